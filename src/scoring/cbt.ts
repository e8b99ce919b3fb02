import { mean, share } from '../base/curve.ts';
import { elements, isCbtTask, isTechnique, partOf, type Element, type SessionPart } from '../format/cbt.ts';
import { fitOf } from '../format/fit.ts';
import { isReady } from '../engine/guard.ts';
import type { Moment } from '../engine/replay.ts';
import { reflects, type Mark, type Spoken } from './mark.ts';
import * as W from './weights.ts';

export type CbtMarkId = keyof typeof W.CBT_SOURCES;

/** A mark of cognitive behavioural work; an element says apart how far it was done (0-2) and how well (0-3). */
export interface CbtMark extends Omit<Mark, 'id'> {
  readonly id: CbtMarkId;
  readonly done: 0 | 1 | 2 | null;
  readonly well: number | null;
}

export interface CbtMarks {
  /** A share 0-1; null when nothing could be rated. */
  readonly value: number | null;
  readonly marks: readonly CbtMark[];
  /** Replies in each part of the session. */
  readonly parts: Readonly<Record<SessionPart, number>>;
  /** True when a talk over paper was carried on in the head alone. */
  readonly allCognitive: boolean;
}

type Worked = Spoken & { readonly reply: { readonly cbt: NonNullable<Spoken['reply']['cbt']> } };
const isWorked = (moment: Spoken): moment is Worked => moment.reply.cbt !== undefined;

/** The replies that were given in conversations with a CBT task. */
export const overPaper = (spoken: readonly Spoken[]): Spoken[] =>
  spoken.filter(({ task }) => isCbtTask(task));

/**
 * Marks the cognitive behavioural work of a talk; null where there was none. An element is rated by how many of its chances
 * were taken and how well. Asking and leading are told apart by what the reply is, and counted once.
 */
export function markCbt(moments: readonly Moment[]): CbtMarks | null {
  const spoken = moments.filter((moment): moment is Spoken => moment.reply !== null);
  const paper = overPaper(spoken);
  if (paper.length === 0 && !spoken.some(isWorked)) return null;
  const rated = elements.flatMap((element) => elementMark(element, paper) ?? []);
  const others = [discovery(paper), collaboration(paper), pacing(paper), timing(spoken), adapted(paper)];
  return {
    value: valueOf(rated, others),
    marks: [...rated, ...others],
    parts: partsOf(paper),
    allCognitive: isAllCognitive(paper),
  };
}

function markOf(
  id: CbtMarkId,
  value: number | null,
  earned: readonly Moment[],
  cost: readonly Moment[],
  more: Partial<Pick<CbtMark, 'measure' | 'rests' | 'done' | 'well'>> = {},
): CbtMark {
  const indices = (from: readonly Moment[]) => from.map(({ index }) => index);
  return {
    id,
    value,
    measure: null,
    rests: earned.length + cost.length,
    done: null,
    well: null,
    ...more,
    earned: indices(earned),
    cost: indices(cost),
    source: W.CBT_SOURCES[id],
  };
}

/**
 * A chance for an element, taken or passed over; null where there was none. What served the client as well or better passes
 * nothing over: a talk that offers an element at every turn does not ask for it at every turn.
 */
function chanceFor(
  wanted: (element: Element) => boolean,
  { open, reply }: Spoken,
): 'taken' | 'passed' | null {
  const offers = open.filter(({ cbt }) => cbt && wanted(cbt.element) && cbt.well >= W.ELEMENT_CHANCE);
  if (offers.length === 0) return null;
  if (reply.cbt && wanted(reply.cbt.element)) return 'taken';
  return fitOf(reply.fit) < Math.max(...offers.map(({ fit }) => fitOf(fit))) ? 'passed' : null;
}

/** Null where the talk gave no chance for the element. */
function elementMark(element: Element, paper: readonly Spoken[]): CbtMark | null {
  const chance = (moment: Spoken) => chanceFor((each) => each === element, moment);
  const chances = paper.filter((moment) => chance(moment) !== null);
  if (chances.length === 0) return null;
  const taken = paper.filter(isWorked).filter(({ reply }) => reply.cbt.element === element);
  const good = taken.filter(({ reply }) => reply.cbt.well >= W.ELEMENT_CHANCE);
  const part = chances.filter((moment) => chance(moment) === 'taken').length / chances.length;
  const done = part >= W.ELEMENT_DONE ? 2 : taken.length > 0 ? 1 : 0;
  const well = mean(taken.map(({ reply }) => reply.cbt.well));
  const cost = paper.filter(
    (moment) =>
      chance(moment) === 'passed' || (isWorked(moment) && taken.includes(moment) && !good.includes(moment)),
  );
  return markOf(element, (done / 2) * ((well ?? 0) / 3), good, cost, { done, well, rests: chances.length });
}

/** Of what was asked, told or led, how much was asked. A leading question is no question here. */
function discovery(paper: readonly Spoken[]): CbtMark {
  const asked = paper.filter(({ reply }) => reply.cbt?.how === 'asked');
  const given = paper.filter(({ reply }) => reply.cbt?.how === 'told' || reply.cbt?.how === 'led');
  const all = asked.length + given.length;
  const measure = all < W.DISCOVERY.least ? null : asked.length / all;
  const value = measure === null ? null : share(measure, W.DISCOVERY.landmarks);
  return markOf('discovery', value, asked, given, { measure });
}

/** Of what was to be done, how much was agreed. */
function collaboration(paper: readonly Spoken[]): CbtMark {
  const agreed = paper.filter(({ reply }) => reply.cbt?.how === 'agreed');
  const handed = paper.filter(({ reply }) => reply.cbt?.how === 'handed-out');
  const all = agreed.length + handed.length;
  return markOf('collaboration', all === 0 ? null : agreed.length / all, agreed, handed);
}

/** Whether each part of a session that there was a chance for came, and came where it belongs in its conversation. */
function pacing(paper: readonly Spoken[]): CbtMark {
  const stages = [...new Set(paper.map(({ stage }) => stage))].map((stage) =>
    paper.filter((moment) => moment.stage === stage),
  );
  const placed = stages
    .filter((talk) => talk.length >= W.PACING.least)
    .flatMap((talk) =>
      (['opening', 'work', 'closing'] as const)
        .filter((part) =>
          talk.some((moment) => chanceFor((element) => partOf(element) === part, moment) !== null),
        )
        .map((part) => {
          const [from, to] = W.PACING[part];
          const own = talk.filter(({ reply }) => reply.cbt && partOf(reply.cbt.element) === part);
          const right = own.filter((moment) => {
            const at = talk.indexOf(moment) / (talk.length - 1);
            return from <= at && at <= to;
          });
          return { own, right };
        }),
    );
  const value = mean(placed.map(({ own, right }) => (own.length === 0 ? 0 : right.length / own.length)));
  const right = placed.flatMap((part) => part.right);
  const wrong = placed.flatMap((part) => part.own.filter((moment) => !part.right.includes(moment)));
  return markOf('pacing', value, right, wrong);
}

const PERMISSION = ['seek-collaboration', 'emphasise-autonomy', 'persuade-with-permission'] as const;

/** A technique comes too early where there is little trust or the client speaks against it, nobody asked, and the moment did not call for it. */
function timing(spoken: readonly Spoken[]): CbtMark {
  const techniques = spoken.filter(isWorked).filter(({ reply }) => isTechnique(reply.cbt.element));
  const early = techniques.filter(
    ({ meters, line, reply }) =>
      !isReady(meters.alliance, line.talk) &&
      !PERMISSION.some((code) => reply.codes.includes(code)) &&
      fitOf(reply.fit) < 0.6,
  );
  const value = techniques.length === 0 ? null : 1 - early.length / techniques.length;
  return markOf(
    'timing',
    value,
    techniques.filter((moment) => !early.includes(moment)),
    early,
  );
}

/** Where the client needs short, concrete and drawn forms, and one was on offer: whether it was taken. */
function adapted(paper: readonly Spoken[]): CbtMark {
  const chances = paper.filter(({ open }) => open.some(({ cbt }) => cbt?.plain === true));
  const earned = chances.filter(({ reply }) => reply.cbt?.plain === true);
  const cost = chances.filter(({ reply }) => reply.cbt && reply.cbt.plain !== true);
  const all = earned.length + cost.length;
  return markOf('adapted', all === 0 ? null : earned.length / all, earned, cost);
}

function valueOf(rated: readonly CbtMark[], others: readonly CbtMark[]): number | null {
  const whole = rated.reduce((sum, { id }) => sum + W.ELEMENT[partOf(id as Element)], 0);
  if (whole === 0) return null;
  const worked =
    rated.reduce((sum, { id, value }) => sum + W.ELEMENT[partOf(id as Element)] * (value ?? 0), 0) / whole;
  const parts = [
    { weight: W.CBT.elements, value: worked },
    ...others.flatMap(({ id, value }) =>
      value === null ? [] : [{ weight: W.CBT[id as Exclude<keyof typeof W.CBT, 'elements'>], value }],
    ),
  ];
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  return parts.reduce((sum, part) => sum + part.weight * part.value, 0) / weight;
}

function partsOf(paper: readonly Spoken[]): CbtMarks['parts'] {
  const count = (part: SessionPart) =>
    paper.filter(({ reply }) => reply.cbt && partOf(reply.cbt.element) === part).length;
  return { opening: count('opening'), work: count('work'), closing: count('closing') };
}

const WARM = ['affirm', 'emphasise-autonomy', 'seek-collaboration'] as const;

function isAllCognitive(paper: readonly Spoken[]): boolean {
  const warm = paper.filter(
    (moment) => reflects(moment) || WARM.some((code) => moment.reply.codes.includes(code)),
  );
  return paper.length >= W.ALL_COGNITIVE.least && warm.length / paper.length < W.ALL_COGNITIVE.share;
}
