import { mean, share } from '../base/curve.ts';
import { idsIn, textIn, type WeekMet } from '../engine/done.ts';
import type { Sitting } from '../engine/replay.ts';
import { readingsOf } from '../engine/work.ts';
import type { Adjustment, Review, Scenario, WeekEvent } from '../format/schema.ts';
import { isHandedIn } from './assessment.ts';
import { ADJUSTED, ADJUSTMENT, CHANGE, REVIEW } from './weights.ts';

export const readings = ['better', 'same', 'worse'] as const;
export type Reading = (typeof readings)[number];

/** One week of follow-up that was answered. */
interface WeekMark {
  readonly stage: string;
  readonly id: string;
  readonly event: string;
  readonly action: string;
  /** What the action is worth (0-1), and the best that was on offer. */
  readonly value: number;
  readonly best: readonly string[];
  /** What the curves said since the week before, and what the learner read; null when nothing was read. */
  readonly change: Reading;
  readonly read: Reading | null;
}

/** The mark of follow-up over all weeks, a share 0-1. A week whose curves were not read is a chance that was not taken. */
export interface ReviewMarks {
  readonly stages: readonly string[];
  readonly value: number;
  readonly fit: number;
  readonly reading: number;
  readonly weeks: readonly WeekMark[];
  /** Unsafe actions (`week/action`), each with its stage. */
  readonly stops: readonly { readonly stage: string; readonly id: string }[];
}

/** Marks the follow-up as far as it was handed in; null before the first review is, or when the case has none. */
export function markReview(scenario: Scenario, sitting: Sitting): ReviewMarks | null {
  const stages = scenario.stages.filter(
    (each): each is Review => each.kind === 'review' && isHandedIn(scenario, sitting, each.id),
  );
  const weeks = sitting.weeks.flatMap((met, i) => {
    const stage = stages.find((each) => each.id === met.stage);
    return stage ? answered(stage, met, sitting.weeks[i - 1], sitting) : [];
  });
  if (weeks.length === 0) return null;
  const chosen = mean(weeks.map(({ mark }) => mark.value)) ?? 0;
  const offered = mean(weeks.map(({ event }) => mean(event.actions.map(valueOf)) ?? 0)) ?? 0;
  const best = mean(weeks.map(({ event }) => Math.max(...event.actions.map(valueOf)))) ?? 0;
  const fit = best <= offered ? 0 : share((chosen - offered) / (best - offered), ADJUSTED);
  const reading = mean(weeks.map(({ mark }) => Number(mark.read === mark.change))) ?? 0;
  return {
    stages: stages.map(({ id }) => id),
    value: REVIEW.fit * fit + REVIEW.reading * reading,
    fit,
    reading,
    weeks: weeks.map(({ mark }) => mark),
    stops: weeks
      .filter(({ action }) => action.safety === 'unsafe')
      .map(({ mark }) => ({ stage: mark.stage, id: `${mark.id}/${mark.action}` })),
  };
}

const valueOf = ({ fit }: Adjustment): number => ADJUSTMENT[fit];

function answered(
  stage: Review,
  met: WeekMet,
  before: WeekMet | undefined,
  sitting: Sitting,
): { mark: WeekMark; event: WeekEvent; action: Adjustment }[] {
  const done = sitting.works[stage.id];
  const event = stage.weeks.find((each) => each.id === met.id)?.events.find((each) => each.id === met.event);
  const action = event?.actions.find((each) => each.id === idsIn(done, met.id)[0]);
  if (!event || !action) return [];
  const top = Math.max(...event.actions.map(valueOf));
  const read = readings.find((each) => each === textIn(done, `${met.id}/reading`)) ?? null;
  const mark = {
    stage: stage.id,
    id: met.id,
    event: event.id,
    action: action.id,
    value: valueOf(action),
    best: event.actions.filter((each) => valueOf(each) === top).map((each) => each.id),
    change: changeSince(stage, met, before),
    read,
  };
  return [{ mark, event, action }];
}

/** What the curves say since the week before (or since the start): use and well-being together, by what counts as a change. */
export function changeSince(stage: Review, met: WeekMet, before: WeekMet | undefined): Reading {
  const now = readingsOf(stage, met);
  const then = readingsOf(stage, { progress: before?.progress ?? 0, alliance: met.alliance });
  const use = (then.use - now.use) * Math.sign(stage.use.from - stage.use.best || 1);
  const moved =
    Math.sign(Math.trunc((now.wellbeing - then.wellbeing) / CHANGE.wellbeing)) +
    Math.sign(Math.trunc(use / (CHANGE.use * stage.use.max)));
  return moved > 0 ? 'better' : moved < 0 ? 'worse' : 'same';
}
