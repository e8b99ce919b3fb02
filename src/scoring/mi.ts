import { clamp, mean, share } from '../base/curve.ts';
import { fitOf } from '../format/fit.ts';
import type { Code } from '../format/schema.ts';
import { allianceStep } from '../engine/reaction.ts';
import type { Moment } from '../engine/replay.ts';
import { markCbt, overPaper, type CbtMarks } from './cbt.ts';
import { globalsOf, type GlobalId } from './globals.ts';
import { asks, markOf, reflects, type Mark, type Spoken } from './mark.ts';
import { techniqueMarks } from './technique.ts';
import * as W from './weights.ts';

export interface Marks {
  /** The overall share 0-1 and what it is made of; null before anything was said. `capped` when an unsafe act capped it. */
  readonly overall: {
    value: number;
    fit: number;
    technique: number;
    /** Cognitive behavioural technique, where the talk had a task of that kind and something could be rated. */
    cbt: number | null;
    capped: boolean;
  } | null;
  readonly marks: readonly Mark[];
  readonly cbt: CbtMarks | null;
  /** Behaviour counts by code, with the moments. */
  readonly counts: ReadonlyMap<Code, readonly number[]>;
  /** MITI summary scores: R:Q (a ratio) and input rate (a share 0-1), or null below the minimum they must rest on. */
  readonly ratios: {
    readonly reflectionToQuestion: number | null;
    readonly inputRate: number | null;
    readonly adherent: number;
    readonly nonAdherent: number;
  };
  /** Estimated globals 1-5, or null where nothing showed them. */
  readonly globals: Readonly<Record<GlobalId, number | null>>;
  /** The client's own view: where the alliance (1-5) stands at the end. */
  readonly relation: { readonly alliance: number; readonly band: 'low' | 'middle' | 'high' };
}

/**
 * Marks a conversation: its motivational side, and the cognitive where it has one. Averages over turns throughout, so the same quality of replies earns the same on a
 * long path as on a short one. Shares are 0-1; sources stand in weights.ts.
 */
export function markTalk(moments: readonly Moment[]): Marks {
  const spoken = moments.filter((moment): moment is Spoken => moment.reply !== null);
  const technique = techniqueMarks(spoken);
  const fit = fitMark(spoken);
  const safety = safetyMark(spoken);
  const rated = technique.filter((mark) => mark.value !== null);
  const weight = rated.reduce((sum, mark) => sum + W.TECHNIQUE[mark.id as W.TechniqueId], 0);
  const t =
    rated.reduce((sum, mark) => sum + W.TECHNIQUE[mark.id as W.TechniqueId] * (mark.value ?? 0), 0) / weight;
  const unsafe = spoken.some(({ reply }) => reply.safety === 'unsafe');
  const alliance = moments.at(-1)?.meters.alliance ?? 3;
  const f = fit.value ?? 0;
  const cbt = markCbt(moments);
  const worked = spoken.length === 0 ? 0 : overPaper(spoken).length / spoken.length;
  const together = Math.min(joined((f + t) / 2, cbt?.value ?? null, worked), f + 0.2);
  return {
    overall:
      spoken.length === 0
        ? null
        : {
            value: unsafe ? Math.min(together, W.UNSAFE_CAP) : together,
            fit: f,
            technique: t,
            cbt: worked === 0 ? null : (cbt?.value ?? null),
            capped: unsafe,
          },
    cbt,
    marks: [fit, ...technique, relationMark(spoken), safety],
    counts: countsOf(spoken),
    ratios: ratiosOf(spoken),
    globals: globalsOf(spoken, technique),
    relation: {
      alliance,
      band:
        alliance >= W.RELATION_BANDS.high ? 'high' : alliance >= W.RELATION_BANDS.middle ? 'middle' : 'low',
    },
  };
}

/** The motivational and the cognitive half of a talk with a CBT task; of a whole case by how much of it was such talk. */
const joined = (mi: number, cbt: number | null, worked: number): number =>
  cbt === null ? mi : (mi * (2 - worked) + cbt * worked) / 2;

/** How much better the replies served their moments than chance would have, of what was there to win (0-1). */
function fitMark(spoken: readonly Spoken[]): Mark {
  const chosen = mean(spoken.map(({ reply }) => fitOf(reply.fit)));
  const offered = mean(spoken.map(({ open }) => mean(open.map((reply) => fitOf(reply.fit))) ?? 0));
  const best = mean(spoken.map(({ open }) => Math.max(...open.map((reply) => fitOf(reply.fit)))));
  if (chosen === null || offered === null || best === null || best <= offered)
    return markOf('fit', null, null, { earned: [], cost: [] }, spoken.length);
  const earned = spoken.filter(({ reply }) => fitOf(reply.fit) >= 0.6);
  const cost = spoken.filter(({ reply }) => fitOf(reply.fit) < 0.6);
  const value = clamp((chosen - offered) / (best - offered), 0, 1);
  return markOf('fit', value, chosen, { earned, cost });
}

function relationMark(spoken: readonly Spoken[]): Mark {
  let questions = 0;
  const steps = spoken.map((moment) => {
    questions = reflects(moment) ? 0 : asks(moment) ? questions + 1 : questions;
    return {
      moment,
      worth: share(allianceStep(moment.reply.codes, questions, moment.reply.toward ?? 'none'), W.RELATION),
    };
  });
  const value = mean(steps.map(({ worth }) => worth));
  const earned = steps.filter(({ worth }) => worth > 0.5).map(({ moment }) => moment);
  const cost = steps.filter(({ worth }) => worth < 0.5).map(({ moment }) => moment);
  return markOf('relation', value, null, { earned, cost }, spoken.length);
}

/** Rated only where safety was at stake: something to be handled was on offer, or something unsafe was said. */
function safetyMark(spoken: readonly Spoken[]): Mark {
  const stakes = spoken.filter(
    ({ open, reply }) =>
      reply.safety !== undefined ||
      open.some((each) => each.safety === 'handled' && fitOf(each.fit) > fitOf(reply.fit)),
  );
  const earned = stakes.filter(({ reply }) => reply.safety === 'handled');
  const cost = stakes.filter(({ reply }) => reply.safety !== 'handled');
  const unsafe = stakes.some(({ reply }) => reply.safety === 'unsafe');
  const value = stakes.length === 0 ? null : unsafe ? 0 : earned.length / stakes.length;
  return markOf('safety', value, null, { earned, cost });
}

function countsOf(spoken: readonly Spoken[]): Map<Code, number[]> {
  const counts = new Map<Code, number[]>();
  for (const { index, reply } of spoken)
    for (const code of new Set(reply.codes)) counts.set(code, [...(counts.get(code) ?? []), index]);
  return counts;
}

const INPUT: readonly Code[] = [
  'giving-information',
  'advice',
  'persuade',
  'persuade-with-permission',
  'options',
];
const NON_ADHERENT: readonly Code[] = ['confront', 'persuade'];

function ratiosOf(spoken: readonly Spoken[]): Marks['ratios'] {
  const r = spoken.filter(reflects).length;
  const q = spoken.filter(asks).length;
  const count = (codes: readonly Code[]) =>
    spoken.reduce(
      (sum, { reply }) => sum + new Set(reply.codes.filter((code) => codes.includes(code))).size,
      0,
    );
  const input = spoken.filter(({ reply }) => reply.codes.some((code) => INPUT.includes(code))).length;
  return {
    reflectionToQuestion: r + q < W.MINIMUM.ratio || q === 0 ? null : r / q,
    inputRate: spoken.length < W.MINIMUM.ratio ? null : input / spoken.length,
    adherent: count(W.ADHERENT),
    nonAdherent: count(NON_ADHERENT),
  };
}
