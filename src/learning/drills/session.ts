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

/** A session is about so many, never fewer where there are as many, and never more when much is due. */
const ENOUGH = 10;
const LEAST = 8;
const MOST = 12;
/** Beyond the least, nothing more is added once it takes so long, in seconds. */
const LONG = 270;

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
  ).reduce<Item[]>((some, item) => (hasRoom(some, MOST) ? [...some, item] : some), []);
  const chosen = [...due, ...newOnes({ ...today, reviews: before }, due, schedule)];
  const all = apart(chosen);
  return { all, left: all.filter(({ id }) => !done.has(id)), returning: due.length };
}

const secondsOf = (items: readonly Item[]): number =>
  items.reduce((sum, { kind }) => sum + SECONDS[levelOf[kind]], 0);
const hasRoom = (items: readonly Item[], most: number): boolean =>
  items.length < LEAST || (items.length < most && secondsOf(items) < LONG);

/** How long these take, in whole minutes; the least is one. */
export const minutesOf = (items: readonly Item[]): number => Math.max(1, Math.round(secondsOf(items) / 60));

/** An item that has not been answered yet, with its place and its turn among others as good, which are asked for often. */
interface Fresh {
  readonly item: Item;
  readonly place: string;
  readonly chance: number;
}

function newOnes(
  { items, reviews, skills, met, dayStart }: Today,
  due: readonly Item[],
  known: ReadonlyMap<string, unknown>,
): Item[] {
  const taken = new Set(due.map(placeOf));
  // Whoever has not met a client is told nothing that would give the case away.
  const fresh = new Map<string, Fresh[]>();
  for (const item of items) {
    if (known.has(item.id) || !(met.has(item.scenario) || levelOf[item.kind] === 1)) continue;
    const each = { item, place: placeOf(item), chance: draw(String(dayStart), item.id) };
    const own = fresh.get(item.skill);
    if (own) own.push(each);
    else fresh.set(item.skill, [each]);
  }
  const order = [...skills].sort(
    (a, b) => a.strength - b.strength || draw(String(dayStart), a.id) - draw(String(dayStart), b.id),
  );
  const levels = new Map(order.map(({ id }) => [id, levelFor(id, reviews)]));
  const far = ({ kind, skill }: Item) => Math.abs(levelOf[kind] - (levels.get(skill) ?? 1));
  const found: Item[] = [];
  const often = ({ scenario }: Item) =>
    [...due, ...found].filter((each) => each.scenario === scenario).length;
  const comesFirst = (a: Fresh, b: Fresh) =>
    far(a.item) - far(b.item) || often(a.item) - often(b.item) || a.chance - b.chance;
  /** Of a skill the one at the right level, from whoever has been heard least today. */
  const nextOf = (skill: string) =>
    fresh
      .get(skill)
      ?.filter(({ place }) => !taken.has(place))
      .reduce<Fresh | null>((first, each) => (first && comesFirst(first, each) <= 0 ? first : each), null);
  let before = -1;
  while (found.length > before) {
    before = found.length;
    for (const { id } of order) {
      const next = hasRoom([...due, ...found], ENOUGH) ? nextOf(id) : null;
      if (!next) continue;
      found.push(next.item);
      taken.add(next.place);
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
