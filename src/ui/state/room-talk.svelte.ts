import { compile, type Compiled } from '../../engine/compile.ts';
import type { LogEvent } from '../../engine/log.ts';
import { opened, type Playing, type Sitting } from '../../engine/replay.ts';
import type { Scenario } from '../../format/schema.ts';

/** A conversation that a class has together: it is played here and kept nowhere. */
export class RoomTalk {
  readonly #playing: Playing;
  readonly #compiled: Compiled;
  #sitting: Sitting;
  /** Votes by reply at the turn that is open. */
  #votes = $state.raw<Readonly<Record<string, number>>>({});

  constructor(scenario: Scenario) {
    this.#compiled = compile(scenario);
    this.#playing = opened(this.#compiled, { seed: scenario.id, dayForm: false });
    this.#sitting = $state.raw(this.#playing.sitting);
  }

  get sitting(): Sitting {
    return this.#sitting;
  }
  get votes(): Readonly<Record<string, number>> {
    return this.#votes;
  }
  /** The reply with most votes; null where nobody voted, or two have as many. */
  get chosen(): string | null {
    const [first, second] = Object.entries(this.#votes).sort((a, b) => b[1] - a[1]);
    return first && first[1] > 0 && first[1] !== second?.[1] ? first[0] : null;
  }

  vote(reply: string, count: number): void {
    this.#votes = { ...this.#votes, [reply]: Math.max(0, Math.min(999, Math.round(count) || 0)) };
  }
  reply(reply: string): void {
    this.#take({ type: 'reply', reply, at: 0 });
  }
  goOn(): void {
    this.#take({ type: 'continue', at: 0 });
  }
  back(): void {
    this.#take({ type: 'back', at: 0 });
  }

  #take(event: LogEvent): void {
    if (!this.#playing.take(event)) return;
    this.#sitting = this.#playing.sitting;
    this.#votes = {};
  }
}
