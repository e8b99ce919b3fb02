import type { Sitting } from '../engine/replay.ts';
import type { Scenario } from '../format/schema.ts';
import { givenBy, markAssessment, openedBy, type AssessmentMarks } from './assessment.ts';
import type { CbtMarkId } from './cbt.ts';
import type { MarkId } from './mark.ts';
import { markMatching, type MatchingMarks } from './matching.ts';
import { markTalk, type Marks } from './mi.ts';
import { markPlan, type PlanMarks } from './plan/mark.ts';
import { markReview, type ReviewMarks } from './review.ts';
import * as W from './weights.ts';

export type PartId = keyof typeof W.COURSE;
export type CourseMarkId = MarkId | CbtMarkId | 'cbt' | Exclude<PartId, 'talk'>;

/** An act that caps the whole: in which stage, and the id of the reply, flag, way, option, rule or action. */
export interface Stop {
  readonly stage: string;
  readonly id: string;
}

/** All marks of a course as far as it has come. */
export interface CourseMarks {
  readonly talk: Marks;
  readonly assessment: AssessmentMarks | null;
  readonly matching: MatchingMarks | null;
  readonly plan: PlanMarks | null;
  readonly review: ReviewMarks | null;
  /** Each part as a share 0-1, or null where it was not done. */
  readonly parts: Readonly<Record<PartId, number | null>>;
  readonly profile: Readonly<Partial<Record<CourseMarkId, number | null>>>;
  /** The parts that were done, each by its weight; a share 0-1, capped by a stop; null before anything was said. */
  readonly overall: number | null;
  readonly stops: readonly Stop[];
}

/** Marks a case: a conversation alone as `markTalk` does, a course by its parts. */
export function markCourse(scenario: Scenario, sitting: Sitting): CourseMarks {
  const talk = markTalk(sitting.moments);
  const assessment = markAssessment(scenario, sitting);
  const matching = markMatching(scenario, sitting);
  const plan = markPlan(scenario, sitting);
  const review = markReview(scenario, sitting);
  const parts = {
    talk: talk.overall?.value ?? null,
    assessment: assessment?.value ?? null,
    choice: matching?.choice ?? null,
    argument: matching?.argument ?? null,
    plan: plan?.value ?? null,
    'follow-up': review?.value ?? null,
  };
  const stops = [
    ...sitting.moments.flatMap(({ stage, reply }) =>
      reply?.safety === 'unsafe' ? [{ stage, id: reply.id }] : [],
    ),
    ...[assessment, matching, plan].flatMap((marks) =>
      (marks?.stops ?? []).map((id) => ({ stage: marks?.stage ?? '', id })),
    ),
    ...(review?.stops ?? []),
  ];
  const isCourse = scenario.stages.some((stage) => stage.kind !== 'dialogue');
  return {
    talk,
    assessment,
    matching,
    plan,
    review,
    parts,
    profile: {
      ...Object.fromEntries(talk.marks.map((mark) => [mark.id, mark.value])),
      ...Object.fromEntries((talk.cbt?.marks ?? []).map((mark) => [mark.id, mark.value])),
      ...(talk.overall && talk.overall.cbt !== null ? { cbt: talk.overall.cbt } : {}),
      ...(isCourse ? Object.fromEntries(Object.entries(parts).filter(([id]) => id !== 'talk')) : {}),
    },
    overall: overallOf({ parts, stops }),
    stops,
  };
}

/** The parts that were done, each by its weight (ours, or a teacher's); a stop caps the whole whatever the weights. */
export function overallOf(
  { parts, stops }: Pick<CourseMarks, 'parts' | 'stops'>,
  weights: Readonly<Partial<Record<PartId, number>>> = W.COURSE,
): number | null {
  const done = (Object.entries(parts) as [PartId, number | null][]).filter(([, value]) => value !== null);
  const whole = done.reduce((sum, [id]) => sum + (weights[id] ?? 0), 0);
  if (whole === 0) return null;
  const value = done.reduce((sum, [id, part]) => sum + (weights[id] ?? 0) * (part ?? 0), 0) / whole;
  return stops.length > 0 ? Math.min(value, W.UNSAFE_CAP) : value;
}

/** Where a finding came from: what was heard at a moment of the talk (by index), or a way of the assessment. */
type Origin =
  | { readonly type: 'talk'; readonly stage: string; readonly index: number }
  | { readonly type: 'way'; readonly stage: string; readonly way: string };

/** The first place that opened a finding; null when it is not held. */
export function originOf(scenario: Scenario, sitting: Sitting, finding: string): Origin | null {
  if (!sitting.found.includes(finding)) return null;
  for (const stage of scenario.stages) {
    if (stage.kind === 'dialogue') {
      const moment = sitting.moments.find(
        (each) => each.stage === stage.id && openedBy(scenario, each).includes(finding),
      );
      if (moment) return { type: 'talk', stage: stage.id, index: moment.index };
    }
    if (stage.kind === 'assessment') {
      const way = stage.ways.find((each) => givenBy(each, sitting.works[stage.id]).includes(finding));
      if (way) return { type: 'way', stage: stage.id, way: way.id };
    }
  }
  return null;
}
