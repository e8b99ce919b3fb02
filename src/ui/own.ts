import { err, ok, type Result } from '../base/result.ts';
import { checkCase } from '../format/checks.ts';
import type { Issue } from '../format/issue.ts';
import { ownIdOf } from '../format/own.ts';
import { readCase, type CaseFiles } from '../format/parse.ts';
import { moods, type Language, type Mood, type Scenario } from '../format/schema.ts';
import { stopsPlay } from '../format/stops-play.ts';
import { entryOf } from '../learning/entry.ts';
import { asked, taken } from '../storage/classroom.ts';
import { ownCases, type OwnCase, type OwnHead } from '../storage/own.ts';
import type { Store, StoreFault } from '../storage/store.ts';
import { brought, loadCards, loadKnowledge, NOBODY } from './content.ts';
import { drawPortrait, unknownNames, type Portrait } from './portrait.ts';

/** A case that can be played, and what its author may still want to look at. */
export interface Sound {
  readonly id: string;
  readonly files: CaseFiles;
  readonly head: OwnHead;
  readonly scenarios: Readonly<Record<Language, Scenario>>;
  readonly advice: readonly Issue[];
}

const read = new Map<string, Readonly<Record<Language, Scenario>>>();

/** Reads a case that somebody brought; refuses one that a conversation would break or lie in, with every reason. */
export async function lookAt(files: CaseFiles): Promise<Result<Sound, readonly Issue[]>> {
  const found = readCase(files, true);
  if (!found.ok) return err(found.error);
  const { scenarios, place } = found.value;
  const shared = { ...(await loadKnowledge()), cards: await loadCards('da') };
  const issues = [
    ...unknownNames(scenarios.da.client.portrait).map(({ key, ...fault }): Issue => ({
      file: 'scenario.yaml',
      path: ['client', 'portrait', key],
      fault: { type: 'not-allowed', ...fault },
    })),
    ...checkCase(scenarios, shared),
  ].map(place);
  if (issues.some(stopsPlay)) return err(issues.filter(stopsPlay));
  const id = ownIdOf(files);
  const inBoth = { da: { ...scenarios.da, id }, en: { ...(scenarios.en ?? scenarios.da), id } };
  read.set(id, inBoth);
  return ok({ id, files, head: headOf(inBoth), scenarios: inBoth, advice: issues });
}

/** Reads the cases that come with an assignment, by id; those that cannot be played are left out. */
export async function lookAtAll(all: readonly CaseFiles[]): Promise<ReadonlyMap<string, Sound>> {
  const looked = await Promise.all(all.map(lookAt));
  return new Map(looked.flatMap((each) => (each.ok ? [[each.value.id, each.value] as const] : [])));
}

function headOf({ da, en }: Readonly<Record<Language, Scenario>>): OwnHead {
  const { revision, level, minutes, outcomes, tasks, isCourse } = entryOf(da);
  const words = ({ title, summary }: Scenario) => ({ title, summary });
  const titles = { da: words(da), en: words(en) };
  return { revision, level, minutes, outcomes, tasks, isCourse, client: da.client, titles };
}

/** Keeps a case; one that is here already stays what it was, but for standing among the own cases. */
export async function keepOwn(
  store: Store,
  { id, files, head }: Sound,
  { at, listed }: Pick<OwnCase, 'at' | 'listed'>,
): Promise<Result<void, StoreFault>> {
  const shelf = store.shelf(ownCases);
  const before = await shelf.get(id);
  if (before && (before.listed || !listed)) return ok(undefined);
  return shelf.put(before ? { ...before, listed } : { id, files, head, at, listed });
}

/** Takes a case from the own ones. As long as an attempt or an assignment needs it, it can still be played there. */
export async function dropOwn(store: Store, id: string): Promise<Result<void, StoreFault>> {
  const shelf = store.shelf(ownCases);
  const here = await shelf.get(id);
  if (!here) return ok(undefined);
  return (await isNeeded(store, id)) ? shelf.put({ ...here, listed: false }) : shelf.remove(id);
}

async function isNeeded(store: Store, id: string): Promise<boolean> {
  const assignments = [
    ...(await store.shelf(asked).all()),
    ...(await store.shelf(taken).all()).map(({ assignment }) => assignment),
  ];
  if (assignments.some(({ cases }) => cases.some((each) => each.id === id))) return true;
  return (await store.attempts()).some(({ scenario }) => scenario === id);
}

/** Puts the cases that are kept where the screens find them. */
export async function showOwn(store: Store): Promise<void> {
  const all = await store.shelf(ownCases).all();
  for (const id of brought.keys()) if (!all.some((each) => each.id === id)) brought.delete(id);
  for (const { id, head, listed } of all) {
    const known = brought.get(id);
    if (known?.listed === listed) continue;
    const { client, ...rest } = head;
    brought.set(id, { id, ...rest, client, listed, faceIn: known?.faceIn ?? faceOf(client.portrait) });
  }
}

/** A case in one language, or null when it is not here or can no longer be read. */
export async function loadOwn(store: Store, id: string, language: Language): Promise<Scenario | null> {
  const kept = await store.shelf(ownCases).get(id);
  if (!kept) return null;
  if (!brought.has(id)) await showOwn(store);
  const known = read.get(id);
  if (known) return known[language];
  const looked = await lookAt(kept.files);
  return looked.ok ? looked.value.scenarios[language] : null;
}

/** Draws a face in each mood when it is first looked at. */
export function faceOf(portrait: Portrait): (mood: string) => string {
  // A backup may hold names that this version draws nothing by.
  if (unknownNames(portrait).length > 0) return () => NOBODY;
  const drawn = new Map<string, string>();
  return (mood) => {
    const face =
      drawn.get(mood) ??
      `data:image/svg+xml,${encodeURIComponent(drawPortrait(portrait, moods.includes(mood as Mood) ? (mood as Mood) : 'calm'))}`;
    drawn.set(mood, face);
    return face;
  };
}
