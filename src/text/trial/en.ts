import type { TrialWords } from './da.ts';

const after = (weeks: number) => (weeks === 1 ? 'a week' : `${weeks} weeks`);

/** The words of trial actions, in English. */
export const en: TrialWords = {
  title: 'Trial action',
  lead: 'One small thing that you want to try in your own practice. What is rehearsed here settles only once it has been used.',
  private:
    'Write about yourself alone: no names, and nothing a client could be known by. It stays on your device until you take it along yourself.',
  new: 'Plan a new one',
  from: (name) => `After the talk with ${name}`,
  what: 'What will you try?',
  whatHelp: 'For example: to reflect before I ask.',
  when: 'When?',
  whenHelp: 'An occasion that comes by itself: the first talk on Tuesday, the phone in the morning.',
  sign: 'How will you notice that it works? (may be left out)',
  save: 'Keep the plan',
  saved: 'The plan is kept. In a week the front page asks how it went.',
  unkept: 'It could not be kept on this device.',
  mine: 'Your trial actions',
  planned: (day) => `Planned ${day}`,
  log: 'Write how it went',
  went: { tried: 'I tried it', partly: 'In part', 'not-yet': 'Not yet', later: 'Ask later' },
  how: 'How did it go?',
  text: 'What did you notice in yourself? (may be left out)',
  keep: 'Keep',
  undo: 'Never mind',
  remove: 'Delete',
  removeSure: 'Delete this plan and what you wrote about it?',
  cancel: 'Keep it',
  bring: 'Take it along to class',
  bringHelp: 'For teaching or supervision. Read it through first.',
  file: 'Save as text',
  fileName: 'spejl-trial-action',
  print: 'Print',
  ask: (weeks) => `It is ${after(weeks)} since you wanted to try something`,
  answer: 'Write how it went',
};
