import { expect, test } from 'vitest';
import { da as text } from '../../../src/text/da.ts';
import { da as words } from '../../../src/text/learning/da.ts';
import { progressRows } from '../../../src/ui/state/progress-rows.ts';
import { head, TODAY } from '../../learning/heads.ts';

test('every finished attempt is a row under its heading, oldest first, and says what kind of try it was', () => {
  const heads = [
    head('b', { ago: 1, from: 'a', skills: { affirmation: { chances: 2, quality: 0.6 } } }),
    head('a', { ago: 2 }),
    head('c', { finished: false }),
  ];
  const [heading = [], ...rows] = progressRows(heads, { text, words, nameOf: () => 'Bo' });
  expect(rows).toHaveLength(2);
  for (const row of rows) expect(row).toHaveLength(heading.length);
  const cell = (row: number, column: string) => rows[row]?.[heading.indexOf(column)];
  expect(cell(0, words.out.column.attempt)).toBe(words.tries.one.first);
  expect(cell(1, words.out.column.attempt)).toBe(words.tries.one['from-here']);
  expect(cell(0, words.out.column.date)).toBe(new Date(TODAY - 2 * 86_400_000).toISOString());
  expect(cell(1, words.skill.affirmation)).toBe(0.6);
  expect(cell(0, words.skill.affirmation)).toBeNull();
});
