import { some } from '../formats.ts';

/** Comments are written, given back and read. */
export const commenting = {
  student: {
    back: 'Alle',
    note: 'Besked',
    refused: 'Ikke med',
    profile: 'Bedømmelse, mærke for mærke',
    adjust: 'Ret mærket',
    value: 'Nyt tal (0–100)',
    reason: 'Begrundelse',
    reasonHelp: 'Den studerende ser den.',
    save: 'Gem',
    cancel: 'Fortryd',
    undo: 'Tag rettelsen tilbage',
    adjusted: (was: string, reason: string) => `Rettet fra ${was}: ${reason}`,
    notRated: 'ikke bedømt',
    first: 'Første forsøg',
    later: (n: number) => `Forsøg ${n}`,
    again: 'Senere forsøg',
    fromHere: 'Spillet videre fra et sted',
    comment: 'Ret kommentaren',
    commentWhole: 'Kommentar til det hele',
    commentHere: 'Kommentér',
    written: 'Skrevet med egne ord',
    transcript: 'Samtalen',
    giveBack: 'Giv kommentarerne tilbage',
    backHelp:
      'En fil uden lås har ikke den studerendes navn, men det, du skriver, kan læses af den, der får den. Send den samme sted som andre tilbagemeldinger.',
    backLocked: 'Filen låses til den enhed, den studerende afleverede fra, og kan kun åbnes dér.',
    noKey:
      'Afleveringen er lavet med en ældre udgave af Spejl og har ingen nøgle at låse til. Derfor låses filen ikke.',
    badKey:
      'Nøglen i afleveringen er ikke hel, så kommentarerne kan ikke låses. Bed den studerende aflevere igen, eller gem dem uden lås.',
    otherDevice: 'Har den studerende skiftet enhed?',
    otherDeviceHelp:
      'Så kan den låste fil ikke åbnes. Er fristen ikke nået, kan den studerende aflevere igen fra den nye enhed. Ellers kan du gemme kommentarerne uden lås.',
    saveOpen: 'Gem dem uden lås',
    saveComments: 'Gem kommentarerne som fil',
    fileComments: 'spejl-kommentarer',
    nothing: 'Du har ikke skrevet noget endnu.',
    remove: 'Slet den studerende',
    removeSure:
      'Afleveringen og dine kommentarer slettes på denne enhed. Filen, du tog ind, og tabeller, du har gemt, skal du selv slette; tager du filen ind igen, er den studerende her igen.',
    removeYes: 'Ja, slet',
    print: 'Udskriv',
    missing: 'Den studerende er ikke her (længere).',
  },
  returned: {
    title: 'Fra din underviser',
    open: 'Hent kommentarer fra en fil',
    help: 'Har din underviser sendt en fil med kommentarer, så åbn den her, på den enhed, du afleverede fra.',
    taken: (n: number) => `${some(n, 'kommentar', 'kommentarer')} hentet. De står ved dine forsøg.`,
    faults: {
      'not-comments': 'Det er ikke en fil med kommentarer fra Spejl.',
      newer: 'Filen er lavet med en nyere udgave af Spejl. Opdatér Spejl her.',
      other: 'Kommentarerne er til en anden opgave eller en anden studerende.',
      'too-large': 'Filen er for stor.',
      'not-sealed': 'Det er ikke en fil med kommentarer fra Spejl.',
      'other-key':
        'Kommentarerne er låst til en anden enhed: den, du afleverede fra, eller en andens. Åbn dem dér. Kan du ikke det, så aflevér herfra, og bed din underviser om kommentarerne igen. Er fristen nået, så bed om dem uden lås.',
      altered: 'Filen er ikke hel, eller den er ændret. Bed din underviser om den igen.',
      broken: 'Filen er ikke hel. Bed din underviser om den igen.',
      older: 'Nyere kommentarer er her i forvejen.',
    },
    at: (n: number) => `Replik ${n}`,
    whole: 'Om det hele',
    adjusted: (part: string, value: string, reason: string) => `${part} er sat til ${value}: ${reason}`,
    see: 'Se tilbage på forsøget',
  },
};
