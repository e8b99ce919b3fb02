import { showsMarks, showsOf } from '../../classroom/assignment.ts';
import { isThrough } from '../../classroom/collect.ts';
import type { Sitting } from '../../engine/replay.ts';
import type { Scenario } from '../../format/schema.ts';
import type { Attempt, AttemptHead } from '../../learning/attempt.ts';
import { taken } from '../../storage/classroom.ts';
import type { App } from '../app.svelte.ts';

type Marked = Pick<AttemptHead, 'assignment' | 'marks'>;
type Here = Pick<App, 'store' | 'now'>;

/** Attempts without the marks that are not to be seen before the deadline of their assignment. */
export async function withheld<T extends Marked>(app: Here, attempts: readonly T[]): Promise<readonly T[]> {
  const now = app.now();
  const asked = await app.store.shelf(taken).all();
  const closed = new Set(
    asked.filter(({ assignment }) => !showsMarks(assignment, now)).map(({ assignment }) => assignment.id),
  );
  return attempts.map((attempt) =>
    attempt.assignment !== undefined && closed.has(attempt.assignment)
      ? { ...attempt, marks: null }
      : attempt,
  );
}

/**
 * Why an attempt cannot be looked back on now: its marks wait for a deadline, or it goes on and tells nothing before its end.
 * Null where it can; `sitting` is null where its case is another than it was.
 */
export async function closedBecause(
  app: Here,
  scenario: Scenario,
  { assignment: id, mode, finishedAt }: Attempt,
  sitting: Sitting | null,
): Promise<'withheld' | 'unfinished' | null> {
  const answered = id === undefined ? null : await app.store.shelf(taken).get(id);
  const assignment = answered?.assignment;
  if (assignment && !showsMarks(assignment, app.now())) return 'withheld';
  if (finishedAt !== null || sitting?.finished) return null;
  if (!assignment) return mode === 'exam' ? 'unfinished' : null;
  const asked = assignment.cases.find((each) => each.id === scenario.id);
  const through = sitting !== null && asked !== undefined && isThrough({ scenario }, sitting, asked.through);
  return showsOf(assignment, through, app.now()).stages ? null : 'unfinished';
}
