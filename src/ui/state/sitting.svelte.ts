import { invariant } from '../../base/invariant.ts';
import { compile, type Compiled } from '../../engine/compile.ts';
import type { Log, LogEvent } from '../../engine/log.ts';
import { opened, replay, type Playing, type Sitting } from '../../engine/replay.ts';
import type { Scenario } from '../../format/schema.ts';
import type { Attempt } from '../../learning/attempt.ts';
import { marksOfTheDay } from '../../learning/marks-of-the-day.ts';
import type { Store, StoreFault } from '../../storage/store.ts';

/** What the device refused of an attempt: all after so many events (its end, when it has them all), or even its beginning (null). */
export interface Refused {
  readonly stored: number | null;
  readonly fault: StoreFault;
}

/**
 * An open attempt: the log, kept on the device event by event, and the sitting it amounts to. An event is on its way to the
 * device before what follows from it is painted; when the device refuses, the talk goes on here, the fault is told, and the
 * events that are missing there are tried again with the next one.
 */
export class SittingState {
  readonly #compiled: Compiled;
  readonly #store: Store;
  readonly attempt: Attempt;
  /** How many events of the log the device has; null when it has not even the attempt. */
  #stored: number | null;
  #keeping: Promise<void> | null = null;
  #log = $state.raw<Log>([]);
  #fault = $state.raw<StoreFault | null>(null);
  #unmarked = $state.raw<StoreFault | null>(null);
  #playing: Playing;
  #sitting: Sitting;

  /** Goes on with an attempt as the device has it, or as it stands in this tab where the device refused. */
  constructor(scenario: Scenario, store: Store, attempt: Attempt, refused: Refused | null = null) {
    this.#compiled = compile(scenario);
    this.#store = store;
    this.attempt = attempt;
    this.#stored = refused ? refused.stored : attempt.log.length;
    if (refused?.stored === attempt.log.length) this.#unmarked = refused.fault;
    else if (refused) this.#fault = refused.fault;
    this.#log = attempt.log;
    this.#playing = this.#replay(attempt.log);
    this.#sitting = $state.raw(this.#playing.sitting);
  }

  get sitting(): Sitting {
    return this.#sitting;
  }
  get log(): Log {
    return this.#log;
  }
  /** Why the device has not got the whole log. */
  get fault(): StoreFault | null {
    return this.#fault;
  }
  /** Why the device, which has the whole log, has not got the end and the marks. */
  get unmarked(): StoreFault | null {
    return this.#fault ? null : this.#unmarked;
  }
  /** The attempt as it stands here, whatever the device has of it. */
  get whole(): Attempt {
    return { ...this.attempt, ...this.#end(), log: this.#log };
  }

  /** Whether a log can be played in this scenario as it is now. */
  static plays(scenario: Scenario, { seed, dayForm, log }: Attempt): boolean {
    return replay(compile(scenario), { seed, dayForm }, log).ok;
  }

  /**
   * Adds what the learner did and shows at once what follows; resolves when it is kept, or refused. Passes over what is not
   * open any more, as the second click of two.
   */
  async add(event: LogEvent): Promise<void> {
    if (!this.#playing.take(event)) return;
    this.#log = [...this.#log, event];
    this.#sitting = this.#playing.sitting;
    await this.settle();
  }

  /** Keeps what the device has not got yet of the log, and then of the end and the marks. */
  async settle(): Promise<void> {
    await (this.#keeping ??= this.#keep());
    // Outside the lock: what is drawn already may be answered while the end, or its taking back, is being kept.
    if (this.#fault === null) this.#unmarked = await this.#mark();
  }

  /** Another tab went on with the same attempt: shows how far it has come. */
  follow(log: Log): void {
    if (!this.#keeping && log.length > this.#log.length) this.#take(log);
  }

  /** Also keeps what is added meanwhile. */
  async #keep(): Promise<void> {
    try {
      const fault = await this.#write();
      if (fault?.type === 'taken') await this.#catchUp();
      this.#fault = fault;
    } finally {
      this.#keeping = null;
    }
  }

  async #write(): Promise<StoreFault | null> {
    if (this.#stored === null) {
      const log = this.#log;
      const begun = await this.#store.start({ ...this.attempt, log });
      if (!begun.ok) return begun.error;
      this.#stored = log.length;
    }
    while (this.#stored < this.#log.length) {
      const event = this.#log[this.#stored];
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
    this.#playing = this.#replay(log);
    this.#sitting = this.#playing.sitting;
    this.#log = log;
    this.#stored = log.length;
  }

  /**
   * Keeps the marks of the day once all has come to its end, and takes the end back when it was reopened. In practice the marks
   * so far are kept stage by stage, so that what was shown counts before a whole course is done.
   */
  async #mark(): Promise<StoreFault | null> {
    const { id } = this.attempt;
    const { finishedAt, marks } = this.#end();
    const isBack = this.#log.at(-1)?.type === 'back';
    const isFurther = this.#hasStageDone && (isBack || this.sitting.next !== null);
    const kept = marks
      ? await this.#store.finish(id, finishedAt, marks)
      : isFurther
        ? await this.#store.finish(id, null, this.#marks())
        : isBack
          ? await this.#store.reopen(id)
          : null;
    return kept && !kept.ok ? kept.error : null;
  }

  get #hasStageDone(): boolean {
    const { here, next } = this.sitting;
    const isLater = here.stage !== this.#compiled.scenario.stages[0]?.id;
    return this.attempt.mode === 'practice' && (isLater || next !== null);
  }

  #end() {
    if (!this.sitting.finished) return { finishedAt: null, marks: null };
    return { finishedAt: this.sitting.moments.at(-2)?.at ?? this.attempt.startedAt, marks: this.#marks() };
  }

  #marks() {
    const { seed, dayForm, origin } = this.attempt;
    return marksOfTheDay(this.#compiled, { seed, dayForm, origin, log: this.#log }, this.sitting);
  }

  #replay(log: Log): Playing {
    const playing = opened(this.#compiled, { seed: this.attempt.seed, dayForm: this.attempt.dayForm });
    for (const event of log) invariant(playing.take(event), 'only a log that plays is opened');
    return playing;
  }
}
