import type { CourseMarkId } from '../scoring/course.ts';
import type { Text } from './da.ts';
import type { LearningWords } from './learning/index.ts';

/** The name of every mark that is given, by id; one that is no longer given has none, and goes by its id. */
export const markNames = (
  { debrief, cbt }: Text,
  { skill }: LearningWords,
): Readonly<Record<string, string>> =>
  ({
    ...skill,
    ...debrief.mark,
    ...cbt.element,
    ...cbt.mark,
    cbt: cbt.technique,
  }) satisfies Record<CourseMarkId, string>;
