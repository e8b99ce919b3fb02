import * as v from 'valibot';
import type { Result } from '../base/result.ts';
import type { Issue } from './issue.ts';
import { readTable } from './knowledge.ts';

const bounds = v.strictObject({ min: v.exactOptional(v.number()), max: v.exactOptional(v.number()) });
export type Bounds = v.InferOutput<typeof bounds>;

/** What is done at a worked stage before it is handed in: a written plan of the case, ways in order, fields by address. */
const work = v.strictObject({
  model: v.exactOptional(v.string()),
  explore: v.exactOptional(v.array(v.string())),
  set: v.exactOptional(v.record(v.string(), v.union([v.string(), v.number(), v.array(v.string())]))),
});
export type GoldenWork = v.InferOutput<typeof work>;

/** Golden paths: named conversations or whole courses and what they must lead to, so that an edit which changes a mark is seen. */
const path = v.strictObject({
  replies: v.array(v.string()),
  ending: v.string(),
  /** Of the conversations alone. */
  overall: v.exactOptional(bounds),
  safety: v.exactOptional(v.string()),
  /** By stage; a stage that is not named is passed by. */
  work: v.exactOptional(v.record(v.string(), work)),
  marks: v.exactOptional(
    v.strictObject({
      talk: v.exactOptional(bounds),
      assessment: v.exactOptional(bounds),
      choice: v.exactOptional(bounds),
      argument: v.exactOptional(bounds),
      plan: v.exactOptional(bounds),
      'follow-up': v.exactOptional(bounds),
      overall: v.exactOptional(bounds),
    }),
  ),
  /** The acts that must stop, by id; none for an empty list. */
  stops: v.exactOptional(v.array(v.string())),
});
export type GoldenPath = v.InferOutput<typeof path>;

/** Reads a case's paths.yaml; replies are written `turn/reply`. */
export const readPaths = (text: string): Result<Readonly<Record<string, GoldenPath>>, Issue[]> =>
  readTable('paths.yaml', text, v.record(v.string(), path));
