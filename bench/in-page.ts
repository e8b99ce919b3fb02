/** Milliseconds after the click. */
export interface Answered {
  /** When the first frame with the client's next line had been painted. */
  readonly painted: number;
  /** When the last thing happened before nothing did for a while. */
  readonly rest: number;
}

/** Marks on the page's own time line. */
export const CLICKED = 'bench-clicked';
export const PAINTED = 'bench-painted';

declare global {
  interface Window {
    /** Looks out for the next reply that is clicked. */
    lookOut: () => void;
    /** Resolves once that reply has been answered and all is at rest; rejects when that takes too long. */
    answered: Promise<Answered>;
  }
}

/** Is put into the page as it stands, so it may use nothing from outside but what it is given. */
export function watchAnswers(marks: { readonly clicked: string; readonly painted: string }): void {
  const QUIET = 100;
  const LIMIT = 10_000;
  const NEW_LINE = '.now .client';
  let clicked: number | null = null;
  let last = 0;
  const happened = (at = performance.now()) => {
    last = Math.max(last, at);
  };

  addEventListener(
    'click',
    (event) => {
      if (!(event.target as Element).closest('[data-reply]')) return;
      performance.mark(marks.clicked);
      clicked ??= event.timeStamp;
    },
    { capture: true },
  );
  for (const type of ['scroll', 'load', 'transitionrun', 'transitionend', 'animationstart', 'animationend'])
    addEventListener(
      type,
      () => {
        happened();
      },
      { capture: true },
    );
  new PerformanceObserver((entries) => {
    for (const { startTime, duration } of entries.getEntries()) happened(startTime + duration);
  }).observe({ entryTypes: ['longtask', 'layout-shift'] });

  const next = () =>
    new Promise<Answered>((resolve, reject) => {
      setTimeout(() => {
        reject(new Error(clicked === null ? 'no reply was clicked' : 'the reply was not answered'));
      }, LIMIT);
      const before = document.querySelector(NEW_LINE);
      clicked = null;
      let painted: number | null = null;
      let waiting = false;
      const mutations = new MutationObserver(() => {
        happened();
        if (waiting || clicked === null || document.querySelector(NEW_LINE) === before) return;
        waiting = true;
        const afterPaint = () => {
          performance.mark(marks.painted);
          painted = performance.now();
          happened(painted);
          settle();
        };
        requestAnimationFrame(() => {
          // What follows an animation frame comes after its painting; before anything else that waits to be done.
          void scheduler.postTask(afterPaint, { priority: 'user-blocking' });
        });
      });
      const settle = () => {
        const left = last + QUIET - performance.now();
        if (left > 0) setTimeout(settle, left);
        else if (clicked !== null && painted !== null) {
          mutations.disconnect();
          resolve({ painted: painted - clicked, rest: last - clicked });
        }
      };
      mutations.observe(document.documentElement, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
    });
  window.lookOut = () => {
    window.answered = next();
  };
}
