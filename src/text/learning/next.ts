import type { NextStep } from '../../learning/next-step.ts';
import type { LearningWords } from './da.ts';

/** The next step in words: what to do, and why. The name and minutes are those of its case. */
export function sayNext(
  words: LearningWords,
  step: NextStep,
  { name, minutes }: { readonly name: string; readonly minutes: number },
): { readonly title: string; readonly why: string } {
  const { goOn, meet, again, enough, why } = words.today;
  switch (step.type) {
    case 'continue':
      return { title: goOn(name), why: why.continue(name) };
    case 'first-case':
      return { title: meet(name), why: why['first-case'](minutes) };
    case 'due-skill':
      return { title: meet(name), why: why['due-skill'](words.skill[step.skill], step.days) };
    case 'weak-skill':
      return { title: meet(name), why: why['weak-skill'](words.skill[step.skill]) };
    case 'whole-course':
      return { title: meet(name), why: why['whole-course'] };
    case 'new-case':
      return { title: meet(name), why: why['new-case'] };
    case 'again':
      return { title: again(name), why: why.again(step.days) };
    case 'done-today':
      return { title: enough, why: why['done-today'] };
  }
}
