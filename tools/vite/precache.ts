import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Plugin } from 'vite';

const WORKER = 'sw.js';
const HASHED = /^assets\/.+-[\w-]{8}\.\w+$/;

/** Gives the built service worker the list of every file of the build, with a version made from their contents. */
export function precache(): Plugin {
  return {
    name: 'spejl:precache',
    apply: 'build',
    // writeBundle, because public files are in place by then; closeBundle would also run after a failed build.
    writeBundle: {
      sequential: true,
      order: 'post',
      handler({ dir }) {
        if (dir === undefined) return;
        const files = filesOf(dir).filter((file) => file !== WORKER && !file.endsWith('.map'));
        const entries = files.map((file) => [file, digest(readFileSync(join(dir, file)))] as const);
        const version = digest(JSON.stringify(entries));
        // A name with a hash in it says which version it is; the others are fetched past the HTTP cache.
        const list = entries.map(([file, hash]) => [file, HASHED.test(file) ? 0 : hash]);
        const worker = join(dir, WORKER);
        const source = readFileSync(worker, 'utf8');
        if (!source.includes('__PRECACHE__')) this.error(`${WORKER} has no __PRECACHE__ to fill in`);
        writeFileSync(worker, source.replace('__PRECACHE__', JSON.stringify({ version, files: list })));
      },
    },
  };
}

function filesOf(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(dir, file)).isFile())
    .map((file) => file.split(sep).join('/'))
    .sort();
}

function digest(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}
