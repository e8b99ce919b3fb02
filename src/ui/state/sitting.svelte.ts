import { invariant } from '../../base/invariant.ts';
import { compile, type Compiled } from '../../engine/compile.ts';
import type { Log, LogEvent } from '../../engine/log.ts';
import { replay, type Sitting } from '../../engine/replay.ts';
import type { Scenario } from '../../format/schema.ts';
import { marksOfTheDay, type Attempt } from '../../learning/attempt.ts';
import type { Store, StoreFault } from '../../storage/store.ts';

/** What the device refused of an attempt: all after so many events, or even its beginning (null). */
export interface Refused {
  readonly stored: number | null;
  readonly fault: StoreFault;
}

/**
 * An open attempt: the log, kept on the device event by event, and the sitting it amounts to. Each event is stored before
 * what follows from it shows; when the device refuses, the talk goes on here, the fault is told, and the events that are
 * missing there are tried again with the next one.
 */
export class SittingState {
  readonly #compiled: Compiled;
  readonly #store: Store;
  readonly attempt: Attempt;
  /** How many events of the log the device has; null when it has not even the attempt. */
  #stored: number | null;
  #writing = false;
  #log = $state.raw<Log>([]);
  #fault = $state.raw<StoreFault | null>(null);
  readonly #sitting = $derived.by(() => this.#replay(this.#log));

  /** Goes on with an attempt as the device has it, or as it stands in this tab where the device refused. */
  constructor(scenario: Scenario, store: Store, attempt: Attempt, refused: Refused | null = null) {
    this.#compiled = compile(scenario);
    this.#store = store;
    this.attempt = attempt;
    this.#stored = refused ? refused.stored : attempt.log.length;
    this.#fault = refused ? refused.fault : null;
    this.#log = attempt.log;
  }

  get sitting(): Sitting {
    return this.#sitting;
  }
  get log(): Log {
    return this.#log;
  }
  get fault(): StoreFault | null {
    return this.#fault;
  }
  /** The attempt as it stands here, whatever the device has of it. */
  get whole(): Attempt {
    return { ...this.attempt, ...this.#end(), log: this.#log };
  }

  /** Whether a log can be played in this scenario as it is now. */
  static plays(scenario: Scenario, { seed, dayForm, log }: Attempt): boolean {
    return replay(compile(scenario), { seed, dayForm }, log).ok;
  }

  /** Adds what the learner did; does nothing while the one before is still being written. */
  async add(event: LogEvent): Promise<void> {
    if (this.#writing) return;
    this.#writing = true;
    try {
      const log = [...this.#log, event];
      const fault = await this.#write(log);
      if (fault?.type === 'taken') await this.#catchUp();
      else this.#log = log;
      this.#fault = fault;
    } finally {
      this.#writing = false;
    }
    // Outside the lock: what is drawn already may be answered while the end, or its taking back, is being kept.
    if (this.#fault === null) await this.settle();
  }

  /** Another tab went on with the same attempt: shows how far it has come. */
  follow(log: Log): void {
    if (!this.#writing && log.length > this.#log.length) this.#take(log);
  }

  async #write(log: Log): Promise<StoreFault | null> {
    if (this.#stored === null) {
      const begun = await this.#store.start({ ...this.attempt, log });
      if (!begun.ok) return begun.error;
      this.#stored = log.length;
    }
    while (this.#stored < log.length) {
      const event = log[this.#stored];
      invariant(event, 'the log has no gap');
      const written = await this.#store.append(this.attempt.id, this.#stored, event);
      if (!written.ok) return written.error;
      this.#stored += 1;
    }
    return null;
  }

  async #catchUp(): Promise<void> {
    const attempt = await this.#store.attempt(this.attempt.id);
    if (attempt) this.#take(attempt.log);
  }

  #take(log: Log): void {
    this.#log = log;
    this.#stored = log.length;
  }

  /** Keeps the marks of the day once the talk has come to its end, and takes them back when it was reopened. */
  async settle(): Promise<void> {
    const { finishedAt, marks } = this.#end();
    if (marks) await this.#store.finish(this.attempt.id, finishedAt, marks);
    else if (this.#log.at(-1)?.type === 'back') await this.#store.reopen(this.attempt.id);
  }

  #end() {
    if (!this.sitting.finished) return { finishedAt: null, marks: null };
    const finishedAt = this.sitting.moments.at(-2)?.at ?? this.attempt.startedAt;
    return { finishedAt, marks: marksOfTheDay(this.sitting) };
  }

  #replay(log: Log): Sitting {
    const played = replay(this.#compiled, { seed: this.attempt.seed, dayForm: this.attempt.dayForm }, log);
    invariant(played.ok, 'only open replies are added to a log that replays');
    return played.value;
  }
}
