import { describe, expect, test } from 'vitest';
import { sheets } from '../../src/engine/sheets.ts';
import { logOf } from '../support/cases.ts';
import { readCbt } from '../support/cbt.ts';
import { sat } from '../support/course.ts';

const { da, en } = readCbt();
const GOOD = ['sammen', 'hvor', 'tanken', 'enige', 'hvordan', '>', 'saa'];

/** What stands where after these replies, as `tool/field/row: words (whose)`. */
const standing = (...steps: string[]) =>
  sheets(da, sat(da, logOf(...steps)).moments).flatMap(({ id, entries }) =>
    entries.map(
      ({ field, row, say, by }) => `${id}/${field}${row === null ? '' : `/${row}`}: ${say} (${by})`,
    ),
  );

test('a sheet is a function of the log: the same replies fill the same fields', () => {
  const once = sheets(da, sat(da, logOf(...GOOD)).moments);
  expect(sheets(da, sat(da, logOf(...GOOD)).moments)).toEqual(once);
  expect(once.map(({ id }) => id)).toEqual(['kaede', 'kort', 'kurve', 'uge']);
});

test('a good question fills a field with the client’s words, and says where they were said', () => {
  expect(standing('sammen', 'hvor')).toEqual([
    'kaede/situation: I bussen, ved Kvickly (client)',
    'kurve/point: Ved Kvickly (client)',
  ]);
  const [kaede] = sheets(da, sat(da, logOf('sammen', 'hvor')).moments);
  expect(kaede?.entries).toEqual([
    expect.objectContaining({ id: 'sted', index: 2, stage: 'papiret', strength: null, minute: null }),
  ]);
});

test.each(['stress', 'forklar'])(
  '%s puts the counsellor’s words on the sheet, though the line is said by the client',
  (reply) => {
    expect(standing('sammen', reply)).toEqual(['kaede/situation: Stresset efter arbejdet (counsellor)']);
  },
);

test('what was taken back is not on the sheet any more', () => {
  expect(standing('sammen', 'stress', '<', 'hvor')).toEqual(standing('sammen', 'hvor'));
});

test('every prefix of a log shows a sheet, and nothing disappears but what other words displace', () => {
  const counts = GOOD.map((_, i) => standing(...GOOD.slice(0, i + 1)).length);
  expect(counts).toEqual([0, 2, 4, 6, 6, 7, 7]);
});

test('a sheet goes on in the next conversation, and guards read it in the same words', () => {
  expect(standing(...GOOD)).toContain('kort/situation/1: Bussen fredag (client)');
  expect(standing(...GOOD)).toContain('kort/way/1: Stå af et stop før (client)');
});

test('both languages fill the same fields', () => {
  const places = (scenario: typeof da) =>
    sheets(scenario, sat(scenario, logOf(...GOOD)).moments).map(({ id, entries }) => [
      id,
      entries.map(({ field, row, by }) => [field, row, by]),
    ]);
  expect(places(en)).toEqual(places(da));
});

describe('what displaces what', () => {
  const withLine = (...fills: NonNullable<Parameters<typeof sheets>[1][0]['line']['fills']>) => {
    const [first] = sat(da, []).moments;
    if (!first) throw new Error('a case begins');
    return sheets(da, [{ ...first, line: { ...first.line, fills } }]).flatMap(({ entries }) =>
      entries.map(({ id }) => id),
    );
  };
  const at = { tool: 'kaede', field: 'thought', say: 'x' };

  test('the client’s own words displace the counsellor’s, never the other way', () => {
    expect(withLine({ ...at, id: 'a', by: 'counsellor' }, { ...at, id: 'b' })).toEqual(['b']);
    expect(withLine({ ...at, id: 'a' }, { ...at, id: 'b', by: 'counsellor' })).toEqual(['a', 'b']);
    expect(withLine({ ...at, id: 'a' }, { ...at, id: 'b' })).toEqual(['a', 'b']);
  });

  test('a field with one answer keeps the last, and so does a row', () => {
    const task = { tool: 'uge', field: 'homework', say: 'x' };
    expect(withLine({ ...task, id: 'a' }, { ...task, id: 'b' })).toEqual(['b']);
    const way = { tool: 'kort', field: 'way', say: 'x' };
    expect(withLine({ ...way, row: 1, id: 'a' }, { ...way, row: 2, id: 'b' })).toEqual(['a', 'b']);
    expect(withLine({ ...way, row: 1, id: 'a' }, { ...way, row: 1, id: 'b' })).toEqual(['b']);
  });

  test('a point in time has one strength', () => {
    const point = { tool: 'kurve', field: 'point', say: 'x' };
    expect(
      withLine(
        { ...point, minute: 0, strength: 5, id: 'a' },
        { ...point, minute: 10, strength: 8, id: 'b' },
        { ...point, minute: 0, strength: 6, id: 'c' },
      ),
    ).toEqual(['b', 'c']);
  });
});

describe('the task for the time between', () => {
  const next = (...steps: string[]) => sat(da, logOf(...steps, '>')).now.line.id;

  test('agreed by someone who was ready, it is done', () => {
    expect(next('sammen', 'hvor', 'tanken', 'enige', 'hvordan')).toBe('gjort');
  });
  test('handed out, it is not', () => {
    expect(next('sammen', 'hvor', 'tanken', 'ark', 'hvordan')).toBe('glemt');
  });
  test('agreed while she spoke against it, it got a yes and no more', () => {
    expect(next('sammen', 'hvor', 'bus', 'enige', 'hvordan')).toBe('glemt');
  });
  test('not spoken of, there is nothing', () => {
    expect(next('sammen', 'hvor', 'tanken', 'intet')).toBe('glemt');
  });
});
