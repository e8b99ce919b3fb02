import { skillIds, type SkillId } from '../skill.ts';
import type { Shown } from '../skills.ts';
import { inTime, type Rating, type Review } from './review.ts';

const QUALITY: Readonly<Record<Rating, number>> = { again: 0, hard: 0.6, good: 1, easy: 1 };
/** A drill weighs a small part of a chance in a conversation: the moment is picked out, and much of it is recognising. */
const WEIGHT = 0.15;
/** All drills of a skill weigh no more than so many chances: alone they never vouch for a skill (it stays "too little to say"). */
const MOST = 2;

/** What drills say of skills, the latest first for as far as their weight goes. */
export function shownInDrills(reviews: readonly Review[]): Shown[] {
  const known = (skill: string): skill is SkillId => (skillIds as readonly string[]).includes(skill);
  const counts = new Map<string, number>();
  return inTime(reviews)
    .reverse()
    .flatMap(({ skill, rating, at }): Shown[] => {
      const count = (counts.get(skill) ?? 0) + 1;
      counts.set(skill, count);
      if (!known(skill) || count * WEIGHT > MOST) return [];
      return [{ skill, chances: 1, quality: QUALITY[rating], at, weight: WEIGHT, light: true }];
    });
}
