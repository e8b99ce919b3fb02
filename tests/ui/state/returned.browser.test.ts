import { beforeEach, expect, test } from 'vitest';
import { newAssignment } from '../../../src/classroom/assignment.ts';
import { noComments, type Comments } from '../../../src/classroom/comments.ts';
import type { HandIn } from '../../../src/classroom/hand-in.ts';
import { openHandIn, sealComments } from '../../../src/interop/classroom.ts';
import { newKeys, type KeyPair } from '../../../src/interop/seal.ts';
import type { Attempt } from '../../../src/learning/attempt.ts';
import { keysOfStudents, returned, taken, type Taken } from '../../../src/storage/classroom.ts';
import type { App } from '../../../src/ui/app.svelte.ts';
import { removeTaken, sealUp } from '../../../src/ui/state/hand-in.ts';
import { takeComments } from '../../../src/ui/state/returned.ts';
import { appWith } from '../app.browser.ts';
import { NOW } from '../tiny.browser.ts';

let keys: KeyPair;
let mine: Taken;
let attempt: Attempt;
beforeEach(async () => {
  keys = await newKeys(crypto);
  const assignment = newAssignment({
    id: 'opgave',
    createdAt: NOW,
    class: { id: 'hold', name: 'Hold 3', key: keys.publicKey },
    teacher: 'Mette',
    title: 'En samtale',
    instructions: '',
    cases: [{ id: 'tiny', revision: 1, through: null }],
    mode: 'practice',
    seed: null,
    attempts: null,
    feedback: 'end',
    due: null,
    weights: null,
  });
  mine = { assignment, student: { id: 'ida', name: 'Ida' }, turn: 0, handedInAt: null };
  attempt = {
    id: 'forsøg',
    scenario: 'tiny',
    revision: 1,
    language: 'da',
    mode: 'practice',
    seed: 'x',
    dayForm: false,
    origin: null,
    assignment: 'opgave',
    startedAt: NOW,
    finishedAt: null,
    log: [{ type: 'cue', at: NOW }],
    marks: null,
  };
});

/** A device that has taken the assignment, or got it from a backup. */
async function device(of: Taken = mine): Promise<App> {
  const app = appWith();
  await app.store.shelf(taken).put(of);
  return app;
}

/** What the teacher reads in what is handed in from a device now. */
async function handedIn(app: App, of: Taken = mine): Promise<HandIn> {
  const file = await sealUp(app, of, [attempt], '');
  const opened = file.ok ? await openHandIn(crypto, keys, file.value) : file;
  if (!opened.ok) throw new Error(opened.error.type);
  return opened.value;
}

async function commentsTo(handIn: HandIn, more: Partial<Comments> = {}): Promise<File> {
  const { assignment, student, turn } = handIn;
  const all = { ...noComments({ assignment, student: student.id, turn }, NOW), ...more };
  const file = await sealComments(crypto, handIn.key ?? '', all);
  if (!file) throw new Error('the hand-in has a key');
  return new File([file], 'kommentarer.spejl');
}
const fault = (type: string) => ({ ok: false, error: { type } });

test('each hand-in from a device brings the same key, and comments to any of them open there', async () => {
  const app = await device();
  const first = await handedIn(app);
  const second = await handedIn(app, { ...mine, turn: 1 });
  expect(second).toMatchObject({ turn: 2, key: first.key });
  for (const [at, handIn] of [first, second].entries())
    expect(await takeComments(app, mine, await commentsTo(handIn, { at: NOW + at }))).toMatchObject({
      ok: true,
    });
  expect(await takeComments(app, mine, await commentsTo(first))).toEqual(fault('older'));
  expect(await app.store.shelf(returned).get('opgave')).toMatchObject({ turn: 2 });
});

test('a device that has the assignment from a backup hands in with a key of its own, and opens what comes back', async () => {
  const old = await device();
  const before = await commentsTo(await handedIn(old));
  const backup = await old.store.backup(NOW);
  expect(JSON.stringify(backup)).toContain('"taken"');
  expect(JSON.stringify(backup)).not.toContain('student-keys');
  const app = await device();
  expect(await takeComments(app, mine, before)).toEqual(fault('other-key'));
  const again = await handedIn(app, { ...mine, turn: 1 });
  expect(await takeComments(app, mine, before)).toEqual(fault('other-key'));
  expect(await takeComments(app, mine, await commentsTo(again))).toMatchObject({ ok: true });
});

test('comments to this student about something else are named, and not kept', async () => {
  const app = await device();
  const handIn = await handedIn(app);
  for (const other of [{ assignment: 'en-anden' }, { student: 'bo' }])
    expect(await takeComments(app, mine, await commentsTo(handIn, other))).toEqual(fault('other'));
  expect(await app.store.shelf(returned).all()).toEqual([]);
});

test('the keys go with the last assignment of the student', async () => {
  const app = await device();
  const other: Taken = { ...mine, assignment: { ...mine.assignment, id: 'en-anden' } };
  await app.store.shelf(taken).put(other);
  const handIn = await handedIn(app);
  await takeComments(app, mine, await commentsTo(handIn));
  await removeTaken(app, mine);
  expect(await app.store.shelf(returned).all()).toEqual([]);
  expect(await app.store.shelf(keysOfStudents).all()).toHaveLength(1);
  await removeTaken(app, other);
  expect(await app.store.shelf(keysOfStudents).all()).toEqual([]);
});
