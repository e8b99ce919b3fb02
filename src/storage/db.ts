import { Dexie, type DexieOptions, type Table } from 'dexie';

/** Where the database engine comes from, when not from the browser itself. */
export type Engine = Required<Pick<DexieOptions, 'indexedDB' | 'IDBKeyRange'>>;

/** The tables. What comes out of them is `unknown` on purpose: it is parsed before it is used. */
export type Db = Dexie & {
  readonly attempts: Table<unknown, string>;
  readonly events: Table<unknown, [string, number]>;
  readonly settings: Table<unknown, string>;
  readonly documents: Table<unknown, [string, string]>;
  readonly setAside: Table<unknown, string>;
};

// Append only: a line is never edited after release, because databases of its shape lie on people's devices.
const versions: readonly Readonly<Record<string, string>>[] = [
  { attempts: 'id', events: '[attempt+index]', settings: 'id', setAside: 'id' },
  // Marks may hold evidence, which an older Spejl would take for a broken row.
  { documents: '[kind+id]' },
];

/** A database of this name, not opened yet. */
export function createDb(name: string, engine?: Engine): Db {
  const db = new Dexie(name, {
    ...engine,
    // Dexie's cache shows a write to watchers before it is stored, and a write that failed must never have been seen.
    cache: 'disabled',
    // IndexedDB lives outside the tab's process, and 'relaxed' waits until the operating system has the write: a tab or
    // browser that is killed keeps every reply. Only a power cut may cost the last seconds.
    chromeTransactionDurability: 'relaxed',
  });
  for (const [place, tables] of versions.entries()) db.version(place + 1).stores(tables);
  return db as Db;
}

/** True when a newer version of the app has been here; Dexie opens such a database without a word. */
export function isNewer(db: Db): boolean {
  // Dexie keeps version n as 10 n, and may add to the last digit when it mends a schema.
  return Math.floor(db.backendDB().version / 10) > versions.length;
}
