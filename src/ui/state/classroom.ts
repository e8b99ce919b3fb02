import type { Assignment } from '../../classroom/assignment.ts';
import { lockUp, unlockFile } from '../../interop/classroom.ts';
import type { PackFault } from '../../interop/bytes.ts';
import type { IntakeFault } from '../../interop/intake.ts';
import { newKeys, type SealFault } from '../../interop/seal.ts';
import type { ZipFault } from '../../interop/zip.ts';
import { err, ok, type Result } from '../../base/result.ts';
import {
  asked,
  classes,
  commentsOn,
  handInsTo,
  keysOfClasses,
  readKeyFile,
  type Class,
  type KeyFile,
} from '../../storage/classroom.ts';
import type { StoreFault } from '../../storage/store.ts';
import type { ClassroomWords } from '../../text/classroom/index.ts';
import type { App } from '../app.svelte.ts';
import { saveFile } from './files.ts';

/** Whether this page can make and use keys at all. */
export const hasCiphers = (): boolean => isSecureContext && 'subtle' in crypto;

/** A name as the middle of a file's name. */
export const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40) || 'spejl';

/** A new class with its keys, kept on this device. */
export async function makeClass(app: App, name: string): Promise<Result<Class, StoreFault>> {
  const made: Class = { id: app.newId(), name, createdAt: app.now(), savedAt: null };
  const keys = await newKeys(crypto);
  return keep(app, { class: made, keys: { id: made.id, ...keys } });
}

async function keep(app: App, file: KeyFile): Promise<Result<Class, StoreFault>> {
  const keys = await app.store.shelf(keysOfClasses).put(file.keys);
  if (!keys.ok) return keys;
  const kept = await app.store.shelf(classes).put(file.class);
  return kept.ok ? ok(file.class) : kept;
}

/** Hands the person the keys of a class as a file behind a pass phrase. */
export async function saveKeys(app: App, of: Class, phrase: string, name: string): Promise<void> {
  const keys = await app.store.shelf(keysOfClasses).get(of.id);
  if (!keys) return;
  const saved: Class = { ...of, savedAt: app.now() };
  saveFile(`${name}-${slug(of.name)}.spejl`, await lockUp(crypto, { class: saved, keys }, phrase), BINARY);
  await app.store.shelf(classes).put(saved);
}
export const BINARY = 'application/octet-stream';

/** Takes a class in from its key file. */
export async function openKeys(
  app: App,
  file: File,
  phrase: string,
): Promise<Result<Class, SealFault | PackFault | StoreFault>> {
  if (file.size > 100_000) return err({ type: 'too-large', limit: 100_000 });
  const opened = await unlockFile(crypto, new Uint8Array(await file.arrayBuffer()), phrase);
  if (!opened.ok) return opened;
  const read = readKeyFile(opened.value);
  return read ? keep(app, read) : err({ type: 'not-sealed' });
}

/** Takes an assignment away with everything that was handed in to it and written about it. */
export async function removeAssignment(app: App, { id }: Pick<Assignment, 'id'>): Promise<void> {
  for (const kind of [handInsTo(id), commentsOn(id)]) {
    const shelf = app.store.shelf<unknown>(kind as never);
    const all = await shelf.all();
    await shelf.remove(...all.map((one) => (kind as { idOf: (one: unknown) => string }).idOf(one)));
  }
  await app.store.shelf(asked).remove(id);
}

/** Takes a class away with its keys and all its assignments. */
export async function removeClass(app: App, { id }: Class): Promise<void> {
  const all = await app.store.shelf(asked).all();
  for (const one of all) if (one.class.id === id) await removeAssignment(app, one);
  await app.store.shelf(keysOfClasses).remove(id);
  await app.store.shelf(classes).remove(id);
}

/** The address of this page that opens an assignment. */
export const linkOf = (code: string): string => `${location.href.replace(/#.*$/, '')}#/assignment/${code}`;

/** Why something was not taken in, in words. */
export function sayFault(
  { fault, caseFault }: ClassroomWords,
  why: IntakeFault | ZipFault,
  nameOf: (scenario: string) => string,
): string {
  switch (why.type) {
    case 'other-case':
    case 'other-way':
      return caseFault[why.type](nameOf(why.scenario));
    case 'other-revision':
      return caseFault[why.type](nameOf(why.scenario), why.revision);
    case 'does-not-replay':
      return caseFault[why.type](nameOf(why.scenario), why.index + 1);
    case 'not-sealed':
    case 'newer':
    case 'other-key':
    case 'altered':
    case 'too-large':
    case 'broken':
    case 'not-a-hand-in':
    case 'other-assignment':
    case 'duplicate':
    case 'older':
    case 'zip-broken':
    case 'zip-many':
    case 'zip-locked':
    case 'zip-in-zip':
    case 'zip-unknown':
      return fault[why.type];
  }
}
