import { COMMENT_LIMITS, noComments, type Adjusted, type Comments } from '../../classroom/comments.ts';
import type { HandIn } from '../../classroom/hand-in.ts';
import { commentsOn } from '../../storage/classroom.ts';
import type { StoreFault } from '../../storage/store.ts';
import type { App } from '../app.svelte.ts';

/** What a teacher writes about one hand-in, kept with every change. */
export class Commenting {
  readonly #app: App;
  #all: Comments;
  #fault = $state.raw<StoreFault | null>(null);

  private constructor(app: App, all: Comments) {
    this.#app = app;
    this.#all = $state.raw(all);
  }

  /** What was written before about this student, now about this hand-in. */
  static async open(app: App, { assignment, student, turn }: HandIn): Promise<Commenting> {
    const before = await app.store.shelf(commentsOn(assignment)).get(student.id);
    const of = { assignment, student: student.id, turn };
    return new Commenting(app, before ? { ...before, turn } : noComments(of, app.now()));
  }

  get all(): Comments {
    return this.#all;
  }
  get fault(): StoreFault | null {
    return this.#fault;
  }
  get isEmpty(): boolean {
    return this.#all.comments.length === 0 && this.#all.adjusted.length === 0;
  }

  /** What is written about a place of an attempt; empty when nothing is. */
  about(attempt: string, about: string): string {
    return this.#all.comments.find((one) => one.attempt === attempt && one.about === about)?.text ?? '';
  }
  adjustedOf(attempt: string, part: Adjusted['part']): Adjusted | null {
    return this.#all.adjusted.find((one) => one.attempt === attempt && one.part === part) ?? null;
  }

  /** Writes about a place, in place of what stood there; nothing takes it away. */
  async write(attempt: string, about: string, text: string): Promise<void> {
    const others = this.#all.comments.filter((one) => one.attempt !== attempt || one.about !== about);
    const trimmed = text.trim().slice(0, COMMENT_LIMITS.text);
    await this.#keep({ comments: trimmed === '' ? others : [...others, { attempt, about, text: trimmed }] });
  }

  /** Sets a mark by hand, with its reason; null takes that back. */
  async adjust(
    attempt: string,
    part: Adjusted['part'],
    to: Pick<Adjusted, 'value' | 'reason'> | null,
  ): Promise<void> {
    const others = this.#all.adjusted.filter((one) => one.attempt !== attempt || one.part !== part);
    await this.#keep({ adjusted: to ? [...others, { attempt, part, ...to }] : others });
  }

  async #keep(change: Partial<Comments>): Promise<void> {
    this.#all = { ...this.#all, ...change, at: this.#app.now() };
    const kept = await this.#app.store.shelf(commentsOn(this.#all.assignment)).put(this.#all);
    this.#fault = kept.ok ? null : kept.error;
  }
}
