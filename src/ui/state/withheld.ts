import { showsMarks } from '../../classroom/assignment.ts';
import type { AttemptHead } from '../../learning/attempt.ts';
import { taken } from '../../storage/classroom.ts';
import type { App } from '../app.svelte.ts';

type Marked = Pick<AttemptHead, 'assignment' | 'marks'>;

/** Attempts without the marks that are not to be seen before the deadline of their assignment. */
export async function withheld<T extends Marked>(app: App, attempts: readonly T[]): Promise<readonly T[]> {
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
