import type { Landmarks } from '../base/curve.ts';
import type { Code, Decision, Grade } from '../format/schema.ts';

/**
 * Every number that decides a mark, with where it comes from. MITI thresholds are expert opinion, not outcomes; the
 * landmarks make a gradient of them, because half of the good real sessions do not reach "fair" either.
 */
export { COMPETENCE } from './competence.ts';
/** An unsafe act caps the overall here, whatever else was done well. */
export const UNSAFE_CAP = 0.4;

/** A ratio is not shown before it rests on this many reflections and questions (or reflections). */
export const MINIMUM = { ratio: 5, complex: 3 } as const;

export const TECHNIQUE = {
  'reflection-share': 0.15,
  'reflection-rate': 0.1,
  'complex-share': 0.15,
  'sustain-answer': 0.25,
  openings: 0.2,
  freedom: 0.15,
} as const;
export type TechniqueId = keyof typeof TECHNIQUE;

export const LANDMARKS: Readonly<
  Record<'reflection-share' | 'reflection-rate' | 'complex-share' | 'freedom', Landmarks>
> = {
  // R/(R+Q): reflections to questions .5, 1 (fair) and 2 (good) to one.
  'reflection-share': [
    [0, 0],
    [1 / 3, 0.5],
    [0.5, 0.75],
    [2 / 3, 1],
  ],
  'reflection-rate': [
    [0, 0],
    [0.15, 0.5],
    [0.31, 0.75],
    [0.45, 1],
  ],
  'complex-share': [
    [0, 0],
    [0.4, 0.75],
    [0.5, 1],
  ],
  // Share of replies that persuade or confront; the median of good sessions is 0, of poor ones about a fifth.
  freedom: [
    [0, 1],
    [0.1, 0.7],
    [0.21, 0.3],
    [0.5, 0],
  ],
};

export const SOURCES: Readonly<Record<TechniqueId | 'fit' | 'relation' | 'safety', string>> = {
  'reflection-share': 'miti-4.2.1:thresholds',
  'reflection-rate': 'annomi-2022:reflections',
  'complex-share': 'miti-4.2.1:thresholds',
  'sustain-answer': 'annomi-2022:sustain-talk',
  openings: 'carcone-2020:elicit-change',
  freedom: 'miti-4.2.1:persuade',
  fit: 'spejl-view',
  relation: 'spejl-view',
  safety: 'spejl-view',
};

/** MITI 4.2.1 thresholds (Moyers, Manuel & Ernst 2015) and medians of 110 good and 23 poor real sessions (AnnoMI). */
export const STANDARDS = {
  'reflection-to-question': { fair: 1, good: 2, realGood: 1.0, realPoor: 0 },
  'complex-share': { fair: 0.4, good: 0.5, realGood: 0.44, realPoor: null },
  'reflection-rate': { fair: null, good: null, realGood: 0.31, realPoor: 0 },
  'input-rate': { fair: null, good: null, realGood: 0.11, realPoor: 0.5 },
  technical: { fair: 3, good: 4, realGood: null, realPoor: null },
  relational: { fair: 3.5, good: 4, realGood: null, realPoor: null },
} as const;

export const ADHERENT: readonly Code[] = ['seek-collaboration', 'affirm', 'emphasise-autonomy'];
export const HARM: readonly Code[] = ['persuade', 'confront', 'advice'];

/** What an answer to sustain talk is worth, by its best code; harm makes it 0, a second reflection toward it in a row .3. */
export const SUSTAIN_ANSWER: Readonly<Record<Code, number>> = {
  'simple-reflection': 1,
  'complex-reflection': 1,
  affirm: 1,
  'emphasise-autonomy': 1,
  'seek-collaboration': 0.7,
  'open-question': 0.5,
  negotiation: 0.3,
  options: 0.3,
  'closed-question': 0.3,
  'giving-information': 0.3,
  'persuade-with-permission': 0.3,
  other: 0.3,
  advice: 0,
  persuade: 0,
  confront: 0,
};
export const SUSTAIN_EVOKED = 0.9;
export const SUSTAIN_AGAIN = 0.3;

/** What a reply's own step in alliance is worth for the relation. */
export const RELATION: Landmarks = [
  [-0.5, 0],
  [-0.15, 0.25],
  [0, 0.5],
  [0.1, 0.85],
  [0.15, 1],
];
/** Where the client's own view of the talk changes from low to middle to high (alliance 1-5). */
export const RELATION_BANDS = { middle: 2.6, high: 3.6 } as const;

/** Estimated globals, 1 to 5: our own curves over codes, direction and order; never more than an estimate. */
export const GLOBALS: Readonly<Record<'cultivating' | 'softening' | 'empathy', Landmarks>> = {
  cultivating: [
    [0, 1.5],
    [0.25, 2.5],
    [0.5, 3.2],
    [0.75, 4],
    [1, 5],
  ],
  softening: [
    [0, 1],
    [0.5, 3],
    [0.75, 4],
    [1, 5],
  ],
  empathy: [
    [0, 1.5],
    [0.3, 2.5],
    [0.6, 3.5],
    [0.8, 4],
    [1, 5],
  ],
};
export const PARTNERSHIP = { start: 3, adherent: 5, harm: 7 } as const;

/** What an action, a reason or an adjustment is worth by its fit; the same as a reply's. */
export const ADJUSTMENT = { best: 1, good: 0.6, partial: 0.3, poor: 0 } as const;

/** What a finding weighs in the depth of an assessment (our own view). */
export const FINDING = { key: 3, useful: 1, detail: 0 } as const;
/** The parts of an assessment's mark (our own view); economy is not rated on fewer ways. */
export const ASSESSMENT = {
  parts: { breadth: 0.25, depth: 0.35, economy: 0.1, red: 0.2, instruments: 0.1 },
  leastWays: 3,
} as const;

/** What an option is worth by its grade: +2, +1, 0, -1, -3 of domain/scoring.md 4.4 on a scale 0-1. */
export const GRADE: Readonly<Record<Grade, number>> = {
  recommended: 1,
  acceptable: 0.7,
  neutral: 0.4,
  'not-indicated': 0.1,
  unsafe: 0,
};
/** Severity and setting weigh double (4.4). */
export const DECISION: Readonly<Record<Decision, number>> = {
  method: 2,
  form: 1,
  setting: 2,
  intensity: 2,
  medical: 1,
};
/** A right choice without a finding to rest on. */
export const UNCITED = 0.5;
/** The parts of an argument: what the choices rest on, the alternative weighed, the client's wish answered (our own view). */
export const ARGUMENT = { support: 0.5, aside: 0.25, wish: 0.25 } as const;

/** The parts of follow-up: the adjustment, and the reading of the curve (our own view). */
export const REVIEW = { fit: 0.8, reading: 0.2 } as const;
/**
 * What adjustments are worth by how far they lie above chance (a share 0-1 of the way to the best): defensible ones all the
 * way, which lie about a quarter above it, come near the competence line (our own view).
 */
export const ADJUSTED: Landmarks = [
  [0, 0],
  [0.25, 0.55],
  [0.6, 0.8],
  [1, 1],
];
/** A change that counts: 10 points of WHO-5 (Topp 2015), or a tenth of the range of use (our own view). */
export const CHANGE = { wellbeing: 10, use: 0.1 } as const;

/** What a whole course is made of; the parts that were not done are left out (our own view). */
export const COURSE = {
  talk: 0.3,
  assessment: 0.15,
  choice: 0.1,
  argument: 0.1,
  plan: 0.2,
  'follow-up': 0.15,
} as const;

/** What a bonus rule adds to a plan, and what is lost when none of its parts hang together (our own view). */
export const PLAN = { bonus: 0.03, untied: 0.25 } as const;

/** CTS-R counts half of its points as competent; for training only, because raters agree poorly on learners. */
export const CBT_COMPETENCE = 0.5;
/** The parts of cognitive behavioural technique; what was not rated is left out (our own view). */
export const CBT = {
  elements: 0.5,
  discovery: 0.2,
  collaboration: 0.1,
  pacing: 0.1,
  timing: 0.1,
  adapted: 0.1,
} as const;
/** New work weighs more than what surrounds it. */
export const ELEMENT = { opening: 1, work: 2, closing: 1 } as const;
/** From this `well` on a reply makes its element possible in a moment; from this share of its chances on it is fully done. */
export const ELEMENT_CHANCE = 2;
export const ELEMENT_DONE = 0.6;
/** Discovery is not rated on fewer questions and statements; asking in half of them is the line. */
export const DISCOVERY = {
  least: 3,
  landmarks: [
    [0, 0],
    [0.5, 0.5],
    [0.85, 1],
  ] satisfies Landmarks,
} as const;
/** Where in a talk the parts of a session belong, as shares of it, with room around the thirds of Carroll's 20/20/20. */
export const PACING = {
  least: 5,
  opening: [0, 0.4],
  work: [0.1, 0.9],
  closing: [0.6, 1],
} as const;
/** A talk over paper in which fewer replies than this mirror, affirm or leave the choice was solved in the head alone. */
export const ALL_COGNITIVE = { least: 6, share: 0.2 } as const;

export const CBT_SOURCES = {
  agenda: 'cts-r-2001:agenda',
  'practice-review': 'carroll-1998:session',
  model: 'carroll-1998:skills',
  'functional-analysis': 'carroll-1998:functional-analysis',
  'high-risk': 'marlatt-1999:high-risk',
  craving: 'carroll-1998:craving',
  'thought-work': 'cts-r-2001:cognitions',
  experiment: 'cts-r-2001:change-methods',
  refusal: 'carroll-1998:refusal',
  'lapse-analysis': 'marlatt-1999:lapse',
  'coping-plan': 'carroll-1998:coping-plan',
  'coping-skill': 'marlatt-1999:coping',
  homework: 'cts-r-2001:homework',
  feedback: 'cts-r-2001:feedback',
  discovery: 'cts-r-2001:discovery',
  collaboration: 'cts-r-2001:collaboration',
  pacing: 'carroll-1998:session',
  timing: 'spejl-view',
  adapted: 'spejl-view',
} as const;
