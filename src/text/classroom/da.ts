import type { PartId } from '../../scoring/course.ts';
import { classes } from './da-classes.ts';
import { giving } from './da-giving.ts';
import { collecting } from './da-collecting.ts';
import { seeing } from './da-seeing.ts';
import { commenting } from './da-commenting.ts';
import { taking } from './da-taking.ts';
import { teaching } from './da-teaching.ts';

/** The words of the classroom; loaded when it is gone to. */
export const da = {
  title: 'Undervisning',
  toRoom: 'Til undervisning',
  part: {
    talk: 'Samtale',
    assessment: 'Udredning',
    choice: 'Metodevalg',
    argument: 'Begrundelse',
    plan: 'Behandlingsplan',
    'follow-up': 'Opfølgning',
  } satisfies Record<PartId, string>,
  ...classes,
  ...giving,
  ...collecting,
  ...seeing,
  ...commenting,
  ...taking,
  ...teaching,
};

export type ClassroomWords = typeof da;
