import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LogEvent } from '../../../src/engine/log.ts';
import { MemoryStore } from '../../../src/storage/memory.ts';
import { openStore, type Store, type StoreFault } from '../../../src/storage/store.ts';
import { SittingState } from '../../../src/ui/state/sitting.svelte.ts';
import { begun, NOW, reply, tiny } from '../tiny.browser.ts';

const back: LogEvent = { type: 'back', at: NOW };
const onward: LogEvent = { type: 'continue', at: NOW };
const toTheEnd = [reply('spejl'), reply('hvad'), onward, reply('ned', NOW + 5)];

describe.each([
  ['device', () => openStore(`spejl-${crypto.randomUUID()}`)],
  ['memory', () => Promise.resolve<Store>(new MemoryStore())],
])('an open attempt, kept in %s', (kind, open) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => {
    store.close();
  });

  async function started(log: readonly LogEvent[] = []) {
    const attempt = begun({ log });
    await store.start(attempt);
    return { attempt, play: new SittingState(tiny, store, attempt) };
  }

  test('shows at once what follows, and has it kept when it says so', async () => {
    expect(store.keeping).toBe(kind);
    const { attempt, play } = await started();
    const adding = play.add(reply('spejl'));
    expect(play.sitting.now.place).toBe('saa');
    await adding;
    expect(play.sitting.now.place).toBe('saa');
    expect((await store.attempt(attempt.id))?.log).toEqual([reply('spejl')]);
    expect(play.fault).toBeNull();
  });

  test('passes over what is not open any more', async () => {
    const { attempt, play } = await started();
    await Promise.all([play.add(reply('spejl')), play.add(reply('spejl')), play.add(reply('pres'))]);
    expect(play.log).toEqual([reply('spejl')]);
    expect((await store.attempt(attempt.id))?.log).toEqual([reply('spejl')]);
  });

  test('keeps in order what is added while it still keeps', async () => {
    const { attempt, play } = await started();
    const events = [reply('spejl'), back, reply('spejl'), reply('hvad')];
    await Promise.all(events.map((event) => play.add(event)));
    expect(play.fault).toBeNull();
    expect(play.log).toEqual(events);
    expect((await store.attempt(attempt.id))?.log).toEqual(events);
  });

  test('keeps end and marks when the talk is done, and takes them back with a step back', async () => {
    const attempt = begun({ mode: 'exam' });
    await store.start(attempt);
    const play = new SittingState(tiny, store, attempt);
    for (const event of toTheEnd) await play.add(event);
    const done = await store.attempt(attempt.id);
    expect(done).toMatchObject({ finishedAt: NOW + 5, marks: { ending: 'slut', replies: 3 } });
    expect(play.whole).toEqual(done);
    await play.add(back);
    expect(await store.attempt(attempt.id)).toMatchObject({ finishedAt: null, marks: null });
    expect(play.whole).toMatchObject({ finishedAt: null, marks: null });
  });

  test('in practice keeps the marks of each stage that is done, and of no stage before that', async () => {
    const { attempt, play } = await started();
    const kept = async () => {
      const found = await store.attempt(attempt.id);
      return [found?.finishedAt, found?.marks?.replies];
    };
    await play.add(reply('spejl'));
    expect(await kept()).toEqual([null, undefined]);
    await play.add(reply('hvad'));
    expect(await kept()).toEqual([null, 2]);
    await play.add(onward);
    await play.add(reply('ned', NOW + 5));
    expect(await kept()).toEqual([NOW + 5, 3]);
    await play.add(back);
    expect(await kept()).toEqual([null, 2]);
    await play.add(back);
    await play.add(back);
    expect(await kept()).toEqual([null, undefined]);
  });

  test('goes on while the device refuses, and keeps what is missing as soon as it can', async () => {
    const { attempt } = await started();
    const gate = refusing(store);
    const play = new SittingState(tiny, gate.store, attempt);
    gate.fault = { type: 'full' };
    await play.add(reply('spejl'));
    await play.add(reply('hvad'));
    expect(play.fault).toEqual({ type: 'full' });
    expect(play.sitting.now.place).toBe('kaffe');
    expect((await store.attempt(attempt.id))?.log).toEqual([]);
    gate.fault = null;
    await play.add(onward);
    expect(play.fault).toBeNull();
    expect((await store.attempt(attempt.id))?.log).toEqual([reply('spejl'), reply('hvad'), onward]);
  });

  test('begins to be kept late, when it could not be at first', async () => {
    const attempt = begun({ log: [reply('spejl')] });
    const gate = refusing(store);
    gate.fault = { type: 'full' };
    const play = new SittingState(tiny, gate.store, attempt, { stored: null, fault: gate.fault });
    expect(play.fault).toEqual({ type: 'full' });
    await play.add(reply('hvad'));
    expect(play.fault).toEqual({ type: 'full' });
    expect(await store.attempt(attempt.id)).toBeNull();
    gate.fault = null;
    await play.add(onward);
    expect(play.fault).toBeNull();
    expect(await store.attempt(attempt.id)).toEqual({
      ...attempt,
      log: [reply('spejl'), reply('hvad'), onward],
    });
  });

  test('tells that the end was refused, and keeps it when it is opened again', async () => {
    const { attempt } = await started(toTheEnd.slice(0, -1));
    const gate = refusing(store, ['finish', 'reopen']);
    gate.fault = { type: 'full' };
    const play = new SittingState(tiny, gate.store, { ...attempt, log: toTheEnd.slice(0, -1) });
    await play.add(reply('ned', NOW + 5));
    expect(play.fault).toBeNull();
    expect(play.unmarked).toEqual({ type: 'full' });
    const kept = await store.attempt(attempt.id);
    expect(kept).toMatchObject({ finishedAt: null, log: toTheEnd });
    if (!kept) throw new Error('the log is kept');

    const next = new SittingState(tiny, gate.store, kept, { stored: kept.log.length, fault: gate.fault });
    expect([next.fault, next.unmarked]).toEqual([null, { type: 'full' }]);
    await next.settle();
    expect(next.unmarked).toEqual({ type: 'full' });
    gate.fault = null;
    await next.settle();
    expect(next.unmarked).toBeNull();
    expect(await store.attempt(attempt.id)).toMatchObject({ finishedAt: NOW + 5, marks: { replies: 3 } });
  });

  test('keeps nothing of an end before it has the log that leads there', async () => {
    const { attempt } = await started();
    const here = { ...attempt, log: toTheEnd };
    const gate = refusing(store);
    gate.fault = { type: 'full' };
    const play = new SittingState(tiny, gate.store, here, { stored: 0, fault: gate.fault });
    gate.fault = null;
    await play.settle();
    expect([play.fault, play.unmarked]).toEqual([null, null]);
    expect(await store.attempt(attempt.id)).toMatchObject({ finishedAt: NOW + 5, log: toTheEnd });
  });

  test('goes on from what the device has, with what only this tab has', async () => {
    const { attempt } = await started([reply('spejl')]);
    const here = { ...attempt, log: [reply('spejl'), reply('hvad')] };
    const play = new SittingState(tiny, store, here, { stored: 1, fault: { type: 'full' } });
    await play.add(onward);
    expect((await store.attempt(attempt.id))?.log).toEqual([reply('spejl'), reply('hvad'), onward]);
  });

  test('gives way to a tab that was faster, and shows how far that has come', async () => {
    const { attempt, play } = await started();
    const other = new SittingState(tiny, store, attempt);
    await other.add(reply('pres'));
    await other.add(reply('info'));
    await play.add(reply('spejl'));
    expect(play.fault).toEqual({ type: 'taken' });
    expect(play.log).toEqual(other.log);
    await play.add(onward);
    expect(play.fault).toBeNull();
    expect((await store.attempt(attempt.id))?.log).toEqual([reply('pres'), reply('info'), onward]);
  });

  test('follows what another tab did, forward only', async () => {
    const { play } = await started();
    play.follow([reply('spejl')]);
    expect(play.sitting.now.place).toBe('saa');
    play.follow([]);
    expect(play.sitting.now.place).toBe('saa');
    play.follow([reply('spejl'), back]);
    expect(play.sitting.now.place).toBe('hilsen');
    await play.add(reply('pres'));
    expect(play.log).toHaveLength(3);
  });

  test('says so when the attempt is gone, and goes on', async () => {
    const { attempt, play } = await started();
    await store.remove(attempt.id);
    await play.add(reply('spejl'));
    expect(play.fault).toEqual({ type: 'unknown-attempt' });
    expect(play.sitting.now.place).toBe('saa');
    expect(await store.attempt(attempt.id)).toBeNull();
  });
});

test('a log that does not fit the case is found before it is played', () => {
  expect(SittingState.plays(tiny, begun({ log: toTheEnd }))).toBe(true);
  expect(SittingState.plays(tiny, begun({ log: [reply('hvad')] }))).toBe(false);
});

/** A store that refuses writes, all or some, for as long as it is given a fault. */
function refusing(
  store: Store,
  writes: readonly string[] = ['start', 'append', 'finish', 'reopen'],
): { store: Store; fault: StoreFault | null } {
  const gate: { store: Store; fault: StoreFault | null } = { store, fault: null };
  gate.store = new Proxy(store, {
    get(target, name: keyof Store) {
      const value = Reflect.get(target, name, target) as unknown;
      if (typeof value !== 'function') return value;
      return (...args: unknown[]): unknown =>
        gate.fault && writes.includes(name)
          ? Promise.resolve({ ok: false, error: gate.fault })
          : (value.apply(target, args) as unknown);
    },
  });
  return gate;
}
