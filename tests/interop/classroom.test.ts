import { beforeAll, expect, test } from 'vitest';
import { pack, toBytes, toCode, type Bytes } from '../../src/interop/bytes.ts';
import {
  assignmentCode,
  FILE_LIMIT,
  lockUp,
  openAssignment,
  openHandIn,
  sealHandIn,
  UNPACKED,
  unlockFile,
} from '../../src/interop/classroom.ts';
import { newKeys, seal, type ClassKeys } from '../../src/interop/seal.ts';
import { assigned, handed, through, tried } from '../classroom/class.ts';

let keys: ClassKeys;
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
  ['a file with another letter', async () => (await sealed()).with(99, 0), { type: 'altered' }],
  [
    'a bomb that was sealed',
    async () => (await seal(crypto, keys.publicKey, await pack('0'.repeat(UNPACKED.handIn)))) as Bytes,
    { type: 'too-large', limit: UNPACKED.handIn },
  ],
  [
    'something else that was sealed',
    async () => (await seal(crypto, keys.publicKey, await pack([]))) as Bytes,
    { type: 'not-a-hand-in' },
  ],
  [
    'a sealed file of no sense',
    async () => (await seal(crypto, keys.publicKey, toBytes('hello there'))) as Bytes,
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
