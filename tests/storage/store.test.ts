import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Attempt, AttemptHead } from '../../src/learning/attempt.ts';
import { halfTyped } from '../../src/storage/half-typed.ts';
import { DEFAULTS } from '../../src/storage/settings.ts';
import type { Settings } from '../../src/storage/settings.ts';
import { newestFirst } from '../../src/storage/gather.ts';
import { toRows } from '../../src/storage/rows.ts';
import { ear, kinds } from './open.ts';
import { anyAttempts, anySettings, attempt, marks, NOW, reply } from './samples.ts';

const done = { ok: true, value: undefined };
const fault = (type: string) => ({ ok: false, error: { type } });

describe.each(kinds)('a store in %s', (kind, open) => {
  test('says where it keeps things', async () => {
    expect((await open()).keeping).toBe(kind);
  });

  test('what was kept comes back whole and in order', async () => {
    await fc.assert(
      fc.asyncProperty(anyAttempts, anySettings, async (attempts, settings) => {
        const store = await open();
        for (const one of attempts) expect(await store.start(one)).toEqual(done);
        expect(await store.saveSettings(settings)).toEqual(done);
        expect(await store.attempts()).toEqual([...attempts].sort(newestFirst));
        expect(await store.settings()).toEqual(settings);
        for (const one of attempts) expect(await store.attempt(one.id)).toEqual(one);
        expect(await store.setAside()).toEqual([]);
        store.close();
      }),
      { numRuns: 40 },
    );
  });

  test('export, erase, import, export is the same file but for its date', async () => {
    await fc.assert(
      fc.asyncProperty(anyAttempts, anySettings, async (attempts, settings) => {
        const store = await open();
        for (const one of attempts) await store.start(one);
        await store.saveSettings(settings);
        const before = JSON.stringify(await store.backup(NOW));
        await store.eraseAll();
        expect((await store.backup(NOW)).attempts).toEqual([]);
        expect(await store.restore(before)).toEqual({
          ok: true,
          value: { added: attempts.length, same: 0, setAside: 0 },
        });
        expect(JSON.stringify(await store.backup(NOW))).toBe(before);
        store.close();
      }),
      { numRuns: 40 },
    );
  });

  test('restoring twice is restoring once', async () => {
    const store = await open();
    const file = JSON.stringify({
      ...(await store.backup(NOW)),
      attempts: [attempt('a', [reply('hej')]), attempt('b'), { id: 'half' }, null],
    });
    const first = await store.restore(file);
    const [after, aside] = [await store.backup(NOW), await store.setAside()];
    expect(first).toEqual({ ok: true, value: { added: 2, same: 0, setAside: 2 } });
    expect(aside.map((one) => [one.table, one.reason, one.row]).sort()).toEqual([
      ['backup', 'shape:', 'null'],
      ['backup', 'shape:scenario', '{"id":"half"}'],
    ]);
    expect(await store.restore(file)).toEqual({ ok: true, value: { added: 0, same: 2, setAside: 2 } });
    expect(await store.backup(NOW)).toEqual(after);
    expect(await store.setAside()).toEqual(aside);
  });

  test('a restore lengthens a log and never shortens one', async () => {
    const store = await open();
    const short = attempt('a', [reply('hej')]);
    const long = attempt('a', [reply('hej'), reply('spejl'), reply('farvel')], { finishedAt: NOW, marks });
    await store.start(short);
    const file = { ...(await store.backup(NOW)), attempts: [long] };
    expect(await store.restore(JSON.stringify(file))).toMatchObject({ ok: true, value: { added: 1 } });
    expect(await store.attempt('a')).toEqual(long);
    const older = { ...file, attempts: [short] };
    expect(await store.restore(JSON.stringify(older))).toMatchObject({
      ok: true,
      value: { added: 0, same: 1 },
    });
    expect(await store.attempt('a')).toEqual(long);
  });

  test('a copy that went another way is set aside, and the one here stays', async () => {
    const store = await open();
    const here = attempt('a', [reply('hej')]);
    await store.start(here);
    const there = attempt('a', [reply('goddag'), reply('spejl')]);
    const file = JSON.stringify({ ...(await store.backup(NOW)), attempts: [there] });
    expect(await store.restore(file)).toEqual({ ok: true, value: { added: 0, same: 0, setAside: 1 } });
    expect(await store.attempt('a')).toEqual(here);
    expect(await store.setAside()).toMatchObject([{ reason: 'differs', row: JSON.stringify(there) }]);
  });

  test('a restored file brings its settings, and what makes no sense in them changes nothing', async () => {
    const store = await open();
    await store.saveSettings({ ...DEFAULTS, language: 'en', cue: false });
    const settings = { ...DEFAULTS, language: 'xx', theme: 'dark', cue: true };
    await store.restore(JSON.stringify({ ...(await store.backup(NOW)), settings }));
    expect(await store.settings()).toEqual({ ...DEFAULTS, language: 'en', theme: 'dark', cue: true });
  });

  test('a file that is refused changes nothing', async () => {
    const store = await open();
    await store.start(attempt('a'));
    const before = await store.backup(NOW);
    expect(await store.restore('{}')).toEqual(fault('not-a-backup'));
    expect(await store.restore(JSON.stringify({ ...before, attempts: [], version: 3 }))).toEqual({
      ok: false,
      error: { type: 'newer', version: 3, known: 2 },
    });
    expect(await store.backup(NOW)).toEqual(before);
  });

  test('events are kept one by one, each at its place', async () => {
    const store = await open();
    await store.start(attempt('a', [reply('hej')]));
    expect(await store.append('a', 1, { type: 'draft', text: 'Jeg hører dig', at: NOW })).toEqual(done);
    expect(await store.append('a', 2, reply('spejl'))).toEqual(done);
    expect((await store.attempt('a'))?.log.map((event) => event.type)).toEqual(['reply', 'draft', 'reply']);
  });

  test('a place that is written is never written over', async () => {
    const store = await open();
    await store.start(attempt('a', [reply('hej')]));
    expect(await store.append('a', 0, reply('goddag'))).toEqual(fault('taken'));
    expect(await store.start(attempt('a', [reply('goddag')]))).toEqual(fault('taken'));
    expect((await store.attempt('a'))?.log).toEqual([reply('hej')]);
  });

  test('an attempt that is not here takes no event, no end and no reopening', async () => {
    const store = await open();
    expect(await store.append('nobody', 0, reply('hej'))).toEqual(fault('unknown-attempt'));
    expect(await store.finish('nobody', NOW, marks)).toEqual(fault('unknown-attempt'));
    expect(await store.reopen('nobody')).toEqual(fault('unknown-attempt'));
    await store.start(attempt('a'));
    await store.append('a', 0, reply('hej'));
    expect(await store.remove('a')).toEqual(done);
    expect(await store.append('a', 1, reply('spejl'))).toEqual(fault('unknown-attempt'));
    expect(await store.attempt('a')).toBeNull();
    expect(await store.setAside()).toEqual([]);
  });

  test('an attempt ends with its marks, and opens again without them', async () => {
    const store = await open();
    const begun = attempt('a', [reply('hej')]);
    await store.start(begun);
    expect(await store.finish('a', NOW + 5, marks)).toEqual(done);
    expect(await store.attempt('a')).toEqual({ ...begun, finishedAt: NOW + 5, marks });
    expect(await store.reopen('a')).toEqual(done);
    expect(await store.attempt('a')).toEqual(begun);
  });

  test('removing takes one attempt and leaves its neighbours', async () => {
    const store = await open();
    const typed = store.shelf(halfTyped);
    for (const id of ['a', 'a1', 'b']) {
      await store.start(attempt(id, [reply('hej')]));
      await typed.put({ attempt: id, index: 1, text: 'Du har' });
    }
    expect(await store.remove('a')).toEqual(done);
    expect(await store.remove('a')).toEqual(done);
    expect((await store.attempts()).map(({ id, log }) => [id, log.length])).toEqual([
      ['a1', 1],
      ['b', 1],
    ]);
    expect((await typed.all()).map((each) => each.attempt)).toEqual(['a1', 'b']);
    expect(await store.start(attempt('a'))).toEqual(done);
    expect((await store.attempt('a'))?.log).toEqual([]);
  });

  test('a log with a gap is cut there, and the rest is set aside', async () => {
    const store = await open();
    await store.start(attempt('a', [reply('hej')]));
    for (const place of [2, 3]) await store.append('a', place, reply(`r${place}`));
    expect((await store.attempt('a'))?.log).toEqual([reply('hej')]);
    const rest = [2, 3].map((index) => ({ attempt: 'a', index, event: reply(`r${index}`) }));
    expect(await store.setAside()).toMatchObject([
      { table: 'events', reason: 'gap', row: JSON.stringify(rest) },
    ]);
    expect(await store.append('a', 1, reply('videre'))).toEqual(done);
    expect(await store.append('a', 2, reply('igen'))).toEqual(done);
    expect((await store.attempt('a'))?.log).toHaveLength(3);
  });

  test('a log has an end', async () => {
    const store = await open();
    await store.start(attempt('a'));
    expect(await store.append('a', 4_000, reply('hej'))).toEqual(fault('full'));
  });

  test('a row that could not be read back is a bug of ours and never written', async () => {
    const store = await open();
    await store.start(attempt('a'));
    await expect(store.append('a', 0, reply('__proto__'))).rejects.toThrow('shape:event.reply');
    await expect(store.start(attempt('b', [], { startedAt: Infinity }))).rejects.toThrow('shape:startedAt');
    expect((await store.attempts()).map(({ id, log }) => [id, log.length])).toEqual([['a', 0]]);
  });

  test('watchers hear of now and of every change, until they stop', async () => {
    const store = await open();
    const [all, one, chosen] = [ear<readonly AttemptHead[]>(), ear<Attempt | null>(), ear<Settings>()];
    const stops = [
      store.watchAttempts(all.hear),
      store.watchAttempt('a', one.hear),
      store.watchSettings(chosen.hear),
    ];
    expect(await all.until(() => true)).toEqual([]);
    expect(await chosen.until(() => true)).toEqual(DEFAULTS);
    await store.start(attempt('a'));
    await store.append('a', 0, reply('hej'));
    await store.saveSettings({ ...DEFAULTS, theme: 'dark' });
    expect((await one.until((a) => a?.log.length === 1))?.id).toBe('a');
    await store.finish('a', NOW, marks);
    const heads = await all.until((list) => list[0]?.marks !== null && list.length === 1);
    expect(heads).toEqual([toRows(attempt('a', [], { finishedAt: NOW, marks })).row]);
    expect((await chosen.until(({ theme }) => theme === 'dark')).cue).toBe(true);
    expect(one.heard[0]).toBeNull();
    for (const stop of stops) stop();
    const before = [all, one, chosen].map(({ heard }) => heard.length);
    const later = ear<readonly AttemptHead[]>();
    store.watchAttempts(later.hear);
    await store.remove('a');
    await store.saveSettings(DEFAULTS);
    await later.until((list) => list.length === 0);
    expect([all, one, chosen].map(({ heard }) => heard.length)).toEqual(before);
  });

  test('of what is open it is told whether anything was answered, and nothing of that is kept', async () => {
    const store = await open();
    const heads = ear<readonly AttemptHead[]>();
    store.watchAttempts(heads.hear);
    expect(await store.holdsAttempts()).toBe(false);
    await store.start(attempt('opened'));
    await store.start(attempt('said', [reply('hej')]));
    await store.start(attempt('handed-in', [{ type: 'hand-in', at: NOW }]));
    await store.start(attempt('looked-at', [{ type: 'draft', text: 'hm', at: NOW }]));
    const origin = { attempt: 'said', index: 1 };
    await store.start(attempt('on', [reply('hej', NOW - 1)], { origin }));
    await store.start(attempt('further-on', [reply('hej', NOW - 1), reply('ja')], { origin }));
    expect(await store.holdsAttempts()).toBe(true);
    const all = await heads.until(({ length }) => length === 6);
    const left = all.filter(({ answered }) => answered === false).map(({ id }) => id);
    expect(left.sort()).toEqual(['looked-at', 'on', 'opened']);
    await store.append('opened', 0, reply('hej'));
    await store.finish('looked-at', NOW, marks);
    const isTold = ({ id, answered }: AttemptHead) => id === 'on' || answered === undefined;
    const after = await heads.until((list) => list.length === 6 && list.every(isTold));
    expect(after.filter((one) => 'answered' in one).map(({ id }) => id)).toEqual(['on']);
    expect(JSON.stringify(await store.backup(NOW))).not.toContain('answered');
  });

  test('a watcher that stops at once hears nothing at all', async () => {
    const store = await open();
    const [never, later] = [ear<readonly AttemptHead[]>(), ear<readonly AttemptHead[]>()];
    store.watchAttempts(never.hear)();
    store.watchAttempts(later.hear);
    expect(await later.until(() => true)).toEqual([]);
    expect(never.heard).toEqual([]);
  });

  test('erasing leaves nothing', async () => {
    const store = await open();
    await store.start(attempt('a', [reply('hej')]));
    await store.append('a', 5, reply('alene'));
    await store.attempts();
    await store.saveSettings({ ...DEFAULTS, cue: false });
    expect(await store.eraseAll()).toEqual(done);
    expect(await store.attempts()).toEqual([]);
    expect(await store.setAside()).toEqual([]);
    expect(await store.settings()).toEqual(DEFAULTS);
    expect(await store.append('a', 1, reply('spejl'))).toEqual(fault('unknown-attempt'));
  });

  test('a closed store takes nothing more and tells nobody', async () => {
    const store = await open();
    const all = ear<readonly AttemptHead[]>();
    store.watchAttempts(all.hear);
    await all.until(() => true);
    store.close();
    expect(await store.start(attempt('a'))).toEqual(fault('closed'));
    expect(await store.saveSettings(DEFAULTS)).toEqual(fault('closed'));
    expect(all.heard).toHaveLength(1);
  });
});
