import type { Flag, Guard, Homework, How, Line, Talk, Turn } from '../format/schema.ts';
import { chosenIn, type Done, type WeekMet } from './done.ts';
import type { Meters } from './reaction.ts';
import { wasMet, type Trace } from './trace.ts';
import { isFilled, type Laid } from './sheets.ts';

/** All that guards may read; the context of the machine. */
export interface Situation {
  readonly meters: Meters;
  /** The reaction that the last reply met; null before the first. */
  readonly reaction: Talk | null;
  readonly after: string | null;
  readonly visited: Trace;
  readonly said: Trace;
  readonly ended: Trace;
  /** Findings held, in the order they came. */
  readonly found: readonly string[];
  /** What was done at each worked stage. */
  readonly works: Readonly<Record<string, Done>>;
  /** What the match and the plan that were handed in hold. */
  readonly flags: readonly Flag[];
  /** How far the client has come since the plan, a share 0-1, and the weeks met. */
  readonly progress: number;
  readonly weeks: readonly WeekMet[];
  /** How the last reply went about it, where it says; what stands on the sheets; how the last homework was left. */
  readonly how: How | null;
  readonly laid: readonly Laid[];
  readonly homework: Homework;
}

/** Whether everything that the guard names holds; `line` is the id of the line now shown. */
export function holds(guard: Guard | undefined, now: Situation, line: string | null): boolean {
  if (!guard) return true;
  return (
    (guard.reaction === undefined ||
      (now.reaction !== null && list(guard.reaction).includes(now.reaction))) &&
    (guard.after === undefined || (now.after !== null && list(guard.after).includes(now.after))) &&
    (guard.line === undefined || (line !== null && list(guard.line).includes(line))) &&
    within(now.meters.alliance, guard.alliance) &&
    within(now.meters.reactance, guard.reactance) &&
    (guard.visited === undefined || list(guard.visited).every((id) => wasMet(now.visited, id))) &&
    (guard.missed === undefined || list(guard.missed).every((id) => !wasMet(now.visited, id))) &&
    (guard.said === undefined || list(guard.said).some((id) => wasMet(now.said, id))) &&
    (guard.ended === undefined || list(guard.ended).some((id) => wasMet(now.ended, id))) &&
    (guard.found === undefined || list(guard.found).every((id) => now.found.includes(id))) &&
    (guard.chose === undefined || anyChosen(now, guard.chose)) &&
    (guard.without === undefined || !anyChosen(now, guard.without)) &&
    (guard.planned === undefined || list(guard.planned).some((flag) => now.flags.includes(flag))) &&
    (guard.unplanned === undefined || !list(guard.unplanned).some((flag) => now.flags.includes(flag))) &&
    within(now.progress, guard.progress) &&
    (guard.happened === undefined ||
      list(guard.happened).some((id) => now.weeks.some((week) => week.event === id))) &&
    (guard.filled === undefined || list(guard.filled).every((place) => isFilled(now.laid, place))) &&
    (guard.theirs === undefined ||
      list(guard.theirs).every((place) => isFilled(now.laid, place, 'client'))) &&
    (guard.unfilled === undefined || !list(guard.unfilled).some((place) => isFilled(now.laid, place))) &&
    (guard.homework === undefined || list(guard.homework).includes(now.homework))
  );
}

function anyChosen(now: Situation, ids: string | readonly string[]): boolean {
  const chosen = Object.values(now.works).flatMap(chosenIn);
  return list(ids).some((id) => chosen.includes(id));
}

/** The line that is shown: the first whose guard holds. The format promises that the last has none. */
export function lineShown(turn: Turn, now: Situation): Line {
  return turn.lines.find((line) => holds(line.when, now, null)) ?? (turn.lines.at(-1) as Line);
}

/** Whether a client is ready to be asked for something: some trust, and not speaking against it just now. */
export const isReady = (alliance: number, talk: Talk): boolean => alliance >= 3 && talk !== 'sustain';

export const list = <T>(value: T | readonly T[]): readonly T[] =>
  Array.isArray(value) ? (value as readonly T[]) : [value as T];

function within(value: number, range: { min?: number; max?: number } | undefined): boolean {
  return range === undefined || ((range.min ?? -Infinity) <= value && value <= (range.max ?? Infinity));
}
