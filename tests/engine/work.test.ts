import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import type { Value } from '../../src/engine/done.ts';
import type { Log, LogEvent } from '../../src/engine/log.ts';
import { logBefore, play, replay, type Sitting } from '../../src/engine/replay.ts';
import { minutesLeft, readingsOf } from '../../src/engine/work.ts';
import type {
  Adjustment,
  Assessment,
  Matching,
  MatchOption,
  Plan,
  PlanOption,
  Review,
  Scenario,
  Stage,
} from '../../src/format/schema.ts';
import { logOf, readTiny } from '../support/cases.ts';

const source = 'spejl-view';

const assessment: Assessment = {
  id: 'udredning',
  kind: 'assessment',
  title: 'Udredning',
  scene: 'Et rum.',
  minutes: 30,
  ways: [
    {
      id: 'spørg-søvn',
      how: 'ask',
      domain: 'physical',
      minutes: 10,
      say: 'Spørg til søvnen',
      answers: [
        { id: 'åbent', when: { alliance: { min: 3 } }, gives: 'søvn', say: 'Dårligt.' },
        { id: 'lukket', say: 'Fint nok.' },
      ],
    },
    {
      id: 'måling',
      how: 'instrument',
      domain: 'mental',
      minutes: 10,
      say: 'WHO-5',
      answers: [{ id: 'svar', gives: ['trivsel', 'mørke'], say: 'Her.' }],
      instrument: {
        card: 'who-5',
        scale: 'raw',
        band: 'poor',
        items: [{ id: 'et', say: 'Glad', points: 2 }],
      },
    },
    {
      id: 'journal',
      how: 'file',
      domain: 'earlier',
      minutes: 15,
      say: 'Hele journalen',
      answers: [{ id: 'a', say: 'Gammelt.' }],
    },
    {
      id: 'ring',
      how: 'relative',
      domain: 'network',
      minutes: 5,
      say: 'Ring',
      answers: [{ id: 'a', say: 'Ja?' }],
    },
  ],
  red: [
    {
      id: 'mørkt',
      finding: 'mørke',
      source,
      actions: [
        { id: 'spørg-nu', say: 'Spørg nu', fit: 'best', why: 'Nu.' },
        { id: 'notér', say: 'Notér', fit: 'poor', why: 'Senere.' },
      ],
    },
  ],
};

const choice = (
  id: string,
  decision: MatchOption['decision'],
  more: Partial<MatchOption> = {},
): MatchOption => ({
  id,
  decision,
  say: id,
  grade: 'acceptable',
  why: id,
  source,
  ...more,
});
const matching: Matching = {
  id: 'metode',
  kind: 'matching',
  title: 'Metode',
  scene: 'Bordet.',
  wish: {
    finding: 'søvn',
    say: 'At sove.',
    answers: [
      { id: 'følger', say: 'Ja', fit: 'best', why: 'Ja.' },
      { id: 'senere', say: 'Nej', fit: 'poor', why: 'Nej.' },
    ],
    honours: 'mi',
  },
  options: [
    choice('mi', 'method', {
      flags: ['motivation-first'],
      aside: [
        { id: 'klar', say: 'Hun er klar', fit: 'good', why: 'x' },
        { id: 'pris', say: 'For dyrt', fit: 'poor', why: 'y' },
      ],
    }),
    choice('kat', 'method', { flags: ['kat'] }),
    choice('tolv-trin', 'method'),
    choice('alene', 'form'),
    choice('gruppe', 'form', { flags: ['group'] }),
    choice('ugentligt', 'intensity', { flags: ['ambulant'] }),
    choice('døgn', 'intensity', { flags: ['residential'] }),
    choice('læge', 'medical'),
  ],
};

const sentence = (
  id: string,
  section: PlanOption['section'],
  more: Partial<PlanOption> = {},
): PlanOption => ({
  id,
  section,
  say: id,
  flags: [],
  why: id,
  source,
  ...more,
});
const plan: Plan = {
  id: 'plan',
  kind: 'plan',
  title: 'Plan',
  scene: 'Arket.',
  actors: [
    { id: 'jeg', say: 'jeg', tovholder: true },
    { id: 'lægen', say: 'lægen' },
  ],
  options: [
    sentence('sover-ikke', 'problems'),
    sentence('sove', 'goals', { flags: ['own-goal'] }),
    sentence('samtaler', 'interventions', {
      flags: ['substance-focus'],
      doses: [
        { id: 'uge', say: 'hver uge', weekly: 1 },
        { id: 'måned', say: 'hver måned', weekly: 0.25 },
      ],
    }),
    sentence('stop-nu', 'interventions', {
      flags: ['abrupt-stop'],
      client: { say: 'Det vil jeg ikke.', refuses: true },
    }),
    sentence('hvis-glip', 'crisis', { flags: ['lapse-procedure'] }),
    ...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => sentence(`ramme-${id}`, 'frame')),
  ],
  client: { yes: 'Ja.', partly: 'Tja.', no: 'Nej.' },
  models: [
    {
      id: 'model',
      say: 'Sådan.',
      plan: { options: ['sove'], who: {}, start: {}, serves: {}, tovholder: 'jeg', followUp: 4 },
    },
  ],
};

const adjust = (id: string, effects?: Adjustment['effects']): Adjustment => ({
  id,
  kind: 'keep',
  say: id,
  fit: 'good',
  why: id,
  source,
  ...(effects ? { effects } : {}),
});
const review: Review = {
  id: 'uger',
  kind: 'review',
  title: 'Opfølgning',
  scene: 'Senere.',
  use: { unit: 'dage', from: 6, best: 1, max: 7 },
  wellbeing: { from: 28, best: 68 },
  helps: [
    { id: 'aftale', when: { planned: 'lapse-procedure' }, by: 0.3, say: 'Planen holdt.' },
    { id: 'løst', when: { unplanned: 'lapse-procedure' }, by: -0.1, say: 'Der var ingen.' },
    { id: 'metoden', when: { chose: 'mi' }, by: 0.2, say: 'Metoden.' },
  ],
  weeks: [
    {
      id: 'uge-2',
      week: 2,
      events: [
        {
          id: 'godt',
          when: { progress: { min: 0.4 } },
          kind: 'steady',
          say: 'Det går.',
          actions: [adjust('bliv'), adjust('ring-ham', { alliance: 0.5 }), adjust('skru-ned')],
        },
        {
          id: 'glip',
          kind: 'lapse',
          say: 'Et glip.',
          effects: { progress: -0.2, alliance: -0.5 },
          actions: [adjust('tal', { progress: 0.2 }), adjust('luk'), adjust('vent')],
        },
      ],
    },
    {
      id: 'uge-4',
      week: 4,
      events: [{ id: 'ro', kind: 'steady', say: 'Ro.', actions: [adjust('x'), adjust('y'), adjust('z')] }],
    },
  ],
};

function whole(last: Partial<Extract<Stage, { kind: 'dialogue' }>> = {}): Scenario {
  const { da } = readTiny();
  const [first, second] = da.stages as [Stage, Extract<Stage, { kind: 'dialogue' }>];
  return {
    ...da,
    findings: [
      { id: 'søvn', domain: 'physical', weight: 'key', say: 'Sover dårligt.' },
      { id: 'trivsel', domain: 'mental', weight: 'useful', say: 'WHO-5 er 8.' },
      { id: 'mørke', domain: 'acute', weight: 'key', problem: 'severe', say: 'Mørke tanker.' },
    ],
    stages: [first, assessment, matching, plan, review, { ...second, ...last }],
  };
}

let clock = 0;
const at = () => (clock += 1);
const put = (field: string, value: Value): LogEvent => ({ type: 'set', field, value, at: at() });
const way = (id: string): LogEvent => ({ type: 'explore', way: id, at: at() });
const shown = (): LogEvent => ({ type: 'show', at: at() });
const handIn = (): LogEvent => ({ type: 'hand-in', at: at() });
const on = (): LogEvent => ({ type: 'continue', at: at() });
const back = (): LogEvent => ({ type: 'back', at: at() });

const TALK = logOf('spejl', 'kom', '>');
const toMatching = [...TALK, way('spørg-søvn'), handIn(), on()];
const toPlan = [...toMatching, put('method', ['mi']), handIn(), on()];
const toReview = [...toPlan, put('crisis', ['hvis-glip']), handIn(), on()];

function result(log: Log, scenario = whole()) {
  return replay(compile(scenario), { seed: 'frø', dayForm: false }, log);
}
function sat(log: Log, scenario = whole()): Sitting {
  const played = result(log, scenario);
  if (!played.ok) throw new Error(JSON.stringify(played.error));
  return played.value;
}

test('a course goes from the talk through every stage to the last', () => {
  expect(sat(TALK).here).toEqual({ stage: 'udredning', kind: 'assessment', place: 'open' });
  expect(sat(toMatching).here).toEqual({ stage: 'metode', kind: 'matching', place: 'open' });
  expect([sat(TALK.slice(0, 2)).next, sat(TALK).next, sat(toPlan.slice(0, -1)).next]).toEqual([
    'udredning',
    null,
    'plan',
  ]);
  const end = sat([
    ...toReview,
    put('uge-2', ['bliv']),
    handIn(),
    put('uge-4', ['x']),
    handIn(),
    on(),
    ...logOf('ned'),
  ]);
  expect(end.here).toEqual({ stage: 'bordet', kind: 'dialogue', place: 'slut' });
  expect(end.finished).toBe(true);
  expect(end.moments.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4]);
});

test('a reply where there is no conversation is not open, and throws nothing', () => {
  expect(result([...TALK, ...logOf('spejl')])).toEqual({
    ok: false,
    error: { type: 'not-open', index: TALK.length, event: 'spejl' },
  });
});

test('a way costs its minutes, is taken once, and answers as the client trusts', () => {
  const before = sat([...TALK, way('spørg-søvn')]);
  expect(minutesLeft(assessment, before.works['udredning'] as never)).toBe(20);
  expect(before.found).toEqual(['søvn']);
  expect(before.works['udredning']?.answers).toEqual({ 'spørg-søvn': 'åbent' });
  expect(result([...TALK, way('spørg-søvn'), way('spørg-søvn')]).ok).toBe(false);
  expect(result([...TALK, way('journal'), way('måling'), way('spørg-søvn')]).ok).toBe(false);
  const guarded = whole();
  (guarded.stages[0] as Extract<Stage, { kind: 'dialogue' }>).client.alliance = 1;
  const closed = sat([...logOf('spørg', 'hvad', '>'), way('spørg-søvn')], guarded);
  expect(closed.found).toEqual([]);
  expect(closed.works['udredning']?.answers).toEqual({ 'spørg-søvn': 'lukket' });
});

test('a line that is heard and an ending that is reached open their findings', () => {
  const scenario = whole();
  const talk = scenario.stages[0] as Extract<Stage, { kind: 'dialogue' }>;
  const [line] = talk.turns['hilsen']?.lines ?? [];
  if (line) line.opens = 'trivsel';
  if (talk.endings['kaffe']) talk.endings['kaffe'].opens = ['søvn'];
  expect(sat([], scenario).found).toEqual([]);
  expect(sat(logOf('spejl'), scenario).found).toEqual(['trivsel']);
  expect(sat(logOf('spejl', 'kom'), scenario).found).toEqual(['trivsel', 'søvn']);
  expect(sat([...logOf('spejl', 'kom', '<', '<')], scenario).found).toEqual([]);
});

test.each<[string, Log, string, Value]>([
  ['an instrument that was not used', TALK, 'måling/score', 8],
  ['a score that is no whole number', [...TALK, way('måling')], 'måling/score', 1.5],
  ['a red flag whose finding is not held', TALK, 'mørkt/act', 'spørg-nu'],
  ['an action that is not on offer', [...TALK, way('måling')], 'mørkt/act', 'ring'],
  ['an option of another decision', toMatching, 'method', ['alene']],
  ['more methods than there is room for', toMatching, 'method', ['mi', 'kat', 'tolv-trin']],
  ['two forms', toMatching, 'form', ['alene', 'gruppe']],
  ['the same option twice', toMatching, 'method', ['mi', 'mi']],
  ['a finding that is not held', toMatching, 'mi/for', ['mørke']],
  ['an unknown reason', toMatching, 'aside', 'mi/dum'],
  ['a text that is too long', toMatching, 'text', 'x'.repeat(4001)],
  ['a number where a text stands', toMatching, 'text', 4],
  ['an option of another section', toPlan, 'goals', ['samtaler']],
  ['a person who is not there', toPlan, 'samtaler/who', 'mor'],
  ['a start before today', toPlan, 'samtaler/start', -1],
  ['a start after a year', toPlan, 'samtaler/start', 365],
  ['who for a goal', toPlan, 'sove/who', 'jeg'],
  ['a dose that is not on offer', toPlan, 'samtaler/dose', 'dag'],
  ['a follow-up in week 53', toPlan, 'follow-up', 53],
  ['a field nobody knows', toPlan, '__proto__', ['sove']],
  ['an action of another event', toReview, 'uge-2', ['tal']],
  ['two actions in a week', toReview, 'uge-2', ['bliv', 'skru-ned']],
  ['a week that has not come', toReview, 'uge-4', ['x']],
  ['a reading of its own', toReview, 'uge-2/reading', 'great'],
])('%s is refused, and nothing has changed', (_, log, field, value) => {
  expect(result([...log, put(field, value)])).toMatchObject({ ok: false, error: { index: log.length } });
});

test('a field holds what was put last, and taking that back is no step back', () => {
  const log = [...toPlan, put('goals', ['sove']), put('goals', []), put('sove/text', 'Jeg vil sove.')];
  expect(sat(log).works['plan']?.fields).toEqual({ goals: [], 'sove/text': 'Jeg vil sove.' });
  const undone = sat([...log, back(), back()]);
  expect(undone.works['plan']?.fields).toEqual({ goals: ['sove'] });
  expect(undone.stepsBack).toBe(0);
  expect(sat([...toMatching, handIn(), back()]).stepsBack).toBe(1);
});

test('the client refuses what is over their head, until it is out', () => {
  const log = [...toPlan, put('interventions', ['samtaler', 'stop-nu']), shown()];
  expect(sat(toPlan).works['plan']?.refused ?? null).toBe(null);
  expect(sat(log).works['plan']?.refused).toEqual(['stop-nu']);
  const mended = [...log, put('interventions', ['samtaler']), shown()];
  expect(sat(mended).works['plan']?.refused).toEqual([]);
});

test('what was handed in carries the weeks, and what is done about a week the ones after', () => {
  const good = sat(toReview);
  expect(good.flags).toEqual(['motivation-first', 'lapse-procedure']);
  expect(good.weeks).toMatchObject([
    { id: 'uge-2', event: 'godt', progress: 0.5, helped: ['aftale', 'metoden'] },
  ]);
  const poor = sat([...TALK, handIn(), on(), handIn(), on(), handIn(), on()]);
  expect(poor.weeks).toMatchObject([{ id: 'uge-2', event: 'glip', progress: 0, helped: ['løst'] }]);
  expect(poor.weeks[0]?.alliance).toBeLessThan(good.weeks[0]?.alliance ?? 0);
  expect(result([...toReview, handIn()]).ok).toBe(false);
  const next = sat([...toReview, put('uge-2', ['ring-ham']), handIn()]);
  expect(next.weeks[1]?.alliance).toBeCloseTo((good.weeks[0]?.alliance ?? 0) + 0.5);
  expect(readingsOf(review, next.weeks[1] as never)).toMatchObject({ use: 1, wellbeing: 68 });
});

test('a conversation that is not called for is passed over', () => {
  const scenario = whole({ when: { happened: 'glip' } });
  const last = review.weeks.slice(1).map((week) => ({ ...week, id: 'uge-8', week: 8 }));
  scenario.stages.push({ ...review, id: 'senere', weeks: last });
  const rest = [handIn(), on()];
  const weeks = (first: string) => [put('uge-2', [first]), handIn(), put('uge-4', ['x']), ...rest];
  expect(sat([...toReview, ...weeks('bliv')].slice(0, -1), scenario).next).toBe('senere');
  expect(sat([...toReview, ...weeks('bliv')], scenario).here).toMatchObject({
    stage: 'senere',
    place: 'uge-8',
  });
  const poor = [...TALK, ...rest, ...rest, ...rest, ...weeks('tal')];
  expect(sat(poor, scenario).here).toMatchObject({ stage: 'bordet', kind: 'dialogue' });
});

test('where the last conversations are not called for, the case is over before them', () => {
  const uncalled = whole({ when: { happened: 'glip' } });
  const weeks = [...toReview, put('uge-2', ['bliv']), handIn(), put('uge-4', ['x']), handIn()];
  expect(sat(weeks, uncalled)).toMatchObject({ finished: true, next: null });
  const [talk, ...later] = uncalled.stages as [Stage, ...Stage[]];
  const short = { ...uncalled, stages: [talk, later.at(-1) as Stage] };
  expect(sat(TALK.slice(0, 2), short)).toMatchObject({ finished: true, next: null, now: { goesOn: false } });
  expect(play(compile(short), { seed: '', dayForm: false }, ({ open }) => open[0]?.id ?? '').finished).toBe(
    true,
  );
});

test('a moment of a later talk is led up to by all that was done before it, and by nothing that was taken back', () => {
  const log = [
    ...logOf('spejl', '<', 'spejl', 'kom', '>'),
    ...toReview.slice(TALK.length),
    put('uge-2', ['bliv']),
    handIn(),
    put('uge-4', ['x']),
    handIn(),
    on(),
    ...logOf('ned'),
  ];
  const all = sat(log).moments;
  for (const moment of all) {
    const there = sat(logBefore(log, moment.index));
    expect(there.now).toMatchObject({ index: moment.index, place: moment.place });
    expect(there.here).toMatchObject({ stage: moment.stage, kind: 'dialogue' });
  }
});

test('a player with a rule for talking alone comes through a whole course', () => {
  fc.assert(
    fc.property(fc.string(), (seed) => {
      const sitting = play(compile(whole()), { seed, dayForm: true }, ({ open }) => open[0]?.id ?? '');
      expect(sitting.finished).toBe(true);
    }),
    { numRuns: 20 },
  );
});
