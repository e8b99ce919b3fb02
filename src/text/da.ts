import type { Code, Fit } from '../format/schema.ts';
import { cbt } from './cbt/da.ts';
import { formats } from './formats.ts';
import { cards } from './da-cards.ts';
import { talk } from './da-talk.ts';
import { debrief } from './da-debrief.ts';
import { settings } from './da-settings.ts';

const { percent, date, minutes } = formats('da-DK');

/** The words of the interface in Danish. The English ones have the same shape (en.ts). */
export const da = {
  formats: formats('da-DK'),
  app: {
    name: 'Spejl',
    tagline: 'Øv samtalen, før den gælder.',
    skip: 'Gå til indhold',
    nav: {
      home: 'I dag',
      library: 'Sager',
      progress: 'Udvikling',
      settings: 'Indstillinger',
      label: 'Hovedmenu',
    },
    loading: 'Henter …',
    updateReady: 'Der er en ny udgave af Spejl.',
    update: 'Skift til den nye',
    memoryOnly:
      'Browseren giver ikke Spejl lov til at gemme her (måske et privat vindue). Du kan øve alligevel, men det forsvinder, når fanen lukkes. Gem en fil bagefter.',
    saveFile: 'Gem en fil',
    broke: 'Noget gik i stykker. Det, du har svaret, er gemt.',
    reload: 'Indlæs igen',
    again: 'Prøv igen',
    unknown: 'Den side findes ikke.',
    toStart: 'Til forsiden',
  },
  level: { first: 'God at begynde med', practised: 'Kræver lidt øvelse' },
  mode: { practice: 'Øvelse', exam: 'Prøve' },
  home: {
    assignment: 'Opgave',
    by: (teacher: string, name: string) => `Fra ${teacher} til ${name}`,
    due: (day: string) => `afleveres senest ${day}`,
    handedIn: 'afleveret, kan afleveres igen',
    classes: 'Dine hold',
    title: 'I dag',
    lead: 'Spejl er et øverum. Du møder opdigtede mennesker i dansk rusmiddelbehandling, vælger, hvad du vil sige, og ser bagefter, hvad hver sætning gjorde.',
    goOn: 'Fortsæt',
    private: 'Alt bliver på din egen enhed. Ingen konto, ingen server.',
    next: 'Det næste',
    goOnWith: (name: string) => `Fortsæt med ${name}`,
    meet: (name: string) => `Mød ${name}`,
    again: (name: string) => `Mød ${name} igen`,
    enough: 'Nok for i dag',
    rest: 'Se tilbage på et forsøg',
    drill: 'Dagens småøvelser',
    goDrill: 'Begynd',
    drillsLeft: (n: number, minutes: number) =>
      `${n === 1 ? '1 småøvelse' : `${n} småøvelser`} i dag, omkring ${minutes} min`,
    begin: 'Begynd her',
    why: {
      continue: (name: string) => `Du og ${name} er ikke færdige. Alt, hvad du har svaret, er gemt.`,
      'first-case': (minutes: number) =>
        `God at begynde med. Samtalen kommer først, og resten kan vente til en anden dag. Omkring ${minutes} minutter i alt.`,
      'due-skill': (skill: string, n: number) =>
        `${skill} er det ${n} dage siden, du sidst viste. Her er der god anledning.`,
      'weak-skill': (skill: string) =>
        `${skill} holder ikke helt endnu. Her er der god anledning til at øve.`,
      'whole-course':
        'Du har haft et par samtaler. Her følger du ét menneske hele vejen: samtale, udredning, metode, plan og opfølgning.',
      'new-case': 'I har ikke mødt hinanden endnu.',
      again: (n: number) =>
        `Det er ${n} dage siden sidst. Svarene er ikke friske mere, så nu er det øvelse igen.`,
      drills: (n: number, minutes: number) =>
        `${n === 1 ? 'Ét øjeblik' : `${n} øjeblikke`} fra sagerne på omkring ${minutes} min. Det, du har kunnet før, kommer igen, lige inden det glemmes.`,
      'done-today':
        'Øvelse sætter sig bedst med en nat imellem. Har du mere tid nu, så se tilbage på det, du gjorde.',
      rest: 'Sagerne er friske i hukommelsen. I tilbageblikket kan du spille videre fra et sted, der kostede.',
    },
    goTo: (name: string) => `Gå til ${name}`,
    last: (name: string, day: string) => `Sidste tilbageblik: ${name}, ${day}`,
    cases: 'Alle sager',
    progress: 'Din udvikling',
  },
  library: {
    title: 'Sager',
    lead: 'Hver sag er ét menneske og en eller flere samtaler. Personerne er opdigtede; vilkårene er ikke.',
    age: (years: number) => `${years} år`,
    minutes,
    tried: (times: number) => (times === 1 ? 'Prøvet 1 gang' : `Prøvet ${times} gange`),
    cards: 'Opslagskort',
    teaching: 'Undervisning',
    teachingHelp: 'Hold, opgaver, afleveringer og sager på storskærm.',
    assignment: 'Har du fået en opgave?',
    cardsHelp: 'metoder, redskaber, steder, love og rusmidler i kort form, også uden net.',
  },
  task: {
    engaging: 'Skabe kontakt',
    focusing: 'Finde retning',
    evoking: 'Kalde frem',
    planning: 'Planlægge',
    ...cbt.task,
  },
  cbt,
  code: {
    'open-question': 'åbent spørgsmål',
    'closed-question': 'lukket spørgsmål',
    'simple-reflection': 'enkel spejling',
    'complex-reflection': 'kompleks spejling',
    affirm: 'anerkendelse',
    'seek-collaboration': 'inviterer til samarbejde',
    'emphasise-autonomy': 'understreger frit valg',
    'giving-information': 'information',
    'persuade-with-permission': 'råd med tilladelse',
    persuade: 'overtalelse',
    confront: 'konfrontation',
    advice: 'råd uden tilladelse',
    options: 'valgmuligheder',
    negotiation: 'aftale og mål',
    other: 'andet',
  } satisfies Record<Code, string>,
  fit: {
    best: 'passer bedst',
    good: 'passer godt',
    partial: 'passer delvist',
    poor: 'passer dårligt',
  } satisfies Record<Fit, string>,
  ending: {
    agreed: 'En aftale',
    open: 'Døren står åben',
    unchanged: 'Som før',
    left: 'Klienten gik',
  } as Record<string, string>,
  progress: {
    title: 'Udvikling',
    lead: 'Dine forsøg, nyeste først. De ligger kun på denne enhed.',
    empty: 'Her er ingen forsøg endnu. Når du har haft din første samtale, kan du følge med her.',
    map: 'Læringskortet',
    begin: 'Find en at møde',
    open: 'Ikke færdig',
    branch: 'spillet videre',
    remove: 'Slet',
    removeSure: 'Slet dette forsøg? Det kan ikke fortrydes.',
    cancel: 'Behold',
  },
  percent,
  date,
  cards,
  ...talk,
  debrief,
  settings,
};

export type Text = typeof da;
