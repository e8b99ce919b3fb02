import * as v from 'valibot';
import { MAX_TEXT } from '../format/own.ts';
import { scenarioSchema, tasks } from '../format/schema.ts';
import type { CaseFiles } from '../format/parse.ts';
import { id, time } from '../learning/shape.ts';
import type { ShelfKind } from './shelf.ts';

const words = v.pick(scenarioSchema, ['title', 'summary']);
const head = v.strictObject({
  ...v.pick(scenarioSchema, ['revision', 'level', 'minutes', 'client', 'outcomes']).entries,
  tasks: v.array(v.picklist(tasks)),
  isCourse: v.boolean(),
  titles: v.strictObject({ da: words, en: words }),
});

/** What is known of a case that somebody brought before it is opened. */
export type OwnHead = v.InferOutput<typeof head>;

/** A case that somebody brought, as its files: it is read anew when it is opened. */
export interface OwnCase {
  readonly id: string;
  readonly files: CaseFiles;
  readonly head: OwnHead;
  readonly at: number;
  /** Stands among the own cases; the others are here for an assignment. */
  readonly listed: boolean;
}

const text = v.pipe(v.string(), v.maxLength(MAX_TEXT));
const ownCase: v.GenericSchema<unknown, OwnCase> = v.strictObject({
  id,
  files: v.strictObject({ scenario: text, en: v.exactOptional(text) }),
  head,
  at: time,
  listed: v.boolean(),
});

export const ownCases: ShelfKind<OwnCase> = { name: 'own-case', schema: ownCase, idOf: (each) => each.id };
