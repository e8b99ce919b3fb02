let first = true;

/**
 * Moves focus to a new screen's heading, so that keyboard and screen reader begin there, and to the top of the page. Not on
 * the very first screen, where the person has not asked to go anywhere. A screen that still loads takes its heading, and the
 * focus in it, away when it is there: then the heading that came has it.
 */
export function arrive(node: HTMLElement): (() => void) | undefined {
  if (first) {
    first = false;
    return undefined;
  }
  scrollTo(0, 0);
  const focus = () => {
    node.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    return node.querySelector('h1') !== null && node.querySelector('[aria-busy]') === null;
  };
  const loading = new MutationObserver(() => {
    if (focus()) loading.disconnect();
  });
  if (!focus()) loading.observe(node, { childList: true, subtree: true });
  return () => {
    loading.disconnect();
  };
}

/** Calls the page by the heading of the screen, so that tabs, history and screen readers can tell screens apart. */
export function titled(name: string) {
  return (node: HTMLElement): (() => void) => {
    const call = () => {
      const heading = node.querySelector('h1')?.textContent.trim();
      const title = heading ? `${heading} · ${name}` : name;
      if (document.title !== title) document.title = title;
    };
    const changes = new MutationObserver(call);
    changes.observe(node, { childList: true, subtree: true, characterData: true });
    call();
    return () => {
      changes.disconnect();
    };
  };
}
