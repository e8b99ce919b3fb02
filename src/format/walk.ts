import type { Path } from './issue.ts';
import { dialoguesOf, type Scenario, type Turn } from './schema.ts';

/** Something in a stage with its place: the key of the list or part it stands in, and what it holds. */
export interface Node {
  readonly path: Path;
  readonly part: string;
  readonly node: Readonly<Record<string, unknown>>;
}

function walk(value: unknown, path: Path, part: string): Node[] {
  if (Array.isArray(value)) return value.flatMap((each, i) => walk(each, [...path, i], part));
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Record<string, unknown>;
  const inside = Object.entries(node).flatMap(([key, each]) => walk(each, [...path, key], key));
  return [{ path, part, node }, ...inside];
}

/** All parts of all stages. */
export const nodesOf = (scenario: Scenario): Node[] =>
  scenario.stages.flatMap((stage, s) => walk(stage, ['stages', s], 'stages'));

/** All parts of the stages that are worked at. */
export const nodesOfWork = (scenario: Scenario): Node[] =>
  scenario.stages.flatMap((stage, s) =>
    stage.kind === 'dialogue' ? [] : walk(stage, ['stages', s], 'stages'),
  );

/** Every turn of a case with its path. */
export const allTurns = (scenario: Scenario): { path: Path; turn: Turn }[] =>
  dialoguesOf(scenario).flatMap(({ stage, s }) =>
    Object.entries(stage.turns).map(([id, turn]) => ({ path: ['stages', s, 'turns', id], turn })),
  );
