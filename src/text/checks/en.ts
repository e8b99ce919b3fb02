import { CHECKS, explain } from '../../format/messages.ts';
import type { CheckWords } from './words.ts';

/** Keys of the file stand in quotes on the screen, where the command line has its own mark for them. */
const plain = (words: string): string => words.replace(/`/g, '"');

function asSentence(words: string): string {
  const whole = words.charAt(0).toUpperCase() + words.slice(1);
  return /[.?]$/.test(whole) ? whole : `${whole}.`;
}

/** The words for what is wrong with a case, in English: the same as on the command line. */
export const en: CheckWords = {
  name: (check) => CHECKS[check].name,
  help: (check) => plain(CHECKS[check].help),
  sentence: ({ fault }) => asSentence(plain(explain(fault))),
};
