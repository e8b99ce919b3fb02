import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { toText } from '../../src/interop/bytes.ts';
import { isZip } from '../../src/interop/intake.ts';
import { readZip, ZIP_LIMITS } from '../../src/interop/zip.ts';
import { zipOf, type Packed } from '../support/zip.ts';

const LIMIT = 10_000;
const fault = (type: string, more: object = {}) => ({ ok: false, error: { type, ...more } });
const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../fixtures/zip/${name}.zip`, import.meta.url)));

async function opened(bytes: Uint8Array<ArrayBuffer>) {
  const zip = await readZip(new Blob([bytes]), LIMIT);
  if (!zip.ok) throw new Error(`the zip is ${zip.error.type}`);
  return zip.value;
}

/** What is in a zip, file by file: its text, or why it has none. */
async function texts(bytes: Uint8Array<ArrayBuffer>): Promise<Record<string, string | null>> {
  const all = await Promise.all(
    (await opened(bytes)).map(async ({ name, read }) => {
      const file = await read();
      return [name, file.ok ? toText(file.value) : file.error.type] as const;
    }),
  );
  return Object.fromEntries(all);
}

test('files that a zip program packed come out, without folders and what a Mac puts beside them', async () => {
  expect(await texts(fixture('info-zip'))).toEqual({
    'kort.txt': 'kort',
    'Åse Müller_4711_assignsubmission_file/aflevering.spejl': 'hej fra Åse\n'.repeat(8),
  });
});

test('files of a zip that was written in one go, its sizes after them, come out', async () => {
  const text = 'streamed '.repeat(20);
  expect(await texts(fixture('streamed'))).toEqual({ 'mappe/0.txt': text, 'mappe/8.txt': text });
});

test.each([
  ['password', { 'kort.txt': 'zip-locked' }],
  ['unknown', { 'pakket.txt': 'zip-unknown' }],
])('what cannot be unpacked is named: %s', async (name, files) => {
  expect(await texts(fixture(name))).toEqual(files);
});

test.each<[string, Partial<Packed>]>([
  ['deflated', {}],
  ['stored', { stored: true }],
  ['far', { far: true }],
])('a file that is %s comes out as it was', async (_, how) => {
  const files = ['', 'en', 'to '.repeat(2_000)].map((content, i) => ({ name: `${i}`, content, ...how }));
  expect(await texts(zipOf(...files))).toEqual(Object.fromEntries(files.map((f) => [f.name, f.content])));
});

test('a bomb is stopped before it is unpacked, and one that lies as soon as it tells', async () => {
  const content = Buffer.alloc(50_000_000);
  const [honest, lying] = await opened(zipOf({ name: 'a', content }, { name: 'b', content, claimed: 10 }));
  expect(await honest?.read()).toEqual(fault('too-large', { limit: LIMIT }));
  expect(await lying?.read()).toEqual(fault('broken'));
});

test('a header that says less than there is lets nothing in, and one that says more keeps out', async () => {
  const content = 'x'.repeat(LIMIT + 1);
  for (const file of [{ claimed: 1 }, { claimed: 1, stored: true }])
    expect(await texts(zipOf({ name: 'a', content, ...file }))).toEqual({ a: 'broken' });
  for (const file of [{ claimed: 2 ** 31 }, {}])
    expect(await texts(zipOf({ name: 'a', content, ...file }))).toEqual({ a: 'too-large' });
  expect(await texts(zipOf({ name: 'a', content: 'lille', claimed: 2 ** 31 }))).toEqual({ a: 'too-large' });
});

test('many bombs are stopped together', async () => {
  const limit = ZIP_LIMITS.total / 4;
  const content = Buffer.alloc(limit);
  const files = Array.from({ length: 6 }, (_, i) => ({ name: `${i}`, content }));
  const zip = await readZip(new Blob([zipOf(...files)]), limit);
  const read: boolean[] = [];
  for (const entry of zip.ok ? zip.value : []) read.push((await entry.read()).ok);
  expect(read).toEqual([true, true, true, true, false, false]);
});

test('ten thousand files are read, and one more is too many', async () => {
  const files = Array.from({ length: ZIP_LIMITS.entries }, (_, i) => ({ name: `${i}`, content: '' }));
  const folder = { name: 'mappe/', content: '' };
  expect(await opened(zipOf(...files, folder))).toHaveLength(ZIP_LIMITS.entries);
  expect(await readZip(new Blob([zipOf(...files, { name: 'en', content: '' })]), LIMIT)).toEqual(
    fault('zip-many', { limit: ZIP_LIMITS.entries }),
  );
});

test('a zip in a zip is named and not unpacked', async () => {
  const inner = zipOf({ name: 'a', content: 'a' });
  expect(await texts(zipOf({ name: 'hold/Aflevering.ZIP', content: inner }))).toEqual({
    'hold/Aflevering.ZIP': 'zip-in-zip',
  });
});

test.each([
  ['empty', () => new Uint8Array()],
  ['no zip', () => new Uint8Array(Buffer.from('en almindelig tekst '.repeat(10)))],
  ['cut short', () => fixture('info-zip').slice(0, -30)],
])('a zip that is %s is broken', async (_, bytes) => {
  expect(await readZip(new Blob([bytes()]), LIMIT)).toEqual(fault('zip-broken'));
});

test('of a zip without its beginning no file is taken for whole', async () => {
  const left = await texts(fixture('info-zip').slice(200));
  expect(new Set(Object.values(left))).toEqual(new Set(['broken']));
});

test('a file that is damaged in a zip is broken, and the others come out', async () => {
  const bytes = zipOf({ name: 'a', content: 'a'.repeat(100) }, { name: 'b', content: 'b' });
  bytes[0] = 0;
  expect(await texts(bytes)).toEqual({ a: 'broken', b: 'b' });
  const bent = zipOf({ name: 'a', content: 'a'.repeat(100) }, { name: 'b', content: 'b' });
  bent.fill(0xff, 31, 35);
  expect(await texts(bent)).toEqual({ a: 'broken', b: 'b' });
});

test('whatever is changed or cut, a zip is read or named, and nothing is larger than it may be', async () => {
  const whole = [fixture('info-zip'), fixture('streamed'), zipOf({ name: 'a', content: 'a', far: true })];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...whole),
      fc.array(fc.tuple(fc.nat(1_000), fc.nat(255)), { maxLength: 6 }),
      fc.option(fc.nat(1_000)),
      async (zip, changes, cut) => {
        const bytes = zip.slice(0, cut ?? zip.length);
        for (const [at, to] of changes) if (at < bytes.length) bytes[at] = to;
        const read = await readZip(new Blob([bytes]), LIMIT);
        if (!read.ok) expect(['zip-broken', 'zip-many']).toContain(read.error.type);
        for (const entry of read.ok ? read.value : []) {
          const file = await entry.read();
          expect(file.ok ? file.value.length : 0).toBeLessThanOrEqual(LIMIT);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('a name is a text: of any age, with any path, and no longer than fits', async () => {
  const dos = Uint8Array.of(0x8f, 0x73, 0x65, 0x20, 0x9b, 0x20, 0x91); // Åse ø æ
  const names = [
    { name: dos, shown: 'Åse ø æ' },
    { name: 'Ærø/ø.spejl', shown: 'Ærø/ø.spejl' },
    { name: '../../etc/passwd', shown: '../../etc/passwd' },
    { name: 'C:\\hold\\<b>', shown: 'C:\\hold\\<b>' },
    { name: `${'a'.repeat(9_000)}slut`, shown: `…${'a'.repeat(ZIP_LIMITS.name - 4)}slut` },
  ];
  const zip = zipOf(...names.map(({ name }) => ({ name, content: '' })));
  expect((await opened(zip)).map(({ name }) => name)).toEqual(names.map(({ shown }) => shown));
});

test('what is in a zip is said by its name, in whatever letters', () => {
  expect(['hold.zip', 'Hold 3.ZIP', 'a.zip.spejl', 'zip'].map(isZip)).toEqual([true, true, false, false]);
});
