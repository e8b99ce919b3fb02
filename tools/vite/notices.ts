import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Puts the third-party notices into the build, since the licences want to travel with the code. */
export function notices(): Plugin {
  return {
    name: 'spejl:notices',
    apply: 'build',
    generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: 'third-party.txt',
        source: readFileSync('THIRD-PARTY.md', 'utf8'),
      });
    },
  };
}
