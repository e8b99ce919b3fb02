import { expect, test } from 'vitest';
import { checkCbt } from '../../src/format/check-cbt.ts';
import type { CheckId, Path } from '../../src/format/issue.ts';
import { CBT_CHECKS } from '../../src/format/messages-cbt.ts';
import type { Dialogue, Fill, Line, Reply, Scenario, Turn } from '../../src/format/schema.ts';
import { readCbt } from '../support/cbt.ts';

function found(scenario: Scenario): [CheckId, Path][] {
  const issues: [CheckId, Path][] = [];
  checkCbt(scenario, (check, path) => issues.push([check, path]));
  return issues;
}

/** The fixture with its first talk opened up. */
function opened() {
  const scenario = readCbt().da;
  const first = scenario.stages[0] as Dialogue;
  const second = scenario.stages[1] as Dialogue;
  // The second talk is too short for a task of its own.
  second.task = 'engaging';
  const turn = (id: string) => first.turns[id] as Turn;
  const reply = (id: string) =>
    Object.values(first.turns)
      .flatMap(({ replies }) => replies)
      .find((each) => each.id === id) as Reply & { cbt: NonNullable<Reply['cbt']> };
  const fill = (turnId: string, line: number, i = 0) => (turn(turnId).lines[line] as Line).fills?.[i] as Fill;
  return { scenario, first, second, turn, reply, fill };
}
type Opened = ReturnType<typeof opened>;

test('the fixture is sound', () => {
  expect(found(opened().scenario)).toEqual([]);
});

const MUTATIONS: [CheckId, string, (c: Opened) => unknown, Path?][] = [
  [
    'C01',
    'a fill on a sheet that is not there',
    ({ fill }) => void (fill('aftale', 0).tool = 'væk'),
    ['stages', 0, 'turns', 'aftale', 'lines', 0, 'fills', 0],
  ],
  [
    'C01',
    'a guard about a sheet that is not there',
    ({ turn }) => void ((turn('tilbage').lines[0] as Line).when = { filled: 'væk/thought' }),
  ],
  [
    'C01',
    'a guard about a sheet that is not there, at a stage that is worked at',
    ({ scenario }) =>
      scenario.stages.push({
        id: 'uger',
        kind: 'review',
        title: 'Uger',
        scene: 'Senere.',
        weeks: [{ id: 'to', week: 2, events: [{ id: 'glip', when: { filled: 'væk/thought' } }] }],
      } as unknown as Scenario['stages'][number]),
    ['stages', 2, 'weeks', 0, 'events', 0, 'when', 'filled'],
  ],
  ['C02', 'a field of another kind', ({ fill }) => void (fill('tanke', 0).field = 'reason')],
  [
    'C02',
    'a guard about a field of another kind',
    ({ turn }) => void ((turn('tilbage').lines[0] as Line).when = { theirs: 'kaede/reason' }),
  ],
  ['C02', 'a row where there are none', ({ fill }) => void (fill('tanke', 0).row = 1)],
  ['C02', 'no row where there are some', ({ fill }) => delete fill('aftale', 0, 1).row],
  ['C02', 'a point without a strength', ({ fill }) => delete fill('tanke', 0, 1).strength],
  ['C02', 'a strength that is no point', ({ fill }) => void (fill('tanke', 0).strength = 4)],
  ['C02', 'a fill called say', ({ fill }) => void (fill('tanke', 0).id = 'say')],
  ['C02', 'two fills with one id', ({ fill }) => void (fill('tanke', 0, 1).id = 'sted')],
  [
    'C03',
    'a sheet that stays empty',
    ({ scenario }) => void scenario.tools?.push({ id: 'tom', kind: 'pros-cons', title: 'Tom' }),
    ['tools', 4],
  ],
  [
    'C04',
    'a field that nobody asks for',
    ({ turn }) => void (turn('aftale').lines = turn('aftale').lines.slice(1)),
  ],
  [
    'C05',
    'a task that is not worked at',
    ({ first }) => void (first.task = 'refusal'),
    ['stages', 0, 'task'],
  ],
  [
    'C05',
    'a whole session with no agenda worth the name',
    ({ first, turn, reply }) => {
      for (const id of ['a', 'b', 'c']) first.turns[id] = structuredClone(turn('tanke'));
      reply('sammen').cbt.well = 1;
    },
  ],
  ['C06', 'homework that was asked', ({ reply }) => void (reply('enige').cbt.how = 'asked')],
  ['C06', 'homework without a how', ({ reply }) => delete reply('ark').cbt.how],
  ['C07', 'a leading question that is well done', ({ reply }) => void (reply('stress').cbt.well = 2)],
  ['C07', 'handed out, and well done', ({ reply }) => void (reply('ark').cbt.well = 3)],
  [
    'C08',
    'homework that nobody asks about',
    ({ second }) => Object.values(second.turns).map(({ lines }) => lines.shift()),
    ['stages', 0],
  ],
  [
    'C09',
    'a talk in which all that is on offer is to ask',
    ({ first }) => {
      for (const { cbt } of Object.values(first.turns).flatMap(({ replies }) => replies))
        if (cbt?.how === 'led' || cbt?.how === 'told') cbt.how = 'asked';
    },
    ['stages', 0],
  ],
];

test.each(MUTATIONS)('%s finds %s', (check, _, change, path) => {
  const c = opened();
  change(c);
  const issues = found(c.scenario);
  expect(issues.map(([id]) => id)).toContain(check);
  if (path) expect(issues).toContainEqual([check, path]);
});

test('a short talk may be its task alone', () => {
  const { scenario, reply } = opened();
  reply('sammen').cbt.well = 1;
  expect(found(scenario)).toEqual([]);
});

test('every check has a change that triggers it', () => {
  expect([...new Set(MUTATIONS.map(([check]) => check))]).toEqual(Object.keys(CBT_CHECKS));
});
