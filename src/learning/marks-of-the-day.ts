import type { Sitting } from '../engine/replay.ts';
import type { Scenario } from '../format/schema.ts';
import { markCourse } from '../scoring/course.ts';
import type { MarksOfTheDay } from './attempt.ts';

/** The marks of a finished sitting in the form that is kept. */
export function marksOfTheDay(scenario: Scenario, sitting: Sitting): MarksOfTheDay {
  const marks = markCourse(scenario, sitting);
  return {
    overall: marks.overall,
    capped: marks.stops.length > 0,
    ending: sitting.now.place,
    endingClass: sitting.now.ending?.class ?? '',
    replies: sitting.moments.filter((moment) => moment.reply !== null).length,
    marks: marks.profile,
  };
}
