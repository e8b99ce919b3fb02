import { err, ok, type Result } from '../../base/result.ts';
import { handInOf, type HandIn } from '../../classroom/hand-in.ts';
import { compile } from '../../engine/compile.ts';
import { replay } from '../../engine/replay.ts';
import type { Scenario } from '../../format/schema.ts';
import type { Attempt } from '../../learning/attempt.ts';
import type { Bytes } from '../../interop/bytes.ts';
import { sealHandIn } from '../../interop/classroom.ts';
import { newKeys } from '../../interop/seal.ts';
import { keysOfStudents, returned, taken, type KeysOf, type Taken } from '../../storage/classroom.ts';
import type { StoreFault } from '../../storage/store.ts';
import type { ClassroomWords } from '../../text/classroom/index.ts';
import type { Text } from '../../text/index.ts';
import type { App } from '../app.svelte.ts';

/** The keys that comments to this student come back to; made here at the first hand-in from this device. */
async function keysFor(app: App, { id }: Taken['student']): Promise<Result<KeysOf, StoreFault>> {
  const shelf = app.store.shelf(keysOfStudents);
  const before = await shelf.get(id);
  if (before) return ok(before);
  const made = { id, ...(await newKeys(crypto)) };
  const kept = await shelf.put(made);
  // Another tab may have been quicker; what is kept is what counts.
  return kept.ok ? ok((await shelf.get(id)) ?? made) : kept;
}

/** Seals what answers an assignment, and keeps that it was; the next one takes its place. */
export async function sealUp(
  app: App,
  mine: Taken,
  attempts: readonly Attempt[],
  note: string,
): Promise<Result<Bytes, StoreFault | { readonly type: 'bad-key' | 'nothing' }>> {
  const turn = mine.turn + 1;
  const handedInAt = app.now();
  const { assignment, student } = mine;
  const keys = await keysFor(app, student);
  if (!keys.ok) return keys;
  const key = keys.value.publicKey;
  const handIn = handInOf(assignment, attempts, { student, key, turn, handedInAt, note });
  if (!handIn) return err({ type: 'nothing' });
  const file = await sealHandIn(crypto, assignment, handIn);
  if (!file) return err({ type: 'bad-key' });
  const kept = await app.store.shelf(taken).put({ ...mine, turn, handedInAt });
  return kept.ok ? ok(file) : kept;
}

/** Takes an assignment off this device with its comments; the keys too, where it was the student's last. */
export async function removeTaken(app: App, { assignment, student }: Taken): Promise<void> {
  const shelf = app.store.shelf(taken);
  await app.store.shelf(returned).remove(assignment.id);
  await shelf.remove(assignment.id);
  const others = await shelf.all();
  if (!others.some((each) => each.student.id === student.id))
    await app.store.shelf(keysOfStudents).remove(student.id);
}

interface Said {
  readonly text: Text;
  readonly words: ClassroomWords['copyText'];
}

/** What was said and written, as a text that anybody can read. */
export function readableCopy(
  mine: Taken,
  attempts: readonly Attempt[],
  cases: ReadonlyMap<string, Scenario>,
  { text, words }: Said,
): string {
  const lines = [words.title(mine.assignment.title), words.as(mine.student.name)];
  for (const attempt of attempts) {
    const scenario = cases.get(attempt.scenario);
    const sitting = scenario && replay(compile(scenario), attempt, attempt.log);
    if (!scenario || !sitting?.ok) continue;
    const { name } = scenario.client;
    lines.push('', `— ${words.attempt(name, text.date(attempt.startedAt))} —`, '');
    for (const { line, draft, reply } of sitting.value.moments) {
      lines.push(`${name}: ${line.say}`);
      if (draft !== null) lines.push(`  (${words.draft}: ${draft})`);
      if (reply) lines.push(`${words.you}: ${reply.say}`);
    }
    for (const { title, say } of writtenIn(scenario, sitting.value.works))
      lines.push('', `${title}. ${words.written}:`, say);
  }
  return `${lines.join('\n')}\n`;
}

/** What was written in one's own words at the stages that are worked at, by stage and field. */
export function writtenIn(
  scenario: Scenario,
  works: Readonly<Record<string, { readonly fields: Readonly<Record<string, unknown>> }>>,
): { readonly stage: string; readonly field: string; readonly title: string; readonly say: string }[] {
  return scenario.stages.flatMap(({ id, title }) =>
    Object.entries(works[id]?.fields ?? {}).flatMap(([field, say]) =>
      typeof say === 'string' && say.trim() !== '' && /(^|\/)text$/.test(field)
        ? [{ stage: id, field, title, say }]
        : [],
    ),
  );
}

/** The attempts of a hand-in, oldest first, as its copy lists them. */
export const inOrder = (handIn: Pick<HandIn, 'attempts'>): readonly Attempt[] =>
  [...handIn.attempts].sort((a, b) => a.startedAt - b.startedAt);
