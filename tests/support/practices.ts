import { respond, type Meters, type Said } from '../../src/engine/reaction.ts';
import type { Code } from '../../src/format/schema.ts';

type Toward = Said['toward'];
type Step = readonly [toward: Toward, ...codes: Code[]];

/** A client as DESIGN 5 lets one begin: leaning to the status quo, neither trusting nor distrusting. */
export const START: Meters = {
  talk: { change: 0.2, neutral: 0.5, sustain: 0.3 },
  alliance: 3,
  reactance: 1,
  questions: 0,
};

const fifteen = (...steps: Step[]): Step[] =>
  Array.from({ length: 15 }, (_, i) => steps[i % steps.length] as Step);

/**
 * Ways of counselling, 15 replies each. `good` is what a textbook asks for: reflections in half the turns, half of them
 * complex; neutral at first, then evoking; strengths and choice named now and then. It was written down before its curve
 * was looked at.
 */
export const PRACTICES = {
  good: [
    ['none', 'simple-reflection'],
    ['none', 'open-question'],
    ['none', 'complex-reflection'],
    ['change', 'open-question'],
    ['change', 'simple-reflection'],
    ['change', 'complex-reflection'],
    ['change', 'open-question'],
    ['none', 'affirm'],
    ['change', 'simple-reflection'],
    ['change', 'open-question'],
    ['change', 'complex-reflection'],
    ['change', 'open-question'],
    ['change', 'simple-reflection'],
    ['change', 'emphasise-autonomy', 'open-question'],
    ['change', 'complex-reflection'],
  ],
  confronting: fifteen(['none', 'confront'], ['none', 'closed-question'], ['none', 'confront']),
  persuading: fifteen(['none', 'persuade'], ['none', 'giving-information'], ['none', 'persuade']),
  advising: fifteen(['none', 'advice'], ['none', 'giving-information'], ['none', 'closed-question']),
  'closed questions and information': fifteen(['none', 'closed-question'], ['none', 'giving-information']),
  'only evoking questions': fifteen(['change', 'open-question']),
  'dwelling on sustain talk': fifteen(['sustain', 'simple-reflection'], ['sustain', 'complex-reflection']),
} as const satisfies Record<string, readonly Step[]>;
export type Practice = keyof typeof PRACTICES;

const saidBy = ([toward, ...codes]: Step): Said => ({ codes, toward, alliance: 0, reactance: 0 });

/** What a client shows and becomes over replies. */
export function follow(steps: readonly Step[], from: Meters = START): ReturnType<typeof respond>[] {
  const answers: ReturnType<typeof respond>[] = [];
  for (const step of steps) answers.push(respond(answers.at(-1)?.meters ?? from, saidBy(step)));
  return answers;
}

/** The expected share of change talk, CT/(CT+ST), in each fifth of a practice's replies. */
export function fifths(steps: readonly Step[], from: Meters = START): number[] {
  const answers = follow(steps, from);
  const size = answers.length / 5;
  return [0, 1, 2, 3, 4].map((fifth) => {
    const part = answers.slice(Math.round(fifth * size), Math.round((fifth + 1) * size));
    const sum = (talk: 'change' | 'sustain') => part.reduce((total, { shown }) => total + shown[talk], 0);
    return sum('change') / (sum('change') + sum('sustain'));
  });
}
