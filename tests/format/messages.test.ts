import { expect, test } from 'vitest';
import type { Fault } from '../../src/format/issue.ts';
import { CHECKS, sentence } from '../../src/format/messages.ts';

test('an issue is one line: file, place, what is wrong, and where in the case', () => {
  expect(
    sentence({
      file: 'scenario.yaml',
      path: ['stages', 0, 'start'],
      line: 3,
      column: 9,
      fault: { type: 'check', check: 'S03', facts: { id: 'nowhere' } },
    }),
  ).toBe(
    'scenario.yaml:3:9 S03 Leads nowhere: there is no turn or ending called "nowhere" in this stage (stages › 0 › start)',
  );
});

test('an issue of a whole file names the file alone', () => {
  expect(sentence({ file: 'en.yaml', path: [], fault: { type: 'too-deep' } })).toBe(
    'en.yaml nested too deep for a case',
  );
});

test('a line without a column begins at its first', () => {
  expect(sentence({ file: 'en.yaml', path: [], line: 4, fault: { type: 'too-deep' } })).toMatch(
    /^en.yaml:4:1 /,
  );
});

test.each<[Fault, string]>([
  [
    { type: 'too-large', bytes: 10_000_001, limit: 1_000_000 },
    'the file is too large: 10001 kB, at most 1000 kB',
  ],
  [
    { type: 'yaml', code: 'DUPLICATE_KEY', message: '' },
    'this is not valid YAML (the same key stands twice)',
  ],
  [{ type: 'yaml', code: 'NEW_IN_YAML_3', message: '' }, 'this is not valid YAML (new in yaml 3)'],
  [{ type: 'forbidden-name', name: 'constructor' }, '"constructor" cannot be used as a name'],
  [
    { type: 'newer-format', format: 2, known: 1 },
    'this case is written for a newer Spejl (format 2; this one knows 1). Update Spejl and open it again',
  ],
  [{ type: 'unknown-key', key: 'levl', allowed: [] }, '"levl" is not known here. Is it misspelt?'],
  [{ type: 'missing-key', key: 'level' }, '"level" is missing'],
  [{ type: 'not-allowed', received: 'x', allowed: ['a', 'b'] }, '"x" is not one of: a, b'],
  [{ type: 'wrong-shape', expected: 'number', received: '"x"' }, 'expected number, found "x"'],
  [{ type: 'too-long', limit: 80, length: 81 }, 'the text is too long: 81 characters, at most 80'],
  [{ type: 'empty', key: 'say' }, '"say" is empty'],
  [{ type: 'bad-id', id: 'A' }, '"A" cannot be an id here: small letters, digits and single hyphens only'],
  [{ type: 'missing-file', name: 'en.yaml' }, 'the file en.yaml is missing'],
])('%j is said in plain words', (fault, words) => {
  expect(sentence({ file: 'f', path: [], fault })).toBe(`f ${words}`);
});

test('every check has a number in order, a name, and a line of help that ends as a sentence', () => {
  const ids = Object.keys(CHECKS);
  for (const letter of new Set(ids.map(([first]) => first))) {
    const own = ids.filter((id) => id.startsWith(letter ?? ''));
    expect(own).toEqual(own.map((_, i) => `${letter}${String(i + 1).padStart(2, '0')}`));
  }
  for (const { name, help } of Object.values(CHECKS)) {
    expect(name.length).toBeLessThan(40);
    expect(help).toMatch(/[.?]$/);
  }
  expect(new Set(Object.values(CHECKS).map(({ name }) => name)).size).toBe(ids.length);
});

test('what a check says names the facts it was given', () => {
  const facts = {
    ...{
      address: 'a',
      id: 'b',
      key: 'c',
      first: 'd',
      source: 'e',
      outcome: 'f',
      lix: 31,
      most: 30,
      percent: 12,
    },
    ...{
      open: 2,
      line: 'g',
      turns: 3,
      least: 30,
      shortest: 4,
      longest: 5,
      classes: 2,
      turn: 'h',
      word: 'i',
      sum: 2,
    },
    ...{ what: 'j', plays: 9, strategy: 'k', overall: '.7', language: 'da', path: 'l', reply: 'm' },
    ...{ card: 'n', band: 'o', right: 'p', whole: 9, minutes: 8, supports: 0, decision: 'q', steps: 2 },
    ...{ recommended: 0, offered: 3, rule: 'r', wants: 's', option: 't', stage: 'u', longest: 2, lists: 3 },
    ...{ part: 'v', value: '.5', stops: '', kind: 'w', form: 'x', lift: '.2' },
    ...{ tool: 'n', place: 'o', task: 'p', element: 'q', how: 'led', well: 2, stage: 'r' },
  };
  for (const check of Object.keys(CHECKS) as (keyof typeof CHECKS)[])
    expect(sentence({ file: 'f', path: [], fault: { type: 'check', check, facts } })).not.toMatch(
      /undefined|NaN/,
    );
});
