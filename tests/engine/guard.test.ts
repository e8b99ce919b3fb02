import { expect, test } from 'vitest';
import { holds, lineShown, list, type Situation } from '../../src/engine/guard.ts';
import type { Guard, Line, Turn } from '../../src/format/schema.ts';
import { START } from '../support/practices.ts';
import { traceOf } from '../support/trace.ts';

const now: Situation = {
  meters: { ...START, alliance: 3.5, reactance: 1 },
  reaction: 'sustain',
  after: 'undskyld',
  visited: traceOf('hilsen', 'lukket'),
  said: traceOf('pres', 'undskyld'),
  ended: traceOf('kaffe'),
  found: ['natten'],
  works: { metode: { explored: [], answers: {}, fields: { method: ['mi'] }, refused: null } },
  flags: ['lapse-procedure'],
  progress: 0.4,
  weeks: [{ stage: 'uger', id: 'uge-2', week: 2, event: 'glip', progress: 0.4, alliance: 3, helped: [] }],
  how: 'asked',
  laid: [
    { tool: 'kort', field: 'situation', row: 2, minute: null, by: 'client' },
    { tool: 'uge', field: 'homework', row: null, minute: null, by: 'counsellor' },
  ],
  homework: 'handed-out',
};
const fresh: Situation = { ...now, reaction: null, after: null, visited: null, said: null, ended: null };

test.each<[Guard, boolean, boolean]>([
  [{}, true, true],
  [{ reaction: 'sustain' }, true, false],
  [{ reaction: 'change' }, false, false],
  [{ reaction: ['change', 'sustain'] }, true, false],
  [{ after: 'undskyld' }, true, false],
  [{ after: ['pres', 'farvel'] }, false, false],
  [{ alliance: { min: 3.5 } }, true, true],
  [{ alliance: { min: 3.51 } }, false, false],
  [{ alliance: { max: 3.5 } }, true, true],
  [{ alliance: { max: 3.49 } }, false, false],
  [{ alliance: {} }, true, true],
  [{ reactance: { min: 1, max: 1 } }, true, true],
  [{ reactance: { min: 2 } }, false, false],
  [{ filled: 'kort/situation' }, true, true],
  [{ filled: ['kort/situation/2', 'uge/homework'] }, true, true],
  [{ filled: 'kort/situation/1' }, false, false],
  [{ theirs: 'kort/situation' }, true, true],
  [{ theirs: 'uge/homework' }, false, false],
  [{ unfilled: 'kort/way' }, true, true],
  [{ unfilled: ['kort/way', 'uge/homework'] }, false, false],
  [{ homework: ['agreed', 'said-yes'] }, false, false],
  [{ homework: 'handed-out' }, true, true],
  [{ visited: 'hilsen' }, true, false],
  [{ visited: ['hilsen', 'lukket'] }, true, false],
  [{ visited: ['hilsen', 'saa'] }, false, false],
  [{ missed: 'saa' }, true, true],
  [{ missed: ['saa', 'hilsen'] }, false, true],
  [{ said: ['spejl', 'pres'] }, true, false],
  [{ said: 'spejl' }, false, false],
  [{ ended: ['gaar', 'kaffe'] }, true, false],
  [{ ended: 'gaar' }, false, false],
  [{ reaction: 'sustain', said: 'spejl' }, false, false],
])('%j holds in the middle: %s, at the beginning: %s', (guard, middle, beginning) => {
  expect(holds(guard, now, null)).toBe(middle);
  expect(holds(guard, fresh, null)).toBe(beginning);
});

test('a condition about the line holds for that line only', () => {
  expect(holds({ line: 'nej' }, now, 'nej')).toBe(true);
  expect(holds({ line: ['næ', 'nej'] }, now, 'nej')).toBe(true);
  expect(holds({ line: 'nej' }, now, 'næ')).toBe(false);
  expect(holds({ line: 'nej' }, now, null)).toBe(false);
});

test('no condition always holds', () => {
  expect(holds(undefined, fresh, null)).toBe(true);
});

const line = (id: string, when?: Guard): Line => ({
  id,
  ...(when ? { when } : {}),
  talk: 'neutral',
  mood: 'calm',
  say: id,
  thinks: id,
});
const turn = (...lines: Line[]): Turn => ({ lines, replies: [] });

test('the first line that fits is shown', () => {
  const lines = [
    line('a', { reaction: 'change' }),
    line('b', { reaction: 'sustain' }),
    line('c', { visited: 'hilsen' }),
    line('d'),
  ];
  expect(lineShown(turn(...lines), now).id).toBe('b');
  expect(lineShown(turn(...lines), fresh).id).toBe('d');
});

test('where no line fits the last is shown rather than none', () => {
  expect(lineShown(turn(line('a', { reaction: 'change' }), line('b', { reaction: 'change' })), now).id).toBe(
    'b',
  );
});

test('one or several are a list', () => {
  expect(list('a')).toEqual(['a']);
  expect(list(['a', 'b'])).toEqual(['a', 'b']);
});
