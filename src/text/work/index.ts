import type { Language } from '../../format/schema.ts';
import type { RuleWords, WorkWords } from './da.ts';

export type { RuleWords, WorkWords };

/** The words of the stages that are worked at, in a language. */
export async function loadWorkWords(
  language: Language,
): Promise<{ readonly words: WorkWords; readonly rules: RuleWords }> {
  const [{ words }, { rules }] =
    language === 'da'
      ? await Promise.all([import('./da.ts').then(({ da }) => ({ words: da })), import('./rules-da.ts')])
      : await Promise.all([import('./en.ts').then(({ en }) => ({ words: en })), import('./rules-en.ts')]);
  return { words, rules };
}
