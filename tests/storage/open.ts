import 'fake-indexeddb/auto';
import { afterEach } from 'vitest';
import { invariant } from '../../src/base/invariant.ts';
import { createDb, type Db } from '../../src/storage/db.ts';
import { MemoryStore } from '../../src/storage/memory.ts';
import { openStore, type Store } from '../../src/storage/store.ts';

const opened: { close(): void }[] = [];
let names = 0;

afterEach(() => {
  for (const one of opened.splice(0)) one.close();
});

/** A database name that no other test has. */
export const newName = (): string => `spejl-${++names}`;

export async function openDevice(name = newName()): Promise<Store> {
  const store = await openStore(name);
  invariant(store.keeping === 'device', 'the test has a database');
  opened.push(store);
  return store;
}

export function openMemory(): Promise<Store> {
  const store = new MemoryStore();
  opened.push(store);
  return Promise.resolve(store);
}

/** The bare tables of a database, as another program would see them. */
export async function openTables(name: string): Promise<Db> {
  const db = createDb(name);
  await db.open();
  opened.push(db);
  return db;
}

/** Both kinds of store: what one does, the other does. */
export const kinds = [
  ['device', () => openDevice()],
  ['memory', () => openMemory()],
] as const;

/** Collects what a watcher is told, and waits for what it is told next. */
export function ear<T>() {
  const heard: T[] = [];
  let wake: () => void = () => undefined;
  return {
    heard,
    hear: (value: T) => {
      heard.push(value);
      wake();
    },
    until: async (isIt: (value: T) => boolean): Promise<T> => {
      for (;;) {
        const found = heard.find(isIt);
        if (found !== undefined) return found;
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
  };
}
