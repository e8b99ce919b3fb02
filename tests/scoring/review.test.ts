import { expect, test } from 'vitest';
import type { Log } from '../../src/engine/log.ts';
import type { WeekMet } from '../../src/engine/done.ts';
import { markCourse } from '../../src/scoring/course.ts';
import { changeSince, markReview } from '../../src/scoring/review.ts';
import {
  courseLog,
  handIn,
  on,
  put,
  readCourse,
  sat,
  shown,
  stagesOf,
  type Steps,
} from '../support/course.ts';

const scenario = readCourse().da;
function marked(change: Partial<Steps> = {}, until: keyof Steps = 'week8') {
  const marks = markReview(scenario, sat(scenario, courseLog(change, until)));
  if (!marks) throw new Error('no week was handed in');
  return marks;
}
const week4 = (...steps: Log): Partial<Steps> => ({ week4: steps });

test('before the first review is handed in there is no mark', () => {
  expect(markReview(scenario, sat(scenario, courseLog({}, 'plan')))).toBeNull();
  expect(markReview(scenario, sat(scenario, [...courseLog({}, 'plan'), on()]))).toBeNull();
});

test('the best of each week, rightly read, earns everything', () => {
  expect(marked()).toMatchObject({
    value: 1,
    fit: 1,
    reading: 1,
    stops: [],
    stages: ['uge-fire', 'uge-otte'],
  });
  expect(marked().weeks.map(({ event, best, change }) => [event, best, change])).toEqual([
    ['holder', ['bliv-ved'], 'better'],
    ['koerte', ['spoerg-ham'], 'better'],
  ]);
});

test('fit is what was chosen beyond what chance would take', () => {
  expect(marked(week4(put('uge-4', ['slut-nu'])), 'week4')).toMatchObject({
    fit: 0,
    reading: 0,
    value: 0,
  });
  const partial = marked(week4(put('uge-4', ['skru-op'])), 'week4');
  expect(partial.fit).toBe(0);
  expect(marked(week4(put('uge-4', ['bliv-ved'])), 'week4')).toMatchObject({ fit: 1 });
});

test('a reading counts a fifth, and leaving it out is worth no more than reading wrongly', () => {
  const read = (reading: string) =>
    marked(week4(put('uge-4', ['bliv-ved']), put('uge-4/reading', reading)), 'week4');
  expect(read('better').value).toBe(1);
  expect(read('worse')).toMatchObject({ reading: 0, value: 0.8 });
  expect(marked(week4(put('uge-4', ['bliv-ved'])), 'week4')).toMatchObject({ reading: 0, value: 0.8 });
});

test('an unsafe action stops, and says in which week', () => {
  const log = [...courseLog({ plan: [shown()] }, 'plan'), on(), put('uge-4', ['pause']), handIn()];
  const sitting = sat(scenario, log);
  expect(sitting.weeks[0]?.event).toBe('glippet');
  expect(markReview(scenario, sitting)?.stops).toEqual([{ stage: 'uge-fire', id: 'uge-4/pause' }]);
});

test('a stop of a later review says that it was there', () => {
  const risky = readCourse().da;
  const later = risky.stages.find(({ id }) => id === 'uge-otte');
  const actions = later?.kind === 'review' ? later.weeks[0]?.events[0]?.actions : undefined;
  const praise = actions?.find(({ id }) => id === 'ros');
  if (!praise) throw new Error('one may praise in week 8');
  praise.safety = 'unsafe';
  const sitting = sat(risky, courseLog({ week8: [put('uge-8', ['ros'])] }));
  expect(markCourse(risky, sitting).stops).toEqual([{ stage: 'uge-otte', id: 'uge-8/ros' }]);
});

test('what the curves say is read from use and well-being together', () => {
  const { review } = stagesOf(scenario);
  const met = (progress: number): WeekMet => ({
    stage: review.id,
    id: 'uge-4',
    week: 4,
    event: 'holder',
    progress,
    alliance: 3,
    helped: [],
  });
  expect(changeSince(review, met(0.5), undefined)).toBe('better');
  expect(changeSince(review, met(0.05), undefined)).toBe('same');
  expect(changeSince(review, met(0.1), met(0.6))).toBe('worse');
  // Use may be something there should be more of, such as sober days.
  const days = { ...review, use: { ...review.use, from: 1, best: 7, max: 7 } };
  expect(changeSince(days, met(0.3), undefined)).toBe('better');
});
