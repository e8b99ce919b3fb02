import * as v from 'valibot';
import type { Result } from '../base/result.ts';
import { err, ok } from '../base/result.ts';
import type { Issue } from './issue.ts';
import { readYaml } from './yaml.ts';

/** Golden paths: named conversations and what they must lead to, so that an edit which changes a mark is seen. */
const path = v.strictObject({
  replies: v.array(v.string()),
  ending: v.string(),
  overall: v.exactOptional(
    v.strictObject({ min: v.exactOptional(v.number()), max: v.exactOptional(v.number()) }),
  ),
  safety: v.exactOptional(v.string()),
});
export type GoldenPath = v.InferOutput<typeof path>;

/** Reads a case's paths.yaml; replies are written `turn/reply`. */
export function readPaths(text: string): Result<Readonly<Record<string, GoldenPath>>, Issue[]> {
  const read = readYaml('paths.yaml', text);
  if (!read.ok) return read;
  const parsed = v.safeParse(v.record(v.string(), path), read.value.value);
  if (parsed.success) return ok(parsed.output);
  return err(
    parsed.issues.map((issue) => {
      const at = read.value.locate(issue.path?.map((step) => step.key as string | number) ?? []);
      const fault = {
        type: 'wrong-shape',
        expected: issue.expected ?? '',
        received: issue.received,
      } as const;
      return { file: 'paths.yaml', path: [], ...at, fault };
    }),
  );
}
