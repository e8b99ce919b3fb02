import fc from 'fast-check';
import type { AttemptHead } from '../../src/learning/attempt.ts';
import { skillIds, type Showings } from '../../src/learning/skill.ts';
import { DAY } from '../../src/learning/tries.ts';

/** A day on which all is looked at. */
export const TODAY = 20_000 * DAY;

interface Made {
  readonly scenario?: string;
  /** Days before today. */
  readonly ago?: number;
  readonly way?: string;
  readonly skills?: Showings;
  readonly from?: string;
  readonly finished?: boolean;
}

/** An attempt as it is listed, with what it has to say. */
export function head(
  id: string,
  { scenario = 'annette', ago = 0, way = id, skills = {}, from, finished = true }: Made = {},
): AttemptHead {
  const shown = Object.entries(skills);
  const startedAt = TODAY - ago * DAY;
  return {
    id,
    scenario,
    revision: 1,
    language: 'da',
    mode: 'practice',
    seed: id,
    dayForm: false,
    origin: from === undefined ? null : { attempt: from, index: 3 },
    startedAt,
    finishedAt: finished ? startedAt : null,
    marks: finished
      ? {
          overall: 0.5,
          capped: false,
          ending: 'slut',
          endingClass: 'open',
          replies: 12,
          marks: {},
          evidence: {
            way,
            stepsBack: 0,
            chances: Object.fromEntries(shown.map(([id, { chances }]) => [id, chances])),
            quality: Object.fromEntries(shown.map(([id, { quality }]) => [id, quality])),
            measures: {},
          },
        }
      : null,
  };
}

const showing = fc.record({
  chances: fc.integer({ min: 1, max: 12 }),
  quality: fc.double({ min: 0, max: 1, noNaN: true }),
});
const anySkills: fc.Arbitrary<Showings> = fc.dictionary(fc.constantFrom(...skillIds), showing, {
  noNullPrototype: true,
});
export const anyMade = fc.record({
  scenario: fc.constantFrom('annette', 'henrik', 'sara'),
  ago: fc.double({ min: 0, max: 900, noNaN: true }),
  way: fc.constantFrom('a', 'b', 'c'),
  skills: anySkills,
  finished: fc.boolean(),
});
export const anyHeads: fc.Arbitrary<AttemptHead[]> = fc
  .array(anyMade, { maxLength: 12 })
  .map((all) => all.map((made, i) => head(`forsøg-${i}`, made)));
