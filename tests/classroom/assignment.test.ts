import { expect, test } from 'vitest';
import {
  answering,
  readAssignment,
  showsMarks,
  showsOf,
  type Assignment,
} from '../../src/classroom/assignment.ts';
import { MAX_TEXT } from '../../src/format/own.ts';
import { ownIdOf } from '../../src/format/own-id.ts';
import { assigned, NOW, tried } from './class.ts';

test('an assignment goes through JSON and comes back the same', () => {
  const assignment = assigned({ weights: { talk: 0.5, plan: 0.5 }, seed: 'torsdag', attempts: 2 });
  expect(readAssignment(JSON.parse(JSON.stringify(assignment)))).toEqual({ ok: true, value: assignment });
});

const mine = { scenario: 'format: 1\nid: min\n', en: 'title: Mine\n' };
const withOwn = assigned({ cases: [{ id: ownIdOf(mine), revision: 1, through: null }], own: [mine] });

test('an assignment takes the teacher’s own cases along, and only then asks for a Spejl that knows of them', () => {
  expect(readAssignment(JSON.parse(JSON.stringify(withOwn)))).toEqual({ ok: true, value: withOwn });
  expect([assigned().version, withOwn.version]).toEqual([1, 2]);
});

test.each<[string, (assignment: Record<string, unknown>) => void, string]>([
  ['another file', (a) => (a['spejl'] = 'backup'), 'not-an-assignment'],
  ['a newer one', (a) => (a['version'] = 3), 'newer'],
  ['a version that promises own cases and has none', (a) => (a['version'] = 2), 'not-an-assignment'],
  [
    'files of a case that is not asked for',
    (a) => Object.assign(a, { version: 2, own: [mine] }),
    'not-an-assignment',
  ],
  ['a case of one’s own without its files', (a) => (a['cases'] = withOwn.cases), 'not-an-assignment'],
  [
    'own cases in an assignment of before',
    (a) => Object.assign(a, { ...withOwn, version: 1 }),
    'not-an-assignment',
  ],
  [
    'an own case whose words were changed on the way',
    (a) => Object.assign(a, withOwn, { own: [{ ...mine, scenario: 'format: 1\n' }] }),
    'not-an-assignment',
  ],
  [
    'a book',
    (a) => Object.assign(a, withOwn, { own: [{ scenario: 'x'.repeat(MAX_TEXT + 1) }] }),
    'not-an-assignment',
  ],
  ['an unknown key', (a) => (a['script'] = 'x'), 'not-an-assignment'],
  ['no case', (a) => (a['cases'] = []), 'not-an-assignment'],
  ['a case twice', (a) => (a['cases'] = [...assigned().cases, ...assigned().cases]), 'not-an-assignment'],
  ['instructions without end', (a) => (a['instructions'] = 'x'.repeat(3000)), 'not-an-assignment'],
  ['a weight for what caps the whole', (a) => (a['weights'] = { safety: 0 }), 'not-an-assignment'],
  ['a key that is none', (a) => (a['class'] = { id: 'hold', name: 'H', key: 'x' }), 'not-an-assignment'],
])('%s is refused', (_, change, type) => {
  const json = JSON.parse(JSON.stringify(assigned())) as Record<string, unknown>;
  change(json);
  expect(readAssignment(json)).toEqual({ ok: false, error: { type } });
});

test.each([null, 'x', 3, [], {}])('%j is no assignment', (json) => {
  expect(readAssignment(json)).toEqual({ ok: false, error: { type: 'not-an-assignment' } });
});

test('only attempts at the assignment answer it, oldest first', () => {
  const late = tried('b', [], { startedAt: NOW + 5 });
  const other = tried('c', [], { assignment: 'en anden' });
  expect(answering(assigned(), [late, other, tried('a', [])]).map(({ id }) => id)).toEqual(['a', 'b']);
});

test.each<[Partial<Assignment>, number, boolean]>([
  [{ feedback: 'end' }, 0, true],
  [{ feedback: 'deadline', due: 100 }, 99, false],
  [{ feedback: 'deadline', due: 100 }, 100, true],
  [{ feedback: 'deadline', due: null }, 0, true],
])('%j at %d: marks are shown %s', (more, now, shown) => {
  expect(showsMarks(assigned(more), now)).toBe(shown);
});

test.each<[Partial<Assignment>, boolean, number, string]>([
  [{ feedback: 'moment' }, false, NOW, 'replies stages end'],
  [{ feedback: 'moment', mode: 'exam' }, false, NOW, 'end'],
  [{ feedback: 'end' }, false, NOW, 'end'],
  [{ feedback: 'end' }, true, NOW, 'stages end'],
  [{ feedback: 'deadline', due: NOW + 1 }, true, NOW, ''],
  [{ feedback: 'deadline', due: NOW }, true, NOW, 'stages end'],
  [{ feedback: 'deadline', due: null }, false, NOW, 'end'],
])('with %o (through: %s) a sitting shows its marks only when it may', (more, through, now, shown) => {
  const shows = showsOf(assigned(more), through, now);
  expect(
    Object.entries(shows)
      .filter(([, on]) => on)
      .map(([when]) => when)
      .join(' '),
  ).toBe(shown);
});
