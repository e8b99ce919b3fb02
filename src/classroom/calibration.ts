import * as v from 'valibot';
import { draw } from '../base/random.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { Compiled } from '../engine/compile.ts';
import { play } from '../engine/replay.ts';
import { fitOf } from '../format/fit.ts';
import { codes, type Code } from '../format/schema.ts';
import { count, id } from '../learning/shape.ts';
import type { Spoken } from '../scoring/mark.ts';

/** How many replies a team codes: so many fit in a quarter of an hour. */
export const CODED = 14;
const VERSION = 1;

/** The conversation that a team codes: the same on every device, neither the best nor the worst. */
export function transcriptOf(compiled: Compiled): Spoken[] {
  const { scenario } = compiled;
  const sitting = play(compiled, { seed: scenario.id, dayForm: false }, ({ open, index }) => {
    const best = [...open].sort((a, b) => fitOf(b.fit) - fitOf(a.fit))[0];
    const any = open[Math.floor(draw('calibration', scenario.id, index) * open.length)];
    return (index % 2 === 0 ? best : any)?.id ?? '';
  });
  return sitting.moments.filter((moment): moment is Spoken => moment.reply !== null).slice(0, CODED);
}

const schema = v.strictObject({
  spejl: v.literal('rating'),
  version: v.literal(VERSION),
  scenario: id,
  revision: count,
  name: v.pipe(v.string(), v.trim(), v.maxLength(80)),
  /** The code given to each reply, in order; null where none was. */
  codes: v.pipe(v.array(v.nullable(v.picklist(codes))), v.minLength(1), v.maxLength(CODED)),
});

/** How one person coded the replies of a transcript. */
export type Rating = v.InferOutput<typeof schema>;

export const newRating = (of: Omit<Rating, 'spejl' | 'version'>): Rating => ({
  spejl: 'rating',
  version: VERSION,
  ...of,
});

/** Reads a rating of this transcript from foreign JSON. */
export function readRating(
  json: unknown,
  of: Pick<Rating, 'scenario' | 'revision'> & { readonly length: number },
): Result<Rating, { readonly type: 'not-a-rating' | 'other' }> {
  const read = v.safeParse(schema, json);
  if (!read.success) return err({ type: 'not-a-rating' });
  const { scenario, revision, codes: given } = read.output;
  const same = scenario === of.scenario && revision === of.revision && given.length === of.length;
  return same ? ok(read.output) : err({ type: 'other' });
}

/** How a team coded one reply. */
interface Coded {
  /** Codes by how many gave them, most first. */
  readonly given: readonly { readonly code: Code; readonly by: readonly string[] }[];
  /** The share of pairs who gave the same code; null with fewer than two. */
  readonly agreement: number | null;
  /** The share who gave a code that the case has; null where nobody coded. */
  readonly asPublished: number | null;
}

export interface TeamCoding {
  readonly replies: readonly Coded[];
  readonly agreement: number | null;
  /** Agreement beyond chance over the replies that all coded (Fleiss' kappa); null where it says nothing. */
  readonly kappa: number | null;
  readonly asPublished: number | null;
}

/** The spread of a team's codes, reply by reply, against those of the case. */
export function teamCoding(transcript: readonly Spoken[], ratings: readonly Rating[]): TeamCoding {
  const replies = transcript.map(({ reply }, i): Coded => {
    const byCode = new Map<Code, string[]>();
    for (const { name, codes: given } of ratings) {
      const code = given[i];
      if (code) byCode.set(code, [...(byCode.get(code) ?? []), name]);
    }
    const given = [...byCode]
      .map(([code, by]) => ({ code, by }))
      .sort((a, b) => b.by.length - a.by.length || codes.indexOf(a.code) - codes.indexOf(b.code));
    const n = given.reduce((sum, { by }) => sum + by.length, 0);
    const pairs = given.reduce((sum, { by }) => sum + by.length * (by.length - 1), 0);
    const right = given.reduce((sum, { code, by }) => sum + (reply.codes.includes(code) ? by.length : 0), 0);
    return {
      given,
      agreement: n < 2 ? null : pairs / (n * (n - 1)),
      asPublished: n === 0 ? null : right / n,
    };
  });
  return {
    replies,
    agreement: average(replies.map(({ agreement }) => agreement)),
    kappa: kappaOf(replies, ratings.length),
    asPublished: average(replies.map(({ asPublished }) => asPublished)),
  };
}

function average(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

function kappaOf(replies: readonly Coded[], raters: number): number | null {
  const whole = replies.filter(({ given }) => given.reduce((sum, { by }) => sum + by.length, 0) === raters);
  const observed = average(whole.map(({ agreement }) => agreement));
  if (observed === null) return null;
  const totals = new Map<Code, number>();
  for (const { given } of whole)
    for (const { code, by } of given) totals.set(code, (totals.get(code) ?? 0) + by.length);
  const all = whole.length * raters;
  const chance = [...totals.values()].reduce((sum, each) => sum + (each / all) ** 2, 0);
  return chance === 1 ? null : (observed - chance) / (1 - chance);
}
