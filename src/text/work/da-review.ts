import type { Curve, WeekEvent } from '../../format/schema.ts';
import type { Reading } from '../../scoring/review.ts';

const went: Readonly<Record<Reading, string>> = {
  better: 'bedre',
  same: 'omtrent som før',
  worse: 'værre',
};

/** The weeks afterwards. */
export const review = {
  locale: 'da-DK',
  week: (week: number) => `Uge ${week}`,
  curve: {
    use: 'Forbrug',
    wellbeing: 'Trivsel (WHO-5)',
    attendance: 'Fremmøde, procent',
    alliance: 'Samarbejdet, 0-10',
  } satisfies Record<Curve, string>,
  start: 'Start',
  table: 'Kurverne som tal',
  reading: 'Læs kurverne: Hvordan går det siden sidst?',
  readings: { better: 'Bedre', same: 'Omtrent det samme', worse: 'Værre' } satisfies Record<Reading, string>,
  act: 'Hvad gør du?',
  on: 'Videre i forløbet',
  last: (week: number) => `Sidst, uge ${week}`,
  needsAct: 'Vælg, hvad du gør, før du går videre.',
  openReading: 'Kurverne er ikke læst',
  result: 'Opfølgningen set efter',
  fit: 'Justering',
  fitHelp: 'Hvor godt det, du gjorde, svarede til det, der skete.',
  read: 'Kurven læst',
  readHelp: 'Om du så den ændring, kurverne viste. 10 point på WHO-5 eller en tiendedel af forbruget tæller.',
  readAs: (shown: Reading, read: Reading | null) =>
    `Kurverne viste, at det gik ${went[shown]}. ${
      read === null
        ? 'Dem læste du ikke.'
        : read === shown
          ? 'Sådan læste du dem også.'
          : `Du læste, at det gik ${went[read]}.`
    }`,
  helped: 'Det bar',
  hindered: 'Det holdt igen',
  became: 'Hvad det blev til',
  event: {
    steady: 'Roligt',
    'no-show': 'Udeblivelse',
    lapse: 'Tilbagefald',
    'side-use': 'Sideforbrug',
    'contact-change': 'Ny kontaktperson',
    'psychiatry-refuses': 'Psykiatrien siger nej',
    'relative-calls': 'En pårørende ringer',
    'job-centre': 'Jobcentret',
    crisis: 'Krise',
    'good-news': 'Godt nyt',
  } satisfies Record<WeekEvent['kind'], string>,
};
