import { answering, type Assignment } from '../../classroom/assignment.ts';
import { isThrough } from '../../classroom/collect.ts';
import { compile } from '../../engine/compile.ts';
import { replay } from '../../engine/replay.ts';
import type { Scenario } from '../../format/schema.ts';
import type { Attempt, AttemptHead } from '../../learning/attempt.ts';
import type { App } from '../app.svelte.ts';
import { loadScenario } from '../content.ts';

/** How far one case of an assignment has come on this device. */
export interface Answer {
  readonly id: string;
  readonly through: string | null;
  /** The case in the edition that was asked for, or why there is none here. */
  readonly scenario: Scenario | 'unknown' | 'other';
  readonly revision: number;
  readonly attempts: readonly Attempt[];
  /** The attempt to go on with, if one is under way. */
  readonly open: Attempt | null;
  readonly done: boolean;
}

/** How far every case of an assignment has come. */
export async function answersTo(
  app: App,
  assignment: Assignment,
  heads: readonly AttemptHead[],
): Promise<readonly Answer[]> {
  const own = await Promise.all(
    heads.filter((head) => head.assignment === assignment.id).map(({ id }) => app.store.attempt(id)),
  );
  const attempts = answering(
    assignment,
    own.filter((attempt) => attempt !== null),
  );
  return Promise.all(
    assignment.cases.map(async ({ id, revision, through }) => {
      const found = await loadScenario(id, app.language);
      const scenario = !found ? 'unknown' : found.revision === revision ? found : 'other';
      const tries = attempts.filter((attempt) => attempt.scenario === id);
      const isDone = (attempt: Attempt) => {
        if (typeof scenario === 'string') return false;
        const compiled = compile(scenario);
        const sitting = replay(compiled, attempt, attempt.log);
        return sitting.ok && isThrough(compiled, sitting.value, through);
      };
      const done = tries.filter(isDone);
      const open = tries.findLast((attempt) => attempt.finishedAt === null && !done.includes(attempt));
      return { id, through, scenario, revision, attempts: tries, open: open ?? null, done: done.length > 0 };
    }),
  );
}
