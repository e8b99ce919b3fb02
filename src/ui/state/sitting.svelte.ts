import { invariant } from '../../base/invariant.ts';
import { compile, type Compiled } from '../../engine/compile.ts';
import type { Log, LogEvent } from '../../engine/log.ts';
import { replay, type Sitting } from '../../engine/replay.ts';
import type { Scenario } from '../../format/schema.ts';
import { marksOfTheDay, type Attempt } from '../../learning/attempt.ts';
import type { Store, StoreFault } from '../../storage/store.ts';

/**
 * An open attempt: the log, kept on the device event by event, and the sitting it amounts to. Each event is stored before
 * what follows from it shows; when the device refuses, the talk goes on here, the fault is told, and the events that are
 * missing there are tried again with the next one.
 */
export class SittingState {
  readonly #compiled: Compiled;
  readonly #store: Store;
  readonly attempt: Attempt;
  #stored: number;
  #writing = false;
  #log = $state.raw<Log>([]);
  #fault = $state.raw<StoreFault | null>(null);
  readonly #sitting = $derived.by(() => this.#replay(this.#log));

  constructor(scenario: Scenario, attempt: Attempt, store: Store) {
    this.#compiled = compile(scenario);
    this.#store = store;
    this.attempt = attempt;
    this.#stored = attempt.log.length;
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
      if (this.#fault === null) await this.settle();
    } finally {
      this.#writing = false;
    }
  }

  /** Another tab went on with the same attempt: shows how far it has come. */
  follow(log: Log): void {
    if (!this.#writing && log.length > this.#log.length) this.#take(log);
  }

  async #write(log: Log): Promise<StoreFault | null> {
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
    if (!this.sitting.finished) {
      if (this.#log.at(-1)?.type === 'back') await this.#store.reopen(this.attempt.id);
      return;
    }
    const ended = this.sitting.moments.at(-2)?.at ?? this.attempt.startedAt;
    await this.#store.finish(this.attempt.id, ended, marksOfTheDay(this.sitting));
  }

  #replay(log: Log): Sitting {
    const played = replay(this.#compiled, { seed: this.attempt.seed, dayForm: this.attempt.dayForm }, log);
    invariant(played.ok, 'only open replies are added to a log that replays');
    return played.value;
  }
}
