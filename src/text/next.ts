import type { NextStep } from '../learning/next-step.ts';
import type { Text } from './da.ts';

/** What a next step speaks of: the client and the minutes of its case, and the name of its skill. */
interface Of {
  readonly name: string;
  readonly minutes: number;
  readonly skill: string;
  /** Whether the client has been met before. */
  readonly isMet: boolean;
}

/** The next step in words: what to do, and why. */
export function sayNext(
  { goOnWith, meet, again, enough, rest, drill, why }: Text['home'],
  step: NextStep,
  { name, minutes, skill, isMet }: Of,
): { readonly title: string; readonly why: string } {
  switch (step.type) {
    case 'continue':
      return { title: goOnWith(name), why: why.continue(name) };
    case 'first-case':
      return { title: meet(name), why: why['first-case'](minutes) };
    case 'due-skill':
      return { title: isMet ? again(name) : meet(name), why: why['due-skill'](skill, step.days) };
    case 'weak-skill':
      return { title: isMet ? again(name) : meet(name), why: why['weak-skill'](skill) };
    case 'whole-course':
      return { title: meet(name), why: why['whole-course'] };
    case 'new-case':
      return { title: meet(name), why: why['new-case'] };
    case 'again':
      return { title: again(name), why: why.again(step.days) };
    case 'drills':
      return { title: drill, why: why.drills(step.count, step.minutes) };
    case 'done-today':
      return { title: enough, why: why['done-today'] };
    case 'rest':
      return { title: rest, why: why.rest };
  }
}
