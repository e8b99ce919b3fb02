import { err, ok, type Result } from '../../base/result.ts';
import type { Assignment } from '../../classroom/assignment.ts';
import type { Collected } from '../../classroom/collect.ts';
import { compile, type Compiled } from '../../engine/compile.ts';
import type { Language } from '../../format/schema.ts';
import type { Bytes } from '../../interop/bytes.ts';
import { FILE_LIMIT } from '../../interop/classroom.ts';
import { isZip, take, takeIn, type Intake, type IntakeFault } from '../../interop/intake.ts';
import type { KeyPair } from '../../interop/seal.ts';
import type { ZipFault } from '../../interop/zip.ts';
import { commentsOn, handInsTo } from '../../storage/classroom.ts';
import type { Store, StoreFault } from '../../storage/store.ts';
import { loadScenario } from '../content.ts';
import { breather } from './breather.ts';

/** Something that was offered: a file, or a code that was pasted. */
export interface Offered {
  readonly name: string;
  /** The zip that it lies in. */
  readonly zip?: string;
  read(): Promise<Result<Bytes | string, ZipFault>>;
}

/** What was not taken in, and why. */
export interface Refused extends Pick<Offered, 'name' | 'zip'> {
  readonly why: IntakeFault | ZipFault;
}

async function fromFile(file: File): Promise<Result<Bytes, ZipFault>> {
  if (file.size > FILE_LIMIT) return err({ type: 'too-large', limit: FILE_LIMIT });
  return ok(new Uint8Array(await file.arrayBuffer()));
}

/** A file that was moved away, or is a folder, is a broken one. */
async function unlessGone<T, E>(reading: Promise<Result<T, E>>): Promise<Result<T, E | ZipFault>> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof DOMException) return err({ type: 'broken' });
    throw error;
  }
}

/** So many are kept at once. */
const BATCH = 100;

/** The hand-ins to an assignment: taken in one by one, replayed here, kept on the device. */
export class Cohort {
  readonly #store: Store;
  readonly intake: Intake;
  #all = $state.raw<readonly Collected[]>([]);
  #refused = $state.raw<readonly Refused[]>([]);
  #progress = $state.raw<{ readonly done: number; readonly of: number } | null>(null);
  #fault = $state.raw<StoreFault | null>(null);
  #taken = $state<number | null>(null);
  #unreadable = $state(0);
  #stopping = new AbortController();

  private constructor(store: Store, intake: Intake) {
    this.#store = store;
    this.intake = intake;
  }

  /** Reads what the device has of an assignment and plays it again. */
  static async open(store: Store, assignment: Assignment, language: Language): Promise<Cohort> {
    const cases = new Map<string, Compiled>();
    for (const { id } of assignment.cases) {
      const scenario = await loadScenario(id, language);
      if (scenario) cases.set(id, compile(scenario));
    }
    const cohort = new Cohort(store, { assignment, cases, known: new Map() });
    const breathe = breather();
    for (const handIn of await store.shelf(handInsTo(assignment.id)).all()) {
      if (!take(cohort.intake, handIn).ok) cohort.#unreadable += 1;
      await breathe();
    }
    cohort.#show();
    return cohort;
  }

  /** What counts, one of each student. */
  get all(): readonly Collected[] {
    return this.#all;
  }
  /** What of the latest lot was not taken in. */
  get refused(): readonly Refused[] {
    return this.#refused;
  }
  get progress(): { readonly done: number; readonly of: number } | null {
    return this.#progress;
  }
  get fault(): StoreFault | null {
    return this.#fault;
  }
  /** How many of the latest lot were taken in; null before there was one. */
  get taken(): number | null {
    return this.#taken;
  }
  /** How many the device has that cannot be replayed any more. */
  get unreadable(): number {
    return this.#unreadable;
  }

  /** Takes in files, and what lies in them where they are zips. */
  async takeInFiles(keys: KeyPair, files: readonly File[]): Promise<void> {
    const offered: Offered[] = [];
    const refused: Refused[] = [];
    for (const file of files) {
      const { name } = file;
      if (!isZip(name)) {
        offered.push({ name, read: () => fromFile(file) });
        continue;
      }
      // What unpacks comes when there is a zip.
      const { readZip } = await import('../../interop/zip.ts');
      const zip = await unlessGone(readZip(file, FILE_LIMIT));
      if (zip.ok) offered.push(...zip.value.map((entry) => ({ ...entry, zip: name })));
      else refused.push({ name, why: zip.error });
    }
    await this.takeIn(keys, offered, refused);
  }

  /** Takes in a lot of files or codes, however many, beside those refused already; the page stays usable meanwhile. */
  async takeIn(keys: KeyPair, offered: readonly Offered[], before: readonly Refused[] = []): Promise<void> {
    if (this.#progress || offered.length + before.length === 0) return;
    const stopping = (this.#stopping = new AbortController());
    this.#fault = null;
    const refused = [...before];
    let batch: Collected[] = [];
    let taken = 0;
    const breathe = breather();
    this.#progress = { done: 0, of: offered.length };
    for (const [i, one] of offered.entries()) {
      if (stopping.signal.aborted) break;
      const opened = await this.#open(keys, one);
      if (opened.ok) {
        batch.push(opened.value);
        taken += 1;
      } else refused.push({ ...one, why: opened.error });
      if (batch.length === BATCH) {
        await this.#keep(batch);
        batch = [];
      }
      if (await breathe()) this.#progress = { done: i + 1, of: offered.length };
    }
    await this.#keep(batch);
    this.#refused = refused;
    this.#taken = taken;
    this.#progress = null;
    this.#show();
  }

  async #open(keys: KeyPair, one: Offered): Promise<Result<Collected, IntakeFault | ZipFault>> {
    const file = await unlessGone(one.read());
    return file.ok ? takeIn(crypto, keys, this.intake, file.value) : file;
  }

  stop(): void {
    this.#stopping.abort();
  }

  /** Takes a student away: what they handed in, and what was written about it. */
  async remove(student: string): Promise<void> {
    const { id } = this.intake.assignment;
    const gone = await this.#store.shelf(handInsTo(id)).remove(student);
    const silent = await this.#store.shelf(commentsOn(id)).remove(student);
    this.#fault = !gone.ok ? gone.error : !silent.ok ? silent.error : null;
    if (this.#fault) return;
    this.intake.known.delete(student);
    this.#refused = [];
    this.#show();
  }

  async #keep(batch: readonly Collected[]): Promise<void> {
    if (batch.length === 0) return;
    const shelf = this.#store.shelf(handInsTo(this.intake.assignment.id));
    const kept = await shelf.put(...batch.map(({ handIn }) => handIn));
    if (!kept.ok) this.#fault = kept.error;
  }

  #show(): void {
    this.#all = [...this.intake.known.values()];
  }
}
