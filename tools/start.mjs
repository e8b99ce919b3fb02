import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runScript } from './run.mjs';
import { serve } from './serve.mjs';
import { setup } from './setup.mjs';

const SOURCES = ['src', 'scenarios', 'public', 'tools', 'index.html', 'vite.config.ts', 'package-lock.json'];

setup();
if (isStale('dist/index.html') && !(await runScript('build', 5))) process.exit(1);
const port = Number(process.env['PORT'] || 4173);
try {
  const { url } = await serve('dist', { port });
  console.log(`\nSpejl is at ${url}\nPress Ctrl+C to stop.`);
} catch (error) {
  console.error(`Spejl could not start on port ${port}: ${reason(error)}`);
  process.exit(1);
}

/** @param {string} built */
function isStale(built) {
  return !existsSync(built) || newest(SOURCES) > statSync(built).mtimeMs;
}

/**
 * @param {string[]} paths
 * @returns {number}
 */
function newest(paths) {
  return Math.max(
    ...paths.filter(existsSync).map((path) => {
      const found = statSync(path);
      const inside = found.isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [];
      // A folder's own time tells of files that were taken away.
      return Math.max(found.mtimeMs, inside.length > 0 ? newest(inside) : 0);
    }),
  );
}

/** @param {any} error */
function reason(error) {
  if (error.code !== 'EADDRINUSE') return error.message;
  return 'another program uses it. Stop that one, or choose a port yourself: PORT=5000 npm start';
}
