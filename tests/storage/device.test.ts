// First of all: Dexie looks for IndexedDB when it is loaded.
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import type { Attempt, AttemptHead } from '../../src/learning/attempt.ts';
import { toRows } from '../../src/storage/rows.ts';
import { DEFAULTS } from '../../src/storage/settings.ts';
import { openStore } from '../../src/storage/store.ts';
import backupV1 from '../fixtures/backup-v1.json' with { type: 'json' };
import backupV2 from '../fixtures/backup-v2.json' with { type: 'json' };
import dbV1 from '../fixtures/db-v1.json' with { type: 'json' };
import dbV2 from '../fixtures/db-v2.json' with { type: 'json' };
import { ear, newName, openDevice, openTables } from './open.ts';
import { attempt, marks, NOW, reply } from './samples.ts';

const fault = (type: string) => ({ ok: false, error: { type } });
const { row } = toRows(attempt('a'));
const eventAt = (index: number, event: unknown = reply(`r${index}`)) => ({ attempt: 'a', index, event });

/** With the default for each setting that came later than these rows. */
const settled = <T extends { settings: object }>(backup: T) => ({
  ...backup,
  settings: { ...DEFAULTS, ...backup.settings },
});

describe.each([
  [1, dbV1, settled({ ...backupV1, version: 2, documents: [] })],
  [2, dbV2, settled(backupV2)],
])('rows of version %i', (_version, db, backup) => {
  test('are read as they were written', async () => {
    const name = newName();
    const tables = await openTables(name);
    await tables.attempts.bulkAdd(db.attempts);
    await tables.events.bulkAdd(db.events);
    await tables.settings.bulkAdd(db.settings);
    await tables.setAside.bulkAdd(db.setAside);
    const store = await openDevice(name);
    expect(await store.backup(backup.savedAt)).toEqual(backup);
    expect(await store.setAside()).toEqual(db.setAside);
  });

  test('are what is written still', async () => {
    const name = newName();
    const store = await openDevice(name);
    await store.restore(JSON.stringify(backup));
    const tables = await openTables(name);
    expect(await tables.attempts.toArray()).toEqual(db.attempts);
    expect(await tables.events.toArray()).toEqual(db.events);
    expect(await tables.settings.toArray()).toEqual([{ id: 'settings', chosen: backup.settings }]);
  });
});

test('a database of version 1 is taken on with all that is in it', async () => {
  const name = newName();
  const old = new Dexie(name);
  old.version(1).stores({ attempts: 'id', events: '[attempt+index]', settings: 'id', setAside: 'id' });
  await old.table('attempts').bulkAdd(dbV1.attempts);
  await old.table('events').bulkAdd(dbV1.events);
  old.close();
  const store = await openDevice(name);
  expect((await store.backup(backupV1.savedAt)).attempts).toEqual(backupV1.attempts);
  expect(await store.start(attempt('ny'))).toMatchObject({ ok: true });
});

test('evidence that is none sets its row aside, and says which part of it', async () => {
  const name = newName();
  const tables = await openTables(name);
  const evidence = { way: 'a', stepsBack: 0, chances: {}, quality: {}, measures: {} };
  const odd = { chances: { constructor: 1 }, quality: { affirm: 'god' }, measures: { plan: Infinity } };
  await tables.attempts.bulkAdd(
    Object.entries(odd).map(([part, value]) => ({
      ...row,
      id: part,
      marks: { ...marks, evidence: { ...evidence, [part]: value } },
    })),
  );
  const store = await openDevice(name);
  expect(await store.attempts()).toEqual([]);
  expect((await store.setAside()).map(({ reason }) => reason).sort()).toEqual(
    Object.keys(odd)
      .map((part) => `shape:marks.evidence.${part}`)
      .sort(),
  );
});

describe('what cannot be read', () => {
  test.each([
    ['an attempt of a shape we do not know', { attempts: [{ ...row, mode: 'drill' }] }, ['shape:mode'], null],
    ['an attempt with a key we do not know', { attempts: [{ ...row, grade: 12 }] }, ['shape:grade'], null],
    [
      'the log of such an attempt',
      { attempts: [{ ...row, seed: 7 }], events: [eventAt(0)] },
      ['no-attempt', 'shape:seed'],
      null,
    ],
    ['events without an attempt', { events: [eventAt(0), eventAt(1)] }, ['no-attempt'], null],
    [
      'an event of a kind we do not know',
      { attempts: [row], events: [eventAt(0), eventAt(1, { type: 'shout', at: NOW }), eventAt(2)] },
      ['gap', 'shape:event.type'],
      1,
    ],
    ['a log without its beginning', { attempts: [row], events: [eventAt(1), eventAt(2)] }, ['gap'], 0],
    ['a place that is no place', { attempts: [row], events: [eventAt(0), eventAt(0.5)] }, ['shape:index'], 1],
    [
      'a rating under a name that would be passed over',
      {
        attempts: [row],
        events: [eventAt(0, { type: 'rate', ratings: { constructor: 1, empathy: 2 }, at: NOW })],
      },
      ['shape:event.ratings'],
      0,
    ],
    [
      'a time that no calendar has',
      { attempts: [row], events: [eventAt(0, reply('hej', 1e16))] },
      ['shape:event.at'],
      0,
    ],
  ])('%s is set aside, and the rest goes on', async (_case, rows, reasons, logLength) => {
    const name = newName();
    const tables = await openTables(name);
    const { attempts = [], events = [] } = rows as { attempts?: unknown[]; events?: unknown[] };
    const neighbour = attempt('b', [reply('hej')]);
    const { log, ...neighbourRow } = neighbour;
    await tables.attempts.bulkAdd([...attempts, neighbourRow]);
    await tables.events.bulkAdd([...events, { attempt: 'b', index: 0, event: log[0] }]);
    const store = await openDevice(name);

    const found = await store.attempts();
    expect(found.find((one) => one.id === 'b')).toEqual(neighbour);
    expect(found.find((one) => one.id === 'a')?.log.length ?? null).toBe(logLength);
    const aside = await store.setAside();
    expect(aside.map((one) => one.reason).sort()).toEqual(reasons);
    const kept = aside.flatMap((one) => JSON.parse(one.row) as unknown);
    const left = [...(await tables.attempts.toArray()), ...(await tables.events.toArray())];
    expect(kept.length + left.length).toBe(attempts.length + events.length + 2);
    expect(await store.attempts()).toEqual(found);
    expect(await store.setAside()).toEqual(aside);
  });

  test('one attempt that is asked for is tidied as all are', async () => {
    const name = newName();
    await (await openTables(name)).events.bulkAdd([eventAt(0)]);
    const store = await openDevice(name);
    expect(await store.attempt('a')).toBeNull();
    expect(await store.setAside()).toMatchObject([{ table: 'events', reason: 'no-attempt' }]);
    expect(await store.start(attempt('a', [reply('hej')]))).toMatchObject({ ok: true });
  });

  test('a watcher hears of the rest, and what is unreadable moves meanwhile', async () => {
    const name = newName();
    const tables = await openTables(name);
    await tables.attempts.bulkAdd([
      { ...row, mode: 'drill' },
      { ...row, id: 'b' },
    ]);
    const store = await openDevice(name);
    const all = ear<readonly AttemptHead[]>();
    store.watchAttempts(all.hear);
    expect((await all.until(() => true)).map(({ id }) => id)).toEqual(['b']);
    const moved = ear<number>();
    const subscription = Dexie.liveQuery(() => tables.setAside.count()).subscribe(moved.hear);
    expect(await moved.until((count) => count > 0)).toBe(1);
    subscription.unsubscribe();
  });

  test('a long row is reported in part and kept whole', async () => {
    const name = newName();
    const tables = await openTables(name);
    await tables.attempts.add({ ...row, seed: 'x'.repeat(300_000) });
    const store = await openDevice(name);
    expect((await store.setAside())[0]?.row).toHaveLength(100_000);
    const kept = (await tables.setAside.toArray())[0] as { row: string };
    expect(JSON.parse(kept.row)).toMatchObject({ id: 'a', startedAt: NOW });
  });

  test('a row of the set-aside table itself is reported as it is', async () => {
    const name = newName();
    const tables = await openTables(name);
    await tables.setAside.add({ id: 'x', what: 7n });
    const store = await openDevice(name);
    expect(await store.setAside()).toMatchObject([
      { table: 'setAside', reason: 'shape:table', row: '{"id":"x","what":"7"}' },
    ]);
  });

  test('settings that make no sense are the defaults, each for itself', async () => {
    const name = newName();
    const tables = await openTables(name);
    const store = await openDevice(name);
    expect(await store.settings()).toEqual(DEFAULTS);
    await tables.settings.put({ id: 'settings', chosen: { language: 'en', theme: 'pink', cue: 'yes' } });
    expect(await store.settings()).toEqual({ ...DEFAULTS, language: 'en' });
    await tables.settings.put({ id: 'settings', chosen: 5 });
    expect(await store.settings()).toEqual(DEFAULTS);
  });
});

describe('two tabs', () => {
  test('the second to write a place is told that it is taken', async () => {
    const name = newName();
    const [one, two] = [await openDevice(name), await openDevice(name)];
    await one.start(attempt('a', [reply('hej')]));
    const answers = await Promise.all([one.append('a', 1, reply('spejl')), two.append('a', 1, reply('råd'))]);
    expect(answers).toEqual([{ ok: true, value: undefined }, fault('taken')]);
    expect((await two.attempt('a'))?.log).toEqual([reply('hej'), reply('spejl')]);
  });

  test('a tab does not write on in what another has removed', async () => {
    const name = newName();
    const [one, two] = [await openDevice(name), await openDevice(name)];
    await one.start(attempt('a'));
    await one.append('a', 0, reply('hej'));
    await two.eraseAll();
    expect(await one.append('a', 1, reply('spejl'))).toEqual(fault('unknown-attempt'));
    expect(await two.setAside()).toEqual([]);
  });

  test('a watcher hears of what the other tab writes', async () => {
    const name = newName();
    const [one, two] = [await openDevice(name), await openDevice(name)];
    const heard = ear<Attempt | null>();
    one.watchAttempt('a', heard.hear);
    await heard.until((found) => found === null);
    await two.start(attempt('a', [reply('hej')]));
    expect((await heard.until((found) => found !== null))?.log).toHaveLength(1);
  });
});

describe('a newer version of the app', () => {
  async function openNewer(name: string): Promise<void> {
    const newer = new Dexie(name);
    newer.version(1).stores({ attempts: 'id', events: '[attempt+index]', settings: 'id', setAside: 'id' });
    newer.version(2).stores({ documents: '[kind+id]' });
    newer.version(3).stores({ skills: 'id' });
    await newer.open();
    await newer.table('attempts').put({ ...row, id: 'n', shape: 'of tomorrow' });
    newer.close();
  }

  test('in another tab closes this one, and nothing is lost', async () => {
    const name = newName();
    const store = await openDevice(name);
    await store.start(attempt('a', [reply('hej')]));
    await openNewer(name);
    await expect(store.closed).resolves.toBeUndefined();
    expect(await store.append('a', 1, reply('spejl'))).toEqual(fault('closed'));
    expect(await store.start(attempt('b'))).toEqual(fault('closed'));
    expect(await store.restore(JSON.stringify(backupV1))).toEqual(fault('closed'));
    expect(await store.eraseAll()).toEqual(fault('closed'));
    expect(await store.settings()).toEqual(DEFAULTS);
    await expect(store.attempts()).rejects.toThrow('closed');
    await expect(store.backup(NOW)).rejects.toThrow('closed');
  });

  test('that has been here keeps an old one out, and its rows are not touched', async () => {
    const name = newName();
    await openNewer(name);
    const store = await openDevice(name);
    await expect(store.closed).resolves.toBeUndefined();
    expect(await store.start(attempt('a'))).toEqual(fault('closed'));
    await expect(store.attempts()).rejects.toThrow('closed');
    const raw = new Dexie(name);
    await raw.open();
    expect(await raw.table('attempts').count()).toBe(1);
    raw.close();
  });
});

describe('a device that refuses', () => {
  const refusing = (open: () => never) => ({ indexedDB: { open }, IDBKeyRange });

  test.each([
    ['private mode', () => new DOMException('no', 'InvalidStateError')],
    ['a policy', () => new DOMException('no', 'SecurityError')],
    ['a full disk', () => new DOMException('no', 'QuotaExceededError')],
  ])('by %s gets a store in memory that works', async (_case, why) => {
    const engine = refusing(() => {
      throw why();
    });
    const store = await openStore(newName(), engine);
    expect(store.keeping).toBe('memory');
    expect(await store.start(attempt('a', [reply('hej')]))).toMatchObject({ ok: true });
    expect(await store.attempt('a')).toEqual(attempt('a', [reply('hej')]));
  });
});

describe('a full disk', () => {
  const quota = 'QuotaExceededError';
  /** From now on no add and no put of this engine finds room; `late` as browsers often tell it, by an abort afterwards. */
  function fill(late: boolean): () => void {
    const real = Object.getOwnPropertyDescriptors(IDBObjectStore.prototype);
    for (const way of ['add', 'put'] as const)
      IDBObjectStore.prototype[way] = function (this: IDBObjectStore, ...given: [unknown, IDBValidKey?]) {
        if (!late) throw new DOMException('no room', quota);
        const request: IDBRequest<IDBValidKey> = Reflect.apply(
          real[way].value as typeof this.put,
          this,
          given,
        );
        request.addEventListener('success', () => {
          (this.transaction as unknown as { _abort(name: string): void })._abort(quota);
        });
        return request;
      };
    return () => {
      Object.defineProperties(IDBObjectStore.prototype, { add: real.add, put: real.put });
    };
  }

  test.each([
    ['at once', false],
    ['late', true],
  ])('found %s is told, nothing is half written, and room again is enough to go on', async (_case, late) => {
    const store = await openDevice();
    await store.start(attempt('a', [reply('hej')]));
    const before = await store.backup(NOW);
    const empty = fill(late);
    const answers = [
      await store.append('a', 1, reply('spejl')),
      await store.start(attempt('b', [reply('hej'), reply('spejl')])),
      await store.finish('a', NOW, marks),
      await store.saveSettings({ ...DEFAULTS, cue: false }),
      await store.restore(JSON.stringify(backupV1)),
    ];
    empty();
    expect(answers).toEqual(answers.map(() => fault('full')));
    expect(await store.backup(NOW)).toEqual(before);
    expect(await store.append('a', 1, reply('spejl'))).toMatchObject({ ok: true });
  });

  test('leaves an unreadable row where it is, reports it, and puts it by when there is room', async () => {
    const name = newName();
    const tables = await openTables(name);
    await tables.attempts.bulkAdd([
      { ...row, mode: 'drill' },
      { ...row, id: 'b' },
    ]);
    const store = await openDevice(name);
    const empty = fill(true);
    const found = await store.attempts();
    const aside = await store.setAside();
    empty();
    expect(found.map(({ id }) => id)).toEqual(['b']);
    expect(aside).toMatchObject([{ table: 'attempts', reason: 'shape:mode' }]);
    expect(await tables.attempts.count()).toBe(2);
    expect(await store.setAside()).toEqual(aside);
    expect(await tables.attempts.count()).toBe(1);
  });
});
