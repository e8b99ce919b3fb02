import { beforeAll, expect, test } from 'vitest';
import type { Collected } from '../../src/classroom/collect.ts';
import type { HandIn } from '../../src/classroom/hand-in.ts';
import { toCode, type Bytes } from '../../src/interop/bytes.ts';
import { sealHandIn } from '../../src/interop/classroom.ts';
import { codesIn, takeIn, type Intake } from '../../src/interop/intake.ts';
import { newKeys, type KeyPair } from '../../src/interop/seal.ts';
import { assigned, handed, through, tried } from '../classroom/class.ts';
import { tiny } from '../support/cases.ts';

let keys: KeyPair;
beforeAll(async () => (keys = await newKeys(crypto)));

const assignment = () => assigned({ class: { id: 'hold', name: 'Hold 3', key: keys.publicKey } });
const intake = (): Intake => ({
  assignment: assignment(),
  cases: new Map([['tiny', tiny()]]),
  known: new Map<string, Collected>(),
});
const whole = tried('forsøg', through('spejl'));

async function sealed(handIn: HandIn): Promise<Bytes> {
  const file = await sealHandIn(crypto, assignment(), handIn);
  if (!file) throw new Error('the class has a key');
  return file;
}

test('a file is opened, replayed, marked and known from then on', async () => {
  const into = intake();
  const taken = await takeIn(crypto, keys, into, await sealed(handed('ida', [whole])));
  expect(taken.ok && taken.value.scored[0]?.complete).toBe(true);
  expect([...into.known.keys()]).toEqual(['ida']);
});

test('the same twice, and an earlier one, change nothing', async () => {
  const into = intake();
  const later = await sealed(handed('ida', [whole], { turn: 2 }));
  await takeIn(crypto, keys, into, later);
  const before = into.known.get('ida');
  expect(await takeIn(crypto, keys, into, later)).toEqual({ ok: false, error: { type: 'duplicate' } });
  const earlier = await sealed(handed('ida', [whole], { turn: 1 }));
  expect(await takeIn(crypto, keys, into, earlier)).toEqual({ ok: false, error: { type: 'older' } });
  expect(into.known.get('ida')).toBe(before);
});

test('a later one that does not replay leaves the earlier one standing', async () => {
  const into = intake();
  await takeIn(crypto, keys, into, await sealed(handed('ida', [whole])));
  const broken = { ...whole, log: [{ type: 'reply' as const, reply: 'findes-ikke', at: 1 }] };
  const refused = await takeIn(crypto, keys, into, await sealed(handed('ida', [broken], { turn: 2 })));
  expect(refused).toEqual({ ok: false, error: { type: 'does-not-replay', scenario: 'tiny', index: 0 } });
  expect(into.known.get('ida')?.handIn.turn).toBe(1);
});

test('codes are found in a letter, several of them too, and however a mail has broken them', async () => {
  const one = toCode(await sealed(handed('ida', [whole])));
  const two = toCode(await sealed(handed('bo', [whole])));
  const broken = one.replace(/(.{70})/g, '$1\n');
  const letter = `Kære Mette\n\n${broken}\n\nHilsen Ida\n\n${two}`;
  const into = intake();
  for (const code of codesIn(letter)) await takeIn(crypto, keys, into, code);
  expect([...into.known.keys()]).toEqual(['ida', 'bo']);
});

test('a text without a code is one thing that is none, and no text is nothing', () => {
  expect(codesIn('Kære Mette')).toEqual(['Kære Mette']);
  expect(codesIn('  ')).toEqual([]);
});
