// planner.html: the page in one file, which opens from a disk and in a frame without an origin, and asks for nothing.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pack, textOf } from './pack.mjs';

const sha256 = (content, form) => createHash('sha256').update(content).digest(form);

/** Packs the files; what was packed before is taken from the cache, since packing takes a quarter of a minute. */
function packed(files, cache) {
  const all = Buffer.concat(files.map(([, content]) => content));
  const file = join(cache, `packed-${sha256(all, 'hex')}`);
  if (!existsSync(file)) {
    rmSync(cache, { recursive: true, force: true });
    mkdirSync(cache, { recursive: true });
    writeFileSync(file, pack(all));
  }
  return readFileSync(file);
}

/**
 * The file. `html` is the page's, `script` starts it, `files` are what it is made of. It is written as a browser writes
 * a document, so that a copy that a browser saves is the same but for the plan.
 */
export function single(html, script, files, cache) {
  const bytes = packed(files, cache);
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${sha256(script, 'base64')}' 'wasm-unsafe-eval'`,
    // Sheets are made by the script: no style is inside the file and none is fetched.
    "style-src 'none'",
    'img-src data: blob:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types rollout-worker',
  ].join('; ');
  if (/<\/script|<!--/i.test(script)) throw new Error('the script would end early');
  const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const sizes = JSON.stringify(files.map(([name, content]) => [name, content.length]));
  const [head, body] = html.split('<body>');
  return [
    head
      .replace(/<!--[^]*?-->\n/g, '')
      .replace(/(http-equiv="Content-Security-Policy" content=)"[^"]*"/, (_, before) => `${before}"${escape(policy)}"`)
      .replace(/<(?:link rel="(?:stylesheet|modulepreload|preload|manifest|apple-touch-icon)"|script )[^\n]*\n/g, '')
      .replace('<html lang="zh-Hans">\n<head>', '<html lang="zh-Hans"><head>')
      .replace('</head>\n', '</head>'),
    '<body>',
    body.replace(/<!--[^]*?-->\n/g, '').replace(/<\/body>[^]*/, ''),
    '<script type="application/json" id="rollout-plan"></script>\n',
    `<script type="application/octet-stream" id="rollout-files" data-size="${bytes.length}" data-files="${escape(sizes)}">${textOf(bytes)}</script>\n`,
    `<script>${script}</script></body></html>\n`,
  ].join('');
}
