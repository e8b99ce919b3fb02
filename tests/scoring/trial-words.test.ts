import { expect, test } from 'vitest';
import type { Language } from '../../src/format/schema.ts';
import {
  asksLast,
  asksOpenly,
  echoes,
  FORMS,
  forms,
  HEDGES,
  hedges,
  oneStatement,
  onlyAsks,
  QUESTION_WORDS,
  sentencesOf,
  statesThenAsks,
  wordsPerSentence,
} from '../../src/scoring/trial-words.ts';

test.each<[string, string[]]>([
  ['Roligt. Og også lidt tomt.', ['Roligt.', 'Og også lidt tomt.']],
  ['(ser op) Ja? Nej!', ['Ja?', 'Nej!']],
  ['Du sagde »kaffe?« Hvorfor?', ['Du sagde »kaffe?«', 'Hvorfor?']],
  ['Klokken 19.30 ... Og så?', ['Klokken 19.30 ... Og så?']],
  ['Uden punktum', ['Uden punktum']],
  ['(nikker)', []],
])('%s is so many sentences', (say, sentences) => {
  expect(sentencesOf(say)).toEqual(sentences);
});

test.each<[string, boolean, boolean]>([
  ['To gange. Hvad skete der så?', true, false],
  ['To gange. På en dag. Hvad skete der så?', true, false],
  ['Hvad skete der så?', false, true],
  ['Hvad skete der? Og bagefter?', false, false],
  ['Hvad skete der? To gange.', false, false],
  ['To gange.', false, false],
  ['Du har gjort det to gange på en dag, og det er en hel del. Hvad så?', false, false],
  ['', false, false],
])('%s: a short sentence and then a question %s, a question alone %s', (say, states, only) => {
  expect(statesThenAsks(say)).toBe(states);
  expect(onlyAsks(say)).toBe(only);
});

test.each<[Language, string, boolean]>([
  ['da', 'Hvad skete der?', true],
  ['da', 'Nå. Hvordan gik det?', true],
  ['da', 'Når du ser den, hvor er du så?', true],
  ['da', 'Gik det, hvad du ville?', true],
  ['da', 'Vis mig, hvad du gjorde.', false],
  ['da', 'Det var det, du så hvad var.', false],
  ['da', 'What happened?', false],
  ['en', 'What happened?', true],
  ['en', 'Whatever happened?', false],
])('in %s an open question is known by its first word: %s', (language, say, open) => {
  expect(asksOpenly(say, language)).toBe(open);
});

test.each<[string, boolean, boolean]>([
  ['To gange. Hvad skete der så?', true, false],
  ['Hvad skete der så? (venter)', true, false],
  ['Hvad skete der? To gange.', false, false],
  ['To gange.', false, true],
  ['(nikker) To gange', false, true],
  ['', false, false],
])('%s: a question last %s, one statement alone %s', (say, last, one) => {
  expect(asksLast(say)).toBe(last);
  expect(oneStatement(say)).toBe(one);
});

test('each form is more in what has it than in what has not', () => {
  const has: Record<(typeof forms)[number], [string, string]> = {
    longest: ['Ja ja.', 'Ja.'],
    shortest: ['Ja.', 'Ja ja.'],
    hedged: ['Måske.', 'Ja.'],
    'states-then-asks': ['Ja. Og?', 'Og?'],
    'only-asks': ['Og?', 'Ja. Og?'],
    'open-words': ['Hvad?', 'Ja?'],
    'short-sentences': ['Ja. Ja ja.', 'Ja ja.'],
    echoes: ['Elkedlen?', 'Den?'],
    'asks-last': ['Ja. Og?', 'Og? Ja.'],
    'one-statement': ['Ja.', 'Ja. Ja.'],
    'two-sentences': ['Ja. Ja.', 'Ja. Ja. Ja.'],
  };
  for (const form of forms) {
    const [more, less] = has[form].map((say) => FORMS[form](say, 'Jeg afkalkede elkedlen.', 'da'));
    expect([form, Number(more) > Number(less)]).toEqual([form, true]);
  }
});

test('short sentences are counted by the words in them', () => {
  expect(wordsPerSentence('Roligt. Og også lidt tomt.')).toBe(2.5);
  expect(wordsPerSentence('(ser længe op) Ja.')).toBe(1);
  expect(wordsPerSentence('')).toBe(0);
});

test('the client’s longer words count when they come again, what they do does not', () => {
  expect(echoes('Elkedlen. To gange afkalkede du den.', '(griner) Jeg afkalkede elkedlen to gange.')).toBe(3);
  expect(echoes('Du griner.', '(griner) Jeg afkalkede elkedlen.')).toBe(0);
});

test('hedges are counted in the language that is played, as whole words', () => {
  expect(hedges('Måske kunne du.', 'da')).toBe(2);
  expect(hedges('Måskevel nokse.', 'da')).toBe(0);
  expect(hedges('Perhaps you might.', 'da')).toBe(0);
  expect(hedges('Perhaps you might.', 'en')).toBe(2);
});

test('the lists stand in small letters', () => {
  for (const words of [...Object.values(HEDGES), ...Object.values(QUESTION_WORDS)])
    expect(words).toEqual(words.map((word) => word.toLowerCase()));
});
