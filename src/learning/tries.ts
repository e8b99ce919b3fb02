import type { AttemptHead } from './attempt.ts';
import { caseOf, inTime, type Review } from './drills/review.ts';
import { TRIES } from './skill.ts';

export const DAY = 86_400_000;

/** The first time at a case, a later time from its beginning, or played on from a place in another attempt. */
export type Try = 'first' | 'again' | 'from-here';

/** An attempt among the others: which kind of try it is, and what it weighs as evidence (0-1). */
export interface Tried {
  readonly attempt: AttemptHead;
  readonly kind: Try;
  readonly weight: number;
}

/**
 * All attempts in the order they were begun. Evidence from a case that one has met before weighs as much as the memory of it
 * has gone; so starting over until it goes well adds nothing on the same day. Moments that were drilled before are met in part.
 */
export function triesOf(attempts: readonly AttemptHead[], reviews: readonly Review[] = []): Tried[] {
  const memories = new Map<string, Memory>();
  const drilled = drilledBy(reviews);
  return [...attempts].sort(byTime).map((attempt) => {
    const before = memories.get(attempt.scenario) ?? NONE;
    if (isMeeting(attempt)) memories.set(attempt.scenario, meet(before, attempt));
    const way = attempt.marks?.evidence?.way;
    const { scenario, startedAt } = attempt;
    const fresh = 1 - Math.min(1, heldAt(before, startedAt) + drilled(scenario, startedAt));
    const kind = attempt.origin ? 'from-here' : before === NONE ? 'first' : 'again';
    const weight =
      fresh *
      (attempt.origin ? TRIES.fromHere : 1) *
      (way !== undefined && before.ways.includes(way) ? TRIES.sameWay : 1);
    return { attempt, kind, weight };
  });
}

/** Whether the client was met in an attempt; not by one who opened it and left. */
export const isMeeting = ({ answered }: AttemptHead): boolean => answered !== false;

/** How new each case would be on a day to whoever made these attempts: 1 never met, 0 just met. */
export function freshness(attempts: readonly AttemptHead[], today: number): (scenario: string) => number {
  const memories = new Map<string, Memory>();
  for (const attempt of attempts.filter(isMeeting).sort(byTime))
    memories.set(attempt.scenario, meet(memories.get(attempt.scenario) ?? NONE, attempt));
  return (scenario) => 1 - memoryAt(memories.get(scenario) ?? NONE, today);
}

/** What is remembered of a case (0-1, more than once met more than 1), since when, and the ways that were gone. */
interface Memory {
  readonly held: number;
  readonly since: number;
  readonly ways: readonly string[];
}
const NONE: Memory = { held: 0, since: 0, ways: [] };

function meet(before: Memory, { startedAt, finishedAt, marks }: AttemptHead): Memory {
  const seen = finishedAt === null ? TRIES.left : 1;
  const way = marks?.evidence?.way;
  return {
    held: heldAt(before, startedAt) + seen,
    since: startedAt,
    ways: way === undefined || before.ways.includes(way) ? before.ways : [...before.ways, way],
  };
}

/** How much of a case its drills leave in mind at a time, of those answered before it; to be asked for times that do not go back. */
function drilledBy(reviews: readonly Review[]): (scenario: string, time: number) => number {
  const drills = new Map<string, { readonly ats: number[]; done: number; held: number; since: number }>();
  for (const review of inTime(reviews)) {
    const own = drills.get(caseOf(review));
    if (own) own.ats.push(review.at);
    else drills.set(caseOf(review), { ats: [review.at], done: 0, held: 0, since: 0 });
  }
  return (scenario, time) => {
    const own = drills.get(scenario);
    if (!own) return 0;
    for (let at = own.ats[own.done]; at !== undefined && at < time; at = own.ats[++own.done]) {
      own.held = heldAt(own, at) + TRIES.drill;
      own.since = at;
    }
    return Math.min(TRIES.drills, heldAt(own, time));
  };
}

const heldAt = ({ held, since }: Pick<Memory, 'held' | 'since'>, time: number): number =>
  held * 2 ** (-Math.max(0, time - since) / DAY / TRIES.remembered);
const memoryAt = (memory: Memory, time: number): number => Math.min(1, heldAt(memory, time));

/** Oldest first. The id decides between attempts of one moment, so that the order in which they came here never does. */
export const byTime = (a: AttemptHead, b: AttemptHead): number =>
  a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1);
