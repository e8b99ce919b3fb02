import * as v from 'valibot';
import { flags } from '../flags.ts';
import { id, ids, source, words } from '../primitives.ts';

/** How well an option serves this client, as the guidelines grade it (domain/scoring.md 4.4). */
export const grades = ['recommended', 'acceptable', 'neutral', 'not-indicated', 'unsafe'] as const;
export type Grade = (typeof grades)[number];

/** The decisions of a match; method and medical part may take several options, the others one. */
export const decisions = ['method', 'form', 'setting', 'intensity', 'medical'] as const;
export type Decision = (typeof decisions)[number];
export const most: Readonly<Record<Decision, number>> = {
  method: 2,
  form: 1,
  setting: 1,
  intensity: 1,
  medical: 3,
};

const votes = v.exactOptional(v.pipe(v.number(), v.minValue(0)));

/** Why an option is not chosen: one reason for setting it aside. */
const reason = v.strictObject({
  id,
  say: words(240),
  fit: v.picklist(['best', 'good', 'partial', 'poor']),
  why: words(400),
});

const option = v.strictObject({
  id,
  decision: v.picklist(decisions),
  say: words(120),
  /** The reference card that says more. */
  card: v.exactOptional(id),
  /** Where experts differ: how many say what. */
  grade: v.union(
    [
      v.picklist(grades),
      v.strictObject({
        recommended: votes,
        acceptable: votes,
        neutral: votes,
        'not-indicated': votes,
        unsafe: votes,
      }),
    ],
    'grade',
  ),
  why: words(500),
  source,
  /** The rule of the table M01-M36 that grades it. */
  rule: v.exactOptional(v.pipe(v.string(), v.regex(/^M\d\d$/))),
  /** The findings that speak for it. */
  supports: v.exactOptional(ids),
  flags: v.exactOptional(v.array(v.picklist(flags))),
  /** Options it does not go with; chosen together the two are explained, not blocked. */
  against: v.exactOptional(ids),
  /** Reasons on offer for setting it aside; an option that has some can be weighed as the alternative. */
  aside: v.exactOptional(v.pipe(v.array(reason), v.minLength(2), v.maxLength(4))),
});
export type MatchOption = v.InferOutput<typeof option>;

export const matching = v.strictObject({
  id,
  kind: v.literal('matching'),
  title: words(80),
  scene: words(600),
  /** The client's own wish (a finding), and what may be said of how the choice answers it. */
  wish: v.strictObject({
    finding: id,
    say: words(300),
    answers: v.pipe(v.array(reason), v.minLength(2), v.maxLength(4)),
    /** Options that honour the wish. */
    honours: ids,
  }),
  options: v.pipe(v.array(option), v.minLength(8), v.maxLength(40)),
});
export type Matching = v.InferOutput<typeof matching>;
