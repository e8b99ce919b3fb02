import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  DYNAMICS,
  allianceStep,
  predictTalk,
  respond,
  type Ask,
  type Meters,
  type Said,
  type TalkShares,
} from '../../src/engine/reaction.ts';
import { codes, type Code, type Talk } from '../../src/format/schema.ts';
import { PRACTICES, START, fifths, follow } from '../support/practices.ts';

const someCodes = fc.subarray([...codes], { minLength: 1, maxLength: 5 });
const toward = fc.constantFrom('change', 'sustain', 'none');
const alliance = fc.double({ min: 1, max: 5, noNaN: true });
const reactance = fc.double({ min: 0, max: 3, noNaN: true });
const talk: fc.Arbitrary<TalkShares> = fc
  .tuple(fc.integer({ min: 1, max: 100 }), fc.nat(100), fc.nat(100))
  .map(([c, n, s]) => ({ change: c / (c + n + s), neutral: n / (c + n + s), sustain: s / (c + n + s) }));
const meters: fc.Arbitrary<Meters> = fc.record({ talk, alliance, reactance, questions: fc.nat(6) });
const said: fc.Arbitrary<Said> = fc.record({
  codes: someCodes,
  toward,
  alliance: fc.double({ min: -2, max: 2, noNaN: true }),
  reactance: fc.double({ min: -3, max: 3, noNaN: true }),
});
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

const sum = ({ change, neutral, sustain }: TalkShares) => change + neutral + sustain;
const say = (...list: Code[]): Said => ({ codes: list, toward: 'none', alliance: 0, reactance: 0 });

test('a prediction is three shares that sum to 1, whatever is asked', () => {
  fc.assert(
    fc.property(
      fc.record({
        previous: fc.oneof(fc.constantFrom('start', 'change', 'neutral', 'sustain'), talk),
        codes: fc.oneof(someCodes, fc.constant([])),
        toward,
        alliance,
        reactance,
      }),
      (ask: Ask) => {
        const shares = predictTalk(ask);
        expect(sum(shares)).toBeCloseTo(1, 9);
        for (const share of Object.values(shares) as number[]) {
          expect(share).toBeGreaterThan(0);
          expect(share).toBeLessThan(1);
        }
      },
    ),
  );
});

test.each<[Ask['previous'], Code, number[]]>([
  ['neutral', 'open-question', [0.25, 0.66, 0.09]],
  ['change', 'simple-reflection', [0.7, 0.23, 0.07]],
  ['sustain', 'open-question', [0.25, 0.3, 0.45]],
])('after %s talk and %s the published shares come out', (previous, code, [change, neutral, sustain]) => {
  const shares = predictTalk({ previous, codes: [code] });
  expect(Math.abs(shares.change - (change ?? 0))).toBeLessThanOrEqual(0.0051);
  expect(Math.abs(shares.neutral - (neutral ?? 0))).toBeLessThanOrEqual(0.0051);
  expect(Math.abs(shares.sustain - (sustain ?? 0))).toBeLessThanOrEqual(0.0051);
});

/** The softmax table of domain/scoring.md 6.3, and what DESIGN 5 adds: logits against neutral talk. */
const PUBLISHED: readonly (readonly [Ask['previous'], Code[], change: number, sustain: number])[] = [
  ['neutral', ['closed-question'], 0, 0],
  ['change', ['closed-question'], 2.28, 0.81],
  ['sustain', ['closed-question'], 0.79, 2.45],
  ['start', ['closed-question'], -0.4, 0.54],
  ['neutral', ['open-question'], 0.89, 0.21],
  ['neutral', ['simple-reflection'], 0.66, 0.22],
  ['neutral', ['complex-reflection'], 0.65, 0.34],
  ['neutral', ['giving-information'], 0.23, 0.18],
  ['neutral', ['advice'], 0.68, 0.52],
  ['neutral', ['negotiation'], 1.75, -0.49],
  ['neutral', ['options'], -0.09, -0.57],
  ['neutral', ['other'], 0.28, 0.19],
  ['neutral', ['closed-question', 'affirm'], 0.8, -0.4],
  ['neutral', ['closed-question', 'emphasise-autonomy'], 0.4, -0.3],
  ['neutral', ['closed-question', 'seek-collaboration'], 0.2, -0.15],
  ['neutral', ['closed-question', 'persuade-with-permission'], -0.3, 0.35],
  ['neutral', ['closed-question', 'persuade'], -0.6, 0.7],
  ['neutral', ['closed-question', 'confront'], -1, 1.2],
];

test.each(PUBLISHED)('after %s talk %j moves the logits by %d and %d', (previous, list, change, sustain) => {
  const shares = predictTalk({ previous, codes: list });
  expect(Math.log(shares.change / shares.neutral)).toBeCloseTo(-1.84 + change, 9);
  expect(Math.log(shares.sustain / shares.neutral)).toBeCloseTo(-2.24 + sustain, 9);
});

test('information in a poor session meets the published resistance', () => {
  // Alliance 2 stands for a session of low quality: half of the range between neutral and none.
  const shares = predictTalk({ previous: 'sustain', codes: ['giving-information'], alliance: 2 });
  expect(shares.change).toBeCloseTo(0.1, 2);
  expect(shares.neutral).toBeCloseTo(0.34, 2);
  expect(shares.sustain).toBeCloseTo(0.56, 2);
});

test('after a distribution the prediction is the mixture of what follows its parts', () => {
  fc.assert(
    fc.property(talk, someCodes, toward, alliance, reactance, (previous, list, to, a, r) => {
      const rest = { codes: list, toward: to, alliance: a, reactance: r };
      const mixture = predictTalk({ previous, ...rest });
      for (const kind of ['change', 'neutral', 'sustain'] as const) {
        const expected = (['change', 'neutral', 'sustain'] as const).reduce(
          (total, before) => total + previous[before] * predictTalk({ previous: before, ...rest })[kind],
          0,
        );
        expect(mixture[kind]).toBeCloseTo(expected, 9);
      }
    }),
  );
});

test('the order of codes and naming one twice make no difference', () => {
  fc.assert(
    fc.property(someCodes, toward, alliance, (list, to, a) => {
      const ask = { previous: 'neutral', toward: to, alliance: a } as const;
      const shares = predictTalk({ ...ask, codes: list });
      const other = predictTalk({ ...ask, codes: [...list].reverse().concat(list) });
      expect(other.change).toBeCloseTo(shares.change, 12);
      expect(other.sustain).toBeCloseTo(shares.sustain, 12);
    }),
  );
});

test('of two forms the greater counts, and a reply without a form counts as other', () => {
  const ask = { previous: 'neutral' } as const;
  expect(predictTalk({ ...ask, codes: ['closed-question', 'simple-reflection'] })).toEqual(
    predictTalk({ ...ask, codes: ['simple-reflection'] }),
  );
  expect(predictTalk({ ...ask, codes: [] })).toEqual(predictTalk({ ...ask, codes: ['other'] }));
});

test('a reply toward change brings more change talk the more the client trusts, toward sustain the opposite', () => {
  const change = (to: Said['toward'], a: number) =>
    predictTalk({ previous: 'neutral', codes: ['open-question'], toward: to, alliance: a }).change;
  expect(change('change', 1)).toBe(change('none', 1));
  for (const a of [2, 3, 4, 5]) {
    expect(change('change', a)).toBeGreaterThan(change('none', a));
    expect(change('sustain', a)).toBeLessThan(change('none', a));
  }
});

test('who is pushed pushes back, the more the readier they are; who is not pushed does not', () => {
  const sustain = (code: Code, r: number) =>
    predictTalk({ previous: 'neutral', codes: [code], reactance: r }).sustain;
  for (const code of ['persuade', 'confront'] as const)
    expect(sustain(code, 3)).toBeGreaterThan(sustain(code, 0));
  expect(sustain('open-question', 3)).toBe(sustain('open-question', 0));
});

test('meters stay within their bounds and talk a distribution, whatever is said', () => {
  fc.assert(
    fc.property(meters, fc.array(fc.tuple(said, fc.option(chance)), { maxLength: 30 }), (from, replies) => {
      let now = from;
      for (const [reply, drawn] of replies) {
        const answer = respond(now, reply, drawn ?? undefined);
        now = answer.meters;
        expect(sum(answer.shown)).toBeCloseTo(1, 9);
        expect(sum(now.talk)).toBeCloseTo(1, 9);
        expect(now.alliance).toBeGreaterThanOrEqual(1);
        expect(now.alliance).toBeLessThanOrEqual(5);
        expect(now.reactance).toBeGreaterThanOrEqual(0);
        expect(now.reactance).toBeLessThanOrEqual(3);
        expect(now.questions).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

test('without a day form the likeliest reaction shows', () => {
  fc.assert(
    fc.property(meters, said, (now, reply) => {
      const { reaction, shown } = respond(now, reply);
      expect(shown[reaction]).toBe(Math.max(shown.change, shown.neutral, shown.sustain));
    }),
  );
});

test('with a day form each reaction shows as often as its share says, and the meters are the same', () => {
  const calm = respond(START, say('open-question'));
  const counts: Record<Talk, number> = { change: 0, neutral: 0, sustain: 0 };
  for (let i = 0; i < 1000; i++) {
    const answer = respond(START, say('open-question'), (i + 0.5) / 1000);
    counts[answer.reaction] += 1;
    expect(answer.meters).toEqual(calm.meters);
  }
  for (const kind of ['change', 'neutral', 'sustain'] as const)
    expect(Math.abs(counts[kind] / 1000 - calm.shown[kind])).toBeLessThan(0.002);
});

test('a reply changes nothing of the meters it was given', () => {
  const before = structuredClone(START);
  respond(START, say('confront'), 0.5);
  expect(START).toEqual(before);
});

test.each<[Code[], number, number]>([
  [['complex-reflection'], 0, 0.15],
  [['simple-reflection'], 0, 0.1],
  [['simple-reflection', 'affirm'], 0, 0.15],
  [['open-question'], 1, 0],
  [['open-question'], 3, -0.15],
  [['affirm'], 3, 0.15],
  [['advice'], 0, -0.4],
  [['complex-reflection', 'persuade'], 0, -0.5],
  [['confront', 'advice', 'affirm'], 0, -1],
])('%j with %i questions in a row moves the alliance by %d', (list, questions, step) => {
  expect(allianceStep(list, questions, 'none')).toBeCloseTo(step, 12);
});

test('a reflection that invites sustain talk earns no trust', () => {
  expect(allianceStep(['complex-reflection'], 0, 'sustain')).toBe(0);
  expect(allianceStep(['complex-reflection'], 0, 'change')).toBe(0.15);
});

test('questions in a row are counted until a reflection; what is neither does not break the row', () => {
  const counts = follow([
    ['none', 'open-question'],
    ['none', 'closed-question'],
    ['none', 'affirm'],
    ['none', 'open-question'],
    ['none', 'complex-reflection', 'open-question'],
    ['none', 'open-question'],
  ]).map((answer) => answer.meters.questions);
  expect(counts).toEqual([1, 2, 2, 3, 0, 1]);
});

test('the third question in a row invites nothing, and costs trust', () => {
  const twice: Meters = { ...START, questions: 2 };
  const evoking = respond(twice, { ...say('open-question'), toward: 'change' });
  expect(evoking.shown).toEqual(respond(twice, say('open-question')).shown);
  expect(evoking.meters.alliance).toBeCloseTo(2.85);
  const affirming = respond({ ...START, questions: 3 }, { ...say('affirm'), toward: 'change' });
  expect(affirming).toEqual({
    ...respond(START, { ...say('affirm'), toward: 'change' }),
    meters: { ...respond(START, { ...say('affirm'), toward: 'change' }).meters, questions: 3 },
  });
});

test('a push shows at once where it does harm, and no faster than another reply where it would do good', () => {
  const advice = say('advice');
  const open: Meters = { ...START, talk: { change: 0.5, neutral: 0.45, sustain: 0.05 } };
  const closed: Meters = { ...START, talk: { change: 0.05, neutral: 0.15, sustain: 0.8 } };
  const pulled = (from: Meters) =>
    (respond(from, advice).shown.sustain - from.talk.sustain) /
    (predictTalk({ previous: from.talk, codes: ['advice'], reactance: from.reactance }).sustain -
      from.talk.sustain);
  expect(pulled(open)).toBeCloseTo(0.8);
  expect(pulled(closed)).toBeCloseTo(0.35);
});

test('dwelling on sustain talk leads away from change, however warmly it is done', () => {
  const shares = fifths(PRACTICES['dwelling on sustain talk']);
  for (const [i, share] of shares.entries()) expect(share).toBeLessThanOrEqual(shares[i - 1] ?? 0.4);
  expect(shares.at(-1)).toBeLessThan(0.2);
});

test.each<[Said, boolean]>([
  [say('complex-reflection'), false],
  [say('persuade-with-permission'), false],
  [say('persuade'), true],
  [say('confront'), true],
  [say('advice'), false],
  [{ ...say('simple-reflection'), toward: 'sustain' }, true],
])('%j shows and stays as much as it should', (reply, harmed) => {
  const { shown: w, stays: m } = harmed ? DYNAMICS.harmed : DYNAMICS.calm;
  const q = predictTalk({ previous: START.talk, ...reply, alliance: 3, reactance: 1 });
  const answer = respond(START, reply);
  expect(answer.shown.change).toBeCloseTo(0.2 + w * (q.change - 0.2), 12);
  expect(answer.meters.talk.sustain).toBeCloseTo(0.3 + m * (q.sustain - 0.3), 12);
});

const REAL = [0.51, 0.58, 0.66, 0.76, 0.88];

test('good practice brings change talk as real good sessions do, fifth by fifth', () => {
  const curve = fifths(PRACTICES.good);
  for (const [i, real] of REAL.entries()) expect(Math.abs((curve[i] ?? 0) - real)).toBeLessThanOrEqual(0.1);
  expect(curve).toEqual([...curve].sort((a, b) => a - b));
});

test.each(['confronting', 'persuading'] as const)('%s practice loses change talk all the way', (practice) => {
  const curve = fifths(PRACTICES[practice]);
  expect(curve).toEqual([...curve].sort((a, b) => b - a));
  expect(curve[4]).toBeLessThan(0.2);
});

test.each(['closed questions and information', 'only evoking questions'] as const)(
  '%s never get beyond .65',
  (practice) => {
    for (const share of fifths(PRACTICES[practice])) expect(share).toBeLessThanOrEqual(0.65);
  },
);

/** A client who speaks for the status quo. */
const OPPOSED: Meters = { ...START, talk: { change: 0.1, neutral: 0.35, sustain: 0.55 } };
const reactions = (...args: Parameters<typeof follow>) => follow(...args).map(({ reaction }) => reaction);

test('one good sentence never flips a client, whatever it listens for, asks or affirms', () => {
  const good = fc.record({
    codes: fc.subarray(
      [
        'open-question',
        'closed-question',
        'simple-reflection',
        'complex-reflection',
        'affirm',
        'emphasise-autonomy',
        'seek-collaboration',
      ] as const,
      { minLength: 1, maxLength: 2 },
    ),
    toward: fc.constantFrom('change', 'none'),
    alliance: fc.constant(0),
    reactance: fc.constant(0),
  });
  fc.assert(
    fc.property(good, alliance, reactance, (reply, a, r) => {
      expect(respond({ ...OPPOSED, alliance: a, reactance: r }, reply).reaction).toBe('sustain');
    }),
    { numRuns: 500 },
  );
});

test('three good sentences end sustain talk, six to eight bring change talk', () => {
  const heard = reactions(
    [
      ['none', 'complex-reflection'],
      ['change', 'open-question'],
      ['change', 'complex-reflection'],
      ...PRACTICES.good.slice(3),
    ],
    OPPOSED,
  );
  expect(heard.slice(0, 2)).toEqual(['sustain', 'sustain']);
  expect(heard.indexOf('neutral')).toBeLessThanOrEqual(3);
  expect(heard.slice(3)).not.toContain('sustain');
  expect(heard.indexOf('change') + 1).toBeGreaterThanOrEqual(6);
  expect(heard.indexOf('change') + 1).toBeLessThanOrEqual(8);
});

test('after three confrontations good practice alone does not bring the client back; a real repair does', () => {
  const hurt =
    follow([
      ['none', 'confront'],
      ['none', 'confront'],
      ['none', 'confront'],
    ]).at(-1)?.meters ?? START;
  const evoking = PRACTICES.good.slice(3);
  expect(reactions(PRACTICES.good)).toContain('change');
  expect(reactions(evoking, hurt)).not.toContain('change');
  const repaired = respond(hurt, {
    ...say('simple-reflection', 'emphasise-autonomy'),
    alliance: 2,
    reactance: -1,
  });
  expect(repaired.reaction).toBe('sustain');
  expect(reactions(evoking, repaired.meters)).toContain('change');
});
