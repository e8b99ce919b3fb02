import type { Domain, Flag } from '../../format/schema.ts';
import type { PartId } from '../../scoring/course.ts';
import { assessment } from './da-assessment.ts';
import { matching } from './da-matching.ts';
import { plan } from './da-plan.ts';
import { review } from './da-review.ts';

/** The words of the stages that are worked at; loaded when one is opened. */
export const da = {
  goOn: (title: string) => `Videre: ${title}`,
  toOverview: 'Se hele forløbet',
  handedIn: 'Afleveret. Bedømmelsen kommer til sidst.',
  undo: 'Fortryd',
  freeText: 'Med dine egne ord',
  freeTextHelp: 'Til dig selv og din underviser. Teksten tæller ikke i bedømmelsen.',
  stillOpen: 'Det her står stadig åbent',
  handInAnyway: 'Aflevér alligevel',
  keepOn: 'Arbejd videre',
  findings: 'Fund',
  noFindings: 'Ingen fund endnu.',
  fromTalk: 'Fra samtalen',
  yours: 'Dit valg',
  best: 'Bedst her',
  stop: 'Det her sætter loft over bedømmelsen',
  stopHelp: 'En handling, der er usikker eller ulovlig, kan ikke vejes op af resten.',
  parts: 'Hvad bedømmelsen består af',
  domain: {
    reason: 'Henvendelse',
    facts: 'Fakta og samarbejdspartnere',
    substances: 'Alkohol, stoffer, medicin',
    physical: 'Krop og helbred',
    mental: 'Psykisk helbred',
    work: 'Arbejde, uddannelse, penge',
    crime: 'Kriminalitet',
    network: 'Netværk og bolig',
    children: 'Børn',
    earlier: 'Tidligere indsatser',
    resources: 'Ressourcer og belastninger',
    goals: 'Mål og ønsker',
    capacity: 'Hvad metoden kræver',
    acute: 'Akutte tegn',
    records: 'Journal og samtykke',
    pregnancy: 'Graviditet',
  } satisfies Record<Domain, string>,
  overview: {
    title: (name: string) => `Hele forløbet: ${name}`,
    lead: 'En profil, ikke ét tal. Hver del viser, hvad den bygger på.',
    overall: 'Samlet',
    part: {
      talk: 'Samtalen',
      assessment: 'Udredning',
      choice: 'Metodevalg',
      argument: 'Begrundelse',
      plan: 'Plan',
      'follow-up': 'Opfølgning',
    } satisfies Record<PartId, string>,
    again: 'Prøv sagen igen',
    look: 'Se delen',
    back: 'Tilbage til overblikket',
  },
  assessment,
  matching,
  plan,
  review,
};

export type WorkWords = typeof da;
/** Rules and flags are told in rules-da.ts and rules-en.ts. */
export type RuleWords = {
  readonly rule: Readonly<Record<string, string>>;
  readonly flag: Readonly<Partial<Record<Flag, string>>>;
};
