// What a server needs of the folder beside the files themselves: each of them compressed, sample configurations, sums,
// and all of it in one ZIP.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, deflateRawSync, gzipSync } from 'node:zlib';
import { crc32 } from './icons.mjs';

const ZIP = 'rollout-planner.zip';
const SUMS = 'SHA256SUMS';

/** Every file of a folder, in the order of its name. */
export function filesIn(folder, under = '') {
  return readdirSync(join(folder, under))
    .sort()
    .flatMap((name) => (statSync(join(folder, under, name)).isDirectory() ? filesIn(folder, `${under}${name}/`) : [`${under}${name}`]));
}

/** Puts everything into the folder. */
export function release(folder, servers, policies) {
  const plain = filesIn(folder);
  for (const name of plain.filter((name) => !name.endsWith('.png'))) {
    const content = readFileSync(join(folder, name));
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content, { params }));
    const gzip = gzipSync(content, { level: 9 });
    // Which system it was made on is nobody's business, and not the same everywhere.
    gzip[9] = 255;
    writeFileSync(join(folder, `${name}.gz`), gzip);
  }
  mkdirSync(join(folder, 'server'));
  for (const name of readdirSync(servers)) {
    let text = readFileSync(join(servers, name), 'utf8');
    for (const [file, policy] of Object.entries(policies)) text = text.replaceAll(`POLICY(${file})`, policy);
    writeFileSync(join(folder, 'server', name), text);
  }
  const sums = filesIn(folder).map((name) => `${createHash('sha256').update(readFileSync(join(folder, name))).digest('hex')}  ${name}\n`);
  writeFileSync(join(folder, SUMS), sums.join(''));
  writeFileSync(join(folder, ZIP), zip(filesIn(folder).filter((name) => !/\.(br|gz)$/.test(name)).map((name) => [`rollout-planner/${name}`, readFileSync(join(folder, name))])));
}

/** A ZIP of files, without the time of day in it. */
export function zip(files) {
  const [bodies, entries] = [[], []];
  let at = 0;
  for (const [path, content] of files) {
    const [name, packed] = [Buffer.from(path), deflateRawSync(content, { level: 9 })];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0); // what it takes to unpack
    common.writeUInt16LE(0x800, 2); // the name is UTF-8
    common.writeUInt16LE(8, 4); // deflate
    common.writeUInt16LE(0, 6);
    common.writeUInt16LE(0x21, 8); // 1 January 1980
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(0, 6);
    tail.writeUInt32LE(at, 10);
    bodies.push(Buffer.from('PK\x03\x04'), common, name, packed);
    entries.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, name]));
    at += 4 + common.length + name.length + packed.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, directory, end]);
}
