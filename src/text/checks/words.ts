import type { CheckId, Issue } from '../../format/issue.ts';

/** What was found, by name. */
export type Facts = Readonly<Record<string, string | number>>;

/** A check in one language: its name, what it asks of a case, and what it has found in this one. */
export interface CheckSaid {
  readonly name: string;
  readonly help: string;
  readonly say: (facts: Facts) => string;
}

/** What is wrong with a case, said to the person who writes it. */
export interface CheckWords {
  readonly name: (check: CheckId) => string;
  /** What the check asks of a case. */
  readonly help: (check: CheckId) => string;
  /** A sentence about one thing that is wrong, without the file and the place in it. */
  readonly sentence: (issue: Issue) => string;
}
