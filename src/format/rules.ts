/** What a built-in case must live up to; numbers of the checks in checks.ts. */
export const RULES = {
  turns: 30,
  path: { min: 12, max: 18 },
  replies: { min: 3, max: 4 },
  endingClasses: 3,
  twoLines: 0.4,
  bestLongest: 0.4,
  bestNoReflection: 1 / 3,
  weakReflection: 1 / 3,
  lix: 30,
} as const;

/** Words that label a person by a substance; nobody in Spejl is called that. */
export const wordsToAvoid: Readonly<Record<'da' | 'en', readonly RegExp[]>> = {
  da: [
    /\b(stof)?misbruger(e|en|ne|s)?\b/i,
    /\bnarkoman(er|en)?\b/i,
    /\balkoholiker(e|en|s)?\b/i,
    /\bjunkie/i,
  ],
  en: [/\baddicts?\b/i, /\b(drug|substance|alcohol) abusers?\b/i, /\bjunkies?\b/i, /\balcoholics?\b/i],
};
