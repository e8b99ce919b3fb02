import * as v from 'valibot';
import { capacities, elements, hows } from '../cbt.ts';
import { tasks } from '../tasks.ts';
import { MOST_ROWS, toolKindIds } from '../tools.ts';
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

/** A sheet on the table, shared by the conversations of a case. */
export const tool = v.strictObject({ id, kind: v.picklist(toolKindIds), title: words(80) });
export type Tool = v.InferOutput<typeof tool>;

const whole = (from: number, to: number) => v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to));

/** What a line leaves on a sheet, in the words that were said. */
const fill = v.strictObject({
  id,
  tool: id,
  field: id,
  /** The numbered row, in sheets that have rows. */
  row: v.exactOptional(whole(1, MOST_ROWS)),
  say: words(200),
  /** Whose words: where it is not said, the counsellor's after a reply that told or led, else the client's. */
  by: v.exactOptional(v.picklist(['client', 'counsellor'])),
  /** A point of a craving curve: minutes from its start, and a strength of 0 to 10. */
  minute: v.exactOptional(whole(0, 240)),
  strength: v.exactOptional(whole(0, 10)),
});
export type Fill = v.InferOutput<typeof fill>;
const fills = v.exactOptional(v.pipe(v.array(fill), v.minLength(1), v.maxLength(6)));

const line = v.strictObject({
  id,
  when: v.exactOptional(guard),
  talk,
  mood: v.picklist(moods),
  say: words(700),
  thinks: words(400),
  /** Findings that whoever hears this line holds from now on. */
  opens: v.exactOptional(ids),
  fills,
});
export type Line = v.InferOutput<typeof line>;

const panel = v.strictObject({
  best: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
  good: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
  partial: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
  poor: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
});
export type Panel = v.InferOutput<typeof panel>;

/** What a reply is in cognitive behavioural work: the element, how well it is done (0-3), and how it goes about it. */
const cbt = v.strictObject({
  element: v.picklist(elements),
  well: whole(0, 3),
  how: v.exactOptional(v.picklist(hows)),
  /** Short, concrete and drawn, for a client who needs it so. */
  plain: v.exactOptional(v.boolean()),
});
export type Cbt = v.InferOutput<typeof cbt>;

const reply = v.strictObject({
  id,
  when: v.exactOptional(guard),
  say: words(500),
  codes: v.pipe(v.array(v.picklist(codes)), v.minLength(1), v.maxLength(5)),
  toward: v.exactOptional(v.picklist(['change', 'sustain', 'none'])),
  cbt: v.exactOptional(cbt),
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
  fills,
});
export type Ending = v.InferOutput<typeof ending>;

const probability = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const start = v.strictObject({
  talk: v.exactOptional(v.strictObject({ change: probability, neutral: probability, sustain: probability })),
  alliance: v.exactOptional(v.pipe(v.number(), v.minValue(1), v.maxValue(5))),
  reactance: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(3))),
});

export const dialogue = v.strictObject({
  id,
  kind: v.literal('dialogue'),
  /** Without it the stage is always played; where it does not hold, the case goes on to the stage after. */
  when: v.exactOptional(guard),
  task: v.picklist(tasks),
  title: words(80),
  scene: words(500),
  client: start,
  /** Why forms must be short, concrete and drawn here. */
  capacity: v.exactOptional(v.pipe(v.array(v.picklist(capacities)), v.minLength(1))),
  start: id,
  turns: v.record(id, turn),
  endings: v.record(id, ending),
});
export type Dialogue = v.InferOutput<typeof dialogue>;
