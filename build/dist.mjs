// Builds the page into a static folder.
//
//   node build/dist.mjs [FOLDER]      dist/ unless told
//
// What comes out:
//   index.html        the page
//   planner.html      the same in one file, which opens from a disk (build/single.mjs)
//   planner.js        the element and the functions for portals, with planner.d.ts; frame.js is for their iframes
//   sw.js             keeps the folder for when there is no network (build/offline.mjs), with manifest and icons
//   SHA256SUMS, server/, rollout-planner.zip, and each file as .br and .gz: for those who put it on a server (build/release.mjs)
//   v-HASH/           all the rest, in a folder named by its contents: one version is never mixed with another
//     boot.js         loads the program, or says why it cannot
//     page.js         what connects the program to the browser, with the code that fetches its parts
//     element.js      the element and the functions          child.js  the page in an iframe
//     page.wasm       the program without its parts
//     part-NAME.wasm  the parts, fetched when they are needed (src/bin/app/parts.rs says what they are)
//     page.css        all styles
//
// The steps: cargo compiles; wasm-split-cli cuts off the parts; wasm-bindgen makes page.js; wasm-opt makes all of it
// smaller; esbuild joins and shortens scripts and styles.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, kept } from './offline.mjs';
import { filesIn, release } from './release.mjs';
import { single } from './single.mjs';
import * as esbuild from '../e2e/node_modules/esbuild/lib/main.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TARGET = 'wasm32-unknown-unknown';
// One by one: all features together make a module that browsers refuse.
const FEATURES = ['bulk-memory', 'reference-types', 'nontrapping-float-to-int', 'sign-ext', 'mutable-globals', 'multivalue'];
const BROWSERS = ['chrome103', 'edge103', 'firefox104', 'safari16'];

const run = (program, args, env = {}) =>
  execFileSync(program, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } });

/** Compiles the page; gives the path of the module. */
function compile() {
  const cargoHome = process.env.CARGO_HOME ?? join(homedir(), '.cargo');
  const flags = [
    // Panic messages name source files; the builder's home folder stays out of them.
    `--remap-path-prefix=${cargoHome}/registry/src=crates`,
    // The splitter must know what refers to what.
    '-Clink-arg=--emit-relocs',
  ];
  run('cargo', ['build', '--locked', '--release', '--target', TARGET, '--bin', 'app'], { CARGO_ENCODED_RUSTFLAGS: flags.join('\x1f') });
  const metadata = execFileSync('cargo', ['metadata', '--locked', '--no-deps', '--format-version', '1'], { cwd: ROOT, maxBuffer: 2 ** 26 });
  return join(JSON.parse(metadata).target_directory, TARGET, 'release', 'app.wasm');
}

/** Cuts the module into the program and its parts, and makes them small. The same module need not be cut twice. */
function split(module, work) {
  const tools = readFileSync(join(ROOT, 'e2e/package-lock.json'));
  const key = createHash('sha256').update(readFileSync(module)).update(tools).update(readFileSync(fileURLToPath(import.meta.url))).digest('hex');
  const cache = join(dirname(module), 'cut');
  if (!existsSync(join(cache, key))) {
    const made = cut(module, work);
    rmSync(cache, { recursive: true, force: true });
    mkdirSync(join(cache, key), { recursive: true });
    for (const [name, content] of made.files) writeFileSync(join(cache, key, name), content);
    for (const name of ['glue', 'loader']) cpSync(made[name], join(cache, key, `${name}.js`));
  }
  const folder = join(cache, key);
  const files = readdirSync(folder).filter((name) => name.endsWith('.wasm')).sort();
  return {
    files: new Map(files.map((name) => [name, readFileSync(join(folder, name))])),
    glue: join(folder, 'glue.js'),
    loader: join(folder, 'loader.js'),
  };
}

function cut(module, work) {
  const [cut, bound] = [join(work, 'cut'), join(work, 'bound')];
  mkdirSync(cut);
  run('wasm-split-cli', [module, cut, '--out-name', 'page']);
  run('wasm-bindgen', [join(cut, 'page.wasm'), '--target', 'web', '--no-typescript', '--keep-lld-exports', '--remove-name-section', '--remove-producers-section', '--out-dir', bound, '--out-name', 'page']);
  const parts = readdirSync(cut).filter((name) => name.endsWith('.wasm') && name !== 'page.wasm');
  const shrink = (from, to) => run('wasm-opt', ['-Oz', '--strip-debug', ...FEATURES.map((feature) => `--enable-${feature}`), from, '-o', to]);
  const files = new Map();
  const optimised = (from, name) => {
    shrink(from, join(work, name));
    files.set(name, readFileSync(join(work, name)));
  };
  optimised(join(bound, 'page_bg.wasm'), 'page.wasm');
  for (const part of parts) optimised(join(cut, part), partName(part));
  return { files, glue: join(bound, 'page.js'), loader: join(cut, '__wasm_split.js') };
}

/** The name that a part has in the built folder. */
const partName = (name) => name.replace(/^(split|chunk)_/, 'part-');

/**
 * Puts what connects the program to the browser, with the code that fetches its parts, beside the scripts that use it;
 * gives the folder.
 */
function joinScripts({ glue, loader }, work) {
  const change = (text, pattern, by) => {
    if (!pattern.test(text)) throw new Error(`the splitter's script has no ${pattern}`);
    return text.replaceAll(pattern, by);
  };
  let text = readFileSync(loader, 'utf8');
  text = change(text, /fetch\(new URL\("\.\/([^"]+)", import\.meta\.url\)\)/g, (_, name) => `fetchFile(${JSON.stringify(partName(name))})`);
  text = change(text, /WebAssembly\.instantiateStreaming/g, 'startPart');
  text = change(text, /"\.\/page\.js"/g, '"./bound.js"');
  const joined = join(work, 'joined');
  cpSync(join(ROOT, 'src/embed'), joined, { recursive: true });
  cpSync(join(ROOT, 'src/parts.js'), join(joined, 'parts.js'));
  writeFileSync(join(joined, '__wasm_split.js'), `import { fetchFile, startPart } from "./parts.js";\n${text}`);
  // The glue's own guess of where the program is stays unused: program.js says where.
  writeFileSync(join(joined, 'bound.js'), readFileSync(glue, 'utf8').replace("'page_bg.wasm'", "'page.wasm'"));
  renameSync(join(joined, 'program.js'), join(joined, 'page.js'));
  return joined;
}

/** What a file must be, for browsers to check. */
const integrity = (content) => `sha384-${createHash('sha384').update(content).digest('base64')}`;

function bundle(options) {
  const { outputFiles } = esbuild.buildSync({ minify: true, legalComments: 'none', target: BROWSERS, logLevel: 'warning', logOverride: { 'duplicate-object-key': 'silent' }, ...options, write: false });
  return Buffer.from(outputFiles[0].contents);
}

/** The head's style sheets, in the order in which they stand there. */
const stylesOf = (html) => [...html.matchAll(/<link rel="stylesheet" href="(styles\/[^"]+)">\n/g)];

/** The policy that a page states itself. */
const policyOf = (folder, name) => readFileSync(join(folder, name), 'utf8').match(/http-equiv="Content-Security-Policy" content="([^"]+)"/)[1];

function main(folder) {
  const work = mkdtempSync(join(ROOT, '.dist-'));
  try {
    const module = compile();
    const made = split(module, work);
    const files = made.files;
    const joined = joinScripts(made, work);
    let html = readFileSync(join(ROOT, 'index.html'), 'utf8');
    const styles = stylesOf(html).map(([, path]) => readFileSync(join(ROOT, path), 'utf8'));
    files.set('page.css', Buffer.from(esbuild.transformSync(styles.join('\n'), { loader: 'css', minify: true, target: BROWSERS }).code));

    const known = { INTEGRITY: JSON.stringify(Object.fromEntries([...files].map(([name, content]) => [name, integrity(content)]))) };
    const script = (path, options) => bundle({ entryPoints: [path], bundle: true, format: 'esm', external: ['./page.js'], ...options });
    files.set('page.js', script(join(joined, 'page.js'), { define: known, external: [] }));
    for (const name of ['element.js', 'child.js']) files.set(name, script(join(joined, name)));
    files.set('boot.js', script(join(ROOT, 'src/boot.js'), { format: 'iife' }));

    const hash = createHash('sha256');
    for (const name of [...files.keys()].sort()) hash.update(`${name}\0${files.get(name).length}\0`).update(files.get(name));
    const version = `v-${hash.digest('hex').slice(0, 12)}`;
    const [[first]] = stylesOf(html);
    const head = [
      `<link rel="stylesheet" href="./${version}/page.css">`,
      `<link rel="modulepreload" href="./${version}/page.js">`,
      `<link rel="preload" href="./${version}/page.wasm" as="fetch" type="application/wasm" crossorigin>`,
    ];
    html = html.replace(first, `${head.join('\n')}\n`);
    for (const [link] of stylesOf(html)) if (!link.includes(version)) html = html.replace(link, '');
    html = html.replace('src="src/boot.js"', `src="./${version}/boot.js"`);

    const out = join(work, 'out');
    mkdirSync(join(out, version), { recursive: true });
    writeFileSync(join(out, 'index.html'), html);
    for (const [name, content] of files) writeFileSync(join(out, version, name), content);
    writeFileSync(join(out, 'planner.js'), `export { ready, validate, schedule } from "./${version}/element.js";\n`);
    writeFileSync(join(out, 'frame.js'), script(join(joined, 'frame.js')));
    cpSync(join(joined, 'planner.d.ts'), join(out, 'planner.d.ts'));
    const inside = [...files].filter(([name]) => /\.(wasm|css)$/.test(name)).sort(([a], [b]) => (a < b ? -1 : 1));
    for (const name of ['boot.js', 'parts.js', 'unpack.js']) cpSync(join(joined, 'single', name), join(joined, name));
    const starter = script(join(joined, 'boot.js'), { format: 'iife', external: [], define: { 'import.meta.url': '""' } });
    writeFileSync(join(out, 'planner.html'), single(html, starter.toString(), inside, join(dirname(module), 'packed')));
    for (const [name, content] of app()) writeFileSync(join(out, name), content);
    const offline = filesIn(out).map((name) => [name, readFileSync(join(out, name))]);
    writeFileSync(join(out, 'sw.js'), script(join(ROOT, 'src/pwa/sw.js'), { format: 'iife', define: kept(offline, integrity) }));
    release(out, join(ROOT, 'build/server'), { 'index.html': policyOf(out, 'index.html'), 'planner.html': policyOf(out, 'planner.html') });
    // Whole or not at all: what served the folder before goes on until this moment.
    if (existsSync(folder)) renameSync(folder, join(work, 'old'));
    renameSync(out, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  console.log(`${basename(folder)}/ is built`);
}

main(resolve(process.argv[2] ?? join(ROOT, 'dist')));
