import { halfTyped, type HalfTyped } from '../../storage/half-typed.ts';
import type { Shelf } from '../../storage/shelf.ts';
import type { Store } from '../../storage/store.ts';

/** The own line that is being typed in an attempt, kept on the device until it is sent. */
export class OwnLineState {
  readonly #shelf: Shelf<HalfTyped>;
  readonly #attempt: string;
  #line: HalfTyped | null;
  #refused = $state.raw(false);
  /** Whether the device has the attempt: what belongs to one that was deleted is not kept. */
  hasAttempt = true;

  constructor(store: Store, attempt: string, found: HalfTyped | null) {
    this.#shelf = store.shelf(halfTyped);
    this.#attempt = attempt;
    this.#line = found;
  }

  /** Whether the device would not keep what was typed last. */
  get refused(): boolean {
    return this.#refused;
  }

  /** What was half typed at a moment, by its index. */
  at(index: number): string {
    return this.#line?.index === index ? this.#line.text : '';
  }

  async keep(index: number, text: string): Promise<void> {
    if (text === '') return this.drop();
    this.#line = { attempt: this.#attempt, index, text };
    this.#refused = !this.hasAttempt || !(await this.#shelf.put(this.#line)).ok;
  }

  /** It was sent, or its moment is over. */
  async drop(): Promise<void> {
    if (!this.#line) return;
    this.#line = null;
    await this.#shelf.remove(this.#attempt);
    this.#refused = false;
  }
}
