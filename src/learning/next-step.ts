import type { AttemptHead } from './attempt.ts';
import type { SkillId } from './skill.ts';
import { standingOf, type Skill, type Standing } from './skills.ts';
import { byTime, DAY, freshness, isMeeting, triesOf } from './tries.ts';

/** What is known of a case before it is opened, and how many chances it gives to show each skill. */
export interface Offer {
  readonly id: string;
  readonly revision: number;
  readonly level: 'first' | 'practised';
  readonly minutes: number;
  readonly isCourse: boolean;
  readonly chances: Readonly<Partial<Record<SkillId, number>>>;
}

/** One thing to do next, and why. */
export type NextStep =
  /** Something was begun and is not done. */
  | { readonly type: 'continue'; readonly scenario: string; readonly attempt: string }
  /** Nothing has been done yet. */
  | { readonly type: 'first-case'; readonly scenario: string }
  /** A skill has not been shown for so many days, or goes less well; this case gives chances to show it. */
  | { readonly type: 'due-skill'; readonly scenario: string; readonly skill: SkillId; readonly days: number }
  | { readonly type: 'weak-skill'; readonly scenario: string; readonly skill: SkillId }
  /** Conversations have been had, and no whole course yet. */
  | { readonly type: 'whole-course'; readonly scenario: string }
  | { readonly type: 'new-case'; readonly scenario: string }
  /** It is so long ago that the case tells something again. */
  | { readonly type: 'again'; readonly scenario: string; readonly days: number }
  /** So many drills wait, or no case tells anything new just now. */
  | { readonly type: 'drills'; readonly count: number; readonly minutes: number }
  /** Two in a day: what was learnt settles better with a night between. */
  | { readonly type: 'done-today' }
  /** Every case was met so lately that its answers are remembered. */
  | { readonly type: 'rest' };

export interface Known {
  readonly offers: readonly Offer[];
  readonly attempts: readonly AttemptHead[];
  readonly skills: readonly Skill[];
  readonly today: number;
}

/** So many finished attempts are enough for a day: practice that is spread is kept better (Latimier et al. 2021). */
const ENOUGH = 2;
const DAYTIME = DAY / 2;
/** A case is worth meeting again once this share of it is forgotten: after two weeks. */
const FRESH = 0.28;
/** Days after which what is open is no longer proposed. */
const GIVEN_UP = 45;
/** So many conversations before a whole course is proposed for its own sake. */
const BEFORE_COURSE = 2;

/** The one thing to do next; null only where there are no cases at all. */
export function nextStep({ offers, attempts, skills, today }: Known): NextStep | null {
  const open = openOne(offers, attempts, today);
  if (open) return { type: 'continue', scenario: open.scenario, attempt: open.id };
  const finished = attempts.filter(({ finishedAt }) => finishedAt !== null);
  const first = [...offers].sort(easiestFirst)[0];
  if (!first) return null;
  if (finished.length === 0) return { type: 'first-case', scenario: first.id };
  const latest = finished.filter(({ finishedAt }) => today - (finishedAt ?? 0) < DAYTIME);
  if (latest.length >= ENOUGH) return { type: 'done-today' };
  return forSkill({ offers, attempts, skills, today }) ?? forCase({ offers, attempts, skills, today });
}

/** The latest that is open, unless its case was begun anew or revised since, or it was left so long ago that it has been given up. */
function openOne(offers: readonly Offer[], attempts: readonly AttemptHead[], today: number) {
  const latest = new Map([...attempts].sort(byTime).map((attempt) => [attempt.scenario, attempt]));
  return offers
    .flatMap(({ id, revision }) => {
      const attempt = latest.get(id);
      return attempt?.revision === revision ? [attempt] : [];
    })
    .filter(({ finishedAt, startedAt }) => finishedAt === null && today - startedAt < GIVEN_UP * DAY)
    .sort(byTime)
    .at(-1);
}

/** How many drills of today are left, how long they take, and how many of the day had been learnt before and return. */
export interface DrillsLeft {
  readonly count: number;
  readonly minutes: number;
  readonly returning: number;
}
/** So many that return come before a new case: what is about to be forgotten cannot wait as well. */
const MANY = 8;

/** The same step, or the drills of today where they should come before it. */
export const orDrills = (step: NextStep, { count, minutes, returning }: DrillsLeft): NextStep =>
  count > 0 && mayYield(step, returning) ? { type: 'drills', count, minutes } : step;

/** Whether a step gives way to drills when so many of them return; false for all that were ever answered, it stays as it is. */
export const mayYield = ({ type }: NextStep, returning: number): boolean =>
  type === 'rest' || (returning >= MANY && type !== 'continue' && type !== 'first-case');

function forSkill({ offers, attempts, skills, today }: Known): NextStep | null {
  const fresh = freshness(attempts, today);
  const caseFor = (skill: SkillId) => {
    const worth = (offer: Offer) => (offer.chances[skill] ?? 0) * fresh(offer.id);
    return offers
      .filter((offer) => fresh(offer.id) >= FRESH && (offer.chances[skill] ?? 0) >= 1)
      .sort((a, b) => worth(b) - worth(a) || (a.id < b.id ? -1 : 1))[0];
  };
  const weakestFirst = [...skills].sort((a, b) => a.strength - b.strength);
  const find = (standing: Standing) =>
    weakestFirst
      .filter((skill) => standingOf(skill, today) === standing)
      .flatMap((skill) => {
        const offer = caseFor(skill.id);
        return offer ? [{ skill, scenario: offer.id }] : [];
      })[0];
  const due = find('due');
  if (due)
    return {
      type: 'due-skill',
      scenario: due.scenario,
      skill: due.skill.id,
      days: daysSince(due.skill.last ?? today, today),
    };
  const weak = find('weak');
  return weak ? { type: 'weak-skill', scenario: weak.scenario, skill: weak.skill.id } : null;
}

function forCase({ offers, attempts, today }: Known): NextStep {
  const tries = triesOf(attempts.filter(isMeeting));
  const lastMet = (id: string) =>
    tries.findLast(({ attempt }) => attempt.scenario === id)?.attempt.startedAt ?? null;
  const unmet = offers.filter(({ id }) => lastMet(id) === null).sort(easiestFirst);
  const course = unmet.find(({ isCourse }) => isCourse);
  const met = tries.filter(({ attempt, kind }) => kind === 'first' && attempt.finishedAt !== null);
  const isCourse = (id: string) => offers.some((offer) => offer.id === id && offer.isCourse);
  const isFirstCourse = met.length >= BEFORE_COURSE && !met.some(({ attempt }) => isCourse(attempt.scenario));
  if (course && isFirstCourse) return { type: 'whole-course', scenario: course.id };
  const next = unmet.find(({ isCourse }) => !isCourse) ?? course;
  if (next) return { type: 'new-case', scenario: next.id };
  const fresh = freshness(attempts, today);
  const again = offers
    .filter(({ id }) => fresh(id) >= FRESH)
    .sort((a, b) => fresh(b.id) - fresh(a.id) || (a.id < b.id ? -1 : 1))[0];
  if (!again) return { type: 'rest' };
  return { type: 'again', scenario: again.id, days: daysSince(lastMet(again.id) ?? today, today) };
}

/** What is good to begin with before what wants practice, conversations before courses, the short before the long. */
export const easiestFirst = (a: Offer, b: Offer): number =>
  (a.level === b.level ? 0 : a.level === 'first' ? -1 : 1) ||
  Number(a.isCourse) - Number(b.isCourse) ||
  a.minutes - b.minutes ||
  (a.id < b.id ? -1 : 1);

const daysSince = (then: number, today: number): number => Math.max(0, Math.round((today - then) / DAY));
