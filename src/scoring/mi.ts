import { clamp, mean, share } from '../base/curve.ts';
import { fitOf } from '../format/fit.ts';
import type { Code } from '../format/schema.ts';
import { allianceStep, isQuestion, isReflection } from '../engine/reaction.ts';
import type { Moment } from '../engine/replay.ts';
import * as W from './weights.ts';

/** A moment in which the learner said something. */
export type Spoken = Moment & { readonly reply: NonNullable<Moment['reply']> };

export type MarkId = W.TechniqueId | 'fit' | 'relation' | 'safety';

/** One mark: what it is worth, what it rests on, where it comes from. */
export interface Mark {
  readonly id: MarkId;
  /** A share 0-1, or null when the conversation gave no chance to show it. */
  readonly value: number | null;
  /** The published measure behind the share (a ratio, a share 0-1 or a rate per reply), or null. */
  readonly measure: number | null;
  /** How many moments it rests on. */
  readonly rests: number;
  /** The moments that made it, by index: the ones that earned, and the ones that cost. */
  readonly earned: readonly number[];
  readonly cost: readonly number[];
  readonly source: string;
}

export type GlobalId = 'cultivating' | 'softening' | 'partnership' | 'empathy' | 'technical' | 'relational';

export interface Marks {
  /** The overall share 0-1 and its two halves; null before anything was said. `capped` when an unsafe act capped it. */
  readonly overall: { value: number; fit: number; technique: number; capped: boolean } | null;
  readonly marks: readonly Mark[];
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
 * Marks a motivational conversation. Averages over turns throughout, so the same quality of replies earns the same on a
 * long path as on a short one. Shares are 0-1; sources stand in weights.ts.
 */
export function markTalk(moments: readonly Moment[]): Marks {
  const spoken = moments.filter((moment): moment is Spoken => moment.reply !== null);
  const technique = [
    reflectionShare(spoken),
    reflectionRate(spoken),
    complexShare(spoken),
    sustainAnswer(spoken),
    openings(spoken),
    freedom(spoken),
  ];
  const fit = fitMark(spoken);
  const safety = safetyMark(spoken);
  const rated = technique.filter((mark) => mark.value !== null);
  const weight = rated.reduce((sum, mark) => sum + W.TECHNIQUE[mark.id as W.TechniqueId], 0);
  const t =
    rated.reduce((sum, mark) => sum + W.TECHNIQUE[mark.id as W.TechniqueId] * (mark.value ?? 0), 0) / weight;
  const unsafe = spoken.some(({ reply }) => reply.safety === 'unsafe');
  const alliance = moments.at(-1)?.meters.alliance ?? 3;
  const f = fit.value ?? 0;
  const together = Math.min((f + t) / 2, f + 0.2);
  return {
    overall:
      spoken.length === 0
        ? null
        : {
            value: unsafe ? Math.min(together, W.UNSAFE_CAP) : together,
            fit: f,
            technique: t,
            capped: unsafe,
          },
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

const reflects = ({ reply }: Spoken): boolean => reply.codes.some(isReflection);
const asks = ({ reply }: Spoken): boolean => reply.codes.some(isQuestion);
const harms = ({ reply }: Spoken): boolean => reply.codes.some((code) => W.HARM.includes(code));
const indices = (moments: readonly Moment[]): number[] => moments.map((moment) => moment.index);

function markOf(
  id: MarkId,
  value: number | null,
  measure: number | null,
  from: { readonly earned: readonly Moment[]; readonly cost: readonly Moment[] },
  rests = from.earned.length + from.cost.length,
): Mark {
  return {
    id,
    value,
    measure,
    rests,
    earned: indices(from.earned),
    cost: indices(from.cost),
    source: W.SOURCES[id],
  };
}

function reflectionShare(spoken: readonly Spoken[]): Mark {
  const r = spoken.filter(reflects);
  const q = spoken.filter(asks);
  const n = r.length + q.length;
  const measure = n < W.MINIMUM.ratio ? null : r.length / n;
  const value = measure === null ? null : share(measure, W.LANDMARKS['reflection-share']);
  return markOf('reflection-share', value, measure, { earned: r, cost: q }, n);
}

function reflectionRate(spoken: readonly Spoken[]): Mark {
  const r = spoken.filter(reflects);
  const measure = spoken.length === 0 ? null : r.length / spoken.length;
  const value = measure === null ? null : share(measure, W.LANDMARKS['reflection-rate']);
  return markOf('reflection-rate', value, measure, { earned: r, cost: [] }, spoken.length);
}

function complexShare(spoken: readonly Spoken[]): Mark {
  const r = spoken.filter(reflects);
  const complex = r.filter(({ reply }) => reply.codes.includes('complex-reflection'));
  const measure = r.length < W.MINIMUM.complex ? null : complex.length / r.length;
  const value = measure === null ? null : share(measure, W.LANDMARKS['complex-share']);
  const simple = r.filter((moment) => !complex.includes(moment));
  return markOf('complex-share', value, measure, { earned: complex, cost: simple });
}

/** What was said right after sustain talk: the moment that tells good sessions from poor ones. */
function sustainAnswer(spoken: readonly Spoken[]): Mark {
  let dwelt = false;
  const answers = spoken
    .filter(({ line }) => line.talk === 'sustain')
    .map((moment) => {
      const dwells = reflects(moment) && moment.reply.toward === 'sustain';
      const worth = harms(moment) ? 0 : dwells && dwelt ? W.SUSTAIN_AGAIN : worthOfAnswer(moment);
      dwelt = dwells;
      return { moment, worth };
    });
  const value = mean(answers.map(({ worth }) => worth));
  const earned = answers.filter(({ worth }) => worth >= 0.5).map(({ moment }) => moment);
  const cost = answers.filter(({ worth }) => worth < 0.5).map(({ moment }) => moment);
  return markOf('sustain-answer', value, value, { earned, cost });
}

function worthOfAnswer({ reply }: Spoken): number {
  const evokes = reply.toward === 'change' && reply.codes.includes('open-question');
  return Math.max(evokes ? W.SUSTAIN_EVOKED : 0, ...reply.codes.map((code) => W.SUSTAIN_ANSWER[code]));
}

/** An opening is a moment in which a reply that invites change talk would have served well. */
function openings(spoken: readonly Spoken[]): Mark {
  const chances = spoken.filter(({ open }) =>
    open.some((reply) => reply.toward === 'change' && fitOf(reply.fit) >= 0.6),
  );
  const earned = chances.filter((moment) => moment.reply.toward === 'change' && !harms(moment));
  const value = chances.length === 0 ? null : earned.length / chances.length;
  const cost = chances.filter((moment) => !earned.includes(moment));
  return markOf('openings', value, value, { earned, cost });
}

function freedom(spoken: readonly Spoken[]): Mark {
  const cost = spoken.filter(
    ({ reply }) => reply.codes.includes('persuade') || reply.codes.includes('confront'),
  );
  const measure = spoken.length === 0 ? null : cost.length / spoken.length;
  const value = measure === null ? null : share(measure, W.LANDMARKS.freedom);
  return markOf('freedom', value, measure, { earned: [], cost }, spoken.length);
}

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
    return { moment, worth: share(allianceStep(moment.reply.codes, questions), W.RELATION) };
  });
  const value = mean(steps.map(({ worth }) => worth));
  const earned = steps.filter(({ worth }) => worth > 0.5).map(({ moment }) => moment);
  const cost = steps.filter(({ worth }) => worth < 0.5).map(({ moment }) => moment);
  return markOf('relation', value, null, { earned, cost }, spoken.length);
}

/** Rated only where safety was at stake: something to be handled was on offer, or something unsafe was said. */
function safetyMark(spoken: readonly Spoken[]): Mark {
  const stakes = spoken.filter(
    ({ open, reply }) => reply.safety !== undefined || open.some((each) => each.safety === 'handled'),
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
const ADHERENT: readonly Code[] = ['seek-collaboration', 'affirm', 'emphasise-autonomy'];
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
    adherent: count(ADHERENT),
    nonAdherent: count(NON_ADHERENT),
  };
}

function globalsOf(spoken: readonly Spoken[], technique: readonly Mark[]): Marks['globals'] {
  const value = (id: MarkId) => technique.find((mark) => mark.id === id)?.value ?? null;
  const n = spoken.length;
  const rate = (count: number) => (n === 0 ? 0 : count / n);
  const evoked = value('openings');
  const invited = rate(spoken.filter(({ reply }) => reply.toward === 'sustain').length);
  const soft = Math.min(value('sustain-answer') ?? 0.75, 1 - Math.min(1, 3 * invited));
  const adherent = rate(
    spoken.filter(({ reply }) => reply.codes.some((code) => ADHERENT.includes(code))).length,
  );
  const harm = rate(spoken.filter(harms).length);
  const heard = 0.6 * (value('reflection-rate') ?? 0) + 0.4 * (value('complex-share') ?? 0) - harm;
  const five = (x: number) => clamp(x, 1, 5);
  const cultivating = evoked === null ? null : five(share(evoked, W.GLOBALS.cultivating));
  const softening = n === 0 ? null : five(share(soft, W.GLOBALS.softening));
  const partnership =
    n === 0
      ? null
      : five(
          W.PARTNERSHIP.start + W.PARTNERSHIP.adherent * Math.min(adherent, 0.4) - W.PARTNERSHIP.harm * harm,
        );
  const empathy = n === 0 ? null : five(share(heard, W.GLOBALS.empathy));
  const both = (a: number | null, b: number | null) => (a === null || b === null ? null : (a + b) / 2);
  return {
    cultivating,
    softening,
    partnership,
    empathy,
    technical: both(cultivating, softening),
    relational: both(partnership, empathy),
  };
}
