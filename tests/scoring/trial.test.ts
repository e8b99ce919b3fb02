import { expect, test } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import { inShownOrder, replay } from '../../src/engine/replay.ts';
import { fitOf } from '../../src/format/fit.ts';
import type { Dialogue, Reply } from '../../src/format/schema.ts';
import { markTalk } from '../../src/scoring/mi.ts';
import { bestPath, metByChance, playBy, strategies, trial } from '../../src/scoring/trial.ts';
import { readTiny, soundCase, tiny } from '../support/cases.ts';

const sound = () => compile(soundCase().da);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

test('a trial is the same every time it is made', () => {
  for (const strategy of strategies)
    expect(trial(sound(), strategy, 'da', 10)).toBe(trial(sound(), strategy, 'da', 10));
});

test('a strategy’s mark is the mean over its plays', () => {
  const plays = [0, 1, 2, 3].map(
    (i) => markTalk(playBy(sound(), 'chance', 'da', `trial-${i}`).moments).overall?.value ?? 0,
  );
  expect(trial(sound(), 'chance', 'da', 4)).toBeCloseTo(mean(plays), 12);
});

test('chance wins nothing of what there is to win', () => {
  const compiled = sound();
  const shares = Array.from({ length: 200 }, (_, i) => {
    const spoken = playBy(compiled, 'chance', 'da', `t${i}`).moments.filter(({ reply }) => reply);
    const chosen = mean(spoken.map(({ reply }) => fitOf((reply as Reply).fit)));
    const offered = mean(spoken.map(({ open }) => mean(open.map(({ fit }) => fitOf(fit)))));
    const best = mean(spoken.map(({ open }) => Math.max(...open.map(({ fit }) => fitOf(fit)))));
    return (chosen - offered) / (best - offered);
  });
  expect(Math.abs(mean(shares))).toBeLessThan(0.05);
});

test('a player without an eye for the moment stays far below one who chooses best', () => {
  const compiled = sound();
  const best = bestPath(compiled, 5);
  expect(best).toMatchObject({ fit: 1 });
  for (const strategy of strategies)
    expect(trial(compiled, strategy, 'da', 20)).toBeLessThan(best.overall - 0.2);
});

test('the best path comes with a log that earns it', () => {
  const compiled = tiny();
  const best = bestPath(compiled, 20);
  const sitting = replay(compiled, { seed: 'best-0', dayForm: false }, best.log);
  if (!sitting.ok) throw new Error('the best path does not replay');
  expect(sitting.value.finished).toBe(true);
  expect(markTalk(sitting.value.moments).overall).toMatchObject({
    value: best.overall,
    fit: best.fit,
    technique: best.technique,
  });
  expect(best.log.map((event) => event.type)).toEqual(['reply', 'reply', 'continue', 'reply']);
});

test('where several replies are best, the best path is the one that earns most', () => {
  const compiled = oneTurn(
    { codes: ['giving-information'], fit: 'best' },
    { codes: ['complex-reflection'], fit: 'best' },
    { codes: ['persuade'], fit: 'best' },
    { codes: ['other'], fit: 'poor' },
  );
  expect(bestPath(compiled, 40).log).toEqual([{ type: 'reply', reply: 'r1', at: 0 }]);
});

/** A case of one turn with these replies on offer; each leads to the end. */
function oneTurn(...replies: Partial<Reply>[]) {
  const { da } = readTiny();
  const stage = da.stages[1] as Dialogue;
  const turn = stage.turns['kop'] as Dialogue['turns'][string];
  const [model] = turn.replies;
  turn.lines = [
    { ...(turn.lines.at(-1) as Dialogue['turns'][string]['lines'][number]), say: 'Det går stille.' },
  ];
  turn.replies = replies.map((reply, i) => ({ ...(model as Reply), id: `r${i}`, ...reply }));
  return compile({ ...da, stages: [{ ...stage, client: (da.stages[0] as Dialogue).client }] });
}
const choices = (
  compiled: ReturnType<typeof oneTurn>,
  rule: Parameters<typeof playBy>[1],
  language: 'da' | 'en' = 'da',
) =>
  new Set(
    Array.from({ length: 40 }, (_, i) => playBy(compiled, rule, language, `s${i}`).moments[0]?.reply?.id),
  );

test.each<[Parameters<typeof playBy>[1], Partial<Reply>]>([
  ['longest', { say: 'Det her er det længste af dem alle sammen.' }],
  ['shortest', { say: 'Ja.' }],
  ['hedged', { say: 'Måske kunne du lidt.' }],
  ['states-then-asks', { say: 'Sådan er det. Eller er det?' }],
  ['only-asks', { say: 'Er det sådan?' }],
  ['open-words', { say: 'Hvordan er det?' }],
  ['short-sentences', { say: 'Det er det. Sådan helt.' }],
  ['echoes', { say: 'Det går ret stille.' }],
  ['questions', { codes: ['affirm', 'closed-question'] }],
  ['reflections', { codes: ['affirm', 'simple-reflection'] }],
  ['best', { fit: 'best' }],
])('%s takes the one reply that is so', (rule, special) => {
  const plain: Partial<Reply> = { say: 'Sådan er det vel.', codes: ['other'], fit: 'poor' };
  expect(choices(oneTurn(plain, { ...plain, say: 'Det er helt sådan.', ...special }, plain), rule)).toEqual(
    new Set(['r1']),
  );
});

test('where several are equal the seed decides between them', () => {
  const plain: Partial<Reply> = { say: 'Ja.', codes: ['other'], fit: 'poor' };
  for (const rule of ['longest', 'hedged', 'questions', 'chance', 'best'] as const)
    expect(choices(oneTurn(plain, plain, plain), rule)).toEqual(new Set(['r0', 'r1', 'r2']));
});

test('first and last are the first and last that the learner would see', () => {
  const compiled = tiny();
  for (const seed of ['a', 'b', 'c', 'd']) {
    const [moment] = playBy(compiled, 'first', 'da', seed).moments;
    if (!moment) throw new Error('no moment');
    expect(moment.reply).toBe(inShownOrder(moment, seed)[0]);
    expect(playBy(compiled, 'last', 'da', seed).moments[0]?.reply).toBe(inShownOrder(moment, seed).at(-1));
  }
});

test('words are those of the language that is played', () => {
  const replies = [
    { say: 'Perhaps you might, maybe.' },
    { say: 'Måske kunne du.' },
    { say: 'What now?' },
    { say: 'Hvad nu?' },
  ];
  expect(choices(oneTurn(...replies), 'hedged', 'en')).toEqual(new Set(['r0']));
  expect(choices(oneTurn(...replies), 'hedged', 'da')).toEqual(new Set(['r1']));
  expect(choices(oneTurn(...replies), 'open-words', 'en')).toEqual(new Set(['r2']));
  expect(choices(oneTurn(...replies), 'open-words', 'da')).toEqual(new Set(['r3']));
});

test('play by chance meets what can be met and nothing else', () => {
  const met = metByChance(readTiny().da, 100);
  expect(met).toContain('hilsen/hej');
  expect(met).toContain('lukket/undskyld');
  expect(met).toContain('kop/stop');
  expect(met).not.toContain('lukket/næ');
});
