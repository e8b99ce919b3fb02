import type { Attempt, Mode } from '../../learning/attempt.ts';
import type { Scenario } from '../../format/schema.ts';
import type { Assignment } from '../../classroom/assignment.ts';
import type { Log } from '../../engine/log.ts';
import type { App } from '../app.svelte.ts';
import { go } from './route.svelte.ts';

interface Beginning {
  readonly mode: Mode;
  /** The assignment that is answered; its mode and seed are those of the attempt. */
  readonly assignment?: Pick<Assignment, 'id' | 'mode' | 'seed'>;
  /** To play on from another attempt: its log up to the place, with its seed and day form, so that nothing before differs. */
  readonly from?: { readonly attempt: Attempt; readonly index: number; readonly log: Log };
}

/** Begins an attempt at a case and goes to it. What cannot be stored is still played: the sitting tells the person. */
export async function begin(
  app: App,
  scenario: Scenario,
  { mode, assignment, from }: Beginning,
): Promise<void> {
  const id = app.newId();
  const attempt: Attempt = {
    id,
    scenario: scenario.id,
    revision: scenario.revision,
    language: app.language,
    mode: assignment?.mode ?? mode,
    seed: from?.attempt.seed ?? assignment?.seed ?? id,
    dayForm:
      from?.attempt.dayForm ??
      (assignment ? assignment.seed !== null : mode === 'practice' && app.settings.dayForm),
    origin: from ? { attempt: from.attempt.id, index: from.index } : null,
    ...(assignment && { assignment: assignment.id }),
    startedAt: app.now(),
    finishedAt: null,
    log: from?.log ?? [],
    marks: null,
  };
  // The answer is shown in the settings; nothing waits for it.
  if ('storage' in navigator) void navigator.storage.persist();
  const started = await app.store.start(attempt);
  if (!started.ok) app.unkept.set(id, { attempt, fault: started.error });
  go(`#/attempt/${id}`);
}
