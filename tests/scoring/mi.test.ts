import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import { play, type Moment } from '../../src/engine/replay.ts';
import { fitOf } from '../../src/format/fit.ts';
import { fits, type Code, type Fit, type Talk } from '../../src/format/schema.ts';
import { markTalk, type Marks } from '../../src/scoring/mi.ts';
import type { Mark, MarkId, Spoken } from '../../src/scoring/mark.ts';
import { MINIMUM, SOURCES, TECHNIQUE, UNSAFE_CAP } from '../../src/scoring/weights.ts';
import { options, smallScenario } from '../support/arbitraries.ts';
import { readShared } from '../support/cases.ts';
import { inRow, replyOf, spoken } from '../support/moments.ts';

// Hundreds of generated conversations, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const markOf = (marks: Marks, id: MarkId): Mark => {
  const mark = marks.marks.find((each) => each.id === id);
  if (!mark) throw new Error(`no mark ${id}`);
  return mark;
};
const mark = (id: MarkId, ...moments: Omit<Spoken, 'index'>[]) => markOf(markTalk(inRow(moments)), id);

/** The moments of a small conversation played at random. */
const played = fc
  .tuple(smallScenario, options, fc.infiniteStream(fc.nat(7)))
  .map(([scenario, how, choices]) =>
    play(
      compile(scenario),
      how,
      ({ open }) => open[(choices.next().value as number) % open.length]?.id ?? '',
    ),
  )
  .map(({ moments }) => moments);

/**
 * A conversation of nine replies whose MITI counts were worked out by hand. Client talk: neutral, neutral, sustain, sustain,
 * change, change, neutral, sustain, change.
 */
const BY_HAND = inRow([
  spoken('neutral', { codes: ['open-question'], toward: 'change' }),
  spoken('neutral', { codes: ['simple-reflection'] }),
  spoken('sustain', { codes: ['complex-reflection', 'open-question'] }),
  spoken('sustain', { codes: ['affirm'] }),
  spoken('change', { codes: ['giving-information', 'seek-collaboration'], fit: 'good' }, ['best', 'poor']),
  spoken('change', { codes: ['persuade'], fit: 'poor' }, [
    { codes: ['complex-reflection'], toward: 'change', fit: 'best' },
  ]),
  spoken('neutral', { codes: ['closed-question'], fit: 'partial' }, ['best', 'good']),
  spoken('sustain', { codes: ['complex-reflection', 'emphasise-autonomy'] }),
  spoken('change', { codes: ['confront', 'affirm'], fit: 'poor' }, ['good', 'good']),
]);

test('the MITI counts of a small conversation are those worked out by hand', () => {
  const { counts, ratios } = markTalk(BY_HAND);
  const expected: Partial<Record<Code, number[]>> = {
    'open-question': [0, 2],
    'closed-question': [6],
    'simple-reflection': [1],
    'complex-reflection': [2, 7],
    affirm: [3, 8],
    'seek-collaboration': [4],
    'emphasise-autonomy': [7],
    'giving-information': [4],
    persuade: [5],
    confront: [8],
  };
  expect(Object.fromEntries(counts)).toEqual(expected);
  // Three reflections to three questions; affirm twice, seek, emphasise; persuade and confront; two of nine inform or persuade.
  expect(ratios).toEqual({ reflectionToQuestion: 1, inputRate: 2 / 9, adherent: 4, nonAdherent: 2 });
});

test('the marks of a small conversation are those worked out by hand', () => {
  const marks = markTalk(BY_HAND);
  const values = Object.fromEntries(
    marks.marks.map(({ id, value, measure, rests }) => [id, { value, measure, rests }]),
  );
  // R/(R+Q) = 3/6, worth .75. Reflections in 3 of 9 turns: .31 is worth .75, .45 is worth 1.
  expect(values['reflection-share']).toEqual({ value: 0.75, measure: 0.5, rests: 6 });
  expect(values['reflection-rate']?.value).toBeCloseTo(0.75 + (0.25 * (1 / 3 - 0.31)) / 0.14, 12);
  // Two of three complex, above the .50 that is good.
  expect(values['complex-share']).toEqual({ value: 1, measure: 2 / 3, rests: 3 });
  // Sustain talk was met with a reflection, an affirmation and a reflection.
  expect(values['sustain-answer']).toEqual({ value: 1, measure: 1, rests: 3 });
  // Two chances to invite change talk, one used.
  expect(values['openings']).toEqual({ value: 0.5, measure: 0.5, rests: 2 });
  // Two of nine replies push; .21 is worth .3, .50 nothing.
  expect(values['freedom']?.value).toBeCloseTo(0.3 - (0.3 * (2 / 9 - 0.21)) / 0.29, 12);
  // Chosen: five best, .6, 0, .3, 0. On offer on average: five times .5, 1.6/3, .5, 1.9/3, .4. Best: eight 1, one .6.
  const chosen = 5.9 / 9;
  const offered = (2.5 + 1.6 / 3 + 0.5 + 1.9 / 3 + 0.4) / 9;
  const best = 8.6 / 9;
  const fit = (chosen - offered) / (best - offered);
  expect(values['fit']?.value).toBeCloseTo(fit, 12);
  expect(values['fit']?.measure).toBeCloseTo(chosen, 12);
  expect(values['safety']).toEqual({ value: null, measure: null, rests: 0 });
  const technique =
    0.15 * 0.75 +
    0.1 * (values['reflection-rate']?.value ?? 0) +
    0.15 * 1 +
    0.25 * 1 +
    0.2 * 0.5 +
    0.15 * (values['freedom']?.value ?? 0);
  expect(marks.overall?.technique).toBeCloseTo(technique, 12);
  expect(marks.overall?.fit).toBeCloseTo(fit, 12);
  expect(marks.overall?.value).toBeCloseTo(Math.min((fit + technique) / 2, fit + 0.2), 12);
});

test('the weights of technique sum to 1', () => {
  expect(Object.values(TECHNIQUE).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
});

test('every mark names a source that the knowledge files hold', () => {
  const { sources } = readShared();
  for (const reference of Object.values(SOURCES)) {
    const [id = '', place] = reference.split(':');
    expect(sources[id]?.places ?? [undefined]).toContain(place);
  }
});

test('before anything is said there is nothing to mark', () => {
  const first: Moment = { ...spoken('neutral', { codes: ['other'] }), index: 0, reply: null };
  for (const moments of [[], [first]]) {
    const { overall, marks, counts, globals, ratios, relation } = markTalk(moments);
    expect(overall).toBeNull();
    expect(marks.map(({ value }) => value)).toEqual(marks.map(() => null));
    expect(counts.size).toBe(0);
    expect(Object.values(globals)).toEqual(Object.values(globals).map(() => null));
    expect(ratios).toEqual({ reflectionToQuestion: null, inputRate: null, adherent: 0, nonAdherent: 0 });
    expect(relation).toEqual({ alliance: 3, band: 'middle' });
  }
});

const within = (value: number | null, low: number, high: number) => {
  if (value === null) return;
  expect(value).toBeGreaterThanOrEqual(low);
  expect(value).toBeLessThanOrEqual(high);
};

test('marks are within their bounds and name moments that exist, however one plays', () => {
  fc.assert(
    fc.property(played, (moments) => {
      const marks = markTalk(moments);
      const saidAt = new Set(moments.filter(({ reply }) => reply).map(({ index }) => index));
      within(marks.overall?.value ?? null, 0, 1);
      within(marks.overall?.fit ?? null, 0, 1);
      within(marks.overall?.technique ?? null, 0, 1);
      for (const { id, value, rests, earned, cost, source } of marks.marks) {
        within(value, 0, 1);
        within(rests, 0, 2 * saidAt.size);
        for (const index of [...earned, ...cost]) expect(saidAt).toContain(index);
        // Only a reply that reflects and asks both earns and costs.
        if (id !== 'reflection-share') expect(earned.filter((index) => cost.includes(index))).toEqual([]);
        expect(source).toBe(SOURCES[id]);
      }
      for (const value of Object.values(marks.globals)) within(value, 1, 5);
      within(marks.ratios.inputRate, 0, 1);
      for (const indices of marks.counts.values())
        for (const index of indices) expect(saidAt).toContain(index);
      expect(['low', 'middle', 'high']).toContain(marks.relation.band);
    }),
    { numRuns: 300 },
  );
});

/** Resets what a mark carries from moment to moment: the row of questions and dwelling on sustain talk. */
const SEAM = spoken('sustain', { codes: ['simple-reflection', 'complex-reflection'], fit: 'good' }, [
  'best',
  'poor',
]);

test('the same quality earns the same mark on a path two, three or four times as long', () => {
  fc.assert(
    fc.property(played, fc.integer({ min: 2, max: 4 }), (moments, times) => {
      const replies = moments.filter((moment): moment is Spoken => moment.reply !== null);
      // Long enough for every minimum.
      const once = [...replies, SEAM, SEAM, SEAM, SEAM, SEAM];
      const one = markTalk(inRow(once));
      const many = markTalk(inRow(Array.from({ length: times }, () => once).flat()));
      expect(many.overall?.value).toBeCloseTo(one.overall?.value ?? NaN, 9);
      // A mark that is not rated stays so.
      const same = (longer: number | null, short: number | null) => {
        expect(longer ?? -1).toBeCloseTo(short ?? -1, 9);
      };
      for (const { id, value } of one.marks) same(markOf(many, id).value, value);
      for (const [id, value] of Object.entries(one.globals))
        same(many.globals[id as keyof Marks['globals']], value);
      expect(many.ratios.inputRate).toBeCloseTo(one.ratios.inputRate ?? NaN, 9);
    }),
    { numRuns: 150 },
  );
});

const offer = fc.array(fc.constantFrom(...fits), { minLength: 2, maxLength: 4 });

test('a reply that fits better never lowers fit', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(offer, fc.nat(3)), { minLength: 1, maxLength: 8 }),
      fc.nat(7),
      fc.nat(3),
      (turns, which, other) => {
        const fitWith = (choices: readonly number[]) =>
          mark(
            'fit',
            ...turns.map(([offered], i) => {
              const open = offered.map((fit, n) => replyOf({ codes: ['other'], fit }, `r${n}`));
              const moment = spoken('neutral', { codes: ['other'] });
              return { ...moment, open, reply: open[(choices[i] ?? 0) % open.length] ?? moment.reply };
            }),
          ).value ?? 0;
        const at = which % turns.length;
        const choices = turns.map(([, choice]) => choice);
        const instead = choices.map((choice, i) => (i === at ? other : choice));
        const [offered = []] = turns[at] ?? [];
        const fitAt = (choice: number) => fitOf(offered[choice % offered.length] as Fit);
        const [worse, better] =
          fitAt(other) >= fitAt(choices[at] ?? 0) ? [choices, instead] : [instead, choices];
        expect(fitWith(better)).toBeGreaterThanOrEqual(fitWith(worse) - 1e-12);
      },
    ),
  );
});

test('fit is 0 for what chance would have done or worse, 1 for the best all the way, nothing where nothing was to choose', () => {
  const offered: Fit[] = ['best', 'poor'];
  // .6 chosen, 1.6/3 on offer, 1 the best: a seventh of what was to win.
  expect(mark('fit', spoken('neutral', { codes: ['other'], fit: 'good' }, offered)).value).toBeCloseTo(
    1 / 7,
    12,
  );
  expect(mark('fit', spoken('neutral', { codes: ['other'], fit: 'best' }, offered)).value).toBe(1);
  expect(mark('fit', spoken('neutral', { codes: ['other'], fit: 'poor' }, offered)).value).toBe(0);
  expect(mark('fit', spoken('neutral', { codes: ['other'], fit: 'good' }, ['good']))).toMatchObject({
    value: null,
    earned: [],
    cost: [],
  });
});

test('fit that is missing holds the overall down: codes alone win nothing', () => {
  const moments = inRow(
    Array.from({ length: 8 }, () =>
      spoken('sustain', { codes: ['complex-reflection'], fit: 'poor' }, ['best']),
    ),
  );
  const { overall } = markTalk(moments);
  expect(overall).toMatchObject({ fit: 0, technique: 1, capped: false });
  expect(overall?.value).toBe(0.2);
});

test('an unsafe act caps the overall, says so, and voids the mark of safety', () => {
  const good = Array.from({ length: 8 }, () =>
    spoken('change', { codes: ['complex-reflection'], toward: 'change' }),
  );
  const before = markTalk(inRow(good)).overall;
  expect(before).toMatchObject({ capped: false });
  expect(before?.value).toBeGreaterThan(0.9);
  const unsafe = spoken('change', { codes: ['complex-reflection'], toward: 'change', safety: 'unsafe' });
  const marks = markTalk(inRow([...good, unsafe]));
  expect(marks.overall).toMatchObject({ value: UNSAFE_CAP, capped: true });
  expect(markOf(marks, 'safety')).toMatchObject({ value: 0, earned: [], cost: [8] });
});

test('the cap never lifts', () => {
  const marks = markTalk(
    inRow([spoken('neutral', { codes: ['confront'], fit: 'poor', safety: 'unsafe' }, ['best'])]),
  );
  expect(marks.overall?.value).toBe(0);
  expect(marks.overall?.capped).toBe(true);
});

test('safety is rated where it was at stake: handled earns, passing it by costs', () => {
  const handled = { codes: ['closed-question'], safety: 'handled' } as const;
  expect(mark('safety', spoken('neutral', { codes: ['other'] })).value).toBeNull();
  expect(mark('safety', spoken('neutral', handled))).toMatchObject({ value: 1, earned: [0], cost: [] });
  expect(mark('safety', spoken('neutral', { codes: ['other'], fit: 'partial' }, [handled]))).toMatchObject({
    value: 0,
    cost: [0],
  });
  const asGood = spoken('neutral', { codes: ['other'], fit: 'best' }, [{ ...handled, fit: 'good' }]);
  expect(mark('safety', asGood).value).toBeNull();
  expect(
    mark('safety', spoken('neutral', handled), spoken('neutral', { codes: ['other'], safety: 'missed' }))
      .value,
  ).toBe(0.5);
});

const answer = (...said: [Code, ('sustain' | 'change' | undefined)?][]) =>
  mark(
    'sustain-answer',
    ...said.map(([code, toward]) => spoken('sustain', { codes: [code], ...(toward ? { toward } : {}) })),
  );

test.each<[Code, 'change' | 'sustain' | undefined, number]>([
  ['complex-reflection', undefined, 1],
  ['simple-reflection', 'sustain', 1],
  ['affirm', undefined, 1],
  ['emphasise-autonomy', undefined, 1],
  ['seek-collaboration', undefined, 0.7],
  ['open-question', undefined, 0.5],
  ['open-question', 'change', 0.9],
  ['closed-question', 'change', 0.3],
  ['giving-information', undefined, 0.3],
  ['advice', undefined, 0],
  ['persuade', undefined, 0],
  ['confront', undefined, 0],
])('sustain talk met with %s toward %s is worth %d', (code, toward, worth) => {
  const { value, earned, cost } = answer([code, toward]);
  expect(value).toBe(worth);
  expect(worth >= 0.5 ? earned : cost).toEqual([0]);
});

test('a second reflection toward sustain talk in a row is worth .3, after another answer it is worth all again', () => {
  expect(answer(['simple-reflection', 'sustain'], ['complex-reflection', 'sustain'])).toMatchObject({
    value: 0.65,
    earned: [0],
    cost: [1],
  });
  expect(answer(['simple-reflection', 'sustain'], ['affirm'], ['complex-reflection', 'sustain']).value).toBe(
    1,
  );
  expect(answer(['simple-reflection', 'sustain'], ['complex-reflection']).value).toBe(1);
});

test('an answer to sustain talk that also pushes is worth nothing', () => {
  expect(mark('sustain-answer', spoken('sustain', { codes: ['complex-reflection', 'persuade'] })).value).toBe(
    0,
  );
});

test('a skill that had no chance to show is not rated, and weighs nothing', () => {
  const moments = inRow(
    Array.from({ length: 6 }, () => spoken('neutral', { codes: ['giving-information'] })),
  );
  const marks = markTalk(moments);
  const notRated: MarkId[] = ['reflection-share', 'complex-share', 'sustain-answer', 'openings', 'safety'];
  expect(marks.marks.filter(({ value }) => value === null).map(({ id }) => id)).toEqual(notRated);
  // No reflection at all (0, weight .10) and no pushing (1, weight .15) are what is left.
  expect(marks.overall?.technique).toBeCloseTo(0.15 / 0.25, 12);
  expect(marks.globals.cultivating).toBeNull();
  expect(marks.globals.technical).toBeNull();
});

test('ratios are hidden until they rest on enough', () => {
  const reflect = () => spoken('neutral', { codes: ['simple-reflection'] });
  const ask = () => spoken('neutral', { codes: ['open-question'] });
  const few = markTalk(inRow([reflect(), reflect(), ask(), ask()]));
  expect(few.ratios).toMatchObject({ reflectionToQuestion: null, inputRate: null });
  expect(markOf(few, 'reflection-share')).toMatchObject({
    value: null,
    measure: null,
    rests: 4,
    earned: [0, 1],
    cost: [2, 3],
  });
  expect(markOf(few, 'complex-share')).toMatchObject({ value: null, rests: MINIMUM.complex - 1 });
  const enough = markTalk(inRow([reflect(), reflect(), reflect(), ask(), ask()]));
  expect(enough.ratios).toMatchObject({ reflectionToQuestion: 1.5, inputRate: 0 });
  expect(markOf(enough, 'reflection-share').measure).toBe(0.6);
  expect(markOf(enough, 'complex-share').value).toBe(0);
  const noQuestion = markTalk(inRow(Array.from({ length: 6 }, reflect)));
  expect(noQuestion.ratios.reflectionToQuestion).toBeNull();
  expect(markOf(noQuestion, 'reflection-share').value).toBe(1);
});

test('a chance to evoke is a moment where inviting change talk would serve, and only an invitation uses it', () => {
  const invite = { codes: ['open-question'], toward: 'change', fit: 'good' } as const;
  const openings = (said: Parameters<typeof spoken>[1]) =>
    mark('openings', spoken('neutral', said, [invite]));
  expect(openings(invite)).toMatchObject({ value: 1, earned: [0] });
  expect(openings({ codes: ['simple-reflection'] })).toMatchObject({ value: 0, cost: [0] });
  expect(openings({ codes: ['persuade'], toward: 'change' })).toMatchObject({ value: 0, cost: [0] });
  expect(
    mark('openings', spoken('neutral', { codes: ['other'] }, [{ ...invite, fit: 'partial' }])).value,
  ).toBeNull();
});

test('the relation is worth what the replies did to it, the third question in a row less', () => {
  const relation = (...list: Code[][]) =>
    mark('relation', ...list.map((codes) => spoken('neutral', { codes })));
  expect(relation(['complex-reflection'])).toMatchObject({ value: 1, earned: [0], cost: [] });
  expect(relation(['confront'])).toMatchObject({ value: 0, cost: [0] });
  expect(relation(['open-question'], ['open-question']).value).toBe(0.5);
  expect(relation(['open-question'], ['open-question'], ['open-question'])).toMatchObject({ cost: [2] });
  expect(
    relation(['open-question'], ['simple-reflection'], ['open-question'], ['open-question']).cost,
  ).toEqual([]);
  expect(relation(['open-question'], ['open-question'], ['open-question'], ['affirm']).earned).toEqual([3]);
});

test.each([
  [1, 'low'],
  [2.59, 'low'],
  [2.6, 'middle'],
  [3.59, 'middle'],
  [3.6, 'high'],
  [5, 'high'],
])('an alliance of %d at the end is a %s view of the talk', (alliance, band) => {
  expect(markTalk(inRow([spoken('neutral', { codes: ['other'] }, [], alliance)])).relation).toEqual({
    alliance,
    band,
  });
});

const globals = (talk: Talk, ...list: Parameters<typeof spoken>[1][]) =>
  markTalk(inRow(list.map((said) => spoken(talk, said)))).globals;

test('estimated globals are means of their two scales, and move the way raters would', () => {
  const warm = globals(
    'change',
    ...Array.from(
      { length: 6 },
      () => ({ codes: ['complex-reflection', 'affirm'], toward: 'change' }) as const,
    ),
  );
  expect(warm).toMatchObject({ cultivating: 5, empathy: 5, partnership: 5 });
  expect(warm.relational).toBe(((warm.partnership ?? 0) + (warm.empathy ?? 0)) / 2);
  expect(warm.technical).toBe(((warm.cultivating ?? 0) + (warm.softening ?? 0)) / 2);
  const cold = globals('sustain', ...Array.from({ length: 6 }, () => ({ codes: ['confront'] }) as const));
  expect(cold).toMatchObject({ softening: 1, partnership: 1, empathy: 1.5 });
});

test('who listens and pushes in one breath is felt to listen less', () => {
  const six = (...codes: Code[]) => globals('neutral', ...Array.from({ length: 6 }, () => ({ codes })));
  expect(six('complex-reflection', 'advice').empathy ?? 5).toBeLessThan(
    six('complex-reflection').empathy ?? 0,
  );
});

test('softening may be high without any sustain talk, and falls with every invitation to it', () => {
  const none = globals('neutral', { codes: ['other'] });
  expect(none.softening).toBe(4);
  const invited = globals(
    'neutral',
    { codes: ['other'] },
    { codes: ['other'] },
    { codes: ['open-question'], toward: 'sustain' },
  );
  expect(invited.softening).toBe(1);
});
