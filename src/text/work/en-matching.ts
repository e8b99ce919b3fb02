import { some } from '../formats.ts';
import type { matching as Words } from './da-matching.ts';

/** A method is chosen and argued for. */
export const matching: typeof Words = {
  decision: {
    method: 'Method',
    form: 'Form',
    setting: 'Setting',
    intensity: 'Intensity',
    medical: 'The medical part',
  },
  help: {
    method: 'Up to two.',
    form: 'Who is in the room?',
    setting: 'Where does it take place?',
    intensity: 'How often?',
    medical: 'Up to three. You refer; the doctor prescribes.',
  },
  cite: 'What speaks for it? Choose among your findings.',
  cited: (count) => `Rests on ${some(count, 'finding', 'findings')}`,
  wish: (name) => `What ${name} wants`,
  wishAsk: 'How does your choice answer it?',
  aside: 'What did you weigh and set aside?',
  asideNone: 'Nothing',
  asideWhy: 'Why not?',
  full: 'There is no room for more. Take one out first.',
  clash: (other) => `Does not go with: ${other}`,
  card: 'Look it up',
  handIn: 'Hand in the choice',
  openDecision: (what) => `${what}: nothing chosen`,
  openCite: (what) => `Without a finding: ${what}`,
  openWish: 'The client’s own wish has not been answered',
  openAside: 'No alternative has been weighed',
  result: 'Looking back on the choice',
  choice: 'Choice',
  choiceHelp:
    'How well what was chosen suits this very person. A right choice without a finding to stand on counts half at most.',
  argument: 'Argument',
  argumentHelp:
    'Whether the findings speak for the choice, an alternative was weighed and the wish was answered.',
  grade: {
    recommended: 'recommended',
    acceptable: 'defensible',
    neutral: 'neither for nor against',
    'not-indicated': 'not indicated',
    unsafe: 'unsafe',
  },
  spread: 'Here professionals differ',
  supporting: 'Speaks for it',
  beside: 'Does not speak for it',
  unused: 'Could have spoken for it too',
  wishKept: 'The choice follows the wish.',
  wishIgnored: 'The choice does not follow the wish that was spoken.',
  others: 'Recommended, and not chosen by you',
};
