import { formats } from './formats.ts';
import type { cards as Words } from './da-cards.ts';

const { calendarDay } = formats('en-GB');

/** The reference cards. */
export const cards: typeof Words = {
  title: 'Reference cards',
  lead: 'What a counsellor looks up. Each card says where its knowledge comes from and what is uncertain.',
  search: 'Search the cards',
  count: (n) => (n === 1 ? '1 card' : `${n} cards`),
  none: (query) => `No card matches “${query}”.`,
  all: 'All cards',
  clear: 'Clear the search',
  missing: 'There is no such card.',
  failed: 'The cards could not be fetched. Are you offline, opening them for the first time? Try again.',
  kind: {
    method: 'Methods',
    instrument: 'Instruments',
    setting: 'Settings and intensity',
    legal: 'Law and rights',
    substance: 'Substances',
  },
  kindHelp: {
    method: 'What they are, whom they suit and what is known about them.',
    instrument: 'What they measure and how a score is read. No questions from the forms.',
    setting: 'From the least to the most intrusive. The ladder is our own, not an official Danish one.',
    legal: 'As in the source, in the year given. Never the law in force.',
    substance: 'Enough to ask well and to know when to call. No advice on doses.',
  },
  one: {
    method: 'Method',
    instrument: 'Instrument',
    setting: 'Setting and intensity',
    legal: 'Law and right',
    substance: 'Substance',
  },
  standing: { supported: 'Well supported', mixed: 'Mixed support', contested: 'Contested' },
  stopping: {
    dangerous: 'Dangerous to stop suddenly',
    doctor: 'Stop only on a doctor’s plan',
    unpleasant: 'Not dangerous in itself to stop',
  },
  check: 'Check before use.',
  asIn: (year) => `As in the source of ${year}; it may have changed since.`,
  medical: 'It may have changed since, and it never replaces a doctor’s judgement.',
  checked: (iso) => `The sources were checked on ${calendarDay(iso)}.`,
  field: {
    method: {
      what: 'What it is',
      who: 'For whom',
      asks: 'What it asks',
      evidence: 'What is known',
      debate: 'Disagreement',
      practice: 'In Denmark',
    },
    instrument: {
      what: 'What it measures',
      scoring: 'How it is counted',
      reading: 'How a score is read',
      licence: 'Rights',
      practice: 'In use',
    },
    setting: { what: 'What it is', when: 'When', place: 'Where in Denmark', watch: 'Watch out for' },
    legal: { what: 'The source says', means: 'It means', talk: 'In the talk', unsure: 'Uncertain' },
    substance: {
      also: 'Also called',
      effects: 'Effects',
      risks: 'Risks',
      withdrawal: 'Withdrawal',
      stop: 'Stopping',
      ask: 'Ask about',
    },
  },
  bands: 'Limits',
  points: 'Points',
  meaning: 'Meaning',
  noBands: (from, to) => `${from}–${to}, no limits`,
  sources: 'Sources',
  related: 'See also',
  print: 'Print the card',
};
