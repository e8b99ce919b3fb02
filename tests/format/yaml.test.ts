import { expect, test } from 'vitest';
import { MAX_BYTES, readYaml } from '../../src/format/yaml.ts';

function faultsOf(text: string) {
  const read = readYaml('case.yaml', text);
  return read.ok ? [] : read.error.map(({ line, column, fault }) => ({ line, column, ...fault }));
}

test('a text becomes a plain value, and every path of it has its place', () => {
  const read = readYaml('case.yaml', 'a: 1\nb:\n  - c: to\n    d: [x, y]\n');
  if (!read.ok) throw new Error('not read');
  expect(read.value.value).toEqual({ a: 1, b: [{ c: 'to', d: ['x', 'y'] }] });
  expect(read.value.locate(['a'])).toEqual({ line: 1, column: 4 });
  expect(read.value.locate(['a'], 'key')).toEqual({ line: 1, column: 1 });
  expect(read.value.locate(['b', 0, 'c'])).toEqual({ line: 3, column: 8 });
  expect(read.value.locate(['b', 0, 'd', 1])).toEqual({ line: 4, column: 12 });
});

test('the place of what is missing is where it should have been', () => {
  const read = readYaml('case.yaml', 'a: 1\nb:\n  - c: to\n');
  if (!read.ok) throw new Error('not read');
  expect(read.value.locate(['b', 0, 'e'])).toEqual({ line: 3, column: 5 });
  expect(read.value.locate(['b', 7, 'e'])).toEqual({ line: 3, column: 3 });
  expect(read.value.locate(['a', 'deeper'])).toEqual({ line: 1, column: 4 });
});

test('an empty text has a place too', () => {
  const read = readYaml('case.yaml', '');
  expect(read.ok && read.value.locate(['title'])).toEqual({ line: 1, column: 1 });
});

test('10 MB are refused before they are read', () => {
  // Neither is valid YAML: the size is all that is told.
  expect(faultsOf('"'.repeat(10_000_000))).toEqual([
    { type: 'too-large', bytes: 10_000_000, limit: MAX_BYTES, line: undefined, column: undefined },
  ]);
});

test('the size is counted in bytes, and the limit itself is allowed', () => {
  expect(faultsOf(`# ${'x'.repeat(MAX_BYTES - 2)}`)).toEqual([]);
  expect(faultsOf(`# ${'ø'.repeat(MAX_BYTES / 2)}`)).toMatchObject([{ type: 'too-large' }]);
});

test.each([
  ['the same key twice', 'a: 1\nb: 2\na: 3\n', { line: 3, column: 1, code: 'DUPLICATE_KEY' }],
  ['a tab for indentation', 'a:\n\tb: 1\n', { line: 2, column: 1, code: 'TAB_AS_INDENT' }],
  ['an unclosed quote', 'a: 1\nsay: "hej\n', { line: 3, column: 1, code: 'MISSING_CHAR' }],
  ['a colon in a text', 'a: 1\nsay: hej: du\n', { line: 2, column: 6, code: 'BLOCK_AS_IMPLICIT_KEY' }],
  ['bad indentation', 'a:\n    - b\n  - c\n', { line: 3, column: 1 }],
  ['a second document', 'a: 1\n---\nb: 2\n', { line: 2, column: 1, code: 'MULTIPLE_DOCS' }],
  ['a star at the start of a text', 'a: 1\nsay: *hej\n', { line: 2, column: 6, code: 'BAD_ALIAS' }],
  ['an alias of what it stands in', 'a: &a\n  b: *a\n', { line: 2, column: 6, code: 'BAD_ALIAS' }],
])('%s is named with its line and column', (_, text, fault) => {
  expect(faultsOf(text)).toContainEqual(expect.objectContaining({ type: 'yaml', ...fault }));
});

test('an alias of what was said before is that value', () => {
  const read = readYaml('case.yaml', 'a: &a [1]\nb: *a\n');
  expect(read.ok && read.value.value).toEqual({ a: [1], b: [1] });
});

test.each(['constructor', '__proto__', 'prototype'])('the name %s is refused at its place', (name) => {
  expect(faultsOf(`turns:\n  ${name}: 1\n`)).toEqual([{ type: 'forbidden-name', name, line: 2, column: 3 }]);
  expect(faultsOf(`- &x ${name}\n- { *x : 1 }\n`)).toEqual([
    { type: 'forbidden-name', name, line: 2, column: 5 },
  ]);
});

test('a name that only looks like one of JavaScript is a name', () => {
  expect(faultsOf('turns: { constructors: 1, konstruktør: 2 }')).toEqual([]);
});

test.each([
  ['brackets', '['],
  ['braces', '{a: '],
  ['dashes', '- '],
  ['question marks', '? '],
])('%s nested a hundred thousand deep are refused where they become too deep', (_, opening) => {
  const [fault, ...more] = faultsOf(opening.repeat(100_000));
  expect(more).toEqual([]);
  expect(fault).toMatchObject({ type: 'too-deep', line: 1 });
  expect(fault?.column).toBeLessThan(400);
});

test('blocks nested too deep are refused at the line where they become so', () => {
  const blocks = Array.from({ length: 100 }, (_, i) => `${' '.repeat(i)}a:`).join('\n');
  expect(faultsOf(blocks)).toMatchObject([{ type: 'too-deep', line: 40 }]);
});

test('aliases that would grow without end are refused', () => {
  const names = 'a b c d e f g h i j'.split(' ');
  const bomb = names.map(
    (name, i) =>
      `${name}: &${name} [${Array(9)
        .fill(i === 0 ? 'x' : `*${names[i - 1]}`)
        .join()}]`,
  );
  expect(faultsOf(bomb.join('\n'))).toMatchObject([{ type: 'yaml', code: 'ALIASES', line: 1, column: 1 }]);
});
