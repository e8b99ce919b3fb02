import { sampleCorrelation } from 'simple-statistics';
import { mean } from '../base/curve.ts';
import { fitOf } from '../format/fit.ts';
import { dialoguesOf, type Scenario } from '../format/schema.ts';
import type { Moment } from '../engine/replay.ts';
import type { Assignment } from './assignment.ts';
import type { Collected, Scored } from './collect.ts';

/** A pause longer than this is no time at work, in milliseconds. */
const PAUSE = 5 * 60_000;
/** From how many students on a figure is shown (our own view: below it, one student is a tenth of it and more). */
export const LEAST = { difficulty: 5, discrimination: 10, split: 4 } as const;
/** An item that fewer than this share of the class came to is compared with caution. */
const EXPOSURE = 0.6;
/** So many steps back in one attempt, or tries at one case, stand out (our own view). */
const CIRCLES = 6;
const RESTARTS = 3;

/** One student in the overview of a class. */
export interface Row {
  readonly student: string;
  readonly name: string;
  readonly handedInAt: number;
  readonly late: boolean;
  /** The student's clock stood before the assignment was made, or after now. */
  readonly clock: boolean;
  /** First tries, by case. */
  readonly cases: Readonly<Record<string, Scored>>;
  readonly complete: number;
  readonly tries: number;
  readonly drafts: number;
  readonly milliseconds: number;
  readonly stuck: readonly Stuck[];
}
export type Stuck = 'quit-early' | 'circles' | 'restart-until-right';

/** The class in one view, by name. `now` is the teacher's clock. */
export function roster(assignment: Assignment, collected: readonly Collected[], now: number): Row[] {
  return collected
    .map(({ handIn, scored }): Row => ({
      student: handIn.student.id,
      name: handIn.student.name,
      handedInAt: handIn.handedInAt,
      late: assignment.due !== null && handIn.handedInAt > assignment.due,
      clock: handIn.handedInAt < assignment.createdAt || handIn.handedInAt > now,
      cases: Object.fromEntries(
        scored.filter(({ first }) => first).map((each) => [each.attempt.scenario, each]),
      ),
      complete: assignment.cases.filter(({ id }) =>
        scored.some(({ attempt, complete }) => complete && attempt.scenario === id),
      ).length,
      tries: scored.length,
      drafts: scored.reduce((sum, { attempt, sitting }) => sum + draftsIn(attempt, sitting), 0),
      milliseconds: scored.reduce((sum, { attempt }) => sum + timeAtWork(attempt), 0),
      stuck: stuckIn(scored),
    }))
    .sort(
      (a, b) =>
        a.name.localeCompare(b.name, undefined, { numeric: true }) || (a.student < b.student ? -1 : 1),
    );
}

/** Lines of one's own and texts at worked stages, each once, however often it was put down; what was passed over is none. */
function draftsIn({ log }: Scored['attempt'], { works }: Scored['sitting']): number {
  const lines = log.filter((event) => event.type === 'draft' && event.text !== '');
  const texts = Object.values(works).flatMap(({ fields }) =>
    Object.entries(fields).filter(([field, value]) => isText(field) && value !== ''),
  );
  return lines.length + texts.length;
}
const isText = (field: string): boolean => field === 'text' || field.endsWith('/text');

/** The time between the events of a log, each pause counted as at most five minutes. */
export function timeAtWork({ startedAt, log }: Scored['attempt']): number {
  let before = startedAt;
  let sum = 0;
  for (const { at } of log) {
    sum += Math.min(PAUSE, Math.max(0, at - before));
    before = at;
  }
  return sum;
}

/** Patterns that a teacher may want to ask about; they lower no mark. */
function stuckIn(scored: readonly Scored[]): Stuck[] {
  const byCase = new Map<string, Scored[]>();
  for (const each of scored)
    byCase.set(each.attempt.scenario, [...(byCase.get(each.attempt.scenario) ?? []), each]);
  const tries = [...byCase.values()];
  return [
    ...(tries.some((all) => all.every(({ complete }) => !complete)) ? (['quit-early'] as const) : []),
    ...(scored.some(({ sitting }) => sitting.stepsBack >= CIRCLES) ? (['circles'] as const) : []),
    ...(tries.some((all) => all.length >= RESTARTS) ? (['restart-until-right'] as const) : []),
  ];
}

/** A place where the class chose: who came there in a first try, and what they said. */
export interface DecisionPoint {
  readonly stage: string;
  readonly turn: string;
  /** What the client said here, to most of them. */
  readonly line: Moment['line'];
  readonly students: readonly string[];
  /** Students by the reply they gave, in the order of the case. */
  readonly replies: readonly { readonly reply: string; readonly students: readonly string[] }[];
  /** The mean share (0-1) of what was chosen, or null from too few. */
  readonly difficulty: number | null;
  /** How the choice here goes with the student's other choices, -1 to 1, or null from too few. */
  readonly discrimination: number | null;
  /** So few of the class came here that they may be a special few. */
  readonly uneven: boolean;
  /** How far the class was of different minds, 0 (one reply) to 1 (all replies alike); null from too few. */
  readonly split: number | null;
}

type Chosen = Moment & { readonly reply: NonNullable<Moment['reply']> };

/** Every turn of a case that somebody came to in a first try, in the order of the case. */
export function decisionPoints(scenario: Scenario, scored: readonly Scored[]): DecisionPoint[] {
  const tries = scored.filter(({ first, attempt }) => first && attempt.scenario === scenario.id);
  const spoken = tries.map(({ student, sitting }) => ({
    student,
    moments: sitting.moments
      .filter((moment): moment is Chosen => moment.reply !== null)
      .map((moment) => ({ moment, worth: worth(moment) })),
  }));
  return dialoguesOf(scenario).flatMap(({ stage }) =>
    Object.entries(stage.turns).flatMap(([turn, { replies }]) => {
      const here = spoken.flatMap(({ student, moments }) => {
        const found = moments.find(({ moment }) => moment.stage === stage.id && moment.place === turn);
        if (!found) return [];
        const whole = moments.reduce((sum, each) => sum + each.worth, 0);
        const others = moments.length < 2 ? null : (whole - found.worth) / (moments.length - 1);
        const { line, reply } = found.moment;
        return [{ student, line, reply: reply.id, worth: found.worth, others }];
      });
      const line = mostCommon(here.map((each) => each.line));
      if (!line) return [];
      const chosen = replies.map(({ id }) => ({
        reply: id,
        students: here.filter(({ reply }) => reply === id).map(({ student }) => student),
      }));
      return [
        {
          stage: stage.id,
          turn,
          line,
          students: here.map(({ student }) => student),
          replies: chosen,
          difficulty: here.length < LEAST.difficulty ? null : mean(here.map((each) => each.worth)),
          discrimination: discriminationOf(here),
          uneven: here.length < EXPOSURE * tries.length,
          split: here.length < LEAST.split ? null : splitOf(chosen.map(({ students }) => students.length)),
        },
      ];
    }),
  );
}

function mostCommon(lines: readonly Moment['line'][]): Moment['line'] | undefined {
  const counts = new Map<string, number>();
  for (const { id } of lines) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...lines].sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))[0];
}

/** How well a reply served its moment against what was on offer there, a share 0-1. */
function worth({ reply, open }: Chosen): number {
  const top = Math.max(...open.map(({ fit }) => fitOf(fit)));
  return top === 0 ? 0 : fitOf(reply.fit) / top;
}

function discriminationOf(here: readonly { worth: number; others: number | null }[]): number | null {
  const both = here.flatMap(({ worth: own, others }) => (others === null ? [] : [[own, others] as const]));
  if (both.length < LEAST.discrimination) return null;
  const varies = (values: readonly number[]) => values.some((value) => value !== values[0]);
  const own = both.map(([value]) => value);
  const others = both.map(([, value]) => value);
  return varies(own) && varies(others) ? sampleCorrelation(own, others) : null;
}

/** Entropy of the choices over that of an even spread on as many replies as could have been chosen. */
function splitOf(counts: readonly number[]): number {
  const whole = counts.reduce((sum, each) => sum + each, 0);
  const possible = Math.min(counts.length, whole);
  if (possible < 2) return 0;
  const entropy = counts
    .filter((each) => each > 0)
    .reduce((sum, each) => sum - (each / whole) * Math.log(each / whole), 0);
  return entropy / Math.log(possible);
}

/** The places that divided the class most and are worth talking about, most divided first. */
export const discussionList = (points: readonly DecisionPoint[], most = 5): DecisionPoint[] =>
  points
    .filter(({ split, uneven }) => split !== null && split > 0 && !uneven)
    .sort((a, b) => (b.split ?? 0) - (a.split ?? 0) || (a.difficulty ?? 1) - (b.difficulty ?? 1))
    .slice(0, most);
