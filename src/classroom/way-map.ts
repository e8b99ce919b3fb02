import { mean } from '../base/curve.ts';
import type { Scored } from './collect.ts';

/** A place of the map: where it stands (step from the beginning, lane across), and how many came by. */
interface MapPlace {
  readonly turn: string;
  readonly step: number;
  readonly lane: number;
  readonly count: number;
}
/** How many went from one place straight to another. */
interface MapWay {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}
export interface WayMap {
  readonly places: readonly MapPlace[];
  readonly ways: readonly MapWay[];
  readonly steps: number;
  readonly lanes: number;
}

const SWEEPS = 8;

/**
 * The ways a class took through a case, as a map: every place stands further on than all that lead to it, and in a lane
 * near those it is joined to. A way back to an earlier place, the less taken where two lead round, is drawn and moves nothing.
 */
export function wayMap(scored: readonly Scored[]): WayMap {
  const routes = scored.map(({ sitting }) =>
    sitting.moments.filter(({ reply }) => reply !== null).map(({ place }) => place),
  );
  const counts = new Map<string, number>();
  const ways = new Map<string, { from: string; to: string; count: number }>();
  for (const route of routes) {
    for (const turn of new Set(route)) counts.set(turn, (counts.get(turn) ?? 0) + 1);
    for (const [i, from] of route.entries()) {
      const to = route[i + 1];
      if (to === undefined) continue;
      const key = `${from} ${to}`;
      ways.set(key, { from, to, count: (ways.get(key)?.count ?? 0) + 1 });
    }
  }
  const onward = withoutRounds([...ways.values()]);
  const steps = stepsOf([...counts.keys()], onward);
  const inOrder = [...counts.keys()].sort((a, b) => (steps.get(a) ?? 0) - (steps.get(b) ?? 0));
  const lanes = lanesOf(inOrder, steps, onward);
  return {
    places: inOrder.map((turn) => ({
      turn,
      step: steps.get(turn) ?? 0,
      lane: lanes.get(turn) ?? 0,
      count: counts.get(turn) ?? 0,
    })),
    ways: [...ways.values()],
    steps: Math.max(-1, ...steps.values()) + 1,
    lanes: Math.max(-1, ...lanes.values()) + 1,
  };
}

/** The ways that lead on, the most taken first, without those that would lead round. */
function withoutRounds(ways: readonly MapWay[]): readonly MapWay[] {
  const after = new Map<string, string[]>();
  const leads = (from: string, to: string, seen = new Set<string>()): boolean => {
    if (from === to) return true;
    if (seen.has(from)) return false;
    seen.add(from);
    return (after.get(from) ?? []).some((next) => leads(next, to, seen));
  };
  return [...ways]
    .sort((a, b) => b.count - a.count)
    .filter(({ from, to }) => {
      if (leads(to, from)) return false;
      after.set(from, [...(after.get(from) ?? []), to]);
      return true;
    });
}

/** How far on each place stands: past all that lead to it. */
function stepsOf(turns: readonly string[], ways: readonly MapWay[]): ReadonlyMap<string, number> {
  const steps = new Map<string, number>();
  const stepOf = (turn: string): number => {
    const known = steps.get(turn);
    if (known !== undefined) return known;
    const before = ways.filter(({ to }) => to === turn).map(({ from }) => stepOf(from) + 1);
    const step = Math.max(0, ...before);
    steps.set(turn, step);
    return step;
  };
  for (const turn of turns) stepOf(turn);
  return steps;
}

/** Lanes that keep places near those they are joined to, one place a lane and step, the first lane 0. */
function lanesOf(
  turns: readonly string[],
  steps: ReadonlyMap<string, number>,
  ways: readonly MapWay[],
): ReadonlyMap<string, number> {
  const columns = new Map<number, string[]>();
  for (const turn of turns) {
    const step = steps.get(turn) ?? 0;
    columns.set(step, [...(columns.get(step) ?? []), turn]);
  }
  const lanes = new Map<string, number>();
  for (const column of columns.values())
    for (const [i, turn] of column.entries()) lanes.set(turn, i - (column.length - 1) / 2);
  for (let sweep = 0; sweep < SWEEPS; sweep++)
    for (const column of columns.values()) {
      const wish = new Map(column.map((turn) => [turn, wishOf(turn, lanes, ways)]));
      const sorted = [...column].sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0));
      const middle = mean(sorted.map((turn) => wish.get(turn) ?? 0)) ?? 0;
      for (const [i, turn] of sorted.entries())
        lanes.set(turn, Math.round(middle - (sorted.length - 1) / 2) + i);
    }
  const lowest = Math.min(0, ...lanes.values());
  return new Map([...lanes].map(([turn, lane]) => [turn, lane - lowest]));
}

/** Where a place would stand if it were alone: among those it is joined to, each by how many went there. */
function wishOf(turn: string, lanes: ReadonlyMap<string, number>, ways: readonly MapWay[]): number {
  let sum = 0;
  let weight = 0;
  for (const { from, to, count } of ways) {
    const other = from === turn ? to : to === turn ? from : null;
    if (other === null) continue;
    sum += count * (lanes.get(other) ?? 0);
    weight += count;
  }
  return weight === 0 ? (lanes.get(turn) ?? 0) : sum / weight;
}
