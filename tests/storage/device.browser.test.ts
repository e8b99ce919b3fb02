import { expect, test } from 'vitest';
import type { Attempt } from '../../src/learning/attempt.ts';
import { openStore } from '../../src/storage/store.ts';
import { attempt, NOW, reply } from './samples.ts';

// What fake-indexeddb cannot vouch for: the same promises in the IndexedDB of a real browser.

test('a browser keeps every reply, refuses a second writer, and tells the other tab', async () => {
  const name = 'spejl-browser-tabs';
  const [one, two] = [await openStore(name), await openStore(name)];
  await one.eraseAll();
  expect(one.keeping).toBe('device');
  const heard = new Promise<Attempt | null>((resolve) => {
    two.watchAttempt('a', (found) => {
      if (found?.log.length === 2) resolve(found);
    });
  });
  await one.start(attempt('a', [reply('hej')]));
  expect(await one.append('a', 1, reply('spejl'))).toMatchObject({ ok: true });
  expect(await two.append('a', 1, reply('råd'))).toEqual({ ok: false, error: { type: 'taken' } });
  expect((await heard)?.log).toEqual([reply('hej'), reply('spejl')]);
  const file = JSON.stringify(await two.backup(NOW));
  await one.eraseAll();
  expect(await two.restore(file)).toMatchObject({ ok: true, value: { added: 1 } });
  expect(JSON.stringify(await one.backup(NOW))).toBe(file);
  one.close();
  two.close();
});

test('a browser tells the old app when a newer one comes', async () => {
  const name = 'spejl-browser-newer';
  const store = await openStore(name);
  await store.start(attempt('a'));
  const newer = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, 30);
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(new Error(request.error?.name));
    };
  });
  await store.closed;
  expect(await store.start(attempt('b'))).toEqual({ ok: false, error: { type: 'closed' } });
  newer.close();
  const late = await openStore(name);
  expect(await late.start(attempt('b'))).toEqual({ ok: false, error: { type: 'closed' } });
  indexedDB.deleteDatabase(name);
});
