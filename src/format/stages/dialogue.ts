import * as v from 'valibot';
import { codes, endingClasses, fits, guard, id, ids, moods, source, talk, words } from '../primitives.ts';

/** A conversation, turn by turn. */
const then = v.union(
  [
    id,
    v.strictObject({
      change: v.exactOptional(id),
      neutral: v.exactOptional(id),
      sustain: v.exactOptional(id),
      else: v.exactOptional(id),
    }),
    v.pipe(v.array(v.strictObject({ when: v.exactOptional(guard), to: id })), v.minLength(1)),
  ],
  'then',
);
export type Then = v.InferOutput<typeof then>;

const effects = v.strictObject({
  alliance: v.exactOptional(v.pipe(v.number(), v.minValue(-2), v.maxValue(2))),
  reactance: v.exactOptional(v.pipe(v.number(), v.minValue(-3), v.maxValue(3))),
});
export type Effects = v.InferOutput<typeof effects>;

const line = v.strictObject({
  id,
  when: v.exactOptional(guard),
  talk,
  mood: v.picklist(moods),
  say: words(700),
  thinks: words(400),
  /** Findings that whoever hears this line holds from now on. */
  opens: v.exactOptional(ids),
});
export type Line = v.InferOutput<typeof line>;

const panel = v.strictObject({
  best: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
  good: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
  partial: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
  poor: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
});
export type Panel = v.InferOutput<typeof panel>;

const reply = v.strictObject({
  id,
  when: v.exactOptional(guard),
  say: words(500),
  codes: v.pipe(v.array(v.picklist(codes)), v.minLength(1), v.maxLength(5)),
  toward: v.exactOptional(v.picklist(['change', 'sustain', 'none'])),
  fit: v.union([v.picklist(fits), panel], 'fit'),
  why: words(600),
  source,
  safety: v.exactOptional(v.picklist(['handled', 'missed', 'unsafe'])),
  effects: v.exactOptional(effects),
  then: v.exactOptional(then),
});
export type Reply = v.InferOutput<typeof reply>;

const turn = v.strictObject({
  back: v.exactOptional(v.boolean()),
  again: v.exactOptional(v.boolean()),
  effects: v.exactOptional(effects),
  lines: v.pipe(v.array(line), v.minLength(1)),
  replies: v.pipe(v.array(reply), v.minLength(1), v.maxLength(8)),
  then: v.exactOptional(then),
});
export type Turn = v.InferOutput<typeof turn>;

const ending = v.strictObject({
  class: v.picklist(endingClasses),
  leaves: v.exactOptional(v.boolean()),
  mood: v.picklist(moods),
  talk,
  say: words(700),
  thinks: words(400),
  after: words(600),
  opens: v.exactOptional(ids),
});
export type Ending = v.InferOutput<typeof ending>;

const probability = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const start = v.strictObject({
  talk: v.exactOptional(v.strictObject({ change: probability, neutral: probability, sustain: probability })),
  alliance: v.exactOptional(v.pipe(v.number(), v.minValue(1), v.maxValue(5))),
  reactance: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(3))),
});

export const tasks = ['engaging', 'focusing', 'evoking', 'planning'] as const;

export const dialogue = v.strictObject({
  id,
  kind: v.literal('dialogue'),
  /** Without it the stage is always played; where it does not hold, the case goes on to the stage after. */
  when: v.exactOptional(guard),
  task: v.picklist(tasks),
  title: words(80),
  scene: words(500),
  client: start,
  start: id,
  turns: v.record(id, turn),
  endings: v.record(id, ending),
});
export type Dialogue = v.InferOutput<typeof dialogue>;
