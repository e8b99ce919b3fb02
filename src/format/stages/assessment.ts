import * as v from 'valibot';
import { guard, id, ids, source, words } from '../primitives.ts';

/** The 16 domains of a good assessment, 0 to 15 (kl-2009; domain/curriculum-and-practice.md 2.5). */
export const domains = [
  'reason',
  'facts',
  'substances',
  'physical',
  'mental',
  'work',
  'crime',
  'network',
  'children',
  'earlier',
  'resources',
  'goals',
  'capacity',
  'acute',
  'records',
  'pregnancy',
] as const;
export type Domain = (typeof domains)[number];

/** A fact about the client that a counsellor can come to hold; the case's own, shared by all its stages. */
export const finding = v.strictObject({
  id,
  domain: v.picklist(domains),
  /** How much the choice of method and plan hangs on it. */
  weight: v.picklist(['key', 'useful', 'detail']),
  /** A problem of the client and how severe; left out for wishes, resources and facts. */
  problem: v.exactOptional(v.picklist(['mild', 'severe'])),
  say: words(240),
});
export type Finding = v.InferOutput<typeof finding>;

export const hows = ['ask', 'file', 'instrument', 'relative', 'doctor', 'colleague', 'consent'] as const;

const answer = v.strictObject({
  id,
  when: v.exactOptional(guard),
  gives: v.exactOptional(ids),
  /** What the client, the file or the relative says. */
  say: words(700),
});

/** One of the client's answers to an instrument, told in own words (never an item of a licensed form), with its points. */
const item = v.strictObject({
  id,
  say: words(160),
  points: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
});

const measured = v.strictObject({
  /** The reference card whose scale and bands are used. */
  card: id,
  scale: id,
  /** The band of that scale that the sum falls in. */
  band: id,
  items: v.pipe(v.array(item), v.minLength(1), v.maxLength(20)),
  /** What the sum is multiplied by (WHO-5: 4). */
  factor: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10))),
});

const way = v.strictObject({
  id,
  how: v.picklist(hows),
  domain: v.picklist(domains),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)),
  /** What the learner does, as a line on a list. */
  say: words(160),
  /** The way that must have been taken before (the client's consent); without it the learner acts against it. */
  needs: v.exactOptional(id),
  /** The first that fits is what comes back; the last has no `when`. */
  answers: v.pipe(v.array(answer), v.minLength(1), v.maxLength(4)),
  instrument: v.exactOptional(measured),
});
export type Way = v.InferOutput<typeof way>;

const action = v.strictObject({
  id,
  say: words(240),
  fit: v.picklist(['best', 'good', 'partial', 'poor']),
  why: words(400),
});

/** A finding that must be acted on at once, and what may be done. */
const redFlag = v.strictObject({
  id,
  finding: id,
  source,
  actions: v.pipe(v.array(action), v.minLength(2), v.maxLength(5)),
});
export type RedFlag = v.InferOutput<typeof redFlag>;

export const assessment = v.strictObject({
  id,
  kind: v.literal('assessment'),
  title: words(80),
  scene: words(600),
  /** The time there is. */
  minutes: v.pipe(v.number(), v.integer(), v.minValue(10), v.maxValue(240)),
  ways: v.pipe(v.array(way), v.minLength(4), v.maxLength(40)),
  red: v.pipe(v.array(redFlag), v.maxLength(4)),
});
export type Assessment = v.InferOutput<typeof assessment>;
