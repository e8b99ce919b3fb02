/** For so many milliseconds the page may be busy before the browser has its turn. */
const TURN = 12;

/** Gives the browser its turn once the page has been busy for long enough; says whether it did. */
export function breather(): () => Promise<boolean> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < TURN) return false;
    await new Promise((resolve) => setTimeout(resolve, 0));
    since = performance.now();
    return true;
  };
}
