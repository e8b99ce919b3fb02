import type { ClassroomWords } from './da.ts';
import { classes } from './en-classes.ts';
import { giving } from './en-giving.ts';
import { collecting } from './en-collecting.ts';
import { seeing } from './en-seeing.ts';
import { commenting } from './en-commenting.ts';
import { taking } from './en-taking.ts';
import { teaching } from './en-teaching.ts';

/** The words of the classroom in English. */
export const en: ClassroomWords = {
  title: 'Teaching',
  toRoom: 'Back to teaching',
  part: {
    talk: 'Conversation',
    assessment: 'Assessment',
    choice: 'Choice of method',
    argument: 'Reasons',
    plan: 'Treatment plan',
    'follow-up': 'Follow-up',
  },
  ...classes,
  ...giving,
  ...collecting,
  ...seeing,
  ...commenting,
  ...taking,
  ...teaching,
};
