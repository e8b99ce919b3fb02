/** Ids in the order they came, the last first: one more costs the same however many there are, and shares all before it. */
export type Trace = { readonly id: string; readonly before: Trace } | null;

export const traced = (before: Trace, id: string): Trace => ({ id, before });

/** Whether an id is among them. */
export function wasMet(trace: Trace, id: string): boolean {
  for (let at = trace; at !== null; at = at.before) if (at.id === id) return true;
  return false;
}
