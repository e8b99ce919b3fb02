/** Settings, and what is kept on the device. */
export const settings = {
  title: 'Indstillinger',
  language: 'Sprog',
  languages: { da: 'Dansk', en: 'English' },
  theme: 'Udseende',
  themes: { system: 'Som enheden', light: 'Lyst', dark: 'Mørkt' },
  textSize: 'Skriftstørrelse',
  textSizes: { normal: 'Almindelig', large: 'Stor', largest: 'Størst' },
  practice: 'Når du øver',
  cue: 'Hint på forespørgsel',
  cueHelp: 'En knap viser, hvad klienten tænker, og en linje at gå videre på.',
  coach: 'Et ord efter hver replik',
  coachHelp: 'Begrundelsen vises straks og ikke først i tilbageblikket.',
  dayForm: 'Dagsform',
  dayFormHelp:
    'Klientens reaktioner svinger fra gang til gang, som mennesker gør. I prøver er den altid slået fra.',
  ownLine: 'Skriv min egen replik først',
  ownLineHelp: 'Foreslås, når du begynder på en sag.',
  numberKeys: 'Vælg svar med tasterne 1-4',
  numberKeysHelp:
    'I samtaler og småøvelser. Slå det fra, hvis du taler til enheden eller let kommer til at ramme en tast.',
  keeping: 'Det, du har gemt',
  keepingHelp:
    'Alt ligger i denne browser på denne enhed. Ryd du browserens data, ryger det med; tag en sikkerhedskopi.',
  persisted: 'Browseren har lovet ikke at rydde det af sig selv.',
  notPersisted: 'Browseren kan rydde det, hvis enheden løber tør for plads.',
  persist: 'Bed browseren om at passe på det',
  persistRefused:
    'Browseren sagde nej til at love det. Installér Spejl på enheden, eller tag en sikkerhedskopi.',
  backup: 'Gem en sikkerhedskopi',
  restore: 'Hent en sikkerhedskopi',
  restored: (added: number, same: number) => `Hentet: ${added} nye forsøg, ${same} var her i forvejen.`,
  setAside: (n: number) =>
    n === 1
      ? '1 post kunne ikke læses og er lagt til side.'
      : `${n} poster kunne ikke læses og er lagt til side.`,
  setAsideHelp: 'De er ikke slettet. De følger ikke med i sikkerhedskopien, men kan gemmes som en fil.',
  saveSetAside: 'Gem dem som fil',
  faults: {
    'not-a-backup': 'Filen er ikke en sikkerhedskopi fra Spejl. Vælg en fil, der er gemt herfra.',
    newer: 'Sikkerhedskopien er lavet med en nyere udgave af Spejl. Opdatér Spejl her, og prøv igen.',
    'too-large': 'Filen er for stor til at være en sikkerhedskopi fra Spejl.',
    refused: 'Browseren lod os ikke gemme. Prøv et almindeligt vindue i stedet for et privat.',
    full: 'Der er ikke plads på enheden. Ryd op, og prøv igen.',
    closed: 'En nyere udgave af Spejl er åben i en anden fane. Indlæs siden igen.',
    taken: 'En anden fane skrev samtidig. Prøv igen.',
    'unknown-attempt': 'Forsøget findes ikke længere.',
  },
  erase: 'Slet alt',
  eraseHelp: 'Alle forsøg og indstillinger på denne enhed.',
  eraseSure: 'Er du sikker? Alt bliver slettet og kan ikke hentes igen uden en sikkerhedskopi.',
  eraseYes: 'Ja, slet alt',
  cancel: 'Fortryd',
  erased: 'Alt er slettet.',
  offline: 'Spejl er klar til at bruges uden net.',
  about: 'Om Spejl',
  aboutText:
    'Spejl er til at øve med, ikke til at bedømme mennesker med. Personerne er opdigtede, tallene er skøn, og juridiske og medicinske oplysninger skal altid slås efter.',
  credits:
    'Tegninger: Open Peeps af Pablo Stanley (CC0), via DiceBear. Skrifter: Source Sans 3 og Source Serif 4 (OFL).',
};
