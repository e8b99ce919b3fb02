import { beforeAll, expect, test } from 'vitest';
import type { Comments } from '../../src/classroom/comments.ts';
import { pack, toBytes, toCode, type Bytes } from '../../src/interop/bytes.ts';
import {
  assignmentCode,
  FILE_LIMIT,
  lockUp,
  openAssignment,
  openComments,
  openHandIn,
  sealComments,
  sealHandIn,
  UNPACKED,
  unlockFile,
} from '../../src/interop/classroom.ts';
import { newKeys, seal, type KeyPair } from '../../src/interop/seal.ts';
import { assigned, handed, NOW, through, tried } from '../classroom/class.ts';

let keys: KeyPair;
beforeAll(async () => (keys = await newKeys(crypto)));
const assignment = () => assigned({ class: { id: 'hold', name: 'Hold 3', key: keys.publicKey } });
const handIn = handed('ida', [tried('a', through('spejl'))]);
const fault = (error: object) => ({ ok: false, error });

async function sealed(): Promise<Bytes> {
  const file = await sealHandIn(crypto, assignment(), handIn);
  if (!file) throw new Error('the class has a key');
  return file;
}

test('an assignment goes out as a code and comes back from code, link and mail', async () => {
  const code = await assignmentCode(assignment());
  expect(code.length).toBeLessThan(1_800);
  for (const text of [
    code,
    `https://skole.example/spejl/#/assignment/${code}`,
    `${code.slice(0, 60)}\n ${code.slice(60)}\n`,
  ])
    expect(await openAssignment(text)).toEqual({ ok: true, value: assignment() });
});

test.each<[string, () => Promise<string>, object]>([
  ['a text', () => Promise.resolve('Kære hold'), { type: 'not-an-assignment' }],
  ['a code of something else', async () => toCode(await pack({ a: 1 })), { type: 'not-an-assignment' }],
  ['a code cut short', async () => (await assignmentCode(assignment())).slice(0, 80), { type: 'broken' }],
  [
    'a bomb',
    async () => toCode(await pack('0'.repeat(UNPACKED.assignment))),
    { type: 'too-large', limit: UNPACKED.assignment },
  ],
  ['a book', () => Promise.resolve('A'.repeat(FILE_LIMIT + 1)), { type: 'too-large', limit: FILE_LIMIT }],
])('%s is no assignment, and says why', async (_, text, error) => {
  expect(await openAssignment(await text())).toEqual(fault(error));
});

test('a hand-in is opened from its file and from its code', async () => {
  const file = await sealed();
  expect(await openHandIn(crypto, keys, file)).toEqual({ ok: true, value: handIn });
  expect(await openHandIn(crypto, keys, toCode(file))).toEqual({ ok: true, value: handIn });
});

test.each<[string, () => Promise<Bytes | string>, object]>([
  ['a text', () => Promise.resolve('hej'), { type: 'not-sealed' }],
  [
    'a file with another letter',
    async () => {
      const file = await sealed();
      return file.with(99, (file[99] ?? 0) ^ 1);
    },
    { type: 'altered' },
  ],
  [
    'a bomb that was sealed',
    async () =>
      (await seal(crypto, 'hand-in', keys.publicKey, await pack('0'.repeat(UNPACKED.handIn)))) as Bytes,
    { type: 'too-large', limit: UNPACKED.handIn },
  ],
  [
    'something else that was sealed',
    async () => (await seal(crypto, 'hand-in', keys.publicKey, await pack([]))) as Bytes,
    { type: 'not-a-hand-in' },
  ],
  [
    'a sealed file of no sense',
    async () => (await seal(crypto, 'hand-in', keys.publicKey, toBytes('hello there'))) as Bytes,
    { type: 'broken' },
  ],
])('%s is no hand-in, and says why', async (_, file, error) => {
  expect(await openHandIn(crypto, keys, await file())).toEqual(fault(error));
});

test('nothing can be sealed to a class whose key is none', async () => {
  expect(await sealHandIn(crypto, assigned(), handIn)).toBe(null);
});

test('a class with its keys comes back from behind its pass phrase', async () => {
  const file = await lockUp(crypto, { class: { id: 'hold' }, keys }, 'kaffe og kage');
  expect(await unlockFile(crypto, file, 'kaffe og kage')).toEqual({
    ok: true,
    value: { class: { id: 'hold' }, keys },
  });
  expect(await unlockFile(crypto, file, 'te')).toEqual(fault({ type: 'altered' }));
});

const comments: Comments = {
  spejl: 'comments',
  version: 1,
  assignment: 'opgave',
  student: 'ida',
  turn: 1,
  at: NOW,
  comments: [{ attempt: 'a', about: 'moment/1', text: 'Her lod du stilheden stå.' }],
  adjusted: [{ attempt: 'a', part: 'talk', value: 0.8, reason: 'Du reddede den til sidst.' }],
};
const inTheOpen = () => toBytes(JSON.stringify(comments));

async function commentsSealed(to: KeyPair = keys): Promise<Bytes> {
  const file = await sealComments(crypto, to.publicKey, comments);
  if (!file) throw new Error('the student has a key');
  return file;
}

test('a hand-in brings the key of its device, and comments come back to it alone', async () => {
  const device = await newKeys(crypto);
  const sent = await sealHandIn(crypto, assignment(), { ...handIn, version: 2, key: device.publicKey });
  const opened = sent && (await openHandIn(crypto, keys, sent));
  const key = opened?.ok ? (opened.value.key ?? '') : '';
  const file = await sealComments(crypto, key, comments);
  expect(file && (await openComments(crypto, device, file))).toEqual({ ok: true, value: comments });
  expect(file && (await openComments(crypto, keys, file))).toEqual(fault({ type: 'other-key' }));
  expect(file && (await openComments(crypto, null, file))).toEqual(fault({ type: 'other-key' }));
});

test('nothing of sealed comments can be read without the key', async () => {
  const file = Buffer.from(await commentsSealed());
  for (const word of ['opgave', 'ida', 'stilheden', 'comments', keys.publicKey])
    expect(file.includes(word), word).toBe(false);
});

test('a change of any byte of comments, and any cut, is found', async () => {
  const file = await commentsSealed();
  for (let i = 0; i < file.length; i++) {
    const forged = file.with(i, (file[i] ?? 0) ^ 1);
    expect((await openComments(crypto, keys, forged)).ok, `byte ${i}`).toBe(false);
    expect((await openComments(crypto, keys, file.slice(0, i))).ok, `cut at ${i}`).toBe(false);
  }
});

test('comments in the open are read, with or without a key here, and with the mark of an editor', async () => {
  const marked = Uint8Array.from([0xef, 0xbb, 0xbf, ...inTheOpen()]);
  for (const own of [keys, null])
    for (const file of [inTheOpen(), marked])
      expect(await openComments(crypto, own, file)).toEqual({ ok: true, value: comments });
});

test.each<[string, () => Promise<Bytes>, object]>([
  ['a text', () => Promise.resolve(toBytes('Kære Ida')), { type: 'not-comments' }],
  ['a picture', () => Promise.resolve(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)), { type: 'not-comments' }],
  ['a hand-in', sealed, { type: 'not-comments' }],
  ['a file for another device', async () => commentsSealed(await newKeys(crypto)), { type: 'other-key' }],
  ['a newer file', async () => (await commentsSealed()).with(4, 2), { type: 'newer' }],
  ['a file cut short', async () => (await commentsSealed()).slice(0, -1), { type: 'altered' }],
  [
    'newer comments',
    () => Promise.resolve(toBytes(JSON.stringify({ ...comments, version: 2 }))),
    { type: 'newer' },
  ],
  [
    'a bomb that was sealed',
    async () =>
      (await seal(crypto, 'comments', keys.publicKey, await pack('0'.repeat(UNPACKED.comments)))) as Bytes,
    { type: 'too-large', limit: UNPACKED.comments },
  ],
  [
    'a hand-in that was sealed as comments',
    async () => (await seal(crypto, 'comments', keys.publicKey, await pack(handIn))) as Bytes,
    { type: 'not-comments' },
  ],
])('%s is no comments, and says why', async (_, file, error) => {
  expect(await openComments(crypto, keys, await file())).toEqual(fault(error));
});

test('comments are no hand-in', async () => {
  expect(await openHandIn(crypto, keys, await commentsSealed())).toEqual(fault({ type: 'not-sealed' }));
});
