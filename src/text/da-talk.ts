import type { Stage, Talk } from '../format/schema.ts';

/** Before the door, in the talk, and how sure one is afterwards. */
export const talk = {
  brief: {
    before: 'Før du åbner døren',
    task: 'Din opgave',
    options: 'Hvordan vil du øve?',
    practice: 'Øvelse',
    practiceHelp: 'Du kan gå tilbage, prøve igen og bede om et hint.',
    exam: 'Prøve',
    examHelp: 'Uden hint og uden vej tilbage. Bedømmelsen kommer til sidst.',
    ownLine: 'Skriv min egen replik først',
    ownLineHelp:
      'Du skriver, hvad du selv ville sige, før du ser svarene. Din tekst gemmes og kan læses bagefter.',
    stages: 'Forløbet',
    kind: {
      dialogue: 'Samtale',
      assessment: 'Udredning',
      matching: 'Metodematch',
      plan: 'Behandlingsplan',
      review: 'Opfølgning',
    } satisfies Record<Stage['kind'], string>,
    perhaps: 'Måske',
    start: 'Begynd samtalen',
    resume: 'Fortsæt den, du er i gang med',
    trains: 'Læringsmål, sagen træner',
    earlier: 'Dine tidligere forsøg',
    missing: 'Den sag findes ikke her.',
    failed: 'Sagen kunne ikke hentes. Er du uden net, og er det første gang, du åbner den? Prøv igen.',
  },
  sitting: {
    leave: 'Forlad samtalen',
    leaveCourse: 'Forlad forløbet',
    leaveHelp: 'Den er gemt; du kan fortsætte senere.',
    you: 'Dig',
    replies: 'Hvad siger du?',
    keys: (count: number) => `Tasterne 1–${count} vælger`,
    back: 'Et skridt tilbage',
    cue: 'Hint',
    thinks: (name: string) => `${name} tænker`,
    cueFor: {
      change: 'Der er noget på vej her. Hvad kunne få det til at vokse?',
      neutral: 'Hvad er det vigtigste i det, der lige blev sagt?',
      sustain: 'Her bliver der holdt fast. Hvad er der godt ved det, som det er?',
    } satisfies Record<Talk, string>,
    own: 'Hvad ville du sige?',
    ownHelp: 'Skriv det, som du ville sige det. Bagefter ser du svarene og vælger det, der ligger nærmest.',
    ownUnkept: 'Enheden kan ikke gemme det, du er i gang med at skrive. Vis svarene, før du forlader siden.',
    showReplies: 'Vis svarene',
    skipOwn: 'Spring over',
    nearest: 'Vælg det svar, der ligger nærmest dit.',
    yourDraft: 'Du skrev',
    after: 'Bagefter',
    goOn: (title: string) => `Videre: ${title}`,
    toDebrief: 'Se tilbage på samtalen',
    exam: 'Prøve',
    notSaved: {
      full: 'Der er ikke plads til at gemme mere på enheden. Samtalen fortsætter, men gem den i en fil nu.',
      refused: 'Browseren lod os ikke gemme. Samtalen fortsætter, men gem den i en fil nu.',
      closed:
        'En nyere udgave af Spejl er åben i en anden fane, så denne kan ikke gemme. Gem en fil, og indlæs siden igen.',
      taken: 'Samtalen er fortsat i en anden fane. Her ser du, hvor langt den er nået.',
      'unknown-attempt':
        'Samtalen findes ikke længere på enheden; måske er den slettet i en anden fane. Gem den i en fil nu.',
    },
    notMarked: {
      full: 'Hver replik er gemt, men enheden har ikke plads til slutningen og bedømmelsen. Gør plads, så gemmes de, næste gang du åbner samtalen. Eller gem den i en fil nu.',
      refused:
        'Hver replik er gemt, men browseren lod os ikke gemme slutningen og bedømmelsen. Det prøves igen, næste gang du åbner samtalen. Eller gem den i en fil nu.',
      closed:
        'En nyere udgave af Spejl er åben i en anden fane, så slutningen og bedømmelsen er ikke gemt. Indlæs siden igen, og åbn samtalen, så gemmes de.',
    },
    other:
      'Sagen er ændret, siden du begyndte. Du kan se, hvad der blev gemt, men ikke spille videre på den gamle udgave.',
    gone: 'Sagen er her ikke længere. Det her er, hvad der blev gemt af forsøget.',
    missing: 'Den samtale findes ikke på denne enhed.',
    faceOf: (name: string) => `Tegning af ${name}`,
    stage: (n: number, of: number) => `${n} af ${of}`,
  },
  rate: {
    title: 'Før du ser bedømmelsen',
    lead: 'Hvordan synes du selv, det gik? Gættet er kun til dig: Det er i forskellen på dit og Spejls blik, der er mest at lære.',
    scale: ['slet ikke', 'lidt', 'nogenlunde', 'godt', 'meget godt'],
    empathy: (name: string) => `Jeg fangede, hvad ${name} mente, og gav det tilbage`,
    cultivating: (name: string) => `Jeg fik ${name} til selv at sige, hvad der kunne blive anderledes`,
    softening: 'Jeg lod være med at skubbe, når der blev holdt fast',
    partnership: 'Vi var to om at styre samtalen',
    show: 'Vis tilbageblikket',
    skip: 'Spring over',
  },
};
