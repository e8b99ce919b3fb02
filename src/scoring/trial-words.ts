import type { Language } from '../format/schema.ts';

/** What the words of a reply look like to somebody who goes by their form. */

/** Words that soften. */
export const HEDGES: Readonly<Record<Language, readonly string[]>> = {
  da: [
    'måske',
    'lidt',
    'kunne',
    'eventuelt',
    'nok',
    'vel',
    'egentlig',
    'vist',
    'muligvis',
    'tror',
    'synes',
    'ville',
    'sådan',
    'bare',
    'måtte',
  ],
  en: [
    'maybe',
    'perhaps',
    'might',
    'could',
    'would',
    'bit',
    'little',
    'sort',
    'kind',
    'probably',
    'possibly',
    'think',
    'guess',
    'just',
    'wonder',
  ],
};

/** Words with which an open question begins, or goes on after a comma. */
export const QUESTION_WORDS: Readonly<Record<Language, readonly string[]>> = {
  da: ['hvad', 'hvordan', 'hvornår', 'hvor', 'hvem', 'hvilken', 'hvilket', 'hvilke'],
  en: ['what', 'how', 'when', 'where', 'who', 'which'],
};

/** How many words a short sentence has at most. */
const SHORT = 10;
/** Shorter words stand in every line and say nothing of who listens. */
const TELLING = 4;

const wordsOf = (say: string): string[] => say.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? [];
const spokenOf = (say: string): string => say.replace(/\([^)]*\)/g, ' ').trim();
const isQuestion = (sentence: string): boolean => /\?[«»”"’]*$/.test(sentence);

/** The sentences of what is said, without stage directions; an ellipsis ends none. */
export function sentencesOf(say: string): string[] {
  const parts = spokenOf(say).split(/(?<=(?<!\.\.)[.?!][«»”"’]*)\s+/u);
  return parts.filter((part) => wordsOf(part).length > 0);
}

/** How many words soften. */
export const hedges = (say: string, language: Language): number =>
  wordsOf(say).filter((word) => HEDGES[language].includes(word)).length;

/** Something short is said, and then a question is asked. */
export function statesThenAsks(say: string): boolean {
  const sentences = sentencesOf(say);
  const before = sentences.slice(0, -1);
  return (
    before.length > 0 &&
    isQuestion(sentences.at(-1) ?? '') &&
    !before.some(isQuestion) &&
    wordsOf(before.join(' ')).length <= SHORT
  );
}

/** One question and nothing else. */
export function onlyAsks(say: string): boolean {
  const sentences = sentencesOf(say);
  return sentences.length === 1 && sentences.every(isQuestion);
}

/** Whether an open question is asked, by the word that it begins with. */
export const asksOpenly = (say: string, language: Language): boolean =>
  sentencesOf(say)
    .filter(isQuestion)
    .flatMap((sentence) => sentence.split(', '))
    .some((part) => QUESTION_WORDS[language].includes(wordsOf(part)[0] ?? ''));

/** Words in a sentence, on average. */
export const wordsPerSentence = (say: string): number =>
  wordsOf(spokenOf(say)).length / Math.max(1, sentencesOf(say).length);

/** How many words of the client come again. */
export function echoes(say: string, line: string): number {
  const heard = wordsOf(spokenOf(line)).filter((word) => word.length >= TELLING);
  return wordsOf(say).filter((word) => heard.includes(word)).length;
}

/** A question comes last. */
export const asksLast = (say: string): boolean => isQuestion(sentencesOf(say).at(-1) ?? '');

/** One sentence that is no question, and nothing else. */
export function oneStatement(say: string): boolean {
  const sentences = sentencesOf(say);
  return sentences.length === 1 && !sentences.some(isQuestion);
}

/** By what a reply may be chosen without a thought for what the client means. */
export const forms = [
  'longest',
  'shortest',
  'hedged',
  'states-then-asks',
  'only-asks',
  'open-words',
  'short-sentences',
  'echoes',
  'asks-last',
  'one-statement',
  'two-sentences',
] as const;
export type Form = (typeof forms)[number];

/** How much of a form a reply has, said to what was heard. */
export const FORMS: Readonly<Record<Form, (say: string, heard: string, language: Language) => number>> = {
  longest: (say) => say.length,
  shortest: (say) => -say.length,
  hedged: (say, _, language) => hedges(say, language),
  // A mirror and a question is what good counsellors are heard to say: the form is learnt before the ear for it.
  'states-then-asks': (say) => Number(statesThenAsks(say)),
  // Ask, and then be quiet, is the advice that is easiest to follow.
  'only-asks': (say) => Number(onlyAsks(say)),
  // Open questions are the first skill that is taught, and one word gives them away.
  'open-words': (say, _, language) => Number(asksOpenly(say, language)),
  // Good replies in books are terse, and so may be the voice of whoever wrote the best ones of a case.
  'short-sentences': (say) => -wordsPerSentence(say),
  // A mirror is taken for a repetition.
  echoes: (say, heard) => echoes(say, heard),
  // Whoever asks seems to be interested.
  'asks-last': (say) => Number(asksLast(say)),
  // A mirror is one sentence with a full stop.
  'one-statement': (say) => Number(oneStatement(say)),
  // One sentence to meet, one to go on.
  'two-sentences': (say) => Number(sentencesOf(say).length === 2),
};
