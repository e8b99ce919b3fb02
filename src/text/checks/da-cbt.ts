import type { CheckSaid, Facts } from './words.ts';

const UNFIT: Readonly<Record<string, (f: Facts) => string>> = {
  id: (f) => `id’et "${f['id']}" er optaget i denne replik`,
  field: (f) => `arket har intet felt, der hedder "${f['id']}"`,
  'no-row': () => 'feltet står i nummererede rækker, og "row" mangler',
  row: () => 'feltet står ikke i rækker, så "row" skal væk',
  'no-point': () => 'et punkt på en trangkurve har både "minute" og "strength"',
  point: () => '"minute" og "strength" hører kun til et punkt på en trangkurve',
};

/** The checks of sheets and of cognitive behavioural talks, in Danish. */
export const cbtChecks = {
  C01: {
    name: 'Ukendt ark',
    help: '"fills" og betingelser nævner et ark, der står under "tools".',
    say: (f) => `der er intet ark, der hedder "${f['tool']}"`,
  },
  C02: {
    name: 'Det sted findes ikke på arket',
    help: 'Felter, rækker og punkter er dem, den slags ark har: "row" i rækker, "minute" og "strength" ved punkter, og hvert id én gang i en replik.',
    say: (f) => UNFIT[String(f['what'])]?.(f) ?? `${f['what']} passer ikke til arket`,
  },
  C03: {
    name: 'Ark, der bliver ved med at være tomt',
    help: 'Mindst én replik skriver noget på hvert ark.',
    say: (f) => `ingen replik skriver på "${f['tool']}"`,
  },
  C04: {
    name: 'Kun behandlerens ord',
    help: 'Hvert felt kan blive udfyldt med klientens egne ord, efter et spørgsmål, der ikke leder.',
    say: (f) => `"${f['place']}" bliver kun udfyldt med behandlerens ord`,
  },
  C05: {
    name: 'Opgave uden sine elementer',
    help: 'En samtale med en kognitiv opgave byder på opgavens eget element, og fra otte ture også på dagsorden, hjemmeopgave og tilbagemelding, hver i et svar med "well" 2 eller 3.',
    say: (f) => `opgaven "${f['task']}" byder aldrig på "${f['element']}"`,
  },
  C06: {
    name: 'Aftalt eller uddelt?',
    help: 'Et svar med elementet "homework" siger "how: agreed" eller "how: handed-out".',
    say: () => 'det fremgår ikke, hvordan hjemmeopgaven blev til',
  },
  C07: {
    name: 'At lede er ikke at opdage',
    help: 'Det, der leder eller deles ud, har "well" 0 eller 1.',
    say: (f) => `her står "how: ${f['how']}" sammen med "well: ${f['well']}"`,
  },
  C08: {
    name: 'Hjemmeopgave uden et bagefter',
    help: 'I en senere samtale har en replik "homework" i sit "when", så det, der var aftalt, og det, der var delt ud, fører til to forskellige samtaler.',
    say: (f) => `ingen senere replik handler om, hvordan det gik med hjemmeopgaven fra "${f['stage']}"`,
  },
  C09: {
    name: 'Intet at skelne imellem',
    help: 'En samtale med en kognitiv opgave har også svar, der fortæller eller leder, så det er et valg at spørge.',
    say: (f) => `intet svar i "${f['stage']}" fortæller eller leder`,
  },
} satisfies Record<string, CheckSaid>;
