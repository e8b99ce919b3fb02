import { beforeAll, describe, expect, test } from 'vitest';
import { sentence } from '../src/format/messages.ts';
import { caseFiles, caseIds, knowledge, main, report } from '../src/scoring/cli.ts';
import { strategies } from '../src/scoring/trial.ts';
import { BEST_AT_LEAST, type CaseReport } from '../src/scoring/check.ts';
import { COMPETENCE } from '../src/scoring/weights.ts';

const ids = await caseIds();
const shared = await knowledge();

test('the shared knowledge is read, each card with the day it was checked', () => {
  expect(Object.keys(shared.outcomes).length).toBeGreaterThan(20);
  for (const [id, { checked }] of Object.entries(shared.sources))
    expect(`${id} ${checked}`).toMatch(/ \d{4}-\d\d-\d\d$/);
});

test('a case that is not there is told', async () => {
  expect(await main(['findes-ikke', '--json'])).toBe(1);
});

describe.each(ids)('the case %s', (id) => {
  let found: CaseReport;
  beforeAll(async () => {
    found = await report(id, shared);
  }, 120_000);

  test('has no errors', () => {
    expect(found.errors.map(sentence)).toEqual([]);
  });

  test('speaks Danish and English', async () => {
    expect(found.languages).toEqual(['da', 'en']);
    expect((await caseFiles(id)).en).toBeDefined();
  });

  test('has a best path that earns .80', () => {
    expect(found.best?.overall).toBeGreaterThanOrEqual(BEST_AT_LEAST);
  });

  test.each(strategies)('is not passed by a player who goes by %s', (strategy) => {
    expect(found.strategies?.[strategy].overall).toBeLessThan(COMPETENCE);
  });

  test('is, where it is a course, not passed at its worked stages by anyone who does not read', () => {
    for (const { overall } of Object.values(found.course?.strategies ?? {}))
      expect(overall).toBeLessThan(COMPETENCE);
    expect(found.course === null).toBe(found.stages.every(({ kind }) => kind === 'dialogue'));
  });
});
