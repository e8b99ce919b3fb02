import type { Attachment } from 'svelte/attachments';

/** A place on the screen that one part draws and another needs to find. */
interface Held {
  readonly hold: Attachment<HTMLElement>;
  /** The element, as long as it is there. */
  readonly node: HTMLElement | undefined;
}

export function held(): Held {
  let node: HTMLElement | undefined;
  return {
    hold: (element) => {
      node = element;
      return () => {
        if (node === element) node = undefined;
      };
    },
    get node() {
      return node;
    },
  };
}

/**
 * Brings the newest exchange to where it is read, what one said (or the scene) just above the client's new line. Focus goes to
 * what comes after the line, because the line itself is announced.
 */
export function settle(person: Held, line: Held, onward: Held): void {
  const top = line.node?.parentElement?.previousElementSibling?.getBoundingClientRect().top ?? 0;
  const face = person.node?.getBoundingClientRect();
  const beside = face !== undefined && face.right <= (line.node?.getBoundingClientRect().left ?? 0);
  const covered = face && !beside ? Math.max(face.bottom, 0) : 0;
  scrollBy({ top: top - covered - 24, behavior: 'instant' });
  onward.node?.focus({ preventScroll: true });
}
