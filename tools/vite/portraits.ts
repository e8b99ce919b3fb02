import { optimize } from 'svgo';
import type { Plugin } from 'vite';
import { moods, type Mood } from '../../src/format/schema.ts';
import { drawPortrait, type Portrait } from '../../src/ui/portrait.ts';

/** A portrait as small as it can be. */
export const smallPortrait = (portrait: Portrait, mood: Mood): string =>
  optimize(drawPortrait(portrait, mood), { multipass: true, floatPrecision: 1 }).data;

/** `portraits/<case>/<mood>.svg`, drawn on demand in the dev server and written out in the build. */
export function portraits(cases: () => Record<string, Portrait>): Plugin {
  return {
    name: 'spejl-portraits',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const [, id = '', mood] =
          /\/portraits\/([^/?]+)\/([a-z]+)\.svg(?:\?|$)/.exec(request.url ?? '') ?? [];
        const all = mood ? cases() : {};
        const portrait = Object.hasOwn(all, id) ? all[id] : undefined;
        if (!portrait || !moods.includes(mood as Mood)) {
          next();
          return;
        }
        response.setHeader('Content-Type', 'image/svg+xml');
        response.end(smallPortrait(portrait, mood as Mood));
      });
    },
    generateBundle() {
      for (const [id, portrait] of Object.entries(cases()))
        for (const mood of moods)
          this.emitFile({
            type: 'asset',
            fileName: `portraits/${id}/${mood}.svg`,
            source: smallPortrait(portrait, mood),
          });
    },
  };
}
