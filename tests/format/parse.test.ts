import { dialoguesOf, type Scenario } from '../../src/format/schema.ts';
import { expect, test } from 'vitest';
import { sentence } from '../../src/format/messages.ts';
import { parseScenario, readCase } from '../../src/format/parse.ts';
import { readTiny, tinyFiles } from '../support/cases.ts';

type File = keyof typeof tinyFiles;

/** The tiny case with one place of one file written otherwise. */
function mutated(file: File, before: string, after: string) {
  const text = tinyFiles[file];
  if (text.split(before).length !== 2) throw new Error(`"${before}" does not stand once in ${file}`);
  return readCase({ ...tinyFiles, [file]: text.replace(before, () => after) });
}

/** Where a text stands in the mutated file, counted from 1. */
function placeOf(file: File, before: string, after: string, sought: string) {
  const head = tinyFiles[file].replace(before, () => after).split(sought)[0] ?? '';
  const lines = head.split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

test('a case is read in both languages', () => {
  const { da, en } = readTiny();
  const line = (scenario: Scenario) => dialoguesOf(scenario)[0]?.stage.turns['saa']?.lines[0];
  expect(line(da)?.say).toBe('Jeg kunne godt bruge en snak.');
  expect(line(en)?.say).toBe('I could do with a talk.');
  expect(line(en)?.when).toEqual({ alliance: { min: 3.05 } });
});

test('a scenario is plain data that survives JSON and reads as itself', () => {
  for (const scenario of Object.values(readTiny())) {
    const copy: unknown = JSON.parse(JSON.stringify(scenario));
    expect(copy).toEqual(scenario);
    expect(parseScenario(copy)).toEqual({ ok: true, value: scenario });
  }
});

const PUSH = "say: 'Du skulle tage at sætte dig.',";

test.each([
  ['an unknown key', 'level: first', 'level: first\nlevl: x', 'levl', { type: 'unknown-key', key: 'levl' }],
  ['an unknown key deep inside', PUSH, `${PUSH} saiy: x,`, 'saiy', { type: 'unknown-key', key: 'saiy' }],
  [
    'an unknown key in a way on',
    'then: { sustain: lukket, else: saa }',
    'then: { sustain: lukket, elsee: saa }',
    'elsee',
    { type: 'unknown-key', key: 'elsee' },
  ],
  ['a missing key', 'level: first\n', '', 'format: 1', { type: 'missing-key', key: 'level' }],
  [
    'an unknown code',
    'codes: [persuade]',
    'codes: [persuasion]',
    'persuasion',
    { type: 'not-allowed', received: 'persuasion' },
  ],
  [
    'codes that are no list',
    'codes: [persuade]',
    'codes: persuade',
    'persuade,\n',
    { type: 'wrong-shape', expected: 'Array' },
  ],
  [
    'more codes than a reply can have',
    'codes: [persuade]',
    'codes: [persuade, affirm, other, advice, options, confront]',
    '[persuade, affirm',
    { type: 'wrong-shape', expected: '<=5', received: '6' },
  ],
  [
    'a kind of stage that is not known yet',
    '- id: bordet\n    kind: dialogue',
    '- id: bordet\n    kind: dream',
    'dream',
    {
      type: 'not-allowed',
      received: 'dream',
      allowed: ['dialogue', 'assessment', 'matching', 'plan', 'review'],
    },
  ],
  [
    'a text that is too long',
    'title: Døren',
    `title: ${'x'.repeat(81)}`,
    'xxx',
    { type: 'too-long', limit: 80, length: 81 },
  ],
  ['an empty text', 'title: Døren', "title: ''", "''", { type: 'empty', key: 'title' }],
  [
    'a colour that is none',
    'clothing: 5b6b84',
    'clothing: BLUE',
    'BLUE',
    { type: 'wrong-shape', expected: 'six hex digits in quotes, such as "1f5f58"' },
  ],
  [
    'a number that is a word',
    'age: 50',
    'age: halvtreds',
    'halvtreds',
    { type: 'wrong-shape', expected: 'number' },
  ],
  ['an id with capitals', 'id: spejl,', 'id: Spejl,', 'Spejl,', { type: 'bad-id', id: 'Spejl' }],
  [
    'a fit that is no fit',
    'codes: [persuade],\n              fit: poor',
    'codes: [persuade],\n              fit: bad',
    'bad,',
    { type: 'wrong-shape', received: '"bad"' },
  ],
  [
    'a condition that is no number',
    'min: 3.05',
    'min: høj',
    'høj',
    { type: 'wrong-shape', expected: 'number' },
  ],
])('%s is named with file, line and column, and nothing is loaded', (_, before, after, sought, fault) => {
  const read = mutated('scenario', before, after);
  expect(read).toMatchObject({
    ok: false,
    error: [{ file: 'scenario.yaml', ...placeOf('scenario', before, after, sought), fault }],
  });
});

test('all faults of a file are told at once', () => {
  const read = mutated('scenario', 'age: 50', 'age: 500, agee: 5');
  expect(!read.ok && read.error.map(({ fault }) => fault.type)).toEqual(['wrong-shape', 'unknown-key']);
});

test('a case for a newer Spejl is told from a broken one', () => {
  const read = mutated('scenario', 'format: 1', 'format: 2\nbedside: true');
  expect(read).toMatchObject({
    ok: false,
    error: [{ line: 2, column: 9, fault: { type: 'newer-format', format: 2, known: 1 } }],
  });
});

test.each([
  ['a format that is a text', 'format: "1"', { type: 'not-allowed' }],
  ['no format', 'level: first', { type: 'missing-key', key: 'format' }],
  ['nothing', '', { type: 'wrong-shape', expected: 'Object' }],
  ['a single word', 'hej', { type: 'wrong-shape', expected: 'Object' }],
])('%s gives a named fault', (_, scenario, fault) => {
  const read = readCase({ ...tinyFiles, scenario });
  expect(!read.ok && read.error).toContainEqual(
    expect.objectContaining({
      file: 'scenario.yaml',
      line: 1,
      fault: expect.objectContaining(fault) as unknown,
    }),
  );
});

test('missing English words are named where they should stand', () => {
  const read = mutated('en', "hej: { say: 'Hello. (stays standing)', ", 'hej: { ');
  expect(read).toMatchObject({
    ok: false,
    error: [
      {
        file: 'en.yaml',
        ...placeOf('en', "hej: { say: 'Hello. (stays standing)', ", 'hej: { ', "{ thinks: 'What does"),
        fault: { check: 'S01', facts: { address: 'gangen/hilsen/hej/say' } },
      },
    ],
  });
});

test('English words without a place are named where they stand', () => {
  const read = mutated('en', 'summary: A short test talk.', 'summary: A short test talk.\nsumary: Again.');
  expect(read).toMatchObject({
    ok: false,
    error: [{ file: 'en.yaml', line: 3, column: 9, fault: { check: 'S02', facts: { address: 'sumary' } } }],
  });
});

test('English words that are a number or a list are named', () => {
  const read = mutated('en', 'summary: A short test talk.', 'summary: [42]');
  expect(!read.ok && read.error[0]).toMatchObject({
    file: 'en.yaml',
    line: 2,
    column: 10,
    fault: { type: 'wrong-shape', expected: 'text' },
  });
});

test.each([
  ['gangen/hilsen/hej/say', "say: 'Hello. (stays standing)'", `say: '${'x'.repeat(701)}'`, 'too-long'],
  ['summary', 'summary: A short test talk.', "summary: '  '", 'empty'],
])('English words out of bounds at %s are named at their place', (address, before, after, type) => {
  const read = mutated('en', before, after);
  expect(read).toMatchObject({
    ok: false,
    error: [
      {
        file: 'en.yaml',
        path: address.split('/'),
        ...placeOf('en', before, after, after.replace(/^\w+: /, '')),
        fault: { type },
      },
    ],
  });
});

test('faults of both files are told together', () => {
  const read = readCase({ scenario: 'a: "', en: 'b: "' });
  expect(!read.ok && read.error.map(({ file }) => file)).toEqual(['scenario.yaml', 'en.yaml']);
});

test('a built-in case without its English file is refused, a colleague’s case in one language is read', () => {
  const { scenario } = tinyFiles;
  const refused = readCase({ scenario });
  expect(refused).toMatchObject({ ok: false, error: [{ fault: { type: 'missing-file', name: 'en.yaml' } }] });
  const read = readCase({ scenario }, true);
  expect(read.ok && Object.keys(read.value.scenarios)).toEqual(['da']);
});

test('an issue that was found later is placed in the right file', () => {
  const read = readCase(tinyFiles);
  if (!read.ok) throw new Error('not read');
  const fault = { type: 'too-deep' } as const;
  expect(read.value.place({ file: 'en.yaml', path: ['gangen', 'title'], fault })).toMatchObject({
    line: 6,
    column: 10,
  });
  expect(read.value.place({ file: 'scenario.yaml', path: ['stages', 0, 'id'], fault })).toMatchObject({
    line: 15,
    column: 9,
  });
  const placed = { file: 'en.yaml', path: [], line: 3, column: 4, fault } as const;
  expect(read.value.place(placed)).toBe(placed);
  const alone = readCase({ scenario: tinyFiles.scenario }, true);
  expect(alone.ok && alone.value.place({ file: 'en.yaml', path: ['a'], fault }).line).toBeUndefined();
});

test('a fault is said in words an author understands, with its place first', () => {
  const read = mutated('scenario', 'level: first', 'level: first\nlevl: x');
  expect(!read.ok && read.error.map(sentence)).toEqual([
    'scenario.yaml:9:1 "levl" is not known here. Is it misspelt? (levl)',
  ]);
});
