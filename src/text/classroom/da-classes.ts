import { some } from '../formats.ts';

/** Classes and their keys. */
export const classes = {
  hub: {
    lead: 'Giv en opgave, saml afleveringerne ind, se, hvor holdet skilles, og tal om det. Uden konto og uden server.',
    classes: 'Dine hold',
    none: 'Når du laver et hold, laves der også en nøgle her på enheden. Kun den kan åbne det, holdet afleverer.',
    className: 'Holdets navn',
    make: 'Lav holdet',
    restore: 'Hent et hold fra en nøglefil',
    restoreHelp: 'Når holdet er lavet på en anden enhed, eller browseren er ryddet.',
    phrase: 'Adgangssætning',
    open: 'Åbn nøglefilen',
    inRoom: 'I lokalet',
    inRoomHelp: 'En sag på storskærm, hvor holdet vælger svarene sammen. Intet gemmes.',
    hour: 'Ledertimen',
    hourHelp: 'En time, hvor et team koder den samme samtale og ser, hvor det er enigt.',
    student: 'Har du selv fået en opgave?',
    studentLink: 'Åbn den her',
    own: 'Mangler du en sag til netop dit hold?',
    ownLink: 'Hent en ind, som du selv har skrevet',
    assignments: (n: number) => some(n, 'opgave', 'opgaver'),
    insecure:
      'Her kan browseren ikke lave nøgler: siden er hentet uden https. Åbn Spejl fra en adresse, der begynder med https.',
    restored: (name: string) => `${name} er her nu med sin nøgle.`,
    faults: {
      'not-sealed': 'Filen er ikke en nøglefil fra Spejl.',
      newer: 'Nøglefilen er lavet med en nyere udgave af Spejl. Opdatér Spejl her.',
      'other-key': 'Filen er ikke en nøglefil fra Spejl.',
      altered:
        'Filen kunne ikke åbnes. Enten er adgangssætningen en anden, eller filen er ikke hel. Uden sætningen kan ingen åbne den.',
      'too-large': 'Filen er for stor til at være en nøglefil.',
      broken: 'Filen er ikke hel.',
    },
  },
  keys: {
    title: 'Holdets nøgle',
    here: 'Nøglen ligger kun i denne browser. Går den tabt, kan ingen åbne det, holdet afleverer. Gem den i en fil.',
    saved: (day: string) => `Nøglen er gemt i en fil ${day}.`,
    phrase: 'Adgangssætning til filen',
    phraseHelp:
      'Mindst 12 tegn, gerne fire tilfældige ord. Glemmer du den, kan filen ikke åbnes, heller ikke af os.',
    save: 'Gem nøglefilen',
    again: 'Gem den igen, med en ny sætning',
    working: 'Låser filen …',
    missing:
      'Holdets nøgle er ikke på denne enhed, så afleveringerne kan ikke åbnes her. Hent holdet fra nøglefilen.',
    file: 'spejl-noegle',
  },
  class: {
    missing: 'Det hold findes ikke på denne enhed.',
    assignments: 'Opgaver',
    none: 'Holdet har ingen opgaver endnu.',
    newAssignment: 'Lav en opgave',
    due: (day: string) => `frist ${day}`,
    noDue: 'uden frist',
    handIns: (n: number) => some(n, 'aflevering', 'afleveringer'),
    remove: 'Slet holdet',
    removeSure:
      'Holdet, dets nøgle, opgaver, afleveringer og kommentarer slettes her. Filer, du har gemt andre steder, skal du selv slette.',
    removeYes: 'Ja, slet det hele',
    cancel: 'Behold',
  },
};
