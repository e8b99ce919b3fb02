import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kindOf, kinds, placeOf } from '../../../src/learning/drills/drill.ts';
import { drillsOf } from '../../../src/learning/drills/make.ts';
import { rateChoice, rateOrder, shownOf } from '../../../src/learning/drills/rate.ts';
import { skillIds } from '../../../src/learning/skill.ts';
import { dialoguesOf } from '../../../src/format/schema.ts';
import { smallScenario } from '../../support/arbitraries.ts';
import { readCourse } from '../../support/course.ts';
import { cases, items } from './cases.ts';

const course = readCourse().da;

test('the same case gives the same drills, in both languages by the same ids', () => {
  for (const { da, en } of cases) {
    const [danish, again, english] = [da, structuredClone(da), en].map(drillsOf);
    expect(again).toEqual(danish);
    const bare = (all: typeof danish) => all?.map(({ id, kind, skill, form }) => ({ id, kind, skill, form }));
    expect(bare(english)).toEqual(bare(danish));
  }
});

test('each item has an id of its own, made of where it comes from', () => {
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  for (const { id, scenario, kind, skill } of items) {
    expect(id.startsWith(`${scenario}/`)).toBe(true);
    expect(kindOf(id)).toBe(kind);
    expect(skillIds).toContain(skill);
    expect(id.length).toBeLessThan(300);
  }
  expect(kindOf('sara/f-eget/glemt')).toBe(null);
});

test('the cases give every kind of drill, and for most skills', () => {
  expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(kinds));
  expect(new Set(items.map(({ skill }) => skill)).size).toBeGreaterThan(12);
});

test('every choice has one right answer among three or more, and a reason or a rule that says why', () => {
  for (const { da } of cases)
    for (const drill of drillsOf(da)) {
      if (drill.form !== 'choose') continue;
      const ids = drill.options.map(({ id }) => id);
      expect(ids.length, drill.id).toBeGreaterThanOrEqual(3);
      expect(new Set(ids).size, drill.id).toBe(ids.length);
      expect(ids, drill.id).toContain(drill.right);
      expect(drill.near, drill.id).not.toContain(drill.right);
      if (drill.kind !== 'talk') expect(drill.shown.why, drill.id).toBeTruthy();
    }
});

test('beside a finding that speaks for a method stand none that do, nor any from the same part of the life', () => {
  for (const { da } of cases)
    for (const drill of drillsOf(da).filter(({ kind }) => kind === 'supports')) {
      const matching = da.stages.find((stage) => stage.kind === 'matching');
      const option = matching?.options.find(({ id }) => drill.id.endsWith(`/${id}/supports`));
      const speaking = [option?.supports ?? []].flat();
      const domainOf = (id: string) => da.findings?.find((each) => each.id === id)?.domain;
      const taken = speaking.map(domainOf);
      const offered = drill.form === 'choose' ? drill.options.map(({ id }) => id) : [];
      expect(
        offered.filter((id) => speaking.includes(id)),
        drill.id,
      ).toHaveLength(1);
      expect(
        offered.filter((id) => taken.includes(domainOf(id))),
        drill.id,
      ).toHaveLength(1);
    }
});

test('editing one turn leaves the ids and words of all the rest as they were', () => {
  const edited = structuredClone(course);
  const dialogue = dialoguesOf(edited)[0]?.stage;
  const [place = '', turn] = Object.entries(dialogue?.turns ?? {})[0] ?? [];
  turn?.replies.reverse();
  turn?.lines.forEach((line) => (line.talk = 'sustain'));
  const elsewhere = (all: ReturnType<typeof drillsOf>) =>
    all.filter((item) => placeOf(item) !== `${course.id}/${place}`);
  expect(elsewhere(drillsOf(edited))).toEqual(elsewhere(drillsOf(course)));
  expect(elsewhere(drillsOf(course)).length).toBeGreaterThan(5);
});

test('any case gives drills that can be answered', () => {
  fc.assert(
    fc.property(smallScenario, fc.string(), (scenario, seed) => {
      for (const drill of drillsOf(scenario)) {
        const options = shownOf(drill, seed);
        expect(options).toEqual(shownOf(drill, seed));
        if (drill.form === 'choose') {
          expect(options.map(({ id }) => id).sort()).toEqual(drill.options.map(({ id }) => id).sort());
          expect(rateChoice(drill, drill.right)).toBe('good');
        }
      }
    }),
    { numRuns: 60 },
  );
});

describe('how it went', () => {
  const choice = drillsOf(course).find((drill) => drill.kind === 'act' || drill.kind === 'answer');
  test('a choice that serves too is better than one that does not', () => {
    if (choice?.form !== 'choose') throw new Error('the course has choices');
    const near = { ...choice, near: ['en'] };
    expect(['en', choice.right, 'to'].map((id) => rateChoice(near, id))).toEqual(['hard', 'good', 'again']);
  });

  const order = cases.flatMap(({ da }) => drillsOf(da)).find((drill) => drill.form === 'order');
  test('steps never stand as they belong; two neighbours that changed places are nearly right', () => {
    if (order?.form !== 'order') throw new Error('the cases have steps to order');
    const ids = order.steps.map(({ id }) => id);
    for (let seed = 0; seed < 50; seed++)
      expect(shownOf(order, String(seed)).map(({ id }) => id)).not.toEqual(ids);
    const [a = '', b = '', ...rest] = ids;
    expect(rateOrder(order, ids)).toBe('good');
    expect(rateOrder(order, [b, a, ...rest])).toBe('hard');
    expect(rateOrder(order, [...ids].reverse())).toBe('again');
  });
});
