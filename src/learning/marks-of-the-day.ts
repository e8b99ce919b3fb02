import type { Compiled } from '../engine/compile.ts';
import type { Sitting } from '../engine/replay.ts';
import { markCourse } from '../scoring/course.ts';
import type { Attempt, MarksOfTheDay } from './attempt.ts';
import { evidenceOf } from './evidence.ts';

/** The marks of a finished attempt, and its sitting, in the form that is kept. */
export function marksOfTheDay(
  compiled: Compiled,
  attempt: Pick<Attempt, 'seed' | 'dayForm' | 'origin' | 'log'>,
  sitting: Sitting,
): MarksOfTheDay {
  const marks = markCourse(compiled.scenario, sitting);
  return {
    overall: marks.overall,
    capped: marks.stops.length > 0,
    ending: sitting.now.place,
    endingClass: sitting.now.ending?.class ?? '',
    replies: sitting.moments.filter((moment) => moment.reply !== null).length,
    marks: marks.profile,
    evidence: evidenceOf(compiled, attempt, sitting, marks),
  };
}
