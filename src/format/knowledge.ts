import * as v from 'valibot';
import type { Result } from '../base/result.ts';
import { err, ok } from '../base/result.ts';
import type { Issue } from './issue.ts';
import { readYaml, type Located } from './yaml.ts';

export { sourceOf } from './reference.ts';

/** What cases and feedback rest on, shared by all cases. */
const source = v.strictObject({
  kind: v.picklist(['instrument', 'study', 'guideline', 'law', 'report', 'book', 'view']),
  title: v.string(),
  da: v.exactOptional(v.string()),
  by: v.string(),
  year: v.number(),
  checked: v.string(),
  places: v.exactOptional(v.array(v.string())),
  /** The reference card that says more (cards.ts). */
  card: v.exactOptional(v.string()),
});
export type Source = v.InferOutput<typeof source>;

const outcome = v.strictObject({ da: v.string(), en: v.string(), level: v.picklist(['A', 'B', 'C', 'N']) });
export type Outcome = v.InferOutput<typeof outcome>;

export interface Knowledge {
  readonly sources: Readonly<Record<string, Source>>;
  readonly outcomes: Readonly<Record<string, Outcome>>;
}

/** Reads the shared knowledge files; faults name the file. */
export function readKnowledge(files: { sources: string; outcomes: string }): Result<Knowledge, Issue[]> {
  const sources = readTable('sources.yaml', files.sources, v.record(v.string(), source));
  const outcomes = readTable('outcomes.yaml', files.outcomes, v.record(v.string(), outcome));
  if (!sources.ok || !outcomes.ok)
    return err([...(sources.ok ? [] : sources.error), ...(outcomes.ok ? [] : outcomes.error)]);
  return ok({ sources: sources.value, outcomes: outcomes.value });
}

/** A YAML file that is one table, read by its schema; each fault with its place. */
export function readTable<T>(
  file: string,
  text: string,
  schema: v.GenericSchema<unknown, T>,
): Result<T, Issue[]> {
  const read = readLocated(file, text, schema);
  return read.ok ? ok(read.value.value) : read;
}

/** The same, and where in the text everything stands, for checks that look at several files. */
export function readLocated<T>(
  file: string,
  text: string,
  schema: v.GenericSchema<unknown, T>,
): Result<{ value: T; place: Located }, Issue[]> {
  const read = readYaml(file, text);
  if (!read.ok) return read;
  const parsed = v.safeParse(schema, read.value.value);
  if (parsed.success) return ok({ value: parsed.output, place: read.value });
  return err(
    parsed.issues.map((issue) => {
      const path = issue.path?.map((step) => step.key as string | number) ?? [];
      const at = read.value.locate(path);
      const fault = {
        type: 'wrong-shape',
        expected: issue.expected ?? '',
        received: issue.received,
      } as const;
      return { file, path, ...at, fault };
    }),
  );
}
