import fc from 'fast-check';
import { expect, test } from 'vitest';
import { facetsOf as facetsOfCase } from '../../src/format/facets.ts';
import {
  ANYTHING,
  facetsBy,
  findCases,
  LENGTHS,
  type Findable,
  type Wanted,
} from '../../src/learning/find-cases.ts';
import { cases } from './drills/cases.ts';

const entries: Findable[] = cases.map(({ da: { id, revision, level, minutes, outcomes, stages } }) => ({
  id,
  revision,
  level,
  minutes,
  outcomes,
  tasks: stages.flatMap((stage) => (stage.kind === 'dialogue' ? [stage.task] : [])),
  isCourse: stages.some(({ kind }) => kind !== 'dialogue'),
  chances: {},
}));
const facets = Object.fromEntries(cases.map(({ da }) => [da.id, facetsOfCase(da)]));
const facetsOf = facetsBy(facets, new Set(['annette']));
const find = (wanted: Partial<Wanted>) =>
  findCases(entries, facetsOf, { ...ANYTHING, ...wanted }).map(({ id }) => id);
const keys = Object.keys(ANYTHING) as (keyof Wanted)[];

test('whoever asks for nothing sees every case, in order', () => {
  expect(find({})).toEqual(entries.map(({ id }) => id));
});

test('each case is found by everything it has, and each further choice only leaves cases out', () => {
  fc.assert(
    fc.property(fc.constantFrom(...entries), fc.subarray(keys), fc.nat(), (entry, asked, n) => {
      const has = facetsOf(entry);
      const wanted = Object.fromEntries(
        asked.flatMap((key) => {
          const value = has[key][n % Math.max(1, has[key].length)];
          return value === undefined ? [] : [[key, value]];
        }),
      );
      expect(find(wanted)).toContain(entry.id);
      const fewer = Object.fromEntries(Object.entries(wanted).slice(1));
      expect(find(fewer)).toEqual(expect.arrayContaining(find(wanted)));
    }),
  );
});

test('substance, method, length, and whether it was played to its end', () => {
  expect(find({ substance: 'cannabis' })).toEqual(['sara']);
  expect(find({ method: 'harm-reduction' })).toContain('annette');
  expect(find({ done: 'yes' })).toEqual(['annette']);
  const minutes = (id: string) => entries.find((entry) => entry.id === id)?.minutes ?? 0;
  for (const id of find({ length: 'long' })) expect(minutes(id)).toBeGreaterThan(LENGTHS.middle);
  expect(find({ module: 'VM4', task: 'homework' })).toContain('mikkel');
});

test('a case that names no substance is found by what its traits tell of', () => {
  const [first] = cases;
  if (!first) throw new Error('there are cases');
  const bare = structuredClone(first.da);
  delete bare.substances;
  expect(facetsOfCase({ ...bare, traits: ['alcohol'] }).substances).toEqual(['alcohol']);
  expect(facetsOfCase({ ...bare, traits: ['drugs'] }).substances).toEqual([]);
});
