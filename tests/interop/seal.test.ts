import { beforeAll, expect, test } from 'vitest';
import { toBytes, toCode, toText } from '../../src/interop/bytes.ts';
import { lock, newKeys, seal, unlock, unseal, type KeyPair, type Kind } from '../../src/interop/seal.ts';

const SECRET = toBytes('{"student":"Ida","log":["spejl"]}');
let keys: KeyPair;
let other: KeyPair;
beforeAll(async () => {
  keys = await newKeys(crypto);
  other = await newKeys(crypto);
});

async function sealed(kind: Kind = 'hand-in') {
  const file = await seal(crypto, kind, keys.publicKey, SECRET);
  if (!file) throw new Error('a public key of ours is good');
  return file;
}

test('what is sealed to a class is opened by it', async () => {
  expect(await unseal(crypto, 'hand-in', keys, await sealed())).toEqual({ ok: true, value: SECRET });
});

test('the file shows nothing of what is in it, and is another one each time', async () => {
  const [one, two] = [await sealed(), await sealed()];
  expect(toText(one)).toBe(null);
  expect(Buffer.from(one).includes('Ida')).toBe(false);
  expect(one).not.toEqual(two);
});

test('one kind is never opened as another, not even with the first letters of the other', async () => {
  const comments = await sealed('comments');
  expect(await unseal(crypto, 'comments', keys, comments)).toEqual({ ok: true, value: SECRET });
  expect(await unseal(crypto, 'hand-in', keys, comments)).toEqual({
    ok: false,
    error: { type: 'not-sealed' },
  });
  const posing = Uint8Array.from([...(await sealed()).slice(0, 4), ...comments.slice(4)]);
  expect(await unseal(crypto, 'hand-in', keys, posing)).toEqual({ ok: false, error: { type: 'altered' } });
});

test('a change of any byte, and any cut, is found', async () => {
  const file = await sealed();
  for (let i = 0; i < file.length; i++) {
    const forged = file.slice();
    forged[i] = (forged[i] ?? 0) ^ 1;
    expect((await unseal(crypto, 'hand-in', keys, forged)).ok, `byte ${i}`).toBe(false);
    expect((await unseal(crypto, 'hand-in', keys, file.slice(0, i))).ok, `cut at ${i}`).toBe(false);
  }
  expect((await unseal(crypto, 'hand-in', keys, Uint8Array.from([...file, 0]))).ok).toBe(false);
});

test.each([
  [
    'no file of ours',
    () => Promise.resolve(toBytes('PK and so on, long enough to be something')),
    'not-sealed',
  ],
  ['an empty file', () => Promise.resolve(new Uint8Array()), 'not-sealed'],
  [
    'a newer file',
    async () => {
      const file = await sealed();
      file[4] = 2;
      return file;
    },
    'newer',
  ],
  [
    'a file for another class',
    async () => (await seal(crypto, 'hand-in', other.publicKey, SECRET)) as never,
    'other-key',
  ],
  ['a file cut short', async () => (await sealed()).slice(0, 60), 'altered'],
])('%s is named', async (_, file, type) => {
  expect(await unseal(crypto, 'hand-in', keys, await file())).toEqual({ ok: false, error: { type } });
});

test.each(['', 'hello', toCode(new Uint8Array(65)), toCode(new Uint8Array(20))])(
  'nothing is sealed to the public key "%s"',
  async (publicKey) => {
    expect(await seal(crypto, 'hand-in', publicKey, SECRET)).toBe(null);
  },
);

test('what is locked comes back with the pass phrase, and with no other', async () => {
  const file = await lock(crypto, SECRET, 'rød grød med fløde');
  expect(await unlock(crypto, file, 'rød grød med fløde')).toEqual({ ok: true, value: SECRET });
  const fault = (type: string) => ({ ok: false, error: { type } });
  expect(await unlock(crypto, file, 'rod grod med flode')).toEqual(fault('altered'));
  expect(await unlock(crypto, await sealed(), 'x')).toEqual(fault('not-sealed'));
  expect(await unlock(crypto, file.slice(0, 30), 'x')).toEqual(fault('altered'));
});
