import { createContext } from 'svelte';
import { createSubscriber } from 'svelte/reactivity';
import type { Language } from '../format/schema.ts';
import type { Attempt, AttemptHead } from '../learning/attempt.ts';
import type { Settings } from '../storage/settings.ts';
import type { Store, StoreFault } from '../storage/store.ts';
import { loadText, type Text } from '../text/index.ts';
import { Route } from './state/route.svelte.ts';
import type { Update } from './state/update.svelte.ts';

export interface Outside {
  readonly store: Store;
  readonly update: Update;
  readonly now: () => number;
  readonly newId: () => string;
}

interface Unkept {
  readonly attempt: Attempt;
  readonly fault: StoreFault;
}

/** The app's few instances and what every screen reads: settings, words, attempts, place. Made once, in main.ts. */
export class App {
  readonly store: Store;
  readonly update: Update;
  readonly now: () => number;
  readonly newId: () => string;
  readonly route = new Route();
  settings = $state.raw<Settings>() as Settings;
  text = $state.raw<Text>() as Text;
  /** By itself, so that what is loaded by language is not loaded again when another setting changes. */
  readonly language = $derived<Language>(this.settings.language);
  #attempts: readonly AttemptHead[] | null = null;
  /** Watches only while a screen reads them: not during a conversation. */
  readonly #watchAttempts = createSubscriber((update) =>
    this.store.watchAttempts((attempts) => {
      this.#latest = attempts;
      void this.#withheld(attempts).then((shown) => {
        if (this.#latest !== attempts) return;
        this.#attempts = shown;
        update();
      });
      void this.#fillIn(attempts);
    }),
  );
  #latest: readonly AttemptHead[] = [];
  readonly #asked = new Set<string>();
  /** Attempts that the device has not kept whole, as they stand here: they can be played on as long as the tab is open. */
  readonly unkept = new Map<string, Unkept>();
  /** A newer version of the app has taken the database over: only a reload helps. */
  newer = $state(false);
  /** True while a conversation is open: an update waits. */
  busy = $state(false);

  constructor(outside: Outside, settings: Settings, text: Text) {
    this.store = outside.store;
    this.update = outside.update;
    this.now = outside.now;
    this.newId = outside.newId;
    this.settings = settings;
    this.text = text;
    void this.store.closed.then(() => (this.newer = true));
    this.store.watchSettings((changed) => void this.#follow(changed));
  }

  /** Newest first, without their logs; null until they have been read. */
  get attempts(): readonly AttemptHead[] | null {
    this.#watchAttempts();
    return this.#attempts;
  }

  /** Changes a setting here and on the device; a refused write leaves it changed for this visit. */
  async set(change: Partial<Settings>): Promise<void> {
    const settings = { ...this.settings, ...change };
    await this.#follow(settings);
    await this.store.saveSettings(settings);
  }

  /** Old attempts are asked once a visit for what they have to say; what does that comes when there are any. */
  async #fillIn(attempts: readonly AttemptHead[]): Promise<void> {
    const old = attempts.filter(({ id, marks }) => marks && !marks.evidence && !this.#asked.has(id));
    if (old.length === 0) return;
    for (const { id } of old) this.#asked.add(id);
    const { fillIn } = await import('./state/fill-in.ts');
    await fillIn(this, old);
  }

  /** Without marks that an assignment keeps back; what knows of assignments comes when one was answered. */
  async #withheld(attempts: readonly AttemptHead[]): Promise<readonly AttemptHead[]> {
    if (attempts.every(({ assignment }) => assignment === undefined)) return attempts;
    const { withheld } = await import('./state/withheld.ts');
    return withheld(this, attempts);
  }

  async #follow(settings: Settings): Promise<void> {
    if (settings.language !== this.settings.language) this.text = await loadText(settings.language);
    this.settings = settings;
    show(settings);
  }
}

/** Puts the settings where style and screen readers find them. */
export function show({ language, theme, textSize }: Settings): void {
  const root = document.documentElement;
  root.lang = language;
  root.dataset['theme'] = theme;
  root.dataset['text'] = textSize;
}

export const [useApp, provideApp] = createContext<App>();
