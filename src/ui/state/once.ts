import type { AttemptHead } from '../../learning/attempt.ts';
import type { Store } from '../../storage/store.ts';

/** All attempts without their logs, as they are now. */
export const headsOf = (store: Store): Promise<readonly AttemptHead[]> =>
  new Promise((resolve) => {
    const stop = store.watchAttempts((attempts) => {
      resolve(attempts);
      queueMicrotask(() => {
        stop();
      });
    });
  });
