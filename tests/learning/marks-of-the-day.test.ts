import { expect, test } from 'vitest';
import { replay } from '../../src/engine/replay.ts';
import { marksOfTheDay } from '../../src/learning/marks-of-the-day.ts';
import { markTalk } from '../../src/scoring/mi.ts';
import { logOf, tiny } from '../support/cases.ts';

function finished(...steps: string[]) {
  const log = logOf(...steps);
  const sitting = replay(tiny(), { seed: 'frø', dayForm: false }, log);
  if (!sitting.ok) throw new Error('not open');
  return { sitting: sitting.value, log };
}

const dayOf = ({ sitting, log }: ReturnType<typeof finished>) =>
  marksOfTheDay(tiny(), { seed: 'frø', dayForm: false, origin: null, log }, sitting);

test('the marks of the day are the marks of the sitting, with its ending and its replies', () => {
  const done = finished('spejl', 'hvad', '<', 'kom', '>', 'læge');
  const day = dayOf(done);
  const marks = markTalk(done.sitting.moments);
  expect(day).toMatchObject({
    overall: marks.overall?.value,
    capped: false,
    ending: 'slut',
    endingClass: 'open',
    replies: 3,
  });
  expect(day.marks).toEqual(Object.fromEntries(marks.marks.map(({ id, value }) => [id, value])));
  expect(day.marks['complex-share']).toBeNull();
  expect(day.marks.safety).toBe(1);
});

test('an unsafe talk is kept as capped', () => {
  expect(dayOf(finished('spejl', 'hvad', '>', 'farligt'))).toMatchObject({
    capped: true,
  });
});

test('a sitting in which nothing was said yet has no overall and no ending', () => {
  expect(dayOf(finished())).toMatchObject({
    overall: null,
    capped: false,
    ending: 'hilsen',
    endingClass: '',
    replies: 0,
  });
});

test('the marks of the day are plain data', () => {
  const day = dayOf(finished('spejl', 'kom', '>', 'ned'));
  expect(JSON.parse(JSON.stringify(day))).toEqual(day);
});
