import type { MapWords } from './da.ts';

/** The words of the map of outcomes, in English. */
export const en: MapWords = {
  title: 'The map of outcomes',
  lead: 'The 97 learning outcomes of the diploma model for addiction treatment, in our own words, and what trains them here. Take them in any order; the cases stand with the easiest first.',
  limits:
    'Some things a simulator cannot do. Outcomes about own practice are rehearsed here and tried at work; development and inquiry belong to the studies.',
  trial: 'Plan a trial action',
  kind: { mandatory: 'mandatory', elective: 'elective', final: 'at the end' },
  ects: (points, kind) => `${points} ECTS, ${kind}`,
  met: (n, all) => `${n} of ${all} outcomes that can be met here have been met`,
  path: 'A way through the cases',
  noPath: 'No case has been written for this module yet.',
  done: 'finished',
  outcomes: (n) => `All ${n} outcomes`,
  level: {
    A: 'Practised in full here',
    B: 'Rehearsed here, tried in own practice',
    C: 'Knowledge to look up',
    N: 'Cannot be trained in a simulator',
  },
  state: {
    case: 'met in a case',
    drills: 'met in drills',
    card: 'read about on a reference card',
    'not-yet': 'not met yet',
  },
  cases: 'Cases',
  drills: (n) => (n === 1 ? '1 drill' : `${n} drills`),
  cards: 'Reference cards',
  version: (n, source) => `Version ${n}, after ${source}. The model may change in the final regulation.`,
};
