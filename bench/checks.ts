import { checkCase } from '../src/format/checks.ts';
import { allTurns } from '../src/format/walk.ts';
import type { Scenario } from '../src/format/schema.ts';
import { readCase } from '../src/format/parse.ts';
import { checkReach } from '../src/engine/reach.ts';
import { caseFiles, caseIds, knowledge, report } from '../src/scoring/cli.ts';
import { filesOf, soundCase } from '../tests/support/cases.ts';
import { processorTime, rounded, median } from './statistics.ts';

const ROUNDS = 3;

/** Seconds of processor time, the median of so many runs. */
async function seconds(work: () => unknown, rounds = ROUNDS): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = processorTime();
    await work();
    times.push((processorTime() - start) / 1000);
  }
  return rounded(median(times));
}

const turnsOf = (scenario: Scenario): number => allTurns(scenario).length;

/** The whole check of the built-in case with the most turns, as `npm run check:scenarios` does it. */
export async function checkLargest() {
  const shared = await knowledge();
  let largest = { id: '', turns: 0 };
  for (const id of await caseIds()) {
    const read = readCase(await caseFiles(id));
    if (!read.ok) continue;
    const turns = turnsOf(read.value.scenarios.da);
    if (turns > largest.turns) largest = { id, turns };
  }
  if (largest.turns === 0) throw new Error('no built-in case can be read');
  return { ...largest, seconds: await seconds(() => report(largest.id, shared), 1) };
}

/** A made-up case of some 200 turns: reading its two files, and everything that is checked without playing it. */
export async function checkGenerated() {
  const shared = await knowledge();
  const scenarios = soundCase(100);
  const files = filesOf(scenarios);
  const readSeconds = await seconds(() => readCase(files), 1);
  const staticSeconds = await seconds(() => checkCase(scenarios, shared));
  const reachSeconds = await seconds(() => checkReach(scenarios.da));
  return {
    turns: turnsOf(scenarios.da),
    seconds: rounded(readSeconds + staticSeconds + reachSeconds),
    readSeconds,
    staticSeconds,
    reachSeconds,
  };
}
