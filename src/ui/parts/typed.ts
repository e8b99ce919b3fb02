import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';

/**
 * For a field that is typed in: hands over its text when the person pauses for so many milliseconds, leaves the field or the
 * page, and when the field goes.
 */
export const typed =
  (onwrite: (text: string) => void, pause = 800): Attachment<HTMLTextAreaElement> =>
  (field) => {
    let told = field.value;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      clearTimeout(timer);
      if (field.value === told) return;
      told = field.value;
      onwrite(told);
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(tell, pause);
    };
    // A phone that needs the room closes a page that is out of sight without another word.
    const hide = () => {
      if (document.hidden) tell();
    };
    const stops = [
      on(field, 'input', wait),
      // Comes also while the field is taken off the screen.
      on(field, 'blur', tell),
      on(document, 'visibilitychange', hide),
      on(window, 'pagehide', tell),
    ];
    return () => {
      tell();
      for (const stop of stops) stop();
    };
  };
