// A portal's server: its pages under /POLICY/portal/, the planner beside them under /POLICY/rollout/, each with the
// headers of that policy; /POLICY/portal/many.html?n=8&way=element is a page with so many of them.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TYPES } from './serve.mjs';

export const HOSTS = fileURLToPath(new URL('hosts', import.meta.url));
const STRICT =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; worker-src 'self'; frame-src 'self'";

/** What a portal may allow, by name. */
export const POLICIES = {
  none: undefined,
  csp: STRICT,
  types: `${STRICT}; require-trusted-types-for 'script'; trusted-types rollout-worker rollout-sw`,
};

export const WAYS = {
  element: (n) => '<rollout-planner preset="worked-example" lang="en"></rollout-planner>\n'.repeat(n),
  iframe: (n, origin) => frame(n, `../rollout/index.html?embed=1&amp;lang=en&amp;preset=worked-example&amp;parent=${origin}`),
  sandbox: (n, origin) => frame(n, `../rollout/planner.html?embed=1&amp;lang=en&amp;preset=worked-example&amp;parent=${origin}`, ' sandbox="allow-scripts"'),
};

const frame = (n, src, sandbox = '') => `<iframe class="planner" title="Rollout Planner"${sandbox} src="${src}"></iframe>\n`.repeat(n);

const many = (way, n, origin) => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Many</title><link rel="icon" href="data:,"><link rel="stylesheet" href="portal.css">
<script type="module" src="many.js"></script></head>
<body><h1>Vaccination in our prefecture</h1>
${WAYS[way](n, origin)}</body></html>`;

/** The policy that a page states itself. */
export const policyOf = (html) => html.match(/http-equiv="Content-Security-Policy" content="([^"]+)"/)[1].replaceAll('&amp;', '&');

/** Serves the portal; gives { origin, log, close }: `log` has the path of every request. */
export async function servePortal({ dist, wasmType = 'application/wasm' }) {
  const log = [];
  const folders = { portal: HOSTS, rollout: dist };
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    log.push(pathname);
    const [, policy, folder, ...rest] = normalize(pathname).split('/');
    const name = rest.join('/') || 'index.html';
    try {
      const isMany = folder === 'portal' && name === 'many.html';
      const body = isMany
        ? many(searchParams.get('way'), Number(searchParams.get('n')), `http://${request.headers.host}`)
        : await readFile(join(folders[folder], name));
      // One file has its script inside: its server may not forbid what its own policy allows.
      const own = name === 'planner.html' ? policyOf(body.toString()) : POLICIES[policy];
      const headers = POLICIES[policy] ? { 'content-security-policy': own } : {};
      const type = extname(name) === '.wasm' ? wasmType : (TYPES[extname(name)] ?? 'application/octet-stream');
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff', ...headers });
      response.end(body);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
    }
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    log,
    close() {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}
