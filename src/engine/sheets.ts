import { fieldsOf, holdsOne, POINT, rowFieldsOf, type ToolKind } from '../format/tools.ts';
import type { Dialogue, Fill, How, Reply, Scenario, Tool } from '../format/schema.ts';
import type { Moment } from './replay.ts';

/** Something that stands in a field of a sheet, and whose words it is in. */
export interface Laid {
  readonly tool: string;
  readonly field: string;
  readonly row: number | null;
  readonly minute: number | null;
  readonly by: 'client' | 'counsellor';
}

/** The same with its words, and the moment in which it was said. */
export interface Entry extends Laid {
  readonly id: string;
  readonly say: string;
  readonly strength: number | null;
  /** The moment whose line it was said in, by its index. */
  readonly index: number;
  readonly stage: string;
}

/** A sheet as far as it is filled in. */
export interface FilledSheet extends Tool {
  readonly entries: readonly Entry[];
}

/** The entry that a fill makes after a reply that went about it in a certain way. */
export const laidBy = (fill: Fill, how: How | null | undefined): Laid => ({
  tool: fill.tool,
  field: fill.field,
  row: fill.row ?? null,
  minute: fill.minute ?? null,
  by: fill.by ?? (how === 'told' || how === 'led' ? 'counsellor' : 'client'),
});

/**
 * Puts an entry on the table: the client's own words displace the counsellor's in the same place, a field that holds one
 * answer keeps the last, a point in time has one strength; everything else stands beside what was there.
 */
export function lay<T extends Laid>(
  on: readonly T[],
  entry: T,
  kindOf: (tool: string) => ToolKind | undefined,
): T[] {
  const kind = kindOf(entry.tool);
  const isPlace = (each: T) =>
    each.tool === entry.tool && each.field === entry.field && each.row === entry.row;
  const gives = (each: T) =>
    isPlace(each) &&
    (entry.field === POINT
      ? each.minute === entry.minute
      : (kind !== undefined && holdsOne(kind, entry.field)) ||
        (entry.by === 'client' && each.by === 'counsellor'));
  return [...on.filter((each) => !gives(each)), entry];
}

/** Finds the kind of a case's tools. */
export function kindsOf(scenario: Pick<Scenario, 'tools'>): (tool: string) => ToolKind | undefined {
  const kinds = new Map((scenario.tools ?? []).map(({ id, kind }) => [id, kind]));
  return (tool) => kinds.get(tool);
}

/**
 * The sheets of a case as they stand after these moments, each entry with its origin and whose words it is in: nothing but a
 * function of what was said. What is not begun is there, and empty.
 */
export function sheets(scenario: Pick<Scenario, 'tools'>, moments: readonly Moment[]): FilledSheet[] {
  const kindOf = kindsOf(scenario);
  let on: Entry[] = [];
  let before: Reply | null = null;
  for (const { index, stage, line, reply } of moments) {
    for (const fill of line.fills ?? []) {
      const { id, say, strength = null } = fill;
      on = lay(on, { ...laidBy(fill, before?.cbt?.how), id, say, strength, index, stage }, kindOf);
    }
    before = reply;
  }
  return (scenario.tools ?? []).map((tool) => ({
    ...tool,
    entries: on.filter((entry) => entry.tool === tool.id),
  }));
}

/** Whether something stands in a field (`tool/field` or `tool/field/row`); with `by`, in the words of that person. */
export function isFilled(on: readonly Laid[], place: string, by?: Laid['by']): boolean {
  const [tool, field, row] = place.split('/');
  return on.some(
    (each) =>
      each.tool === tool &&
      each.field === field &&
      (row === undefined || each.row === Number(row)) &&
      (by === undefined || each.by === by),
  );
}

/** The sheets that lie on the table in a conversation: those it may write on, and those that something stands on already. */
export function onTable(stage: Dialogue, all: readonly FilledSheet[]): FilledSheet[] {
  const lines = [
    ...Object.values(stage.turns).flatMap((turn) => turn.lines),
    ...Object.values(stage.endings),
  ];
  const written = new Set(lines.flatMap(({ fills = [] }) => fills.map(({ tool }) => tool)));
  return all.filter(({ id, entries }) => written.has(id) || entries.length > 0);
}

/** A sheet as it is drawn: its fields in order, its points in time, and its rows with their cells. */
export interface Layout {
  readonly fields: readonly { readonly field: string; readonly entries: readonly Entry[] }[];
  readonly rows: readonly { readonly row: number; readonly cells: Layout['fields'] }[];
}

/** Every field of a sheet, filled or not; as many rows as are begun, and the first in any case. */
export function laidOut({ kind, entries }: FilledSheet): Layout {
  const last = entries.reduce((most, { row }) => Math.max(most, row ?? 0), 1);
  const inOrder = (own: readonly Entry[]) => [...own].sort((a, b) => (a.minute ?? 0) - (b.minute ?? 0));
  const rowFields = rowFieldsOf(kind);
  return {
    fields: fieldsOf(kind).map((field) => ({
      field,
      entries: inOrder(entries.filter((entry) => entry.field === field)),
    })),
    rows:
      rowFields.length === 0
        ? []
        : Array.from({ length: last }, (_, i) => ({
            row: i + 1,
            cells: rowFields.map((field) => ({
              field,
              entries: entries.filter((entry) => entry.field === field && entry.row === i + 1),
            })),
          })),
  };
}
