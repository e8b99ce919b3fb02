import * as v from 'valibot';
import { flags } from '../flags.ts';
import { id, ids, source, words } from '../primitives.ts';

/** The parts of a treatment plan in the order they are written (KL and Horsens forms; domain/curriculum-and-practice.md 2.6). */
export const sections = [
  'problems',
  'goals',
  'interventions',
  'coordination',
  'relatives',
  'crisis',
  'measurement',
  'frame',
] as const;
export type Section = (typeof sections)[number];
/** Sections whose options are things somebody does: each has a person and a start, and serves goals. */
export const doing: readonly Section[] = ['interventions', 'coordination', 'relatives'];

/** What the client says to an option that is in the plan; a refused option stays out if the plan shall be theirs. */
const answer = v.strictObject({ say: words(400), refuses: v.exactOptional(v.literal(true)) });

const dose = v.strictObject({
  id,
  say: words(80),
  /** Meetings a week (once a fortnight is .5). */
  weekly: v.pipe(v.number(), v.minValue(0), v.maxValue(14)),
});

const option = v.strictObject({
  id,
  section: v.picklist(sections),
  say: words(400),
  flags: v.array(v.picklist(flags)),
  /** The finding(s) a problem or goal rests on, or an action answers. */
  from: v.exactOptional(ids),
  /** Who can rightly do it (actors); anyone else is a slip. */
  who: v.exactOptional(ids),
  /** The doses to choose between, for interventions that are meetings. */
  doses: v.exactOptional(v.pipe(v.array(dose), v.minLength(2), v.maxLength(4))),
  against: v.exactOptional(ids),
  why: words(500),
  source,
  client: v.exactOptional(answer),
});
export type PlanOption = v.InferOutput<typeof option>;

const actor = v.strictObject({ id, say: words(80), tovholder: v.exactOptional(v.literal(true)) });

const value = v.strictObject({
  /** Chosen options, by id. */
  options: v.pipe(v.array(id), v.minLength(1), v.maxLength(60)),
  who: v.record(id, id),
  start: v.record(id, v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(364))),
  dose: v.exactOptional(v.record(id, id)),
  /** Which goals each action serves, and which findings each problem and goal rests on. */
  serves: v.record(id, ids),
  tovholder: id,
  followUp: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(52)),
});

/** A plan the author would sign: the model, or one of the acceptable others. */
const written = v.strictObject({ id, say: words(400), plan: value });
export type WrittenPlan = v.InferOutput<typeof written>;

export const plan = v.strictObject({
  id,
  kind: v.literal('plan'),
  title: words(80),
  scene: words(600),
  actors: v.pipe(v.array(actor), v.minLength(2), v.maxLength(14)),
  options: v.pipe(v.array(option), v.minLength(12), v.maxLength(80)),
  /** The client's answer to the whole: when the plan is theirs, when it is half theirs, when it is not. */
  client: v.strictObject({ yes: words(500), partly: words(500), no: words(500) }),
  /** The first is the model plan; the others differ and are as acceptable. */
  models: v.pipe(v.array(written), v.minLength(1), v.maxLength(4)),
});
export type Plan = v.InferOutput<typeof plan>;
