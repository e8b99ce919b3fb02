import * as v from 'valibot';
import { guard, id, source, words } from '../primitives.ts';

/** What is followed from week to week. Use has the case's own unit; well-being is WHO-5 (0-100), attendance a percent of what was agreed, alliance an own session check 0-10. */
export const curves = ['use', 'wellbeing', 'attendance', 'alliance'] as const;
export type Curve = (typeof curves)[number];

export const adjustments = [
  'step-up',
  'step-down',
  'change-method',
  'call',
  'keep',
  'extra-talk',
  'doctor',
  'coordinate',
  'close',
  'sanction',
] as const;

const share = v.pipe(v.number(), v.minValue(-1), v.maxValue(1));

const action = v.strictObject({
  id,
  kind: v.picklist(adjustments),
  say: words(300),
  fit: v.picklist(['best', 'good', 'partial', 'poor']),
  why: words(500),
  source,
  safety: v.exactOptional(v.picklist(['handled', 'missed', 'unsafe'])),
  /** What it does to the weeks after: progress (a share) and alliance (steps on 1-5). */
  effects: v.exactOptional(
    v.strictObject({ progress: v.exactOptional(share), alliance: v.exactOptional(share) }),
  ),
});
export type Adjustment = v.InferOutput<typeof action>;

/** What has happened since last; the first event of a week that fits is the one that happens, the last has no `when`. */
const event = v.strictObject({
  id,
  when: v.exactOptional(guard),
  kind: v.picklist([
    'steady',
    'no-show',
    'lapse',
    'side-use',
    'contact-change',
    'psychiatry-refuses',
    'relative-calls',
    'job-centre',
    'crisis',
    'good-news',
  ]),
  say: words(900),
  effects: v.exactOptional(
    v.strictObject({ progress: v.exactOptional(share), alliance: v.exactOptional(share) }),
  ),
  actions: v.pipe(v.array(action), v.minLength(3), v.maxLength(5)),
});
export type WeekEvent = v.InferOutput<typeof event>;

const week = v.strictObject({
  id,
  week: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(52)),
  events: v.pipe(v.array(event), v.minLength(1), v.maxLength(5)),
});
export type Week = v.InferOutput<typeof week>;

/** Something that has carried the client since last week, or held back; told to the learner when it counted. */
const help = v.strictObject({ id, when: guard, by: share, say: words(240) });
export type Help = v.InferOutput<typeof help>;

export const review = v.strictObject({
  id,
  kind: v.literal('review'),
  title: words(80),
  scene: words(600),
  /** Use at the start and at best, in the case's unit. */
  use: v.strictObject({
    unit: words(60),
    from: v.pipe(v.number(), v.minValue(0), v.maxValue(500)),
    best: v.pipe(v.number(), v.minValue(0), v.maxValue(500)),
    max: v.pipe(v.number(), v.minValue(1), v.maxValue(500)),
  }),
  /** WHO-5 at the start and at best. */
  wellbeing: v.strictObject({
    from: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
    best: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
  }),
  helps: v.pipe(v.array(help), v.minLength(3), v.maxLength(14)),
  weeks: v.pipe(v.array(week), v.minLength(1), v.maxLength(6)),
  /** What became of it: the first that the client has come far enough for; the last asks for nothing. After the last week of a case. */
  ends: v.exactOptional(
    v.pipe(
      v.array(
        v.strictObject({
          id,
          least: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
          say: words(700),
        }),
      ),
      v.minLength(2),
      v.maxLength(4),
    ),
  ),
});
export type Review = v.InferOutput<typeof review>;
