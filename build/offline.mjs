// What makes the page an app that opens without a network: its description, icons and service worker.
import { createHash } from 'node:crypto';
import { png } from './icons.mjs';

const SIZES = [192, 512];

/** The description of the app, and its icons, by file name. */
export function app() {
  const icons = SIZES.map((size) => [`icon-${size}.png`, png(size)]);
  const manifest = {
    id: './',
    name: '接种排程 · Rollout Planner',
    short_name: '接种排程',
    description: '谁在何时接种，什么在制约进度。Who is vaccinated when, and what holds it back.',
    lang: 'zh-Hans',
    dir: 'ltr',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#f4f6f7',
    theme_color: '#155e75',
    categories: ['medical', 'productivity'],
    icons: SIZES.flatMap((size) => ['any', 'maskable'].map((purpose) => ({ src: `./icon-${size}.png`, sizes: `${size}x${size}`, type: 'image/png', purpose }))),
  };
  return [['manifest.webmanifest', Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)], ...icons];
}

/** What the service worker is told: the files, and a version that changes with any of them. */
export function kept(files, integrity) {
  const list = [...files].map(([name, content]) => [name, integrity(content)]).sort(([a], [b]) => (a < b ? -1 : 1));
  const version = createHash('sha256').update(JSON.stringify(list)).digest('hex').slice(0, 16);
  return { FILES: JSON.stringify(list), VERSION: JSON.stringify(version) };
}
