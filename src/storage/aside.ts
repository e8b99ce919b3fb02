import * as v from 'valibot';
import { draw } from '../base/random.ts';
import { shapeReason } from '../learning/shape.ts';

/** Something that was found unreadable, and was put by instead of dropped. */
export interface SetAside {
  readonly id: string;
  readonly table: string;
  /** `shape:<place>`, `gap`, `no-attempt` or `differs`. */
  readonly reason: string;
  readonly row: string;
}

/** How much of one row is shown; the whole of it is kept. */
const SHOWN = 100_000;

const asideRow: v.GenericSchema<unknown, SetAside> = v.strictObject({
  id: v.string(),
  table: v.string(),
  reason: v.string(),
  row: v.string(),
});

/** What is kept of an unreadable value. The same value gets the same id, so that finding it twice keeps it once. */
export function putBy(table: string, reason: string, value: unknown): SetAside {
  const row = jsonText(value);
  const digits = (salt: string) => Math.floor(draw(salt, table, row) * 2 ** 32).toString(36);
  return { id: `${table}-${row.length}-${digits('a')}-${digits('b')}`, table, reason, row };
}

/** Rows of the table `setAside` as they are reported, each text bounded. */
export function reportAside(rows: readonly unknown[]): SetAside[] {
  return rows.map((row) => {
    const known = v.safeParse(asideRow, row);
    const aside = known.success ? known.output : putBy('setAside', shapeReason(known.issues), row);
    return { ...aside, row: aside.row.slice(0, SHOWN) };
  });
}

function jsonText(value: unknown): string {
  try {
    return JSON.stringify(value, (_key, part: unknown) =>
      typeof part === 'bigint' ? part.toString() : part,
    );
  } catch (error) {
    // A foreign row may hold itself (TypeError) or be nested too deep for the stack (RangeError).
    if (error instanceof TypeError || error instanceof RangeError) return '"…"';
    throw error;
  }
}
