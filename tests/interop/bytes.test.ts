import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromCode, pack, toBytes, toCode, toText, unpack } from '../../src/interop/bytes.ts';

const LIMIT = 1_000_000;

test('what is written as a code is read back, through white space too', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), (random) => {
      const bytes = Uint8Array.from(random);
      const code = toCode(bytes);
      expect(fromCode(code)).toEqual(bytes);
      expect(fromCode(` ${code.replace(/(.{20})/g, '$1\r\n  ')}\n`)).toEqual(bytes);
    }),
  );
});

test.each([
  ['a letter that is none of ours', 'ab+d'],
  ['a length that no bytes give', 'abcde'],
  ['bits to spare that are set', 'AB'],
  ['nothing', ''],
  ['padding', 'QQ=='],
])('a code with %s is no code', (_, code) => {
  expect(fromCode(code)).toBe(null);
});

test('a value that is packed comes back whole', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), async (value) => {
      const json = JSON.parse(JSON.stringify(value)) as unknown;
      expect(await unpack(await pack(value), LIMIT)).toEqual({ ok: true, value: json });
    }),
    { numRuns: 50 },
  );
});

test('a small file that unpacks to more than the limit is stopped', async () => {
  const bomb = await pack('0'.repeat(3 * LIMIT));
  expect(bomb.length).toBeLessThan(10_000);
  expect(await unpack(bomb, LIMIT)).toEqual({ ok: false, error: { type: 'too-large', limit: LIMIT } });
});

test.each([
  ['no compressed bytes', () => Promise.resolve(toBytes('hello there'))],
  ['bytes cut short', async () => (await pack({ a: 'b'.repeat(100) })).slice(0, 8)],
])('%s are broken', async (_, bytes) => {
  expect(await unpack(await bytes(), LIMIT)).toEqual({ ok: false, error: { type: 'broken' } });
});

test('deep nesting does not bring the reader down', async () => {
  const deep = await new Response(
    new Blob([`${'['.repeat(200_000)}${']'.repeat(200_000)}`])
      .stream()
      .pipeThrough(new CompressionStream('deflate-raw')),
  ).arrayBuffer();
  const read = await unpack(new Uint8Array(deep), LIMIT);
  expect(read.ok || read.error.type === 'broken').toBe(true);
});

test('bytes that are no text are no text', () => {
  expect(toText(Uint8Array.of(0xff, 0xfe))).toBe(null);
  expect(toText(toBytes('Ærlig talt'))).toBe('Ærlig talt');
});
