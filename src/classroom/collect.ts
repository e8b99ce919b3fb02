import { err, ok, type Result } from '../base/result.ts';
import type { Compiled } from '../engine/compile.ts';
import { DONE } from '../engine/done.ts';
import { replay, type Sitting } from '../engine/replay.ts';
import type { Attempt } from '../learning/attempt.ts';
import { markCourse, overallOf, type CourseMarks } from '../scoring/course.ts';
import type { Assignment } from './assignment.ts';
import type { HandIn } from './hand-in.ts';

/** Why something handed in does not count. */
export type Refusal =
  | { readonly type: 'other-assignment' }
  /** A case that was not asked for, or that is not here. */
  | { readonly type: 'other-case'; readonly scenario: string }
  | { readonly type: 'other-revision'; readonly scenario: string; readonly revision: number }
  /** Its log cannot have been made in this case: altered, or broken. */
  | { readonly type: 'does-not-replay'; readonly scenario: string; readonly index: number }
  /** Played otherwise than asked: another mode or seed. */
  | { readonly type: 'other-way'; readonly scenario: string }
  | { readonly type: 'duplicate' }
  | { readonly type: 'older' };

/** An attempt that was played again here, with the marks it is worth here. */
export interface Scored {
  readonly student: string;
  readonly attempt: Attempt;
  readonly sitting: Sitting;
  readonly marks: CourseMarks;
  /** The overall by the weights of the assignment, a share 0-1; null before anything was said. */
  readonly overall: number | null;
  /** Whether it was played as far as was asked. */
  readonly complete: boolean;
  /** The first try of this student at this case that did not go on from another one. */
  readonly first: boolean;
}

/** A hand-in that counts, and what of it does not. */
export interface Collected {
  readonly handIn: HandIn;
  readonly scored: readonly Scored[];
  readonly refused: readonly { readonly attempt: string; readonly why: Refusal }[];
}

/**
 * Plays a hand-in again and marks it. What was played in another edition, altered or not asked for is named and left out; a
 * hand-in of which nothing is left is refused with the first reason.
 */
export function collect(
  assignment: Assignment,
  cases: ReadonlyMap<string, Compiled>,
  handIn: HandIn,
): Result<Collected, Refusal> {
  if (handIn.assignment !== assignment.id || handIn.class !== assignment.class.id)
    return err({ type: 'other-assignment' });
  const scored: Scored[] = [];
  const refused: { attempt: string; why: Refusal }[] = [];
  const tried = new Set<string>();
  const inOrder = [...handIn.attempts].sort((a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1));
  for (const attempt of inOrder) {
    const played = play(assignment, cases, attempt);
    if (!played.ok) {
      refused.push({ attempt: attempt.id, why: played.error });
      continue;
    }
    const { sitting, marks, complete } = played.value;
    const first = attempt.origin === null && !tried.has(attempt.scenario);
    if (first) tried.add(attempt.scenario);
    scored.push({
      student: handIn.student.id,
      attempt,
      sitting,
      marks,
      overall: overallOf(marks, assignment.weights ?? undefined),
      complete,
      first,
    });
  }
  const [worst] = refused;
  return scored.length === 0 && worst ? err(worst.why) : ok({ handIn, scored, refused });
}

function play(
  assignment: Assignment,
  cases: ReadonlyMap<string, Compiled>,
  attempt: Attempt,
): Result<Pick<Scored, 'sitting' | 'marks' | 'complete'>, Refusal> {
  const { scenario, revision } = attempt;
  const asked = assignment.cases.find((each) => each.id === scenario);
  const compiled = cases.get(scenario);
  if (!asked || !compiled) return err({ type: 'other-case', scenario });
  if (revision !== asked.revision || revision !== compiled.scenario.revision)
    return err({ type: 'other-revision', scenario, revision });
  const right =
    assignment.seed === null ? !attempt.dayForm : attempt.dayForm && attempt.seed === assignment.seed;
  if (attempt.mode !== assignment.mode || !right) return err({ type: 'other-way', scenario });
  const played = replay(compiled, attempt, attempt.log);
  if (!played.ok) return err({ type: 'does-not-replay', scenario, index: played.error.index });
  const sitting = played.value;
  return ok({
    sitting,
    marks: markCourse(compiled.scenario, sitting),
    complete: isThrough(compiled, sitting, asked.through),
  });
}

/** Whether a sitting has come through a stage (by id), or to the end. */
export function isThrough(
  { scenario }: Pick<Compiled, 'scenario'>,
  sitting: Sitting,
  through: string | null,
): boolean {
  if (sitting.finished) return true;
  if (through === null) return false;
  const at = scenario.stages.findIndex(({ id }) => id === sitting.here.stage);
  const asked = scenario.stages.findIndex(({ id }) => id === through);
  if (at !== asked) return at > asked;
  return sitting.here.kind === 'dialogue' ? sitting.now.ending !== null : sitting.here.place === DONE;
}

/**
 * What a hand-in is to the one already here of the same student: only a later turn of the same student takes the place of an earlier one, so that
 * importing twice is importing once and the order of files does not matter.
 */
export function placeOf(
  before: HandIn | undefined,
  handIn: HandIn,
): Result<'new' | 'later', Extract<Refusal, { type: 'duplicate' | 'older' }>> {
  if (!before) return ok('new');
  const order = handIn.turn - before.turn || handIn.handedInAt - before.handedInAt;
  if (order < 0) return err({ type: 'older' });
  return order === 0 && JSON.stringify(handIn) <= JSON.stringify(before)
    ? err({ type: JSON.stringify(handIn) === JSON.stringify(before) ? 'duplicate' : 'older' })
    : ok('later');
}
