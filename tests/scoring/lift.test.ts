import { expect, test } from 'vitest';
import { bestReplies } from '../../src/format/fit.ts';
import type { Dialogue, Scenario, Turn } from '../../src/format/schema.ts';
import { checkLift, lift } from '../../src/scoring/lift.ts';
import { forms, type Form } from '../../src/scoring/trial-words.ts';
import { soundCase } from '../support/cases.ts';

const turnsOf = (scenario: Scenario): Turn[] => Object.values((scenario.stages[0] as Dialogue).turns);
const weakOf = ({ replies }: Turn) => replies.filter((reply) => !bestReplies(replies).includes(reply));

/** The sound case in Danish, its best replies in the words of the first, all others in those of the second. */
function spoken(best: string, weak: string, change: (turn: Turn) => void = () => undefined): Scenario {
  const { da } = soundCase();
  for (const turn of turnsOf(da)) {
    for (const reply of bestReplies(turn.replies)) reply.say = best;
    for (const reply of weakOf(turn)) reply.say = weak;
    for (const line of turn.lines) line.say = 'Jeg afkalkede elkedlen.';
    change(turn);
  }
  return da;
}

test.each<[Form, string, string, number]>([
  ['longest', 'Det er ganske længe siden.', 'Det er længe siden.', 0.75],
  ['longest', 'Det er længe siden.', 'Det er ganske længe siden.', -0.25],
  ['longest', 'Det er længe siden.', 'Det er længe siden.', 0],
  ['shortest', 'Ja.', 'Ja ja.', 0.75],
  ['hedged', 'Måske.', 'Jo da.', 0.75],
  ['states-then-asks', 'To gange. Og så?', 'To gange og så?', 0.75],
  ['only-asks', 'Og så?', 'To. Og så?', 0.75],
  ['open-words', 'Hvad så?', 'Og så?', 0.75],
  ['short-sentences', 'To. Tre.', 'To tre.', 0.75],
  ['echoes', 'Elkedlen.', 'Kanden.', 0.75],
  ['asks-last', 'To. Tre?', 'To? Tre.', 0.75],
  ['one-statement', 'To.', 'To. Tre.', 0.75],
  ['two-sentences', 'To. Tre.', 'To. Tre. Fire.', 0.75],
])('%s: where the best say "%s" and the others "%s", the lift is %d', (form, best, weak, found) => {
  expect(lift(spoken(best, weak), form, 'da')).toBeCloseTo(found, 12);
});

test('weak replies of the same form share the choice', () => {
  const scenario = spoken('Ja?', 'Ja.', (turn) => {
    for (const reply of weakOf(turn).slice(1)) reply.say = 'Ja?';
  });
  expect(lift(scenario, 'asks-last', 'da')).toBeCloseTo(1 / 3 - 1 / 4, 12);
});

test('a reply that is not open for a line is not chosen there', () => {
  const scenario = spoken('Ja?', 'Ja.', ({ lines, replies }) => {
    const [best] = bestReplies(replies);
    for (const reply of replies.filter((each) => each !== best)) reply.fit = 'poor';
    if (best && lines.length > 1) best.when = { line: 'ellers' };
  });
  // At the first of two lines three equal replies are left, and nothing tells them apart; the first turn has one line.
  expect(lift(scenario, 'asks-last', 'da')).toBeCloseTo((0.75 + 30 * (0.75 / 2)) / 31, 12);
});

test('the sound case gives nothing away', () => {
  const { da, en } = soundCase();
  expect([...checkLift(da, 'da'), ...checkLift(en, 'en')]).toEqual([]);
});

test('S58: a form that tells is an error with its size, in the language where it tells', () => {
  const scenario = spoken('Hvad?', 'Ikke?');
  const named = (scenario: Scenario, language: 'da' | 'en') =>
    checkLift(scenario, language).map(({ fault, severity }) => [fault, severity]);
  expect(named(scenario, 'da')).toContainEqual([
    {
      type: 'check',
      check: 'S58',
      facts: { form: 'open-words', language: 'da', lift: '0.75', most: '0.12' },
    },
    undefined,
  ]);
  expect(JSON.stringify(named(scenario, 'en'))).not.toContain('open-words');
  expect(forms.filter((form) => lift(scenario, form, 'da') > 0.12).length).toBe(named(scenario, 'da').length);
});

test('a case of few turns is not judged: there it would be chance', () => {
  const { da } = soundCase(14);
  for (const turn of turnsOf(da)) for (const reply of bestReplies(turn.replies)) reply.say = 'Hvad?';
  expect(lift(da, 'only-asks', 'da')).toBeGreaterThan(0.5);
  expect(checkLift(da, 'da')).toEqual([]);
});
