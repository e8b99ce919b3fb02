import { clamp, mean } from '../base/curve.ts';
import { idsIn, textIn } from '../engine/done.ts';
import { list } from '../engine/guard.ts';
import type { Sitting } from '../engine/replay.ts';
import type { Decision, Grade, Matching, MatchOption, Scenario } from '../format/schema.ts';
import { decisions } from '../format/stages/matching.ts';
import { foundBy, isHandedIn } from './assessment.ts';
import { ADJUSTMENT, ARGUMENT, DECISION, GRADE, UNCITED } from './weights.ts';

/** One chosen option: what it is worth, and what it was rested on. */
interface ChosenMark {
  readonly id: string;
  readonly decision: Decision;
  /** A share 0-1 after argument and contradictions. */
  readonly value: number;
  /** What experts say, and how many. */
  readonly grades: Readonly<Partial<Record<Grade, number>>>;
  readonly cited: readonly string[];
  /** Of the cited, the ones that speak for it; and the ones that do not. */
  readonly supporting: readonly string[];
  readonly beside: readonly string[];
  /** Findings that would have spoken for it and were held, but were not cited. */
  readonly unused: readonly string[];
  readonly clashes: readonly string[];
}

/** The two marks of a match; shares 0-1. */
export interface MatchingMarks {
  readonly stage: string;
  readonly choice: number;
  readonly argument: number;
  readonly chosen: readonly ChosenMark[];
  readonly open: readonly Decision[];
  /** The alternative that was weighed and how well the reason served; null when none was. */
  readonly aside: { readonly option: string; readonly reason: string; readonly value: number } | null;
  readonly wish: { readonly answer: string | null; readonly value: number; readonly honoured: boolean };
  readonly stops: readonly string[];
}

/** Marks a match that was handed in; null before, or when the case has none. Several choices may be right. */
export function markMatching(scenario: Scenario, sitting: Sitting): MatchingMarks | null {
  const stage = scenario.stages.find((each) => each.kind === 'matching');
  if (!stage || !isHandedIn(scenario, sitting, stage.id)) return null;
  const done = sitting.works[stage.id];
  const picked = stage.options.filter((each) => idsIn(done, each.decision).includes(each.id));
  const found = foundBy(scenario, sitting, stage.id);
  const chosen = picked.map((option) => chosenMark(option, picked, idsIn(done, `${option.id}/for`), found));
  const [asideOption = '', asideReason = ''] = textIn(done, 'aside').split('/');
  const aside = asideOf(stage, picked, asideOption, asideReason);
  const answer = textIn(done, 'wish') || null;
  const answered = stage.wish.answers.find((each) => each.id === answer);
  const wish = {
    answer,
    value: answered ? ADJUSTMENT[answered.fit] : 0,
    honoured: picked.some((each) => list(stage.wish.honours).includes(each.id)),
  };
  return {
    stage: stage.id,
    choice: choiceOf(chosen),
    argument:
      ARGUMENT.support * (mean(chosen.map(supportOf)) ?? 0) +
      ARGUMENT.aside * (aside?.value ?? 0) +
      ARGUMENT.wish * wish.value,
    chosen,
    open: decisions.filter((decision) => !picked.some((each) => each.decision === decision)),
    aside,
    wish,
    stops: picked
      .filter((each) => gradesOf(each).unsafe !== undefined && worth(each) < 0.1)
      .map((each) => each.id),
  };
}

/** What experts say of an option, and how many of them. */
export const gradesOf = ({ grade }: MatchOption): Readonly<Partial<Record<Grade, number>>> =>
  typeof grade === 'string' ? { [grade]: 1 } : grade;

/** What an option is worth (0-1), whatever it rests on. */
export function worth(option: MatchOption): number {
  const votes = Object.entries(gradesOf(option)) as [Grade, number][];
  const whole = votes.reduce((sum, [, count]) => sum + count, 0);
  return votes.reduce((sum, [grade, count]) => sum + (GRADE[grade] * count) / whole, 0);
}

function chosenMark(
  option: MatchOption,
  picked: readonly MatchOption[],
  cited: readonly string[],
  found: readonly string[],
): ChosenMark {
  const supports = list(option.supports ?? []);
  const supporting = cited.filter((id) => supports.includes(id));
  const clashes = picked
    .filter(
      (each) => list(option.against ?? []).includes(each.id) || list(each.against ?? []).includes(option.id),
    )
    .map((each) => each.id);
  const own = worth(option);
  const weaker = picked.some((each) => clashes.includes(each.id) && worth(each) > own);
  return {
    id: option.id,
    decision: option.decision,
    value: weaker ? 0 : supporting.length > 0 ? own : Math.min(own, UNCITED),
    grades: gradesOf(option),
    cited,
    supporting,
    beside: cited.filter((id) => !supports.includes(id)),
    unused: supports.filter((id) => found.includes(id) && !cited.includes(id)),
    clashes,
  };
}

/** The mean over decisions, each by its weight; a decision left open counts nothing, a second choice is averaged in. */
function choiceOf(chosen: readonly ChosenMark[]): number {
  const whole = decisions.reduce((sum, decision) => sum + DECISION[decision], 0);
  return decisions.reduce((sum, decision) => {
    const value = mean(chosen.filter((each) => each.decision === decision).map((each) => each.value)) ?? 0;
    return sum + (DECISION[decision] / whole) * value;
  }, 0);
}

/** Two findings that speak for it, or all there are to hold; each that does not speak for it takes as much away as half of one gives. */
function supportOf({ supporting, beside, unused }: ChosenMark): number {
  const wanted = Math.min(2, supporting.length + unused.length);
  if (wanted === 0) return 0;
  return clamp(Math.min(supporting.length, wanted) / wanted - beside.length / 4, 0, 1);
}

function asideOf(
  stage: Matching,
  picked: readonly MatchOption[],
  option: string,
  reason: string,
): MatchingMarks['aside'] {
  const weighed = stage.options.find((each) => each.id === option);
  const found = weighed?.aside?.find((each) => each.id === reason);
  if (!found) return null;
  return { option, reason, value: picked.some((each) => each.id === option) ? 0 : ADJUSTMENT[found.fit] };
}
