import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvOf } from '../../src/interop/csv.ts';

test('a Danish spreadsheet gets semicolons and decimal commas, an English one commas and points', () => {
  const rows = [
    ['Sag', 'Samlet'],
    ['Åse', 0.5],
    ['Bo', null],
  ];
  expect(csvOf(rows, 'da')).toBe('\uFEFFSag;Samlet\r\nÅse;0,5\r\nBo;\r\n');
  expect(csvOf(rows, 'en')).toBe('\uFEFFSag,Samlet\r\nÅse,0.5\r\nBo,\r\n');
});

test.each(['=1+1', '+45', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1'])(
  'a text that a spreadsheet would run is a text: %j',
  (text) => {
    const [cell] = csvOf([[text]], 'da')
      .slice(1)
      .split('\r\n');
    expect(cell?.replace(/^"/, '')).toMatch(/^'/);
  },
);

test('a number below zero stays a number', () => {
  expect(csvOf([[-0.5]], 'en')).toBe('\uFEFF-0.5\r\n');
});

test('whatever is in a cell, a reader gets it back in its row and column', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ';', ',', '\n', '\r', ' ', 'ø') });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(table, (rows) => {
      expect(read(csvOf(rows, 'da'))).toEqual(
        rows.map((row) => row.map((text) => text.replace(/^(?=[\r\n])/, "'"))),
      );
    }),
  );
});

/** A small reader of its own: quotes, doubled quotes, rows. */
function read(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}
