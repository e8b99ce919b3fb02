import * as v from 'valibot';
import type { Result } from '../base/result.ts';
import type { Issue } from './issue.ts';
import { readTable } from './knowledge.ts';

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
export const readPaths = (text: string): Result<Readonly<Record<string, GoldenPath>>, Issue[]> =>
  readTable('paths.yaml', text, v.record(v.string(), path));
