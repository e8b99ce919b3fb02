/**
 * The skills that are followed over attempts, in the order they are shown. What gives a skill its chances stands in
 * evidence.ts; a skill without an entry there has not been met by anybody yet.
 */
export const skillIds = [
  'simple-reflection',
  'complex-reflection',
  'open-question',
  'evoking',
  'sustain-talk',
  'affirmation',
  'autonomy',
  'information',
  'discord',
  'agenda',
  'functional-analysis',
  'coping-plan',
  'homework',
  'assessment',
  'choice',
  'argument',
  'plan',
  'follow-up',
] as const;
export type SkillId = (typeof skillIds)[number];

/** How often something gave a chance to show a skill, and how well it was shown, a share 0-1. */
export interface Showing {
  readonly chances: number;
  readonly quality: number;
}
export type Showings = Readonly<Partial<Record<SkillId, Showing>>>;

/** How a skill's strength is worked out, with where the numbers come from. */
export const FADING = {
  /**
   * Days in which evidence comes to weigh half. Training gains d = .76 and loses .30 of it in six months without follow-up
   * (Schwalbe, Oh & Zweben 2014): .46/.76 left after 182 days.
   */
  halfLife: 250,
  /** Days after which a skill is due to be shown again: a booster each six to eight weeks (same review). */
  due: 50,
  /**
   * What is not known beside n chances, as Walley's imprecise Beta has it (1996, with 1 or 2). Twice his 2, because two
   * trained coders agree only to about .5 on a single reply, so that a chance tells half as much.
   */
  unknown: 4,
} as const;

/** What evidence weighs by the kind of try; our own view. */
export const TRIES = {
  /** Days in which half of what one remembers of a case, and of what its debrief explained, is gone. */
  remembered: 30,
  /** How much is seen of a case by whoever leaves it before the end. */
  left: 0.5,
  fromHere: 0.3,
  sameWay: 0.3,
  /** What a drill of a case shows of it, and the most that all of them do: moments, never how one leads to the next. */
  drill: 0.03,
  drills: 0.5,
} as const;
