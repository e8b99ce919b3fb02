import type { AttemptHead } from '../../learning/attempt.ts';
import { skillIds } from '../../learning/skill.ts';
import { measureIds, trendOf } from '../../learning/trend.ts';
import type { Text } from '../../text/index.ts';
import type { LearningWords } from '../../text/learning/index.ts';

interface Said {
  readonly text: Text;
  readonly words: LearningWords;
  readonly nameOf: (scenario: string) => string;
}

/**
 * Every finished attempt as a row, oldest first, under a heading: what kind of try it was, what was measured, how each skill was
 * shown. Shares are numbers 0-1.
 */
export function progressRows(
  attempts: readonly AttemptHead[],
  { text, words, nameOf }: Said,
): (string | number | null)[][] {
  const { column } = words.out;
  const { first, later } = trendOf(attempts);
  const points = [...first, ...later].sort((a, b) => a.attempt.startedAt - b.attempt.startedAt);
  const heading = [
    ...Object.values(column),
    ...measureIds.map((id) => words.trend.measure[id]),
    ...skillIds.map((id) => words.skill[id]),
  ];
  const rows = points.map(({ attempt, kind, values }) => [
    new Date(attempt.startedAt).toISOString(),
    nameOf(attempt.scenario),
    words.tries.one[kind],
    text.mode[attempt.mode],
    attempt.marks?.overall ?? null,
    attempt.marks?.replies ?? null,
    attempt.marks?.evidence?.stepsBack ?? null,
    text.ending[attempt.marks?.endingClass ?? ''] ?? null,
    ...measureIds.map((id) => values[id]),
    ...skillIds.map((id) => attempt.marks?.evidence?.quality[id] ?? null),
  ]);
  return [heading, ...rows];
}
