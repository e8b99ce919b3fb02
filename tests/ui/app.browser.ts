import { MemoryStore } from '../../src/storage/memory.ts';
import { DEFAULTS } from '../../src/storage/settings.ts';
import type { Store } from '../../src/storage/store.ts';
import { da } from '../../src/text/da.ts';
import { App } from '../../src/ui/app.svelte.ts';
import { Update } from '../../src/ui/state/update.svelte.ts';
import { NOW } from './tiny.browser.ts';

/** An app over a store, in Danish, for screens that are tested by themselves. */
export const appWith = (store: Store = new MemoryStore()): App =>
  new App({ store, update: new Update(), now: () => NOW, newId: () => crypto.randomUUID() }, DEFAULTS, da);
