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
});
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
});
/** The modules of the diploma model, and what trains each of its outcomes. */
export type OutcomeMap = v.InferOutput<typeof schema>;

export const readOutcomeMap = (text: string): Result<OutcomeMap, Issue[]> =>
  readTable('map.yaml', text, schema);

/** The module that an outcome belongs to: `OM2` of `OM2-F2`. */
export const moduleOf = (outcome: string): string => outcome.split('-')[0] ?? '';
