import { compile } from '../../engine/compile.ts';
import { replay } from '../../engine/replay.ts';
import type { AttemptHead } from '../../learning/attempt.ts';
import { marksOfTheDay } from '../../learning/marks-of-the-day.ts';
import type { App } from '../app.svelte.ts';
import { loadScenario } from '../content.ts';

/**
 * Works out what attempts from before evidence was kept have to say, and keeps it beside the marks they were given then. Those
 * whose case is another now stay without.
 */
export async function fillIn(app: App, heads: readonly AttemptHead[]): Promise<void> {
  for (const { id, scenario: caseId, revision, finishedAt, marks } of heads) {
    // One that cannot be fetched now is asked for again at the next visit.
    const scenario = await loadScenario(caseId, app.language).catch(() => null);
    const attempt = scenario?.revision === revision ? await app.store.attempt(id) : null;
    if (!scenario || !attempt || !marks || finishedAt === null) continue;
    const compiled = compile(scenario);
    const sitting = replay(compiled, attempt, attempt.log);
    if (!sitting.ok) continue;
    const { evidence } = marksOfTheDay(compiled, attempt, sitting.value);
    await app.store.finish(id, finishedAt, { ...marks, ...(evidence && { evidence }) });
  }
}
