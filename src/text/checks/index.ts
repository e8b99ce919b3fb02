import type { Issue } from '../../format/issue.ts';
import type { Language } from '../../format/schema.ts';

export interface CheckWords {
  readonly sentence: (issue: Issue) => string;
}
export const loadCheckWords = (language: Language): Promise<CheckWords> =>
  Promise.resolve({ sentence: ({ fault }) => `${language} ${JSON.stringify(fault)}` });
