import { describe, expect, test } from 'vitest';
import { markCbt, type CbtMarkId, type CbtMarks } from '../../src/scoring/cbt.ts';
import { markCourse } from '../../src/scoring/course.ts';
import { markTalk } from '../../src/scoring/mi.ts';
import { CBT_SOURCES } from '../../src/scoring/weights.ts';
import type { Cbt, Code, Fit, Talk, Task } from '../../src/format/schema.ts';
import { readShared, logOf } from '../support/cases.ts';
import { readCbt } from '../support/cbt.ts';
import { sat } from '../support/course.ts';
import { inRow, spoken } from '../support/moments.ts';

const { da } = readCbt();
const marked = (...steps: string[]) => markCbt(sat(da, logOf(...steps)).moments) as CbtMarks;
const mark = (marks: CbtMarks | null, id: CbtMarkId) => marks?.marks.find((each) => each.id === id);

interface Said {
  readonly cbt?: Cbt;
  readonly codes?: readonly Code[];
  readonly fit?: Fit;
  readonly talk?: Talk;
  readonly alliance?: number;
  readonly task?: Task;
  readonly offer?: Cbt;
}
const good: Cbt = { element: 'functional-analysis', well: 3, how: 'asked' };
/** A moment over paper; unless said otherwise a good functional analysis was on offer. */
const said = ({
  cbt,
  codes = ['open-question'],
  fit = 'best',
  talk = 'neutral',
  alliance = 4,
  ...more
}: Said) => ({
  ...spoken(
    talk,
    { codes, fit, ...(cbt ? { cbt } : {}) },
    [{ codes: ['open-question'], fit: 'good', cbt: more.offer ?? good }],
    alliance,
  ),
  task: more.task ?? ('functional-analysis' as const),
});
const of = (...talk: Said[]) => markCbt(inRow(talk.map(said)));

test('a talk without paper has no such marks', () => {
  expect(markCbt(inRow([spoken('neutral', { codes: ['open-question'] })]))).toBeNull();
});

/** Something else was said, and it served the client worse than the element on offer (`good`), as well, or better. */
const worse: Said = { fit: 'partial' };
const equal: Said = { fit: 'good' };
const better: Said = { fit: 'best' };
const taken: Said = { cbt: good };

test.each<[string, Said[], { done: 0 | 1 | 2; well: number | null; cost: number[]; rests: number }]>([
  ['every chance taken', [taken, taken], { done: 2, well: 3, cost: [], rests: 2 }],
  ['one of three, the rest passed over', [taken, worse, worse], { done: 1, well: 3, cost: [1, 2], rests: 3 }],
  ['one of three, for better replies', [taken, better, better], { done: 2, well: 3, cost: [], rests: 1 }],
  ['one of three, for equals', [taken, equal, equal], { done: 2, well: 3, cost: [], rests: 1 }],
  ['two of four, one for a better', [taken, taken, worse, better], { done: 2, well: 3, cost: [2], rests: 3 }],
  ['one of two, the other passed over', [taken, worse], { done: 1, well: 3, cost: [1], rests: 2 }],
  ['nothing but passed over', [worse, worse], { done: 0, well: null, cost: [0, 1], rests: 2 }],
  ['taken badly', [{ cbt: { ...good, well: 1, how: 'told' } }], { done: 2, well: 1, cost: [0], rests: 1 }],
])('an element is done by its chances, and how well apart from that: %s', (_, talk, expected) => {
  const found = mark(of(...talk), 'functional-analysis');
  expect(found).toMatchObject(expected);
  expect(found?.value).toBeCloseTo((expected.done / 2) * ((expected.well ?? 0) / 3));
});

test('where every reply served better than the element on offer, there was no chance for it', () => {
  expect(mark(of(better, equal), 'functional-analysis')).toBeUndefined();
});

test('of several replies of an element, the one that serves best is what was passed over', () => {
  const offered = { ...said({ ...equal }), index: 0 };
  const more = [...offered.open, { ...offered.reply, id: 'bedst', fit: 'best' as const, cbt: good }];
  expect(mark(markCbt([{ ...offered, open: more }]), 'functional-analysis')).toMatchObject({ cost: [0] });
});

test('what was never on offer is not rated', () => {
  expect(mark(of({ cbt: good }), 'craving')).toBeUndefined();
  expect(mark(of({ cbt: good }), 'collaboration')?.value).toBeNull();
  expect(mark(of({ cbt: good }), 'adapted')?.value).toBeNull();
});

test('the same quality earns the same on a long and on a short path', () => {
  const some: Said[] = [{ cbt: good }, { fit: 'partial' }, { cbt: { ...good, well: 2, how: 'told' } }];
  const short = mark(of(...some), 'functional-analysis');
  const long = mark(of(...some, ...some, ...some), 'functional-analysis');
  expect(long).toMatchObject({ done: short?.done, well: short?.well, value: short?.value });
});

describe('guided discovery', () => {
  const how = (...hows: NonNullable<Cbt['how']>[]) =>
    mark(of(...hows.map((each) => ({ cbt: { ...good, how: each } }))), 'discovery');

  test('a leading question never counts, however well it is said to be done', () => {
    expect(how('led', 'led', 'led')).toMatchObject({ value: 0, measure: 0, earned: [], cost: [0, 1, 2] });
    expect(how('asked', 'led', 'told')?.measure).toBeCloseTo(1 / 3);
    expect(how('asked', 'asked', 'asked')).toMatchObject({ value: 1, measure: 1 });
  });
  test('asking half of the time is the line', () => {
    expect(how('asked', 'asked', 'told', 'led')?.value).toBeCloseTo(0.5);
  });
  test('it is not rated on one or two', () => {
    expect(how('asked', 'asked')?.value).toBeNull();
  });
});

test('what was agreed is collaboration, what was handed out is not', () => {
  const homework = (howIt: 'agreed' | 'handed-out'): Said => ({
    cbt: { element: 'homework', well: 1, how: howIt },
  });
  expect(mark(of(homework('agreed'), homework('handed-out')), 'collaboration')?.value).toBe(0.5);
});

describe('pacing', () => {
  const agenda: Cbt = { element: 'agenda', well: 3 };
  const feedback: Cbt = { element: 'feedback', well: 3 };
  const talk = (...order: Cbt[]) => of(...order.map((cbt) => ({ cbt, offer: cbt })));

  test('review and agenda first, work in the middle, homework and feedback last', () => {
    expect(mark(talk(agenda, good, good, good, feedback), 'pacing')?.value).toBe(1);
    expect(talk(agenda, good, good, good, feedback)?.parts).toEqual({ opening: 1, work: 3, closing: 1 });
  });
  test('the other way round earns only the middle', () => {
    expect(mark(talk(feedback, good, good, good, agenda), 'pacing')?.value).toBeCloseTo(1 / 3);
  });
  test.each<[Fit, number]>([
    ['partial', 2 / 3],
    ['best', 1],
  ])('a part that never came earns nothing, unless what was said there served better: %s', (fit, value) => {
    const without: Said[] = [
      { cbt: agenda, offer: agenda },
      { cbt: good },
      { cbt: good },
      { cbt: good },
      { offer: feedback, fit },
    ];
    expect(mark(of(...without), 'pacing')?.value).toBeCloseTo(value);
  });
  test('a talk that short has no thirds', () => {
    expect(mark(talk(agenda, good, feedback), 'pacing')?.value).toBeNull();
  });
});

describe('timing', () => {
  const early = (more: Said) => mark(of({ cbt: good, fit: 'poor', ...more }), 'timing')?.value;

  test('a technique before there is trust, or against the client, is early', () => {
    expect(early({ alliance: 2.5 })).toBe(0);
    expect(early({ talk: 'sustain' })).toBe(0);
    expect(early({})).toBe(1);
  });
  test('it is not when one asked first, or when the moment called for it', () => {
    expect(early({ talk: 'sustain', codes: ['seek-collaboration'] })).toBe(1);
    expect(early({ talk: 'sustain', fit: 'best' })).toBe(1);
  });
  test('it shows in a motivational talk too, where nothing else is rated', () => {
    const marks = of({ cbt: { ...good, well: 0 }, fit: 'poor', talk: 'sustain', task: 'evoking' });
    expect(mark(marks, 'timing')?.value).toBe(0);
    expect(marks?.value).toBeNull();
  });
  test('an agenda is no technique', () => {
    expect(
      mark(of({ cbt: { element: 'agenda', well: 1 }, talk: 'sustain', fit: 'poor' }), 'timing')?.value,
    ).toBeNull();
  });
});

test('where the client needs plain forms, taking one that was there is rated', () => {
  const plain: Cbt = { ...good, plain: true };
  expect(mark(of({ cbt: plain }, { cbt: good, offer: plain }), 'adapted')?.value).toBe(0.5);
});

test('a talk in the head alone is noted, one with a mirror in every fourth reply is not', () => {
  const cold: Said = { cbt: good };
  expect(of(cold, cold, cold, cold, cold, cold)?.allCognitive).toBe(true);
  expect(
    of(cold, cold, cold, { codes: ['complex-reflection'] }, cold, cold, { codes: ['affirm'] })?.allCognitive,
  ).toBe(false);
  expect(of(cold, cold)?.allCognitive).toBe(false);
});

describe('the whole', () => {
  const best = ['sammen', 'hvor', 'tanken', 'enige', 'hvordan'];

  test('over paper, half of the talk’s mark is cognitive and half motivational', () => {
    const { overall } = markTalk(sat(da, logOf(...best)).moments);
    if (!overall || overall.cbt === null) throw new Error('rated');
    expect(overall.value).toBeCloseTo(((overall.fit + overall.technique) / 2 + overall.cbt) / 2);
  });
  test('in a case with other talks it counts by its share of the replies', () => {
    const half = inRow([said({ cbt: good }), said({ task: 'evoking' })]);
    const { overall } = markTalk(half);
    if (!overall || overall.cbt === null) throw new Error('rated');
    const mi = (overall.fit + overall.technique) / 2;
    expect(overall.value).toBeCloseTo(Math.min(mi * 0.75 + overall.cbt * 0.25, overall.fit + 0.2));
  });
  test('good questions over paper pass the line of half, leading and handing out do not', () => {
    expect(marked(...best).value).toBeGreaterThan(0.9);
    expect(marked('vores', 'stress', 'fortjent', 'ark', 'godt').value).toBeLessThan(0.3);
  });
  test('it stands in the profile of a case with a name of its own', () => {
    const { profile } = markCourse(da, sat(da, logOf(...best)));
    expect(profile).toMatchObject({ cbt: marked(...best).value, 'functional-analysis': 1, agenda: 1 });
  });
});

test('every mark rests on a source that stands among the shared ones', () => {
  const { sources } = readShared();
  for (const source of Object.values(CBT_SOURCES)) {
    const [id = '', place] = source.split(':');
    expect(sources, source).toHaveProperty([id]);
    if (place) expect(sources[id]?.places, source).toContain(place);
  }
});
