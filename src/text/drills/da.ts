import type { Code, Talk } from '../../format/schema.ts';
import type { Kind } from '../../learning/drills/drill.ts';
import type { Rating } from '../../learning/drills/review.ts';

const n = (count: number) => (count === 1 ? '1 småøvelse' : `${count} småøvelser`);

/** The words of the drills; loaded by the screen that shows them. */
export const da = {
  title: 'Dagens småøvelser',
  place: (i: number, all: number) => `${i} af ${all}`,
  again: 'En gang til',
  ask: {
    talk: 'Hvilken slags udsagn er det?',
    code: 'Hvilken slags svar er det?',
    answer: 'Hvad passer bedst at sige her?',
    act: 'Hvad gør du nu?',
    supports: 'Hvilket fund taler for det?',
    missing: 'Hvilken del mangler i planen?',
    order: 'Hvad kommer først? Vælg i rækkefølge.',
    reflect: 'Svar med en spejling.',
    open: 'Spørg åbent i stedet.',
  } satisfies Record<Kind, string>,
  help: {
    reflect:
      'Skriv, hvad du ville sige. Bagefter ser du sagens bedste linje og vurderer selv, hvor tæt du kom.',
    open: 'Skriv, hvordan du ville spørge. Sagens åbne spørgsmål kan gå et andet sted hen end dit.',
  },
  says: (name: string) => `${name} siger`,
  answers: 'Behandleren svarer',
  asks: 'Behandleren spørger lukket',
  method: 'Valget',
  happens: 'Situationen',
  plan: 'Planen, en linje fra hver del',
  keys: (most: number) => `Tast 1-${most}`,
  own: 'Dit svar',
  compare: 'Sammenlign',
  withoutWriting: 'Vis linjen uden at skrive',
  placed: (n: number) => `nr. ${n}`,
  undo: 'Tag den sidste tilbage',
  verdict: {
    good: 'Rigtigt.',
    hard: 'Det kan også bruges. Det her passer bedre:',
    again: 'Svaret er et andet:',
    nearly: 'Næsten. Sådan hører de sammen:',
    order: 'Rækkefølgen er en anden:',
  },
  chose: 'Du valgte',
  wrote: 'Du skrev',
  theirs: 'Sagens linje',
  thinks: (name: string) => `${name} tænker`,
  day: (days: number) => (days === 0 ? 'fra i dag' : `efter ${days} ${days === 1 ? 'dag' : 'dage'}`),
  next: 'Videre',
  rate: 'Hvor tæt kom du?',
  rating: {
    again: 'Ikke endnu',
    hard: 'Lidt af det',
    good: 'Tæt på',
    easy: 'Det sad',
  } satisfies Record<Rating, string>,
  talk: {
    change: 'Forandringsudsagn peger mod noget andet: lyst, evne, grunde, behov, et løfte eller et skridt.',
    neutral: 'Det er hverken for eller imod. Ofte er det her, samtalen kan gå begge veje.',
    sustain:
      'Status quo-udsagn taler for, at det bliver, som det er, eller for, at det ikke kan være anderledes.',
  } satisfies Record<Talk, string>,
  code: {
    'open-question': 'Et åbent spørgsmål giver plads til mere end et ja, et nej eller et tal.',
    'closed-question': 'Et lukket spørgsmål kan besvares med ja, nej eller et enkelt faktum.',
    'simple-reflection': 'En enkel spejling giver det sagte tilbage uden at lægge noget til.',
    'complex-reflection':
      'En kompleks spejling giver det tilbage, der ikke blev sagt: meningen, følelsen eller næste sætning.',
    affirm: 'En anerkendelse nævner en styrke eller en indsats, som faktisk er der.',
    'seek-collaboration':
      'Behandleren deler magten: spørger om lov, om enighed eller om, hvad personen selv mener.',
    'emphasise-autonomy': 'Behandleren siger højt, at valget er personens eget.',
    'giving-information': 'Information er viden uden et skub i den ene retning.',
    'persuade-with-permission': 'Råd eller mening, efter at personen har bedt om det eller sagt ja.',
    persuade: 'Overtalelse vil flytte personen med argumenter, også når den er venlig.',
    confront: 'Konfrontation modsiger, retter, beskylder eller advarer.',
    advice: 'Råd, som ingen har bedt om.',
    options: 'Flere veje lægges frem, så personen kan vælge.',
    negotiation: 'Mål eller aftale bliver til i fællesskab.',
    other: 'Noget andet end det, koderne tæller.',
  } satisfies Record<Code, string>,
  done: {
    title: 'Det var dagens småøvelser',
    count: (all: number, known: number) => `Du kunne ${known} af ${n(all)} i første forsøg.`,
    back: (day: string) => `Den første kommer igen ${day}. Det, der gik let, venter længere.`,
    none: 'Her er ingen småøvelser i dag. Nye kommer, når du har mødt flere.',
    home: 'Til forsiden',
    progress: 'Se din udvikling',
  },
  failed: 'Sagen kunne ikke hentes. Er du uden net? Prøv igen, eller spring over.',
  retry: 'Prøv igen',
  skip: 'Spring over',
  unkept: 'Svaret kunne ikke gemmes på denne enhed. Du kan øve videre, men det tæller ikke med i morgen.',
};

export type DrillWords = typeof da;
