import * as v from 'valibot';
import type { Result } from '../base/result.ts';
import type { Issue } from './issue.ts';
import { readTable } from './knowledge.ts';

const name = v.pipe(v.string(), v.minLength(1));
const module = v.strictObject({
  da: name,
  en: name,
  ects: v.number(),
  kind: v.picklist(['mandatory', 'elective', 'final']),
  /** The way through its cases, easiest first and then what differs; without one, every case that trains any of it. */
  path: v.exactOptional(v.pipe(v.array(name), v.minLength(1))),
});
/** In both languages. */
const reason = v.strictObject({ da: name, en: name });
const schema = v.strictObject({
  /** Counts up when an outcome changes its meaning or its place; ids are never used again for something else. */
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** What the outcomes are taken from. */
  source: name,
  modules: v.record(v.string(), module),
  /** What trains an outcome beside the cases that name it: drills of these skills, and these cards. */
  trains: v.record(
    v.string(),
    v.strictObject({
      skills: v.exactOptional(v.pipe(v.array(name), v.minLength(1))),
      cards: v.exactOptional(v.pipe(v.array(name), v.minLength(1))),
    }),
  ),
  /** Why nothing here trains an outcome, or cards alone tell of one that is more than knowledge. */
  untrained: v.record(v.string(), reason),
});
/** The modules of the diploma model, and what trains each of its outcomes or why nothing does. */
export type OutcomeMap = v.InferOutput<typeof schema>;

export const readOutcomeMap = (text: string): Result<OutcomeMap, Issue[]> =>
  readTable('map.yaml', text, schema);

/** The module that an outcome belongs to: `OM2` of `OM2-F2`. */
export const moduleOf = (outcome: string): string => outcome.split('-')[0] ?? '';
