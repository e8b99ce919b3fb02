import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium, setup } from './setup.mjs';

/** A build of its own: what is measured is what stands in the files now, and nobody else's `dist` changes under them. */
const DIST = 'node_modules/.cache/spejl/bench';
const SOURCES = ['src', 'scenarios', 'public', 'tools', 'index.html', 'vite.config.ts', 'package-lock.json'];

setup();
await ensureChromium();
if (isStale(join(DIST, 'index.html'))) build();

const { load } = await import('./load.mjs');
const { module, close } = await load('/bench/bench.ts');
try {
  const date = new Date().toISOString().slice(0, 10);
  process.exitCode = await module['main']([`--date=${date}`, `--dist=${DIST}`, ...process.argv.slice(2)]);
} finally {
  await close();
}

function build() {
  console.log('Building the app ...');
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'];
  const { status } = spawnSync(process.execPath, [...vite, '--outDir', DIST, '--emptyOutDir'], {
    stdio: 'inherit',
    timeout: 120_000,
  });
  if (status !== 0) process.exit(1);
}

/** @param {string} built */
function isStale(built) {
  if (!existsSync(built)) return true;
  const { mtimeMs } = statSync(built);
  return SOURCES.filter(existsSync)
    .flatMap((path) => [path, ...inside(path)])
    .some((path) => statSync(path).mtimeMs > mtimeMs);
}

/** @param {string} path */
function inside(path) {
  if (!statSync(path).isDirectory()) return [];
  return readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name));
}
