import { mean } from '../base/curve.ts';
import type { Scenario } from '../format/schema.ts';
import type { Scored } from './collect.ts';

/** A place of the map: where it stands (step from the beginning, lane across), and how many came by. */
export interface MapPlace {
  readonly turn: string;
  readonly step: number;
  readonly lane: number;
  readonly count: number;
}
/** How many went from one place straight to another. */
export interface MapWay {
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
 * The ways a class took through a case, as a map: every place stands further on than all that lead to it, stage after stage,
 * and in a lane near those it is joined to. A way back to an earlier place is drawn and does not move anything.
 */
export function wayMap({ stages }: Pick<Scenario, 'stages'>, scored: readonly Scored[]): WayMap {
  const order = new Map(stages.map(({ id }, s) => [id, s]));
  const stageOf = new Map(
    scored.flatMap(({ sitting }) =>
      sitting.moments.map(({ place, stage }) => [place, order.get(stage) ?? 0] as const),
    ),
  );
  const routes = scored.map(({ sitting }) =>
    sitting.moments.filter(({ reply }) => reply !== null).map(({ place }) => place),
  );
  const positions = new Map<string, number[]>();
  const ways = new Map<string, { from: string; to: string; count: number }>();
  for (const route of routes)
    for (const [i, turn] of route.entries()) {
      positions.set(turn, [...(positions.get(turn) ?? []), i]);
      const to = route[i + 1];
      if (to === undefined) continue;
      const key = `${turn} ${to}`;
      ways.set(key, { from: turn, to, count: (ways.get(key)?.count ?? 0) + 1 });
    }
  const average = new Map([...positions].map(([turn, all]) => [turn, mean(all) ?? 0]));
  const inOrder = [...average]
    .sort(([a, i], [b, j]) => (stageOf.get(a) ?? 0) - (stageOf.get(b) ?? 0) || i - j)
    .map(([turn]) => turn);
  const rank = new Map(inOrder.map((turn, i) => [turn, i]));
  const onward = [...ways.values()].filter(({ from, to }) => (rank.get(from) ?? 0) < (rank.get(to) ?? 0));
  const steps = new Map<string, number>();
  for (const turn of inOrder) {
    const before = onward.filter(({ to }) => to === turn).map(({ from }) => (steps.get(from) ?? 0) + 1);
    steps.set(turn, Math.max(0, ...before));
  }
  const lanes = lanesOf(inOrder, steps, onward);
  const counts = new Map(
    inOrder.map((turn) => [turn, routes.filter((route) => route.includes(turn)).length]),
  );
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
