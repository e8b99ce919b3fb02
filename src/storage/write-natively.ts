import { Dexie, RangeSet } from 'dexie';
import type { Db } from './db.ts';
import type { EventRow } from './rows.ts';
import type { DocumentRow } from './shelf.ts';

/** Adds an event; when this returns, the browser's own process has it, so that what follows from it may be shown at once. */
export const addNatively = (db: Db, row: EventRow): Promise<void> =>
  write(
    db,
    'events',
    [row.attempt, row.index],
    (store) => store.add(row),
    () => db.events.add(row),
  );

/** Puts a document; when this returns, the browser's own process has it, so that the page may be left at once. */
export const putNatively = (db: Db, row: DocumentRow): Promise<void> =>
  write(
    db,
    'documents',
    [row.kind, row.id],
    (store) => store.put(row),
    () => db.documents.put(row),
  );

/** Writes a row past Dexie, whose way to the browser is long. Watchers hear of it as from Dexie. */
async function write(
  db: Db,
  table: 'events' | 'documents',
  key: [string, string | number],
  natively: (store: IDBObjectStore) => IDBRequest,
  otherwise: () => PromiseLike<unknown>,
): Promise<void> {
  const transaction = begun(db, table);
  if (!transaction) {
    // Dexie opens again what the browser has closed.
    await otherwise();
    return;
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(transaction.error ?? new DOMException('The transaction was aborted.', 'AbortError'));
    };
    natively(transaction.objectStore(table));
    transaction.commit();
  });
  const place = `idb://${db.name}/${table}/`;
  const changed = { [place]: new RangeSet(key), [`${place}:dels`]: new RangeSet() };
  // In a task of its own, because every watcher reads again at once.
  setTimeout(() => {
    Dexie.on.storagemutated.fire(changed);
  });
}

function begun(db: Db, table: string): IDBTransaction | null {
  if (!db.isOpen()) return null;
  try {
    return db.backendDB().transaction(table, 'readwrite', { durability: 'relaxed' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'InvalidStateError') return null;
    throw error;
  }
}
