import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import danish from 'virtual:template/da';
import english from 'virtual:template/en';
import { checkReach } from '../../src/engine/reach.ts';
import { compile } from '../../src/engine/compile.ts';
import { checkCase } from '../../src/format/checks.ts';
import type { Issue } from '../../src/format/issue.ts';
import { sentence } from '../../src/format/messages.ts';
import { readCase, type ReadCase } from '../../src/format/parse.ts';
import { fits, type Dialogue, type Scenario } from '../../src/format/schema.ts';
import { stopsPlay } from '../../src/format/stops-play.ts';
import { allTurns } from '../../src/format/walk.ts';
import { BEST_AT_LEAST } from '../../src/scoring/check.ts';
import { bestPath, strategies, trial } from '../../src/scoring/trial.ts';
import { COMPETENCE } from '../../src/scoring/weights.ts';
import { readShared } from '../support/cases.ts';

/** What a short case is told, and needs not mind: how many turns it has, and how many a conversation takes. */
const SHORT = ['S24', 'S25'];

const checkOf = ({ fault }: Issue) => (fault.type === 'check' ? fault.check : fault.type);

function readTemplate(text: string): ReadCase {
  const read = readCase({ scenario: text }, true);
  if (!read.ok) throw new Error(read.error.map(sentence).join('\n'));
  return read.value;
}

describe.each([
  ['da', 'case.yaml', danish],
  ['en', 'case.en.yaml', english],
])('the template in %s', (_, file, text) => {
  let read: ReadCase;
  let scenario: Scenario;
  beforeAll(() => {
    read = readTemplate(text);
    scenario = read.scenarios.da;
  });

  test('is served as it stands in its file', () => {
    const path = new URL(`../../scenarios/template/${file}`, import.meta.url);
    expect(text).toBe(readFileSync(path, 'utf8'));
  });

  test('has nothing that stops it from being played, and is short and no more', () => {
    const issues = [...checkCase(read.scenarios, readShared()), ...checkReach(scenario)];
    expect(issues.filter(stopsPlay).map(sentence)).toEqual([]);
    expect(issues.filter((issue) => !SHORT.includes(checkOf(issue))).map(sentence)).toEqual([]);
  });

  test('shows all four fits, a road back and endings of three kinds', () => {
    const turns = allTurns(scenario).map(({ turn }) => turn);
    const shown = new Set(turns.flatMap(({ replies }) => replies.map(({ fit }) => fit)));
    expect([...fits].filter((fit) => !shown.has(fit))).toEqual([]);
    expect(turns.filter(({ back }) => back)).toHaveLength(1);
    const { endings } = scenario.stages[0] as Dialogue;
    expect(Object.values(endings).map((ending) => ending.class)).toEqual(['agreed', 'open', 'left']);
  });

  test('is won by choosing well, and by nobody who does not read', () => {
    const compiled = compile(scenario);
    expect(bestPath(compiled).overall).toBeGreaterThanOrEqual(BEST_AT_LEAST);
    for (const strategy of strategies)
      expect(trial(compiled, strategy, 'da'), strategy).toBeLessThan(COMPETENCE);
  });

  test('explains every key of a turn, a line, a reply and an ending at least once', () => {
    const lines = text.split('\n');
    for (const key of [
      'turns',
      'lines',
      'replies',
      'endings',
      'talk',
      'mood',
      'say',
      'thinks',
      'when',
      'codes',
      'fit',
    ])
      expect(
        lines.some((line, i) => line.includes(`${key}:`) && /#/.test(`${lines[i - 1] ?? ''}${line}`)),
        key,
      ).toBe(true);
    for (const key of ['toward', 'why', 'source', 'effects', 'then', 'back', 'class', 'after'])
      expect(
        lines.some((line) => line.includes(`${key}:`) && line.includes('#')),
        key,
      ).toBe(true);
  });
});

/** All that is no word, no id and no name. */
function shapeOf({ scenarios: { da } }: ReadCase) {
  return allTurns(da).map(({ turn }) => ({
    back: turn.back ?? false,
    lines: turn.lines.map(({ talk, mood, when }) => [talk, mood, Object.keys(when ?? {})]),
    replies: turn.replies.map(({ codes, toward, fit, source, effects }) => [
      codes,
      toward,
      fit,
      source,
      effects,
    ]),
  }));
}

test('both languages are the same case', () => {
  const [one, other] = [readTemplate(danish), readTemplate(english)];
  expect(shapeOf(other)).toEqual(shapeOf(one));
  expect(other.scenarios.da.client).toEqual(one.scenarios.da.client);
});
