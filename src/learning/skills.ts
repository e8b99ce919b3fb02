import { COMPETENCE } from '../scoring/competence.ts';
import type { AttemptHead } from './attempt.ts';
import type { Review } from './drills/review.ts';
import { FADING, skillIds, type Showing, type SkillId } from './skill.ts';
import { DAY, triesOf, type Tried } from './tries.ts';

/** One piece of evidence: what showed a skill, when, and what it weighs by the kind of try (0-1). */
export interface Shown extends Showing {
  readonly skill: SkillId;
  readonly at: number;
  readonly weight: number;
  /** It tips the scale and does not stand for having used the skill with a client. */
  readonly light?: true;
}

/** What is known of a skill on a day; shares 0-1. */
export interface Skill {
  readonly id: SkillId;
  /** What the evidence vouches for: it grows with good answers, falls with poor ones, and fades with time. */
  readonly strength: number;
  /** What may be hoped for: between strength and this lies what is not known. */
  readonly upper: number;
  /** How well it was shown on average, the latest weighing most; null while it was not. */
  readonly quality: number | null;
  /** How many chances it rests on; those of later tries count as they weigh. */
  readonly chances: number;
  readonly last: number | null;
}

/** The evidence of these attempts, in the order they were begun; drills of the same cases before them take a little of it. */
export const shownIn = (attempts: readonly AttemptHead[], reviews: readonly Review[] = []): Shown[] =>
  shownBy(triesOf(attempts, reviews));

function shownBy(tries: readonly Tried[]): Shown[] {
  return tries.flatMap(({ attempt, weight }) => {
    const evidence = attempt.marks?.evidence;
    if (!evidence || weight === 0) return [];
    const at = attempt.finishedAt ?? attempt.startedAt;
    return skillIds.flatMap((skill) => {
      const [chances, quality] = [evidence.chances[skill], evidence.quality[skill]];
      return chances === undefined || quality === undefined ? [] : [{ skill, chances, quality, at, weight }];
    });
  });
}

/**
 * Every skill as the evidence has it today. With n chances that still count, and a share q of them well met, strength is
 * q n / (n + unknown) and what is not known unknown / (n + unknown): an imprecise Beta, so that more evidence never widens it.
 */
export function skillsOf(shown: readonly Shown[], today: number): Skill[] {
  const sums = new Map(skillIds.map((id) => [id, { n: 0, won: 0, chances: 0, last: -1 }]));
  for (const { skill, chances, quality, at, weight, light } of shown) {
    const sum = sums.get(skill);
    if (!sum) continue;
    const counts = chances * weight * 2 ** (-Math.max(0, today - at) / DAY / FADING.halfLife);
    sum.n += counts;
    sum.won += counts * quality;
    sum.chances += chances * weight;
    if (!light) sum.last = Math.max(sum.last, at);
  }
  return [...sums].map(([id, { n, won, chances, last }]) => ({
    id,
    strength: won / (n + FADING.unknown),
    upper: (won + FADING.unknown) / (n + FADING.unknown),
    quality: n > 0 ? won / n : null,
    chances,
    last: last < 0 ? null : last,
  }));
}

/** Not met; met too little to say; below competence; due to be shown again; or held. */
export type Standing = 'unmet' | 'thin' | 'weak' | 'due' | 'held';

export function standingOf({ strength, upper, quality, last }: Skill, today: number): Standing {
  if (quality === null || last === null) return 'unmet';
  if (upper - strength > 0.5) return 'thin';
  // As it is shown, in whole percent: what is shown as the line is on it.
  if (Math.round(quality * 100) < COMPETENCE * 100) return 'weak';
  return today - last > FADING.due * DAY ? 'due' : 'held';
}
