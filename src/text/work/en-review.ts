import type { Reading } from '../../scoring/review.ts';
import type { review as Words } from './da-review.ts';

const went: Readonly<Record<Reading, string>> = {
  better: 'better',
  same: 'much as before',
  worse: 'worse',
};

/** The weeks afterwards. */
export const review: typeof Words = {
  locale: 'en-GB',
  week: (week) => `Week ${week}`,
  curve: {
    use: 'Use',
    wellbeing: 'Well-being (WHO-5)',
    attendance: 'Attendance, per cent',
    alliance: 'Working together, 0-10',
  },
  start: 'Start',
  table: 'The curves as figures',
  reading: 'Read the curves: how is it going since last time?',
  readings: { better: 'Better', same: 'About the same', worse: 'Worse' },
  act: 'What do you do?',
  on: 'Go on',
  last: (week) => `Last time, week ${week}`,
  needsAct: 'Choose what you do before you go on.',
  openReading: 'The curves have not been read',
  result: 'Looking back on the follow-up',
  fit: 'Adjustment',
  fitHelp: 'How well what you did answered what happened.',
  read: 'The curve read',
  readHelp:
    'Whether you saw the change the curves showed. 10 points on WHO-5 or a tenth of the range of use counts.',
  readAs: (shown, read) =>
    `The curves showed that it was going ${went[shown]}. ${
      read === null
        ? 'You did not read them.'
        : read === shown
          ? 'That is how you read them, too.'
          : `You read that it was going ${went[read]}.`
    }`,
  helped: 'What carried',
  hindered: 'What held back',
  became: 'What became of it',
  event: {
    steady: 'Steady',
    'no-show': 'No-show',
    lapse: 'Lapse',
    'side-use': 'Use on top',
    'contact-change': 'A new contact person',
    'psychiatry-refuses': 'Psychiatry says no',
    'relative-calls': 'A relative rings',
    'job-centre': 'The job centre',
    crisis: 'Crisis',
    'good-news': 'Good news',
  },
};
