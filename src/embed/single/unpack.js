// Unpacks what build/pack.mjs packed: LZMA (the format of .lzma files) written as text. The browser's own gunzip would
// make the file a third larger.

/** Seven-bit values that no text of a script element may hold, or that do not survive the way. */
export const ILLEGAL = [0, 10, 13, 26, 38, 60, 127];

/** The bytes of a text: each character has seven bits; one beyond ASCII an illegal one and the seven after it. */
export function bytesOf(text, size) {
  const bytes = new Uint8Array(size);
  let at = 0;
  let bits = 0;
  let n = 0;
  const push = (seven) => {
    bits = ((bits << 7) | seven) & 0x7fff;
    n += 7;
    if (n >= 8) {
      n -= 8;
      bytes[at] = bits >> n;
      at += 1;
    }
  };
  for (let k = 0; k < text.length; k += 1) {
    const code = text.charCodeAt(k);
    if (code < 128) push(code);
    else {
      push(ILLEGAL[(code >> 7) & 7]);
      push(code & 127);
    }
  }
  return bytes;
}

// Where the probabilities of each kind stand (LZMA specification, Igor Pavlov, public domain).
const [IS_MATCH, IS_REP, IS_REP_0, IS_REP_1, IS_REP_2, IS_LONG, SLOT, SPECIAL, ALIGN, LENGTH, REP_LENGTH, LITERAL] = [
  0, 192, 204, 216, 228, 240, 432, 688, 803, 819, 1333, 1847,
];

/** What an .lzma file holds. */
export function unpack(data) {
  const properties = data[0];
  const lc = properties % 9;
  const lp = ((properties / 9) | 0) % 5;
  const pb = (properties / 45) | 0;
  const size = new DataView(data.buffer, data.byteOffset).getUint32(5, true);
  const out = new Uint8Array(size);
  const odds = new Uint16Array(LITERAL + (768 << (lc + lp))).fill(1024);
  let at = 14;
  let code = 0;
  let range = 0xffffffff;
  for (let k = 0; k < 4; k += 1) code = code * 256 + data[at++];

  const more = () => {
    if (range < 0x1000000) {
      range = (range << 8) >>> 0;
      code = ((code << 8) | data[at++]) >>> 0;
    }
  };
  const bit = (k) => {
    const odd = odds[k];
    const bound = (range >>> 11) * odd;
    let result = 0;
    if (code < bound) {
      range = bound;
      odds[k] = odd + ((2048 - odd) >> 5);
    } else {
      range -= bound;
      code -= bound;
      odds[k] = odd - (odd >> 5);
      result = 1;
    }
    more();
    return result;
  };
  const tree = (base, n) => {
    let node = 1;
    for (let k = 0; k < n; k += 1) node = (node << 1) | bit(base + node);
    return node - (1 << n);
  };
  const backwards = (base, n) => {
    let node = 1;
    let sum = 0;
    for (let k = 0; k < n; k += 1) {
      const one = bit(base + node);
      node = (node << 1) | one;
      sum |= one << k;
    }
    return sum;
  };
  const length = (base, at4) => {
    if (!bit(base)) return tree(base + 2 + (at4 << 3), 3);
    if (!bit(base + 1)) return 8 + tree(base + 130 + (at4 << 3), 3);
    return 16 + tree(base + 258, 8);
  };
  const distance = (len) => {
    const slot = tree(SLOT + (Math.min(len, 3) << 6), 6);
    if (slot < 4) return slot;
    const n = (slot >> 1) - 1;
    let sum = ((2 | (slot & 1)) << n) >>> 0;
    if (slot < 14) return sum + backwards(SPECIAL + sum - slot, n);
    let direct = 0;
    for (let k = 4; k < n; k += 1) {
      range >>>= 1;
      const one = code >= range ? 1 : 0;
      code -= one * range;
      direct = direct * 2 + one;
      more();
    }
    return sum + direct * 16 + backwards(ALIGN, 4);
  };

  let [state, rep0, rep1, rep2, rep3] = [0, 0, 0, 0, 0];
  let n = 0;
  while (n < size) {
    const at4 = n & ((1 << pb) - 1);
    if (!bit(IS_MATCH + (state << 4) + at4)) {
      const before = n > 0 ? out[n - 1] : 0;
      const base = LITERAL + 768 * (((n & ((1 << lp) - 1)) << lc) + (before >>> (8 - lc)));
      let symbol = 1;
      if (state >= 7) {
        let match = out[n - rep0 - 1];
        do {
          const expected = (match >>> 7) & 1;
          match <<= 1;
          const one = bit(base + ((1 + expected) << 8) + symbol);
          symbol = (symbol << 1) | one;
          if (one !== expected) break;
        } while (symbol < 256);
      }
      while (symbol < 256) symbol = (symbol << 1) | bit(base + symbol);
      out[n++] = symbol;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }
    let len;
    if (bit(IS_REP + state)) {
      if (!bit(IS_REP_0 + state)) {
        if (!bit(IS_LONG + (state << 4) + at4)) {
          state = state < 7 ? 9 : 11;
          out[n] = out[n - rep0 - 1];
          n += 1;
          continue;
        }
      } else {
        let chosen = rep1;
        if (bit(IS_REP_1 + state)) {
          chosen = rep2;
          if (bit(IS_REP_2 + state)) {
            chosen = rep3;
            rep3 = rep2;
          }
          rep2 = rep1;
        }
        rep1 = rep0;
        rep0 = chosen;
      }
      len = length(REP_LENGTH, at4);
      state = state < 7 ? 8 : 11;
    } else {
      [rep3, rep2, rep1] = [rep2, rep1, rep0];
      len = length(LENGTH, at4);
      state = state < 7 ? 7 : 10;
      rep0 = distance(len);
    }
    for (len += 2; len > 0 && n < size; len -= 1) {
      out[n] = out[n - rep0 - 1];
      n += 1;
    }
  }
  return out;
}
