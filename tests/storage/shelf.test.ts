import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { ShelfKind } from '../../src/storage/shelf.ts';
import { ear, kinds, newName, openDevice, openTables } from './open.ts';
import { NOW } from './samples.ts';

interface Note {
  readonly id: string;
  readonly text: string;
}
const notes: ShelfKind<Note> = {
  name: 'note',
  schema: v.strictObject({ id: v.string(), text: v.string() }),
  idOf: ({ id }) => id,
};
const secrets: ShelfKind<Note> = { ...notes, name: 'secret', secret: true };
const done = { ok: true, value: undefined };
const [a, b] = [
  { id: 'a', text: 'et' },
  { id: 'b', text: 'to' },
];

describe.each(kinds)('a shelf in %s', (_kind, open) => {
  test('what is put comes back by id, and again as it was changed', async () => {
    const shelf = (await open()).shelf(notes);
    expect(await shelf.put(b, a)).toEqual(done);
    expect(await shelf.all()).toEqual([a, b]);
    expect(await shelf.put({ ...a, text: 'tre' })).toEqual(done);
    expect(await shelf.get('a')).toEqual({ id: 'a', text: 'tre' });
    expect(await shelf.get('c')).toBe(null);
    expect(await shelf.remove('a', 'c')).toEqual(done);
    expect(await shelf.all()).toEqual([b]);
  });

  test('kinds do not meet', async () => {
    const store = await open();
    await store.shelf(notes).put(a);
    await store.shelf(secrets).put({ ...a, text: 'hemmelig' });
    await store.shelf(notes).remove('a');
    expect(await store.shelf(secrets).all()).toEqual([{ id: 'a', text: 'hemmelig' }]);
  });

  test('a watcher hears of every change until it stops', async () => {
    const shelf = (await open()).shelf(notes);
    const { hear, until } = ear<readonly Note[]>();
    const stop = shelf.watch(hear);
    await until((all) => all.length === 0);
    await shelf.put(a);
    expect(await until((all) => all.length === 1)).toEqual([a]);
    stop();
  });

  test('a backup carries documents to another device, without what is secret', async () => {
    const [from, to] = [await open(), await open()];
    await from.shelf(notes).put(a, b);
    await from.shelf(secrets).put(a);
    const file = JSON.stringify(await from.backup(NOW));
    expect((await to.restore(file)).ok).toBe(true);
    expect((await to.restore(file)).ok).toBe(true);
    expect(await to.shelf(notes).all()).toEqual([a, b]);
    expect(await to.shelf(secrets).all()).toEqual([]);
    await to.eraseAll();
    expect(await to.shelf(notes).all()).toEqual([]);
  });
});

test('a document that cannot be read is set aside, and the others are read', async () => {
  const name = newName();
  const store = await openDevice(name);
  await store.shelf(notes).put(a);
  const tables = await openTables(name);
  await tables.documents.put({ kind: 'note', id: 'b', secret: false, document: { id: 'b' } });
  expect(await store.shelf(notes).all()).toEqual([a]);
  expect((await store.setAside()).map(({ table, reason }) => [table, reason])).toEqual([
    ['documents', 'shape:text'],
  ]);
  expect(await tables.documents.count()).toBe(1);
});
