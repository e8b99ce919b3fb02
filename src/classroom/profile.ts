import { median, quantile } from 'simple-statistics';
import type { CourseMarkId, PartId } from '../scoring/course.ts';
import { COURSE } from '../scoring/weights.ts';
import type { Scored } from './collect.ts';

/** What one mark came to in the class: everybody's share (0-1), and where the middle half lies. */
export interface Spread {
  readonly mark: ProfileId;
  readonly values: readonly { readonly student: string; readonly value: number }[];
  readonly middle: number;
  readonly low: number;
  readonly high: number;
}
export type ProfileId = CourseMarkId | 'talk';

const parts = Object.keys(COURSE) as PartId[];

/** The profile of one try: the parts of a course, or the marks of a conversation; null where it could not be rated. */
export function profileOf({ marks }: Scored): readonly (readonly [ProfileId, number | null])[] {
  const isCourse = marks.assessment ?? marks.matching ?? marks.plan ?? marks.review;
  return isCourse
    ? parts.map((id) => [id, marks.parts[id]] as const)
    : marks.talk.marks.map(({ id, value }) => [id, value] as const);
}

/** How the first tries at a case were spread, mark by mark; marks that nobody could be rated on are left out. */
export function spreadsOf(scored: readonly Scored[], scenario: string): Spread[] {
  const firsts = scored.filter(({ first, attempt }) => first && attempt.scenario === scenario);
  const byMark = new Map<ProfileId, { student: string; value: number }[]>();
  for (const one of firsts)
    for (const [mark, value] of profileOf(one)) {
      const values = byMark.get(mark) ?? [];
      byMark.set(mark, values);
      if (value !== null) values.push({ student: one.student, value });
    }
  return [...byMark].flatMap(([mark, values]) => {
    const all = values.map(({ value }) => value);
    if (all.length === 0) return [];
    return [{ mark, values, middle: median(all), low: quantile(all, 0.25), high: quantile(all, 0.75) }];
  });
}
