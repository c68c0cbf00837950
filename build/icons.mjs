// The icons of the page as an app, drawn from the three bars of its sign: no tool makes them, so they come out the same
// everywhere.
import { deflateSync } from 'node:zlib';

const [GROUND, BAR] = [[0x15, 0x5e, 0x75], [0xff, 0xff, 0xff]];
// In sixteenths: left, top, width, height. All of it is inside the part that every mask leaves.
const BARS = [[3.5, 4.5, 4.5, 2], [5.5, 7, 5, 2], [8, 9.5, 4.5, 2]];

const table = Array.from({ length: 256 }, (_, n) => {
  let crc = n;
  for (let k = 0; k < 8; k += 1) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc >>> 0;
});

/** The checksum of PNG and ZIP. */
export function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = table[(crc ^ byte) & 255] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  crc.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, crc]);
}

/** The icon as a PNG of so many pixels. */
export function png(size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 2], 8);
  const rows = Buffer.alloc(size * (1 + 3 * size));
  const isIn = (x, y) => BARS.some(([left, top, width, height]) => x >= left && x < left + width && y >= top && y < top + height);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const [u, v] = [((x + 0.5) * 16) / size, ((y + 0.5) * 16) / size];
      rows.set(isIn(u, v) ? BAR : GROUND, y * (1 + 3 * size) + 1 + 3 * x);
    }
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}
