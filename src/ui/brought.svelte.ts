import type { OwnEntry } from './content.ts';

let all = $state.raw<ReadonlyMap<string, OwnEntry>>(new Map());

/** The cases on this device that somebody brought, by id; filled in when there are any. */
export const brought = {
  get: (id: string): OwnEntry | undefined => all.get(id),
  get all(): readonly OwnEntry[] {
    return [...all.values()];
  },
  replace(entries: readonly OwnEntry[]): void {
    all = new Map(entries.map((entry) => [entry.id, entry]));
  },
};
