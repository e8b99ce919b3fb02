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
