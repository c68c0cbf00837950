// A static server for the built folder, used by `make serve` and by the tests.
//
//   node e2e/serve.mjs [folder]      PORT (8080) and HOST (127.0.0.1) may be set
//
// serve({ dir, port, host, prefix }) → { url, outside, close() }
//   prefix   the path the folder is served under; `outside` lists requests for anything else
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

export const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
};

export async function serve({ dir, port = 0, host = '127.0.0.1', prefix = '/' }) {
  const root = await realpath(dir);
  const outside = [];

  async function answer(request, response) {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    if (!path.startsWith(prefix)) outside.push(path);
    let file = resolve(root, join('.', path.slice(prefix.length)));
    const inside = path.startsWith(prefix) && (file === root || file.startsWith(root + sep));
    if (inside && path.endsWith('/')) file = join(file, 'index.html');
    const found = inside && (await stat(file).catch(() => null))?.isFile();
    const body = found ? await readFile(file) : Buffer.from('Not found\n');
    response.writeHead(found ? 200 : 404, {
      'content-type': found ? (TYPES[extname(file)] ?? 'application/octet-stream') : TYPES['.txt'],
      'content-length': body.length,
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return response.writeHead(405).end();
    answer(request, response).catch(() => response.writeHead(400).end());
  });
  await new Promise((ready, failed) => server.once('error', failed).listen(port, host, ready));

  const name = host.includes(':') ? `[${host}]` : host;
  return {
    url: `http://${name}:${server.address().port}${prefix}`,
    outside,
    close() {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const dir = process.argv[2] ?? 'dist';
  const { PORT: port = 8080, HOST: host } = process.env;
  try {
    const { url } = await serve({ dir, port: Number(port), host });
    console.log(`Rollout Planner is at ${url} (Ctrl+C ends it)`);
  } catch (error) {
    const reason =
      { EADDRINUSE: `port ${port} is taken; try PORT=${Number(port) + 1} make serve`, ENOENT: `there is no folder ${dir}; run make dist` }[error.code] ??
      error.message;
    console.error(`Cannot serve: ${reason}`);
    process.exit(1);
  }
}
