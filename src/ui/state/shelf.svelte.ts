import { createSubscriber } from 'svelte/reactivity';
import type { Shelf } from '../../storage/shelf.ts';

/** What lies on a shelf, as long as a screen reads it. */
export class OnShelf<T> {
  #documents: readonly T[] | null = null;
  readonly #subscribe: () => void;

  constructor(shelf: Shelf<T>) {
    this.#subscribe = createSubscriber((update) =>
      shelf.watch((documents) => {
        this.#documents = documents;
        update();
      }),
    );
  }

  /** Null until it has been read. */
  get current(): readonly T[] | null {
    this.#subscribe();
    return this.#documents;
  }
}
