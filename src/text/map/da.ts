import type { OutcomeMap } from '../../format/outcome-map.ts';
import type { Met, OutcomeState } from '../../learning/outcomes.ts';

/** The words of the map of outcomes; loaded by the screen that shows it. */
export const da = {
  title: 'Læringskortet',
  lead: 'De 97 læringsmål i diplommodellen for rusmiddelbehandling, med Spejls egne ord, og hvad der træner dem her. Rækkefølgen er fri; sagerne står med den letteste først.',
  limits:
    'Noget kan en simulator ikke. Mål, der handler om egen praksis, øves her og prøves af på arbejdet; udvikling og undersøgelse hører til på studiet.',
  trial: 'Planlæg en prøvehandling',
  kind: {
    mandatory: 'obligatorisk',
    elective: 'valgfrit',
    final: 'afslutning',
  } satisfies Record<OutcomeMap['modules'][string]['kind'], string>,
  ects: (points: number, kind: string) => `${points} ECTS, ${kind}`,
  met: (n: number, all: number) => `${n} af ${all} mål, der kan mødes her, er mødt`,
  path: 'En vej gennem sagerne',
  noPath: 'Ingen sag er skrevet til det modul endnu.',
  done: 'gennemført',
  outcomes: (n: number) => `Alle ${n} mål`,
  level: {
    A: 'Øves helt her',
    B: 'Øves her, prøves i egen praksis',
    C: 'Viden at slå op',
    N: 'Kan ikke trænes i en simulator',
  } satisfies Record<OutcomeState['level'], string>,
  state: {
    case: 'mødt i en sag',
    drills: 'mødt i småøvelser',
    card: 'læst om på et opslagskort',
    'not-yet': 'ikke mødt endnu',
  } satisfies Record<Exclude<Met, 'elsewhere'>, string>,
  cases: 'Sager',
  drills: (n: number) => (n === 1 ? '1 småøvelse' : `${n} småøvelser`),
  cards: 'Opslagskort',
  version: (n: number, source: string) =>
    `Udgave ${n}, efter ${source}. Modellen kan ændres i den endelige studieordning.`,
};

export type MapWords = typeof da;
