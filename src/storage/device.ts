import { Dexie, liveQuery } from 'dexie';
import { err, ok, type Result } from '../base/result.ts';
import type { LogEvent } from '../engine/log.ts';
import type { Attempt, AttemptHead, MarksOfTheDay } from '../learning/attempt.ts';
import { putBy, reportAside, type SetAside } from './aside.ts';
import { backupOf } from './backup.ts';
import { isNewer, type Db } from './db.ts';
import { faultOf } from './fault.ts';
import type { Found, Unread } from './gather.ts';
import { limits } from '../learning/shape.ts';
import { eventRow, readRow, toRow, toRows, withEnd } from './rows.ts';
import { halfTyped } from './half-typed.ts';
import { DEFAULTS, readSettings, settingsOf, settingsRow, type Settings } from './settings.ts';
import { documentRow, readDocuments, type Shelf, type ShelfKind } from './shelf.ts';
import type { Store, StoreFault } from './store.ts';
import {
  documentsOf,
  logOf,
  putUnreadBy,
  readAll,
  readAllDocuments,
  readAllHeads,
  readOne,
  together,
} from './tables.ts';
import { addNatively, putNatively } from './write-natively.ts';

type Done = Result<void, StoreFault>;
type WithUnread = { readonly unread: readonly Unread[] };

/** The store on the device, over an opened database. */
export class DeviceStore implements Store {
  readonly keeping = 'device';
  readonly closed: Promise<void>;
  readonly #db: Db;
  readonly #stops = new Set<() => void>();
  /** Attempts that are known to be here, so that an append need not ask. */
  readonly #known = new Set<string>();
  /** How often attempts have changed: what was read before a change is not known after it. */
  #changes = 0;

  constructor(db: Db) {
    this.#db = db;
    Dexie.on('storagemutated', this.#forget);
    this.closed = new Promise((resolve) => {
      const leave = () => {
        this.close();
        resolve();
        // Dexie's own handler would open the database again at the next call.
        return false;
      };
      db.on('versionchange', leave);
      if (isNewer(db)) leave();
    });
  }

  async start(attempt: Attempt): Promise<Done> {
    const { row, events } = toRows(attempt);
    return this.#write(async () => {
      await together(this.#db, [this.#db.attempts, this.#db.events], async () => {
        await this.#db.attempts.add(row);
        await this.#db.events.bulkAdd(events);
      });
      return ok(undefined);
    });
  }

  async append(attempt: string, index: number, event: LogEvent): Promise<Done> {
    if (index >= limits.log) return err({ type: 'full' });
    const row = toRow(eventRow, { attempt, index, event });
    return this.#write(async () => {
      if (!this.#known.has(attempt) && !(await this.#knows(attempt))) return err({ type: 'unknown-attempt' });
      await addNatively(this.#db, row);
      return ok(undefined);
    });
  }

  finish(attempt: string, finishedAt: number | null, marks: MarksOfTheDay): Promise<Done> {
    return this.#end(attempt, finishedAt, marks);
  }

  reopen(attempt: string): Promise<Done> {
    return this.#end(attempt, null, null);
  }

  async attempt(id: string): Promise<Attempt | null> {
    const before = this.#changes;
    const found = (await this.#tidied(() => readOne(this.#db, id)))[0] ?? null;
    // So that its first append need not ask, and is on its way before the page may be left.
    if (found && before === this.#changes) this.#known.add(id);
    return found;
  }

  async holdsAttempts(): Promise<boolean> {
    return this.#db.isOpen() && (await this.#db.attempts.count()) > 0;
  }

  attempts(): Promise<readonly Attempt[]> {
    return this.#tidied(() => readAll(this.#db));
  }

  watchAttempts(onchange: (attempts: readonly AttemptHead[]) => void): () => void {
    return this.#watch(
      () => readAllHeads(this.#db),
      ({ heads }) => {
        onchange(heads);
      },
    );
  }

  watchAttempt(id: string, onchange: (attempt: Attempt | null) => void): () => void {
    return this.#watch(
      () => readOne(this.#db, id),
      (found) => {
        const attempt = found.attempts[0] ?? null;
        if (attempt) this.#known.add(id);
        onchange(attempt);
      },
    );
  }

  remove(id: string): Promise<Done> {
    return this.#write(async () => {
      await together(this.#db, [this.#db.attempts, this.#db.events, this.#db.documents], async () => {
        await this.#db.attempts.delete(id);
        await logOf(this.#db, id).delete();
        await this.#db.documents.delete([halfTyped.name, id]);
      });
      return ok(undefined);
    });
  }

  async settings(): Promise<Settings> {
    if (!this.#db.isOpen()) return DEFAULTS;
    return settingsOf(await this.#db.settings.get(settingsRow.id));
  }

  saveSettings(settings: Settings): Promise<Done> {
    return this.#write(async () => {
      await this.#db.settings.put(settingsRow.of(settings));
      return ok(undefined);
    });
  }

  watchSettings(onchange: (settings: Settings) => void): () => void {
    return this.#live(
      async () => this.#db.settings.get(settingsRow.id),
      (row) => {
        onchange(settingsOf(row));
      },
    );
  }

  shelf<T>(kind: ShelfKind<T>): Shelf<T> {
    const db = this.#db;
    const read = async () => readDocuments(kind, await documentsOf(db, kind.name).toArray());
    return {
      get: async (id) => {
        const row = await db.documents.get([kind.name, id]);
        return row === undefined ? null : (readDocuments(kind, [row]).documents[0] ?? null);
      },
      all: async () => {
        const { documents, unread } = await read();
        if (unread.length > 0) await this.#tidy(read);
        return documents;
      },
      put: (...documents) => {
        const rows = documents.map((document) => documentRow(kind, document));
        return this.#write(async () => {
          const [row] = rows;
          if (row && rows.length === 1) await putNatively(db, row);
          else await together(db, [db.documents], () => db.documents.bulkPut(rows));
          return ok(undefined);
        });
      },
      remove: (...ids) =>
        this.#write(async () => {
          await together(db, [db.documents], () =>
            db.documents.bulkDelete(ids.map((id): [string, string] => [kind.name, id])),
          );
          return ok(undefined);
        }),
      watch: (onchange) =>
        this.#watch(read, ({ documents }) => {
          onchange(documents);
        }),
    };
  }

  async setAside(): Promise<readonly SetAside[]> {
    // Put by first; where that is refused (a full disk), what still lies in its place is reported from there.
    const read = () => readAll(this.#db);
    const { unread } = await read();
    const refused = unread.length > 0 && !(await this.#tidy(read)).ok;
    const left = refused ? unread.map(({ table, reason, row }) => putBy(table, reason, row)) : [];
    return reportAside([...(await this.#db.setAside.toArray()), ...left]);
  }

  async backup(now: number): Promise<ReturnType<typeof backupOf>> {
    const attempts = await this.attempts();
    return backupOf(await this.settings(), attempts, now, await readAllDocuments(this.#db));
  }

  async restore(text: string): ReturnType<Store['restore']> {
    // Comes with the screen that asks for it.
    const { openBackup, planRestore } = await import('./restore.ts');
    const opened = openBackup(text);
    if (!opened.ok) return opened;
    return this.#write(() =>
      together(this.#db, this.#db.tables, async () => {
        const here = await readAll(this.#db);
        await putUnreadBy(this.#db, here);
        const plan = planRestore(here.attempts, await readAllDocuments(this.#db), opened.value);
        const rows = plan.write.map(({ attempt, from }) => toRows(attempt, from));
        await this.#db.attempts.bulkPut(rows.map(({ row }) => row));
        await this.#db.events.bulkAdd(rows.flatMap(({ events }) => events));
        await this.#db.documents.bulkAdd(plan.documents);
        await this.#db.setAside.bulkPut(plan.aside);
        const settings = settingsOf(await this.#db.settings.get(settingsRow.id));
        await this.#db.settings.put(settingsRow.of(readSettings(opened.value.settings, settings)));
        return ok({ added: plan.added, same: plan.same, setAside: plan.setAside });
      }),
    );
  }

  eraseAll(): Promise<Done> {
    return this.#write(async () => {
      await together(this.#db, this.#db.tables, () =>
        Promise.all(this.#db.tables.map((table) => table.clear())),
      );
      return ok(undefined);
    });
  }

  close(): void {
    for (const stop of this.#stops) stop();
    Dexie.on.storagemutated.unsubscribe(this.#forget);
    this.#db.close();
  }

  /** Hears of every tab: after a change of the attempts, those that were known are asked for once again. */
  readonly #forget = (parts: object): void => {
    const place = `idb://${this.#db.name}/attempts/`;
    if (!Object.keys(parts).some((part) => part.startsWith(place))) return;
    this.#changes += 1;
    const before = [...this.#known];
    this.#known.clear();
    for (const attempt of before) void this.#write(async () => ok(await this.#knows(attempt)));
  };

  async #knows(attempt: string): Promise<boolean> {
    const before = this.#changes;
    const here = (await this.#db.attempts.where('id').equals(attempt).count()) > 0;
    if (here && before === this.#changes) this.#known.add(attempt);
    return here;
  }

  #end(attempt: string, finishedAt: number | null, marks: MarksOfTheDay | null): Promise<Done> {
    return this.#write(() =>
      together(this.#db, [this.#db.attempts], async (): Promise<Done> => {
        const row = readRow(await this.#db.attempts.get(attempt));
        if (row === null) return err({ type: 'unknown-attempt' });
        await this.#db.attempts.put(withEnd(row, finishedAt, marks));
        return ok(undefined);
      }),
    );
  }

  async #write<T, E>(work: () => PromiseLike<Result<T, E>>): Promise<Result<T, E | StoreFault>> {
    try {
      return await work();
    } catch (error) {
      return err(faultOf(error));
    }
  }

  async #tidied(read: () => Promise<Found>): Promise<readonly Attempt[]> {
    const found = await read();
    if (found.unread.length > 0) await this.#tidy(read);
    return found.attempts;
  }

  /** Puts unreadable rows by; on a fault they stay where they are, and the next read tries again. */
  #tidy(read: () => Promise<WithUnread>): Promise<Done> {
    return this.#write(() =>
      // Read again inside the transaction: another tab may have been here since.
      together(this.#db, this.#db.tables, async () => {
        await putUnreadBy(this.#db, await read());
        return ok(undefined);
      }),
    );
  }

  #watch<T extends WithUnread>(read: () => Promise<T>, onchange: (found: T) => void): () => void {
    return this.#live(read, (found) => {
      if (found.unread.length > 0) void this.#tidy(read);
      onchange(found);
    });
  }

  #live<T>(read: () => Promise<T>, onchange: (value: T) => void): () => void {
    const subscription = liveQuery(read).subscribe({
      next: onchange,
      // A database that closed has nothing more to tell; anything else is a bug and flies on.
      error: (error: unknown) => void faultOf(error),
    });
    const stop = () => {
      subscription.unsubscribe();
      this.#stops.delete(stop);
    };
    this.#stops.add(stop);
    return stop;
  }
}
