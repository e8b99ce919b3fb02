import { Dexie, RangeSet } from 'dexie';
import type { Db } from './db.ts';
import type { EventRow } from './rows.ts';

/**
 * Adds an event past Dexie, whose way to the browser is long: when this returns, the browser's own process has the event, so
 * that what follows from it may be shown at once. Watchers hear of it as from Dexie.
 */
export async function addNatively(db: Db, row: EventRow): Promise<void> {
  const transaction = begun(db);
  if (!transaction) {
    // Dexie opens again what the browser has closed.
    await db.events.add(row);
    return;
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(transaction.error ?? new DOMException('The transaction was aborted.', 'AbortError'));
    };
    transaction.objectStore('events').add(row);
    transaction.commit();
  });
  const place = `idb://${db.name}/events/`;
  const changed = { [place]: new RangeSet([row.attempt, row.index]), [`${place}:dels`]: new RangeSet() };
  // In a task of its own, because every watcher reads again at once.
  setTimeout(() => {
    Dexie.on.storagemutated.fire(changed);
  });
}

function begun(db: Db): IDBTransaction | null {
  if (!db.isOpen()) return null;
  try {
    return db.backendDB().transaction('events', 'readwrite', { durability: 'relaxed' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'InvalidStateError') return null;
    throw error;
  }
}
