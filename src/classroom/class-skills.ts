import type { Compiled } from '../engine/compile.ts';
import { firstAnswers, showingsOf } from '../learning/evidence.ts';
import { skillIds, type Showing, type Showings, type SkillId } from '../learning/skill.ts';
import type { Collected } from './collect.ts';

/** How every skill was shown by every student in first tries, and by all of them together. */
export interface ClassSkills {
  /** The skills that anybody had a chance to show. */
  readonly skills: readonly SkillId[];
  readonly students: readonly { readonly student: string; readonly name: string; readonly shown: Showings }[];
  readonly all: Showings;
}

/** What one student showed: reading it plays every first try again. */
export function skillsOf({ scored }: Collected, cases: ReadonlyMap<string, Compiled>): Showings {
  return together(
    scored.flatMap(({ first, attempt, marks }) => {
      const compiled = cases.get(attempt.scenario);
      if (!first || !compiled) return [];
      return [showingsOf(compiled.scenario, firstAnswers(compiled, attempt, attempt.log), marks.parts)];
    }),
  );
}

/** The skills of a class, its students by name. */
export function classSkills(
  read: readonly { readonly student: string; readonly name: string; readonly shown: Showings }[],
): ClassSkills {
  const all = together(read.map(({ shown }) => shown));
  return {
    skills: skillIds.filter((id) => all[id]),
    students: [...read].sort(
      (a, b) =>
        a.name.localeCompare(b.name, undefined, { numeric: true }) || (a.student < b.student ? -1 : 1),
    ),
    all,
  };
}

/** Showings added up: chances by their number, quality weighed by them. */
function together(each: readonly Showings[]): Showings {
  const showings = skillIds.flatMap((id): [SkillId, Showing][] => {
    const shown = each.flatMap((one) => one[id] ?? []);
    const chances = shown.reduce((sum, one) => sum + one.chances, 0);
    const won = shown.reduce((sum, one) => sum + one.chances * one.quality, 0);
    return chances === 0 ? [] : [[id, { chances, quality: won / chances }]];
  });
  return Object.fromEntries(showings);
}
