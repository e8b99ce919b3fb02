import { Dexie, type Table } from 'dexie';
import { putBy } from './aside.ts';
import type { Db } from './db.ts';
import { gather, isAnswered, readHeads, untold, withoutAnswer, type Found, type Heads } from './gather.ts';

/** All of the work or none of it. */
export async function together<T>(db: Db, tables: readonly Table[], work: () => Promise<T>): Promise<T> {
  let begun: IDBTransaction | undefined;
  try {
    return await db.transaction('rw', tables, async (transaction) => {
      begun = transaction.idbtrans;
      return work();
    });
  } catch (error) {
    // When a full disk stops a transaction midway, it is often the step after it that Dexie sees failing.
    throw begun?.error ?? error;
  }
}

/** The events of one attempt, in order. */
export function logOf(db: Db, attempt: string) {
  return db.events.where('[attempt+index]').between([attempt, Dexie.minKey], [attempt, Dexie.maxKey]);
}

/** What there is of one attempt, as of one moment. */
export async function readOne(db: Db, id: string): Promise<Found> {
  return db.transaction('r', db.attempts, db.events, async () => {
    const row = await db.attempts.get(id);
    return gather(row === undefined ? [] : [row], await logOf(db, id).toArray());
  });
}

/** What there is of all attempts, as of one moment. */
export async function readAll(db: Db): Promise<Found> {
  return db.transaction('r', db.attempts, db.events, async () =>
    gather(await db.attempts.toArray(), await db.events.toArray()),
  );
}

/** All attempts without their logs; what has no attempt is not looked for. */
export async function readAllHeads(db: Db): Promise<Heads> {
  const { heads, unread } = readHeads(await db.attempts.toArray());
  const left = await Promise.all(
    untold(heads).map(async (head) => {
      const answer = await logOf(db, head.id)
        .filter((row) => isAnswered(row, head))
        .first();
      return answer === undefined ? [head] : [];
    }),
  );
  return { heads: withoutAnswer(heads, left.flat()), unread };
}

/** Moves unreadable rows to `setAside`; belongs inside a transaction with the tables and `setAside`. */
export async function putUnreadBy(db: Db, found: Pick<Found, 'unread'>): Promise<void> {
  for (const { table, keys, reason, row } of found.unread) {
    await db.setAside.put(putBy(table, reason, row));
    await db.table<unknown, unknown>(table).bulkDelete([...keys]);
  }
}

/** The rows of a kind of document, by id. */
export function documentsOf(db: Db, kind: string) {
  return db.documents.where('[kind+id]').between([kind, Dexie.minKey], [kind, Dexie.maxKey]);
}

/** Everything that is neither an attempt nor a setting. */
export const readAllDocuments = (db: Db): Promise<unknown[]> => db.documents.toArray();
