import { draw } from '../../base/random.ts';
import type { Skill } from '../skills.ts';
import { DAY } from '../tries.ts';
import { levelOf, placeOf, SECONDS, type Item, type Level } from './drill.ts';
import { inTime, type Review } from './review.ts';
import { scheduleOf } from './schedule.ts';

export interface Today {
  readonly items: readonly Item[];
  readonly reviews: readonly Review[];
  /** What the attempts show, weakest skills to be trained first. */
  readonly skills: readonly Skill[];
  /** Cases that have been played to an end before today. */
  readonly met: ReadonlySet<string>;
  /** The first millisecond of the day where the learner is. */
  readonly dayStart: number;
}

export interface Session {
  /** All of the day, in order. */
  readonly all: readonly Item[];
  /** What has not been answered yet. */
  readonly left: readonly Item[];
  /** How many of all had been learnt before and return today. */
  readonly returning: number;
}

/** A session is so many, and never more than so many when much is due. */
const ENOUGH = 10;
const MOST = 12;

/**
 * The drills of a day: what is due, then new ones for the weakest skills. The same all day long, whatever is answered
 * meanwhile, so that a session can be left and found again.
 */
export function sessionOf(today: Today): Session {
  const { items, reviews, dayStart } = today;
  const before = reviews.filter(({ at }) => at < dayStart);
  const done = new Set(reviews.filter(({ at }) => at >= dayStart).map(({ item }) => item));
  const schedule = scheduleOf(before);
  const dueAt = ({ id }: Item) => schedule.get(id)?.due ?? Infinity;
  const due = oneAPlace(
    items
      .filter((item) => dueAt(item) < dayStart + DAY)
      .sort((a, b) => dueAt(a) - dueAt(b) || (a.id < b.id ? -1 : 1)),
  ).slice(0, MOST);
  const chosen = [...due, ...newOnes({ ...today, reviews: before }, due, schedule)];
  const all = apart(chosen);
  return { all, left: all.filter(({ id }) => !done.has(id)), returning: due.length };
}

/** How long these take, in whole minutes. */
export const minutesOf = (items: readonly Item[]): number =>
  Math.ceil(items.reduce((sum, { kind }) => sum + SECONDS[levelOf[kind]], 0) / 60);

function newOnes(
  { items, reviews, skills, met, dayStart }: Today,
  due: readonly Item[],
  known: ReadonlyMap<string, unknown>,
): Item[] {
  const taken = new Set(due.map(placeOf));
  const chance = (item: Item) => draw(String(dayStart), item.id);
  // Whoever has not met a client is told nothing that would give the case away.
  const fresh = items.filter(
    (item) =>
      !known.has(item.id) &&
      !taken.has(placeOf(item)) &&
      (met.has(item.scenario) || levelOf[item.kind] === 1),
  );
  const order = [...skills].sort(
    (a, b) => a.strength - b.strength || draw(String(dayStart), a.id) - draw(String(dayStart), b.id),
  );
  const levels = new Map(order.map(({ id }) => [id, levelFor(id, reviews)]));
  const far = ({ kind, skill }: Item) => Math.abs(levelOf[kind] - (levels.get(skill) ?? 1));
  const found: Item[] = [];
  const often = ({ scenario }: Item) =>
    [...due, ...found].filter((each) => each.scenario === scenario).length;
  /** Of a skill the one at the right level, from whoever has been heard least today. */
  const nextOf = (skill: string) =>
    fresh
      .filter((item) => item.skill === skill && !found.some((each) => placeOf(each) === placeOf(item)))
      .sort((a, b) => far(a) - far(b) || often(a) - often(b) || chance(a) - chance(b))[0];
  let before = -1;
  while (found.length > before) {
    before = found.length;
    for (const { id } of order) {
      const item = found.length + due.length < ENOUGH ? nextOf(id) : undefined;
      if (item) found.push(item);
    }
  }
  return found;
}

/**
 * What level a skill is trained at next: to tell what something is, until two were known; to find the words oneself, once
 * four of the last five were.
 */
export function levelFor(skill: string, reviews: readonly Review[]): Level {
  const latest = inTime(reviews.filter((review) => review.skill === skill)).slice(-5);
  const known = latest.filter(({ rating }) => rating !== 'again').length;
  return known < 2 ? 1 : known < 4 ? 2 : 3;
}

/** The first from each place. */
function oneAPlace(items: readonly Item[]): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(placeOf(item)) && seen.add(placeOf(item)));
}

/** In an order in which no client comes twice in a row, where that can be: always from the client with most left. */
export function apart(items: readonly Item[]): Item[] {
  const left = [...items];
  const ordered: Item[] = [];
  while (left.length > 0) {
    const last = ordered.at(-1)?.scenario;
    const count = (scenario: string) => left.filter((item) => item.scenario === scenario).length;
    const free = left.filter(({ scenario }) => scenario !== last);
    const next = (free.length > 0 ? free : left).reduce((a, b) =>
      count(b.scenario) > count(a.scenario) ? b : a,
    );
    ordered.push(next);
    left.splice(left.indexOf(next), 1);
  }
  return ordered;
}
