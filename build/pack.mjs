// Packs files into a text that a script element can hold: LZMA, then seven bits a character. src/embed/single/unpack.js
// unpacks it.
import { createRequire } from 'node:module';
import { ILLEGAL } from '../src/embed/single/unpack.js';

const { compress } = createRequire(new URL('../e2e/package.json', import.meta.url))('lzma/src/lzma_worker.js').LZMA;

/** A file as LZMA packs it, without a time or a name in it. */
export const pack = (bytes) => Buffer.from(compress(bytes, 9));

/** Bytes as text: each character has seven bits; one beyond ASCII an illegal one and the seven after it. */
export function textOf(bytes) {
  const sevens = [];
  let [bits, n] = [0, 0];
  for (const byte of bytes) {
    bits = ((bits << 8) | byte) & 0xffff;
    n += 8;
    while (n >= 7) {
      n -= 7;
      sevens.push((bits >> n) & 127);
    }
  }
  if (n > 0) sevens.push((bits << (7 - n)) & 127);
  const codes = [];
  for (let k = 0; k < sevens.length; k += 1) {
    const illegal = ILLEGAL.indexOf(sevens[k]);
    if (illegal < 0) codes.push(sevens[k]);
    else {
      codes.push(0x400 | (illegal << 7) | (sevens[k + 1] ?? 0));
      k += 1;
    }
  }
  return codes.map((code) => String.fromCharCode(code)).join('');
}
