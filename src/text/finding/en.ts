import type { FindingWords } from './da.ts';

/** The words for finding a case, in English. */
export const en: FindingWords = {
  title: 'Find a case',
  by: {
    task: 'Task',
    method: 'Method',
    substance: 'Substance',
    length: 'Length',
    level: 'Level',
    module: 'Module',
    done: 'Tried before',
  },
  any: 'All',
  length: { short: 'Half an hour at most', middle: 'An hour at most', long: 'More than an hour' },
  done: { yes: 'Finished', no: 'Not yet' },
  count: (n, all) => `${n} of ${all} cases`,
  none: 'No case has all of this. Try one choice fewer.',
  clear: 'Show all cases',
  drills: "Today's drills",
  drillsHelp: 'short moments from the cases in less than five minutes.',
  map: 'The map of outcomes',
  mapHelp: 'what each case trains, module by module.',
};
