import type { Plugin } from 'vite';

/** Writes the Content-Security-Policy into the built page; the dev server needs inline styles and gets none. */
export function cspMeta(directives: Readonly<Record<string, string>>): Plugin {
  const content = Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
  return {
    name: 'spejl:csp',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          injectTo: 'head-prepend',
          attrs: { 'http-equiv': 'Content-Security-Policy', content },
        },
      ],
    },
  };
}
