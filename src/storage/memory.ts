import { err, ok, type Result } from '../base/result.ts';
import type { LogEvent } from '../engine/log.ts';
import type { Attempt, AttemptHead, MarksOfTheDay } from '../learning/attempt.ts';
import { putBy, reportAside, type SetAside } from './aside.ts';
import { backupOf } from './backup.ts';
import { gather, isAnswered, readHeads, untold, withoutAnswer } from './gather.ts';
import { limits } from '../learning/shape.ts';
import { eventRow, readRow, toRow, toRows, withEnd, type EventRow } from './rows.ts';
import { halfTyped } from './half-typed.ts';
import { DEFAULTS, readSettings, type Settings } from './settings.ts';
import { documentRow, readDocuments, type DocumentRow, type Shelf, type ShelfKind } from './shelf.ts';
import type { Store, StoreFault } from './store.ts';

type Done = Result<void, StoreFault>;

/** The store for a device that refuses to keep anything: the same in all it does, and gone with the tab. */
export class MemoryStore implements Store {
  readonly keeping = 'memory';
  readonly closed = new Promise<void>(() => undefined);
  readonly #attempts = new Map<string, unknown>();
  readonly #events = new Map<string, Map<number, EventRow>>();
  readonly #documents = new Map<string, DocumentRow>();
  readonly #aside = new Map<string, SetAside>();
  #settings: Settings = DEFAULTS;
  #open = true;
  readonly #watchers = new Set<() => void>();

  async start(attempt: Attempt): Promise<Done> {
    const rows = toRows(attempt);
    return this.#write(() => {
      if (this.#attempts.has(attempt.id)) return err({ type: 'taken' });
      this.#put(rows);
      return ok(undefined);
    });
  }

  async append(attempt: string, index: number, event: LogEvent): Promise<Done> {
    if (index >= limits.log) return err({ type: 'full' });
    const row = toRow(eventRow, { attempt, index, event });
    return this.#write(() => {
      const log = this.#events.get(attempt);
      if (!log) return err({ type: 'unknown-attempt' });
      if (log.has(index)) return err({ type: 'taken' });
      log.set(index, row);
      return ok(undefined);
    });
  }

  finish(attempt: string, finishedAt: number | null, marks: MarksOfTheDay): Promise<Done> {
    return this.#end(attempt, finishedAt, marks);
  }

  reopen(attempt: string): Promise<Done> {
    return this.#end(attempt, null, null);
  }

  attempt(id: string): Promise<Attempt | null> {
    return Promise.resolve(this.#find(id));
  }

  holdsAttempts(): Promise<boolean> {
    return Promise.resolve(this.#attempts.size > 0);
  }

  attempts(): Promise<readonly Attempt[]> {
    return Promise.resolve(this.#read());
  }

  watchAttempts(onchange: (attempts: readonly AttemptHead[]) => void): () => void {
    return this.#watch(() => {
      const { heads } = readHeads([...this.#attempts.values()]);
      const left = untold(heads).filter(
        (head) => ![...(this.#events.get(head.id)?.values() ?? [])].some((row) => isAnswered(row, head)),
      );
      onchange(withoutAnswer(heads, left));
    });
  }

  watchAttempt(id: string, onchange: (attempt: Attempt | null) => void): () => void {
    return this.#watch(() => {
      onchange(this.#find(id));
    });
  }

  remove(id: string): Promise<Done> {
    return this.#write(() => {
      this.#attempts.delete(id);
      this.#events.delete(id);
      this.#documents.delete(keyOf({ kind: halfTyped.name, id }));
      return ok(undefined);
    });
  }

  settings(): Promise<Settings> {
    return Promise.resolve(this.#settings);
  }

  saveSettings(settings: Settings): Promise<Done> {
    return this.#write(() => {
      this.#settings = readSettings(settings);
      return ok(undefined);
    });
  }

  watchSettings(onchange: (settings: Settings) => void): () => void {
    return this.#watch(() => {
      onchange(this.#settings);
    });
  }

  shelf<T>(kind: ShelfKind<T>): Shelf<T> {
    const all = () => {
      const rows = [...this.#documents.values()].filter((row) => row.kind === kind.name);
      return readDocuments(
        kind,
        rows.sort((a, b) => (a.id < b.id ? -1 : 1)),
      ).documents;
    };
    return {
      get: (id) => Promise.resolve(all().find((each) => kind.idOf(each) === id) ?? null),
      all: () => Promise.resolve(all()),
      put: (...documents) => {
        const rows = documents.map((document) => documentRow(kind, document));
        return this.#write(() => {
          for (const row of rows) this.#documents.set(keyOf(row), row);
          return ok(undefined);
        });
      },
      remove: (...ids) =>
        this.#write(() => {
          for (const id of ids) this.#documents.delete(keyOf({ kind: kind.name, id }));
          return ok(undefined);
        }),
      watch: (onchange) =>
        this.#watch(() => {
          onchange(all());
        }),
    };
  }

  setAside(): Promise<readonly SetAside[]> {
    this.#read();
    return Promise.resolve(reportAside([...this.#aside.values()]));
  }

  backup(now: number): Promise<ReturnType<typeof backupOf>> {
    return Promise.resolve(backupOf(this.#settings, this.#read(), now, [...this.#documents.values()]));
  }

  async restore(text: string): ReturnType<Store['restore']> {
    const { openBackup, planRestore } = await import('./restore.ts');
    const opened = openBackup(text);
    if (!opened.ok) return opened;
    return this.#write(() => {
      const plan = planRestore(this.#read(), [...this.#documents.values()], opened.value);
      for (const { attempt, from } of plan.write) this.#put(toRows(attempt, from));
      for (const row of plan.documents) this.#documents.set(keyOf(row), row);
      for (const aside of plan.aside) this.#aside.set(aside.id, aside);
      this.#settings = readSettings(opened.value.settings, this.#settings);
      return ok({ added: plan.added, same: plan.same, setAside: plan.setAside });
    });
  }

  eraseAll(): Promise<Done> {
    return this.#write(() => {
      for (const table of [this.#attempts, this.#events, this.#documents, this.#aside]) table.clear();
      this.#settings = DEFAULTS;
      return ok(undefined);
    });
  }

  close(): void {
    this.#open = false;
    this.#watchers.clear();
  }

  #write<T, E>(work: () => Result<T, E | StoreFault>): Promise<Result<T, E | StoreFault>> {
    if (!this.#open) return Promise.resolve(err({ type: 'closed' }));
    const result = work();
    if (result.ok) for (const watcher of this.#watchers) this.#tell(watcher);
    return Promise.resolve(result);
  }

  #put({ row, events }: ReturnType<typeof toRows>): void {
    const log = this.#events.get(row.id) ?? new Map<number, EventRow>();
    for (const event of events) log.set(event.index, event);
    this.#attempts.set(row.id, row);
    this.#events.set(row.id, log);
  }

  #end(attempt: string, finishedAt: number | null, marks: MarksOfTheDay | null): Promise<Done> {
    return this.#write(() => {
      const row = readRow(this.#attempts.get(attempt));
      if (row === null) return err({ type: 'unknown-attempt' });
      this.#attempts.set(attempt, withEnd(row, finishedAt, marks));
      return ok(undefined);
    });
  }

  #find(id: string): Attempt | null {
    return this.#read().find((attempt) => attempt.id === id) ?? null;
  }

  /** Only a log can be unreadable here, by a gap: its left-over events move to `setAside` as on the device. */
  #read(): readonly Attempt[] {
    const events = [...this.#events.values()].flatMap((log) =>
      [...log.values()].sort((a, b) => a.index - b.index),
    );
    const found = gather([...this.#attempts.values()], events);
    for (const { table, reason, row } of found.unread) {
      const aside = putBy(table, reason, row);
      this.#aside.set(aside.id, aside);
    }
    for (const { id, log } of found.attempts) {
      const kept = this.#events.get(id);
      for (const index of kept?.keys() ?? []) if (index >= log.length) kept?.delete(index);
    }
    return found.attempts;
  }

  #watch(tell: () => void): () => void {
    // A function of its own for each watching, so that one callback can watch twice.
    const watcher = () => {
      tell();
    };
    this.#watchers.add(watcher);
    this.#tell(watcher);
    return () => {
      this.#watchers.delete(watcher);
    };
  }

  /** Later, as a live query would, so that a caller never hears back from inside its own call. */
  #tell(watcher: () => void): void {
    queueMicrotask(() => {
      if (this.#watchers.has(watcher)) watcher();
    });
  }
}

const keyOf = ({ kind, id }: Pick<DocumentRow, 'kind' | 'id'>): string => `${kind}\n${id}`;
