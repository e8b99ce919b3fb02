import type { AttemptHead } from '../../learning/attempt.ts';
import { shownInDrills } from '../../learning/drills/evidence.ts';
import type { Review } from '../../learning/drills/review.ts';
import { minutesOf, sessionOf, type Session } from '../../learning/drills/session.ts';
import type { DrillsLeft } from '../../learning/next-step.ts';
import { shownIn, skillsOf } from '../../learning/skills.ts';
import { loadDrills } from '../content.ts';

/** The first millisecond of the day that a time lies in, where the learner is. */
export const dayStartOf = (time: number): number => new Date(time).setHours(0, 0, 0, 0);

/** The drills of the day. What was done since the day began changes nothing but what is left. */
export async function drillsToday(
  attempts: readonly AttemptHead[],
  reviews: readonly Review[],
  now: number,
): Promise<Session> {
  const dayStart = dayStartOf(now);
  // What waits for a deadline is kept out with its marks, and its case gives nothing away before.
  const before = attempts.filter(
    ({ finishedAt, marks }) => finishedAt !== null && finishedAt < dayStart && marks !== null,
  );
  const earlier = reviews.filter(({ at }) => at < dayStart);
  return sessionOf({
    items: await loadDrills(),
    reviews,
    skills: skillsOf([...shownIn(before, earlier), ...shownInDrills(earlier)], dayStart),
    met: new Set(before.map(({ scenario }) => scenario)),
    dayStart,
  });
}

/** How much of that is left. Rejects when the list of drills cannot be fetched. */
export async function drillsLeft(
  attempts: readonly AttemptHead[],
  reviews: readonly Review[],
  now: number,
): Promise<DrillsLeft> {
  const { left, returning } = await drillsToday(attempts, reviews, now);
  return { count: left.length, minutes: minutesOf(left), returning };
}
