import { beforeEach, expect, test } from 'vitest';
import tinyEnglish from '../fixtures/tiny/en.yaml?raw';
import tiny from '../fixtures/tiny/scenario.yaml?raw';
import { MemoryStore } from '../../src/storage/memory.ts';
import { ownCases } from '../../src/storage/own.ts';
import type { Store } from '../../src/storage/store.ts';
import { allCases, brought, entryOf, NOBODY, portraitUrl } from '../../src/ui/content.ts';
import {
  dropOwn,
  faceOf,
  keepOwn,
  loadOwn,
  lookAt,
  lookAtAll,
  showOwn,
  type Sound,
} from '../../src/ui/own.ts';
import { titleOf } from '../../src/ui/titles.ts';
import { NOW } from './tiny.browser.ts';

const files = { scenario: tiny, en: tinyEnglish };
let store: Store;
let sound: Sound;
beforeEach(async () => {
  store = new MemoryStore();
  brought.clear();
  const looked = await lookAt(files);
  if (!looked.ok) throw new Error('the tiny case is sound');
  sound = looked.value;
});

const keep = async (listed = true) => {
  expect(await keepOwn(store, sound, { at: NOW, listed })).toEqual({ ok: true, value: undefined });
  await showOwn(store);
};

test('a case that was kept is known by name, title and face, and is read in both languages', async () => {
  await keep();
  expect(entryOf(sound.id)?.client.name).toBe('Bo');
  expect([titleOf(sound.id, 'da').title, titleOf(sound.id, 'en').title]).toEqual(['Døren', 'The door']);
  expect(portraitUrl(sound.id, 'calm')).toMatch(/^data:image\/svg/);
  expect(portraitUrl(sound.id, 'sad')).not.toBe(portraitUrl(sound.id, 'calm'));
  expect((await loadOwn(store, sound.id, 'en'))?.title).toBe('The door');
  expect(allCases().at(-1)?.id).toBe(sound.id);
});

test('a case in one language is that in both', async () => {
  const looked = await lookAt({ scenario: tiny });
  expect(looked.ok && looked.value.scenarios.en.title).toBe('Døren');
});

test('what came with an assignment is played and not listed, until it is brought in', async () => {
  await keep(false);
  expect(entryOf(sound.id)).toBeDefined();
  expect(allCases().some(({ id }) => id === sound.id)).toBe(false);
  await keep(true);
  expect(allCases().some(({ id }) => id === sound.id)).toBe(true);
  await keep(false);
  expect(allCases().some(({ id }) => id === sound.id)).toBe(true);
});

test('a case that nothing needs is gone when it is taken away; one that was played can still be looked back on', async () => {
  await keep();
  await dropOwn(store, sound.id);
  expect(await store.shelf(ownCases).all()).toEqual([]);
  await showOwn(store);
  expect(entryOf(sound.id)).toBeUndefined();

  await keep();
  await store.start({
    id: 'forsøg',
    scenario: sound.id,
    revision: 1,
    language: 'da',
    mode: 'practice',
    seed: 'x',
    dayForm: false,
    origin: null,
    startedAt: NOW,
    finishedAt: null,
    log: [],
    marks: null,
  });
  await dropOwn(store, sound.id);
  expect((await store.shelf(ownCases).all()).map(({ listed }) => listed)).toEqual([false]);
  expect((await loadOwn(store, sound.id, 'da'))?.client.name).toBe('Bo');
});

test('a name that no face has is a fault with its place; from a backup it is nobody’s face, and nothing breaks', async () => {
  const looked = await lookAt({ scenario: tiny.replace('head: short1', 'head: shortest') });
  expect(looked.ok ? [] : looked.error).toMatchObject([
    { path: ['client', 'portrait', 'head'], line: 9, fault: { type: 'not-allowed', received: 'shortest' } },
  ]);
  const face = faceOf({ head: 'shortest', skin: 'ffdbb4', hair: '4a3a33', clothing: '5b6b84' });
  expect(face('calm')).toBe(NOBODY);
});

test('of the cases in an assignment those that cannot be read are left out', async () => {
  const read = await lookAtAll([files, { scenario: 'format: 99\n' }]);
  expect([...read.keys()]).toEqual([sound.id]);
});
