import { median, quantile } from 'simple-statistics';
import type { Scenario } from '../format/schema.ts';
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

/** Whether more than conversations is played, up to a stage (by id) or to the end. */
export function isWorked({ stages }: Scenario, through: string | null): boolean {
  const last = through === null ? stages.length : stages.findIndex(({ id }) => id === through) + 1;
  return stages.slice(0, last).some(({ kind }) => kind !== 'dialogue');
}

/** The profile of one try: the parts of a course, or the marks of a conversation; null where it could not be rated. */
export function profileOf(
  { marks }: Scored,
  worked: boolean,
): readonly (readonly [ProfileId, number | null])[] {
  return worked
    ? parts.map((id) => [id, marks.parts[id]] as const)
    : marks.talk.marks.map(({ id, value }) => [id, value] as const);
}

/** How the first tries at a case were spread, mark by mark; marks that nobody could be rated on are left out. */
export function spreadsOf(scored: readonly Scored[], scenario: string, worked: boolean): Spread[] {
  const firsts = scored.filter(({ first, attempt }) => first && attempt.scenario === scenario);
  const byMark = new Map<ProfileId, { student: string; value: number }[]>();
  for (const one of firsts)
    for (const [mark, value] of profileOf(one, worked)) {
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
