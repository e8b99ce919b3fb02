import { createSubscriber } from 'svelte/reactivity';
import type { ShelfKind } from '../../storage/shelf.ts';
import type { Store } from '../../storage/store.ts';

/** The documents of a kind as a screen reads them; watches only while one does. */
export class Shelved<T> {
  #all: readonly T[] | null = null;
  readonly #watch: () => void;

  constructor(store: Store, kind: ShelfKind<T>) {
    this.#watch = createSubscriber((update) =>
      store.shelf(kind).watch((found) => {
        this.#all = found;
        update();
      }),
    );
  }

  /** All of them, by id; null until they have been read. */
  get all(): readonly T[] | null {
    this.#watch();
    return this.#all;
  }
}
