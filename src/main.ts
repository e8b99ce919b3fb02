import { mount } from 'svelte';
import { invariant } from './base/invariant.ts';
import { openStore } from './storage/store.ts';
import { loadText } from './text/index.ts';
import { App as AppState, show } from './ui/app.svelte.ts';
import App from './ui/App.svelte';
import { keepCasesIn } from './ui/content.ts';
import { Update } from './ui/state/update.svelte.ts';
import './ui/style/tokens.css';
import './ui/style/base.css';

const target = document.getElementById('app');
invariant(target, 'index.html has a place for the app');

const store = await openStore('spejl');
const settings = await store.settings();
show(settings);
const update = new Update();
const app = new AppState(
  { store, update, now: () => Date.now(), newId: () => crypto.randomUUID() },
  settings,
  await loadText(settings.language),
);
mount(App, { target, props: { app } });
keepCasesIn(store);
void update.register();
