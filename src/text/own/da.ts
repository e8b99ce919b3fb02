/** The words of cases that people bring themselves; loaded by their screen, the library and an assignment that has one. */
export const da = {
  title: 'Egne sager',
  lead: 'Skriv en sag til dit eget hold, eller hent en, som en kollega har skrevet. Den ligger kun på denne enhed. Andre får den først, når du lægger den i en opgave eller giver filen videre.',
  invented: 'Personen skal være opdigtet. Skriv aldrig en borger, du kender, ind i en sag.',
  takeIn: 'Hent en sag ind',
  takeInHelp:
    'En fil i YAML, eller to, når sagen også er på engelsk: scenario.yaml og en.yaml. Spejl læser sagen igennem, før den kommer ind.',
  drop: 'Du kan også slippe filerne her.',
  reading: 'Sagen læses igennem …',
  taken: (name: string) => `${name} er klar.`,
  here: (name: string) => `${name} er her allerede, ord for ord.`,
  open: 'Åbn sagen',
  refused: (n: number) =>
    n === 1
      ? 'Sagen kan ikke spilles endnu. Der er én ting at rette:'
      : `Sagen kan ikke spilles endnu. Der er ${n} ting at rette:`,
  refusedMore: (n: number) => `Og ${n} til. Ret de første, og hent sagen ind igen.`,
  kept: 'Intet er ændret her på enheden.',
  advice: (n: number) =>
    n === 1
      ? 'Den kan spilles. Ét råd til den, der skriver'
      : `Den kan spilles. ${n} råd til den, der skriver`,
  place: (file: string, line: number, column: number) => `${file}, linje ${line}, tegn ${column}`,
  faults: {
    'no-case': 'Ingen af filerne er en sag. Filen med sagen begynder med en linje, hvor der står format: 1.',
    'two-cases': 'Der er mere end én sag i filerne. Hent én sag ind ad gangen.',
    unreadable: 'Filen kunne ikke læses. Er den flyttet, eller er det en mappe?',
    'too-large': 'Filen er for stor til at være en sag (højst 600 kB).',
  },
  none: 'Her er ingen endnu. Begynd med skabelonen: en kort sag, der kan spilles, med forklaring til hver linje.',
  template: 'Skabelon på dansk',
  templateEnglish: 'Skabelon på engelsk',
  templateFile: 'spejl-skabelon.yaml',
  templateEnglishFile: 'spejl-template.yaml',
  templateHelp:
    'En kort sag, der kan spilles, som den er. Åbn den i et tekstprogram, og skriv din egen oven i.',
  list: 'Dine sager',
  edition: (revision: number, day: string) => `Udgave ${revision}, hentet ind ${day}`,
  save: 'Gem filen',
  look: 'Se rådene',
  remove: 'Fjern sagen',
  sure: (name: string) =>
    `Fjern ${name} fra dine sager? Forsøg og opgaver, der bruger sagen, kan stadig åbnes.`,
  yes: 'Fjern',
  no: 'Behold',
  removed: (name: string) => `${name} er fjernet.`,
  give: 'Vælg sagen, når du laver en opgave. Så følger den med.',
  toClassroom: 'Gå til undervisning',
  inLibrary: 'Egne sager',
  inLibraryHelp: 'hent en sag ind, som du eller en kollega har skrevet.',
};

export type OwnWords = typeof da;
