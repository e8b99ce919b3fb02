import { cardsRead } from '../../storage/practice.ts';
import type { Store } from '../../storage/store.ts';

/** Keeps that a card was opened now. Where that is refused, the card is shown all the same and the map does not know. */
export async function noteRead(store: Store, id: string, now: number): Promise<void> {
  const shelf = store.shelf(cardsRead);
  const before = await shelf.get(id);
  await shelf.put({
    id,
    first: Math.min(before?.first ?? now, now),
    last: Math.max(before?.last ?? now, now),
  });
}
