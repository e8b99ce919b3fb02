/** What a field of a worked stage holds: a text, a number, or ids. */
export type Value = string | number | readonly string[];

/** The place of a worked stage that has been handed in. */
export const DONE = 'done';

/** What has been done at a stage that is worked at. */
export interface Done {
  /** Ways of the assessment in the order they were taken, and the answer that each brought. */
  readonly explored: readonly string[];
  readonly answers: Readonly<Record<string, string>>;
  /** What stands in the fields, by address (see `accepts`). */
  readonly fields: Readonly<Record<string, Value>>;
  /** The options that the client refused when the plan was shown; null before it was. */
  readonly refused: readonly string[] | null;
}

export const NOTHING: Done = { explored: [], answers: {}, fields: {}, refused: null };

/** A week of follow-up as it was met: how far the client had come (a share 0-1), the alliance (1-5), and what happened. */
export interface WeekMet {
  readonly stage: string;
  readonly id: string;
  readonly week: number;
  readonly event: string;
  readonly progress: number;
  readonly alliance: number;
  /** The helps that counted since last week. */
  readonly helped: readonly string[];
}

/** The ids in a field; none where it is empty or holds something else. */
export const idsIn = (done: Done | undefined, field: string): readonly string[] => {
  const value = done?.fields[field];
  return Array.isArray(value) ? (value as readonly string[]) : [];
};
export const textIn = (done: Done | undefined, field: string): string => {
  const value = done?.fields[field];
  return typeof value === 'string' ? value : '';
};
export const numberIn = (done: Done | undefined, field: string): number | null => {
  const value = done?.fields[field];
  return typeof value === 'number' ? value : null;
};

/** Everything that was taken or chosen at a stage. */
export const chosenIn = (done: Done): readonly string[] => [
  ...done.explored,
  ...Object.entries(done.fields).flatMap(([field, value]) =>
    Array.isArray(value) && !field.includes('/') ? (value as string[]) : [],
  ),
];
