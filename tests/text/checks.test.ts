import { expect, test } from 'vitest';
import type { CheckId, Fault, Issue } from '../../src/format/issue.ts';
import { CHECKS } from '../../src/format/messages.ts';
import { readCase } from '../../src/format/parse.ts';
import { strategies } from '../../src/scoring/trial.ts';
import { forms } from '../../src/scoring/trial-words.ts';
import { workStrategies } from '../../src/scoring/simple-work.ts';
import { da } from '../../src/text/checks/da.ts';
import { en } from '../../src/text/checks/en.ts';
import { loadCheckWords } from '../../src/text/checks/index.ts';
import { tinyFiles } from '../support/cases.ts';

const issue = (fault: Fault): Issue => ({ file: 'scenario.yaml', path: ['stages', 0], line: 3, fault });
const ids = Object.keys(CHECKS) as CheckId[];

/** Every fact that some check names; nothing that is not a fact can be said. */
const facts: Readonly<Record<string, string | number>> = {
  ...{
    address: 'gangen/title',
    id: 'døren',
    key: 'then',
    first: 'gangen/hej/why',
    source: 'sst',
    outcome: 'OM9-F9',
  },
  ...{
    lix: 31.4,
    most: 30,
    percent: 12,
    open: 2,
    line: 'hej',
    turns: 3,
    least: '0.80',
    shortest: 4,
    longest: 5,
  },
  ...{
    classes: 2,
    turn: 'morgen',
    word: 'junkie',
    sum: 1.2,
    what: 'reply',
    plays: 2000,
    strategy: 'longest',
  },
  ...{
    overall: '0.70',
    language: 'da',
    path: 'bedst',
    reply: 'spejl',
    card: 'audit',
    band: 'low',
    right: 'high',
  },
  ...{
    whole: 90,
    minutes: 60,
    supports: 1,
    decision: 'method',
    steps: 2,
    recommended: 0,
    offered: 3,
    rule: 'M99',
  },
  ...{ wants: 's, m', option: 'ring', stage: 'plan', lists: 8, part: 'choice', value: '0.50', stops: 'R57' },
  ...{
    kind: 'plan',
    tool: 'kaede',
    place: 'kaede/thought',
    task: 'craving',
    element: 'agenda',
    how: 'led',
    well: 2,
  },
  ...{ form: 'echoes', lift: '0.20', most: '0.12' },
  other: 'lægen',
};

const check = (id: CheckId, more: typeof facts = {}): Fault => ({
  type: 'check',
  check: id,
  facts: { ...facts, ...more },
});

const FAULTS: readonly Fault[] = [
  { type: 'too-large', bytes: 10_000_001, limit: 1_000_000 },
  { type: 'too-deep' },
  ...[
    ...[
      'DUPLICATE_KEY',
      'BAD_INDENT',
      'TAB_AS_INDENT',
      'MISSING_CHAR',
      'UNEXPECTED_TOKEN',
      'BLOCK_AS_IMPLICIT_KEY',
    ],
    ...['MULTILINE_IMPLICIT_KEY', 'ALIASES', 'BAD_ALIAS', 'MULTIPLE_DOCS', 'NEW_IN_YAML_3'],
  ].map((code): Fault => ({ type: 'yaml', code, message: '' })),
  { type: 'forbidden-name', name: 'constructor' },
  { type: 'newer-format', format: 2, known: 1 },
  { type: 'unknown-key', key: 'levl', allowed: [] },
  { type: 'missing-key', key: 'level' },
  { type: 'not-allowed', received: 'x', allowed: ['a', 'b'] },
  { type: 'wrong-shape', expected: 'number', received: '"x"' },
  { type: 'wrong-shape', expected: 'string / Array', received: 'Object' },
  { type: 'too-long', limit: 80, length: 81 },
  { type: 'bad-id', id: 'A' },
  { type: 'empty', key: 'say' },
  { type: 'missing-file', name: 'en.yaml' },
  ...ids.map((id) => check(id)),
  ...['id', 'field', 'no-row', 'row', 'no-point', 'point'].map((what) => check('C02', { what })),
  ...[
    'nobody',
    'wrong-person',
    'no-start',
    'no-dose',
    'no-goal',
    'no-finding',
    'refused',
    'against',
    'not-chosen',
  ].map((what) => check('S51', { what })),
  ...['line', 'answer', 'event'].map((what) => check('S33', { what })),
  ...strategies.map((strategy) => check('S34', { strategy, language: 'en' })),
  ...forms.map((form) => check('S58', { form, language: 'en' })),
  ...workStrategies.map((strategy) => check('S54', { strategy })),
  ...['overall', 'argument'].map((part) => check('S56', { part, stops: '' })),
  check('S49', { wants: '' }),
];

test.each(FAULTS)('%j is a sentence in both languages, each in its own words', (fault) => {
  const [danish, english] = [da.sentence(issue(fault)), en.sentence(issue(fault))];
  for (const words of [danish, english]) {
    expect(words).toMatch(/^["\p{Lu}][^`]*\S[.?]$/u);
    expect(words).not.toMatch(/undefined|null|NaN|\[object|scenario\.yaml:|›|\.\.| {2}/);
  }
  expect(danish).not.toBe(english);
});

test.each(ids)('%s has a name and a line of help in both languages', (id) => {
  for (const words of [da, en]) {
    expect(words.name(id).length).toBeLessThan(45);
    expect(words.help(id)).toMatch(/^["\p{L}][^`]*[.?]$/u);
  }
  expect(da.name(id)).not.toBe(en.name(id));
  expect(da.help(id)).not.toBe(en.help(id));
});

test('no two checks have the same name', () => {
  for (const { name } of [da, en]) expect(new Set(ids.map(name)).size).toBe(ids.length);
});

test('English says what the command line says', () => {
  expect(en.sentence(issue(check('S03', { id: 'døren' })))).toBe(
    'Leads nowhere: there is no turn or ending called "døren" in this stage.',
  );
  expect(en.help('S03')).toBe(
    'A "then", or the "start" of a stage, names a turn or an ending of the same stage.',
  );
});

test('Danish says what is wrong and what to do, with the keys of the file as they stand there', () => {
  expect(da.sentence(issue(check('S08', { id: 'spejl' })))).toBe(
    'Ingen vej videre: svaret "spejl" fører ikke altid videre.',
  );
  expect(da.help('S08')).toContain('"then"');
  expect(da.sentence(issue(check('S18')))).toContain('31,4');
});

test.each([
  [
    'portrait: { head: short1, skin: ffdbb4',
    'portrait: { head: short1, skin: sand',
    'seks tegn fra 0-9 og a-f',
  ],
  ['outcomes: [OM2-F2]', 'outcomes: [mål]', 'et læringsmål, for eksempel OM2-F2'],
  ['sources: [spejl-view]', 'sources: [Min egen]', 'en kilde, for eksempel miti-4.2.1:cr'],
  ['minutes: 5', 'minutes: 5.5', 'Her skal stå et helt tal, men der står 5.5.'],
  ['minutes: 5', 'minutes: 2', 'Her skal stå mindst 5, men der står 2.'],
  ['minutes: 5', 'minutes: fem', 'Her skal stå et tal, men der står "fem".'],
  ['title: Døren', 'title: [Døren]', 'Her skal stå en tekst, men der står en liste.'],
  ['level: first', 'level: svær', 'Vælg mellem: first, practised.'],
])('%s as %s is said in Danish', (before, after, words) => {
  const read = readCase({ scenario: tinyFiles.scenario.replace(before, after) }, true);
  expect(read.ok ? [] : read.error.map(da.sentence).join('\n')).toContain(words);
});

test('each language is loaded by its code', async () => {
  expect(await loadCheckWords('da')).toBe(da);
  expect(await loadCheckWords('en')).toBe(en);
});
