import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backupOf } from '../../src/storage/backup.ts';
import { BACKUP_LIMIT, openBackup, planRestore } from '../../src/storage/restore.ts';
import type { Attempt } from '../../src/learning/attempt.ts';
import { DEFAULTS } from '../../src/storage/settings.ts';
import backupV1 from '../fixtures/backup-v1.json' with { type: 'json' };
import { anyAttempt, anyAttempts, attempt, NOW, reply } from './samples.ts';

const whole = backupOf(DEFAULTS, [attempt('a')], NOW);
const planned = (here: readonly Attempt[], attempts: readonly unknown[]) =>
  planRestore(here, [], { attempts, documents: [] });
const notABackup = { ok: false, error: { type: 'not-a-backup' } };

test('a backup of version 1 is taken in whole', () => {
  const opened = openBackup(JSON.stringify(backupV1));
  expect(opened).toMatchObject({ ok: true, value: { settings: backupV1.settings } });
  const plan = planned([], backupV1.attempts);
  expect(plan).toMatchObject({ added: 2, same: 0, setAside: 0 });
  expect(plan.write.map((one) => one.attempt)).toEqual(backupV1.attempts);
});

test.each([
  ['nothing', ''],
  ['half a file', JSON.stringify(whole).slice(0, -9)],
  ['another file', '{"format":1,"id":"annette"}'],
  ['a list', '[]'],
  ['a backup without a version', JSON.stringify({ ...whole, version: undefined })],
  ['a version that is none', JSON.stringify({ ...whole, version: 0.5 })],
  ['a version before the first', JSON.stringify({ ...whole, version: 0 })],
  ['a backup without attempts', JSON.stringify({ ...whole, attempts: undefined })],
  ['a backup with more in it', JSON.stringify({ ...whole, friends: [] })],
  ['more attempts than a person makes', JSON.stringify({ ...whole, attempts: Array(50_001).fill(0) })],
  ['a nesting bomb', '['.repeat(1_000_000)],
])('%s is not a backup', (_case, text) => {
  expect(openBackup(text)).toEqual(notABackup);
});

test('a newer version is refused by its number, whatever else is in the file', () => {
  expect(openBackup('{"spejl":"backup","version":7,"people":{}}')).toEqual({
    ok: false,
    error: { type: 'newer', version: 7, known: 2 },
  });
});

test('a file over the limit is refused by its bytes, not its letters', () => {
  const text = 'å'.repeat(BACKUP_LIMIT / 2 + 1);
  expect(openBackup(text)).toEqual({
    ok: false,
    error: { type: 'too-large', bytes: BACKUP_LIMIT + 2, limit: BACKUP_LIMIT },
  });
});

test('opening and planning never throw on foreign JSON, and every entry is counted once', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.jsonValue(), anyAttempt)), anyAttempts, (incoming, here) => {
      const opened = openBackup(JSON.stringify({ ...whole, attempts: incoming }));
      const plan = planned(here, opened.ok ? opened.value.attempts : []);
      expect(plan.added + plan.same + plan.setAside).toBe(incoming.length);
    }),
  );
});

test('of every two beginnings of one log the longer stands', () => {
  fc.assert(
    fc.property(anyAttempt, fc.nat(12), fc.nat(12), (one, m, n) => {
      const upTo = (length: number) => ({ ...one, log: one.log.slice(0, length) });
      const { write, aside } = planned([upTo(m)], [upTo(n)]);
      expect(aside).toEqual([]);
      const longer = upTo(n).log.length > upTo(m).log.length;
      expect(write).toEqual(longer ? [{ attempt: upTo(n), from: upTo(m).log.length }] : []);
    }),
  );
});

test('an end that is known only to the file is taken over', () => {
  const open = attempt('a', [reply('hej')]);
  const ended = { ...open, finishedAt: NOW };
  expect(planned([open], [ended]).write).toEqual([{ attempt: ended, from: 1 }]);
  expect(planned([ended], [open])).toMatchObject({ write: [], same: 1 });
});

test('one attempt twice in a file is kept once, in its longest form', () => {
  const long = attempt('a', [reply('hej'), reply('spejl')]);
  const plan = planned([], [attempt('a', [reply('hej')]), long, attempt('a')]);
  expect(plan).toMatchObject({ added: 1, same: 2, write: [{ attempt: long, from: 0 }] });
});

test('an id that is too long or too strange is set aside', () => {
  const strange = ['x'.repeat(121), '__proto__', ' a', '', '<b>', 'a b'];
  const plan = planned(
    [],
    strange.map((id) => attempt(id)),
  );
  expect(plan.aside.map((one) => one.reason)).toEqual(strange.map(() => 'shape:id'));
});

test('a log over the limit is set aside whole', () => {
  const long = attempt(
    'a',
    Array.from({ length: 4_001 }, () => reply('hej')),
  );
  expect(planned([], [long]).aside).toMatchObject([{ reason: 'shape:log' }]);
});

test('documents go into the file but for the secret ones, and only what is not here comes out of it', () => {
  const row = (id: string, document: unknown, secret = false) => ({ kind: 'hold', id, secret, document });
  const backup = backupOf(DEFAULTS, [], NOW, [row('a', 1), row('b', 2), row('nøgle', 3, true), 'odd']);
  expect(backup.documents).toEqual([row('a', 1), row('b', 2)]);
  const opened = openBackup(JSON.stringify(backup));
  const plan = planRestore([], [row('a', 'as it is here')], {
    attempts: [],
    documents: [...(opened.ok ? opened.value.documents : []), row('forged', 4, true), { kind: 'hold' }],
  });
  expect(plan.documents).toEqual([row('b', 2)]);
  expect(plan.aside.map(({ reason }) => reason)).toEqual(['shape:documents']);
});
