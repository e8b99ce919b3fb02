import type { Kind } from '../format/cards.ts';
import { formats } from './formats.ts';

const { calendarDay } = formats('da-DK');

/** The reference cards. */
export const cards = {
  title: 'Opslagskort',
  lead: 'Det, en behandler slår op. Hvert kort siger, hvor det har sin viden fra, og hvad der er usikkert.',
  search: 'Søg i kortene',
  count: (n: number) => (n === 1 ? '1 kort' : `${n} kort`),
  none: (query: string) => `Ingen kort passer på »${query}«.`,
  all: 'Alle kort',
  clear: 'Ryd søgningen',
  missing: 'Det kort findes ikke.',
  failed: 'Kortene kunne ikke hentes. Er du uden net, og er det første gang, du åbner dem? Prøv igen.',
  kind: {
    method: 'Metoder',
    instrument: 'Redskaber',
    setting: 'Steder og intensitet',
    legal: 'Love og rettigheder',
    substance: 'Rusmidler',
  } satisfies Record<Kind, string>,
  kindHelp: {
    method: 'Hvad de er, hvem de passer til, og hvad vi ved om dem.',
    instrument: 'Hvad de måler, og hvordan tallet læses. Ingen spørgsmål fra skemaerne.',
    setting: 'Fra det mindst til det mest indgribende. Stigen er Spejls egen, ikke en officiel dansk.',
    legal: 'Som i kilden, det år der står. Aldrig den gældende lov.',
    substance: 'Nok til at spørge godt og vide, hvornår der skal ringes. Ikke råd om doser.',
  } satisfies Record<Kind, string>,
  one: {
    method: 'Metode',
    instrument: 'Redskab',
    setting: 'Sted og intensitet',
    legal: 'Lov og rettighed',
    substance: 'Rusmiddel',
  } satisfies Record<Kind, string>,
  standing: { supported: 'God støtte', mixed: 'Blandet støtte', contested: 'Omstridt' },
  stopping: {
    dangerous: 'Farligt at stoppe brat',
    doctor: 'Stop kun efter lægens plan',
    unpleasant: 'Ikke farligt i sig selv at stoppe',
  },
  check: 'Slå efter før brug.',
  asIn: (year: number) => `Som i kilden fra ${year}; det kan være ændret siden.`,
  medical: 'Det kan være ændret siden, og det afløser aldrig en lægelig vurdering.',
  checked: (iso: string) => `Kilderne er set efter ${calendarDay(iso)}.`,
  field: {
    method: {
      what: 'Hvad det er',
      who: 'Til hvem',
      asks: 'Hvad det kræver',
      evidence: 'Hvad vi ved',
      debate: 'Uenighed',
      practice: 'I Danmark',
    },
    instrument: {
      what: 'Hvad det måler',
      scoring: 'Sådan tælles',
      reading: 'Sådan læses tallet',
      licence: 'Rettigheder',
      practice: 'I brug',
    },
    setting: { what: 'Hvad det er', when: 'Hvornår', place: 'Hvor i Danmark', watch: 'Vær opmærksom på' },
    legal: { what: 'Kilden siger', means: 'Det betyder', talk: 'I samtalen', unsure: 'Usikkert' },
    substance: {
      also: 'Også kaldet',
      effects: 'Virkning',
      risks: 'Risici',
      withdrawal: 'Abstinenser',
      stop: 'At stoppe',
      ask: 'Spørg om',
    },
  },
  bands: 'Grænser',
  points: 'Point',
  meaning: 'Betydning',
  noBands: (from: number, to: number) => `${from}–${to}, ingen grænser`,
  sources: 'Kilder',
  related: 'Se også',
  print: 'Udskriv kortet',
};
