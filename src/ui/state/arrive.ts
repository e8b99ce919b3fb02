let first = true;

/**
 * Moves focus to a new screen's heading, so that keyboard and screen reader begin there, and to the top of the page. Not on
 * the very first screen, where the person has not asked to go anywhere.
 */
export function arrive(node: HTMLElement): void {
  if (first) {
    first = false;
    return;
  }
  scrollTo(0, 0);
  node.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
}
