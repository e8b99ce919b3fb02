import type { Length, Wanted } from '../../learning/find-cases.ts';

/** The words for finding a case; loaded by the library. */
export const da = {
  title: 'Find en sag',
  by: {
    task: 'Opgave',
    method: 'Metode',
    substance: 'Rusmiddel',
    length: 'Længde',
    level: 'Niveau',
    module: 'Modul',
    done: 'Prøvet før',
  } satisfies Record<keyof Wanted, string>,
  any: 'Alle',
  length: {
    short: 'Højst en halv time',
    middle: 'Højst en time',
    long: 'Over en time',
  } satisfies Record<Length, string>,
  done: { yes: 'Gennemført', no: 'Ikke endnu' },
  count: (n: number, all: number) => `${n} af ${all} sager`,
  none: 'Ingen sag har det hele. Prøv med ét valg færre.',
  clear: 'Vis alle sager',
  drills: 'Dagens småøvelser',
  drillsHelp: 'korte øjeblikke fra sagerne på under fem minutter.',
  map: 'Læringskortet',
  mapHelp: 'hvad hver sag træner, modul for modul.',
};

export type FindingWords = typeof da;
