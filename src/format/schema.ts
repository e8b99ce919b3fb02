import * as v from 'valibot';

/**
 * What a scenario is. `scenario.yaml` has this shape with the Danish words in it; `en.yaml` repeats the words by their
 * ids (see words.ts). Strict everywhere: an unknown key is an error with its place, so that a slip of the pen is found.
 */
export const FORMAT = 1;

/** Reply codes: MITI 4.2.1, questions split as in MISC 2.5, and four that refine information and planning. */
export const codes = [
  'open-question',
  'closed-question',
  'simple-reflection',
  'complex-reflection',
  'affirm',
  'seek-collaboration',
  'emphasise-autonomy',
  'giving-information',
  'persuade-with-permission',
  'persuade',
  'confront',
  'advice',
  'options',
  'negotiation',
  'other',
] as const;
export type Code = (typeof codes)[number];

export const talks = ['change', 'neutral', 'sustain'] as const;
export type Talk = (typeof talks)[number];

export const moods = [
  'calm',
  'tired',
  'closed',
  'sad',
  'worried',
  'annoyed',
  'thinking',
  'smiling',
  'hopeful',
  'moved',
] as const;
export type Mood = (typeof moods)[number];

export const fits = ['best', 'good', 'partial', 'poor'] as const;
export type Fit = (typeof fits)[number];

/** How a conversation may end: with something agreed, with an open door, as it began, or with the client leaving. */
export const endingClasses = ['agreed', 'open', 'unchanged', 'left'] as const;

const words = (limit: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(limit));
const id = v.pipe(v.string(), v.regex(/^[a-zæøå0-9]+(-[a-zæøå0-9]+)*$/), v.maxLength(60));
const ids = v.union([id, v.pipe(v.array(id), v.minLength(1))]);
const talk = v.picklist(talks);
const range = v.strictObject({ min: v.exactOptional(v.number()), max: v.exactOptional(v.number()) });

/** Conditions are data, never code; all that are named must hold. */
const guard = v.strictObject({
  reaction: v.exactOptional(v.union([talk, v.array(talk)])),
  after: v.exactOptional(ids),
  line: v.exactOptional(ids),
  alliance: v.exactOptional(range),
  reactance: v.exactOptional(range),
  visited: v.exactOptional(ids),
  missed: v.exactOptional(ids),
  said: v.exactOptional(ids),
  ended: v.exactOptional(ids),
});
export type Guard = v.InferOutput<typeof guard>;

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
});
export type Line = v.InferOutput<typeof line>;

const panel = v.strictObject({
  best: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
  good: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
  partial: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
  poor: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
});
export type Panel = v.InferOutput<typeof panel>;

const source = v.pipe(v.string(), v.regex(/^[a-z0-9]+([-.][a-z0-9]+)*(:[A-Za-z0-9.,\- ]+)?$/));

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
});
export type Ending = v.InferOutput<typeof ending>;

const probability = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const start = v.strictObject({
  talk: v.exactOptional(v.strictObject({ change: probability, neutral: probability, sustain: probability })),
  alliance: v.exactOptional(v.pipe(v.number(), v.minValue(1), v.maxValue(5))),
  reactance: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(3))),
});

export const tasks = ['engaging', 'focusing', 'evoking', 'planning'] as const;

const dialogue = v.strictObject({
  id,
  kind: v.literal('dialogue'),
  task: v.picklist(tasks),
  title: words(80),
  scene: words(500),
  client: start,
  start: id,
  turns: v.record(id, turn),
  endings: v.record(id, ending),
});
export type Dialogue = v.InferOutput<typeof dialogue>;

/** One kind of stage today; assessment, matching, plan and review join here by their `kind`. */
const stage = v.variant('kind', [dialogue]);
export type Stage = v.InferOutput<typeof stage>;

const colour = v.pipe(v.string(), v.regex(/^[0-9a-f]{6}$/));
const portrait = v.strictObject({
  head: v.string(),
  skin: colour,
  hair: colour,
  clothing: colour,
  garment: v.exactOptional(v.picklist(['hoodie', 'cardigan', 'shirt'])),
  background: v.exactOptional(colour),
  glasses: v.exactOptional(v.string()),
  beard: v.exactOptional(v.string()),
  lines: v.exactOptional(v.boolean()),
});

export const scenarioSchema = v.strictObject({
  format: v.literal(FORMAT),
  id,
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  title: words(80),
  summary: words(300),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(90)),
  level: v.picklist(['first', 'practised']),
  client: v.strictObject({
    name: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
    age: v.pipe(v.number(), v.integer(), v.minValue(15), v.maxValue(99)),
    portrait,
  }),
  brief: v.strictObject({ from: words(160), note: words(2400), task: words(600) }),
  relation: v.strictObject({ low: words(400), middle: words(400), high: words(400) }),
  outcomes: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[A-Z]{2}\d?-[A-Z]{1,2}\d+$/))), v.minLength(1)),
  sources: v.pipe(v.array(source), v.minLength(1)),
  stages: v.pipe(v.array(stage), v.minLength(1), v.maxLength(12)),
});

/** A scenario in one language, as the engine and the screens use it. */
export type Scenario = v.InferOutput<typeof scenarioSchema>;

export const languages = ['da', 'en'] as const;
export type Language = (typeof languages)[number];
