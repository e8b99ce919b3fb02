import { comma, inLanguage, PLAYERS } from './da-facts.ts';
import type { CheckSaid, Facts } from './words.ts';

const GAPS: Readonly<Record<string, (f: Facts) => string>> = {
  nobody: () => 'siger ikke, hvem der gør det',
  'wrong-person': (f) => `er givet til "${f['other']}", som ikke kan gøre det`,
  'no-start': () => 'siger ikke, hvornår det begynder',
  'no-dose': () => 'siger ikke, hvor ofte',
  'no-goal': () => 'tjener intet mål',
  'no-finding': () => 'hviler ikke på noget fund',
  refused: () => 'siger klienten nej til',
  against: (f) => `passer ikke sammen med "${f['other']}"`,
  'not-chosen': () => 'er udfyldt, men ikke valgt',
};

const PARTS: Readonly<Record<string, string>> = { choice: 'valget', argument: 'begrundelsen' };

/** The checks of a course, in Danish. */
export const courseChecks = {
  S38: {
    name: 'Samme id to gange i forløbet',
    help: 'Fund, veje, svar, røde flag, muligheder, begrundelser, handlinger, personer, skrevne planer, hjælp, uger, begivenheder og afslutninger har hver sit id i hele sagen; doser og spørgsmål hver sit i deres liste.',
    say: (f) => `id’et "${f['id']}" er optaget`,
  },
  S39: {
    name: 'Ukendt id i forløbet',
    help: '"gives", "opens", "supports", "needs", "from", "who", "against", "honours", "finding", en skreven plan og betingelserne nævner id’er (eller flag, der kan vælges), som findes det sted, de henviser til.',
    say: (f) => `"${f['id']}" i "${f['key']}" findes ikke`,
  },
  S40: {
    name: 'Ukendt kort',
    help: 'Kortet til en mulighed, et instrument eller et rusmiddel, og et instruments skala, er et id fra Spejls kort.',
    say: (f) => `"${f['card']}" er ikke blandt kortene`,
  },
  S41: {
    name: 'Forkert bånd',
    help: 'Et instruments bånd ("band") er det, som summen af pointene falder i efter kortet.',
    say: (f) => `summen ${comma(f['sum'])} falder i "${f['right']}", ikke i "${f['band']}"`,
  },
  S42: {
    name: 'Svar i forkert rækkefølge',
    help: 'Det første, der passer, bliver taget. Derfor har alle svar, begivenheder og afslutninger en betingelse, undtagen den sidste, som ikke må have en.',
    say: (f) => `"${f['id']}" skygger for andre eller kan efterlade ingenting`,
  },
  S43: {
    name: 'Tid til det hele',
    help: 'Udredningens veje tager tilsammen flere minutter, end der er, så man må vælge.',
    say: (f) => `alle veje tager ${f['whole']} minutter, og der er ${f['minutes']}`,
  },
  S44: {
    name: 'Fund uden for rækkevidde',
    help: 'Hvert fund kommer frem i en replik eller en slutning, man kan møde, eller ad en vej, der er tid til.',
    say: (f) => `intet giver fundet "${f['id']}"`,
  },
  S45: {
    name: 'Valg uden noget, der taler for',
    help: 'En mulighed, der er "recommended" eller "acceptable", har to fund i "supports", som man kan nå; ét kan være nok, hvor sagen ikke har flere.',
    say: (f) => `${f['supports']} fund, man kan nå, taler for "${f['id']}"`,
  },
  S46: {
    name: 'Intet at vælge imellem',
    help: 'Hvert af de fem valg har mindst én mulighed, der er "recommended", og mindst én, der ikke er.',
    say: (f) => `ved "${f['decision']}" er ${f['recommended']} af ${f['offered']} muligheder "recommended"`,
  },
  S47: {
    name: 'Trin mangler',
    help: 'Muligheder for "setting" og "intensity" har netop ét af flagene ad-hoc, ambulant, ambulant-day, day og residential.',
    say: (f) => `"${f['id']}" har ${f['steps']} af dem`,
  },
  S48: {
    name: 'Ukendt regel',
    help: 'Reglerne for et valg er M01 til M36.',
    say: (f) => `der er ingen regel "${f['rule']}"`,
  },
  S49: {
    name: 'Regel, ingen plan kan holde',
    help: 'En regel, der gælder for denne klient, kræver flag, som en sætning i planen eller en mulighed i metodematchet har.',
    say: (f) =>
      `${f['rule']} kan ikke holdes; den kræver ${f['wants'] === '' ? 'andre flag' : String(f['wants'])}`,
  },
  S50: {
    name: 'Intet, der stopper',
    help: 'Man kan komme til mindst én ting, der må stoppe: en dårlig handling ved et rødt flag, en vej uden samtykke, noget usikkert, et flag, der bryder en regel.',
    say: () => 'der er ingen usikker handling at vælge',
  },
  S51: {
    name: 'Skreven plan med huller',
    help: 'En skreven plan siger om alt, der skal gøres, hvem, hvornår, hvor ofte og for hvilket mål, og lader problemer og mål hvile på fund.',
    say: (f) => `i "${f['id']}": "${f['option']}" ${GAPS[String(f['what'])]?.(f) ?? f['what']}`,
  },
  S52: {
    name: 'Ingen bedste handling',
    help: 'Handlingerne ved et rødt flag og en begivenhed, svarene på et ønske og begrundelserne for at lægge noget til side har én med "fit: best".',
    say: () => 'ingen af disse er bedst',
  },
  S53: {
    name: 'Længden røber det bedste i forløbet',
    help: 'Det bedste er det længste i højst 40 % af listerne i en del, man arbejder i.',
    say: (f) =>
      `i "${f['stage']}" er det bedste det længste i ${f['longest']} af ${f['lists']} lister (${inLanguage(f['language'])})`,
  },
  S54: {
    name: 'Arbejdet kan klares uden at læse',
    help: 'Den, der ikke læser, kommer ikke over grænsen for det kompetente i de dele, man arbejder i, heller ikke efter den bedste samtale.',
    say: (f) =>
      `den, der ${PLAYERS[String(f['strategy'])] ?? f['strategy']}, når ${comma(f['overall'])} ${inLanguage(f['language'])}; grænsen er ${comma(f['line'])}`,
  },
  S55: {
    name: 'En skreven plan er ikke god nok',
    help: 'For den, der har fundet, hvad der kan findes, er modelplanen mindst 0,80 værd og de andre 0,65.',
    say: (f) => `"${f['id']}" er ${comma(f['value'])} værd og skal være mindst ${comma(f['least'])}`,
  },
  S56: {
    name: 'Det bedste forløb er ikke godt nok',
    help: 'Den bedste samtale, gode veje, de bedste valg med det, der taler for dem, modelplanen og det bedste hver uge giver 0,80 i alt og 0,85 for valg og begrundelse.',
    say: (f) =>
      `${PARTS[String(f['part'])] ?? 'det hele'} i det bedste forløb er ${comma(f['value'])} og skal være mindst ${comma(f['least'])}${f['stops'] === '' ? '' : `; det bliver stoppet af ${f['stops']}`}`,
  },
  S57: {
    name: 'Nummer to af sin slags',
    help: 'En sag har højst én udredning, ét metodematch og én plan; samtaler og opfølgninger kan der være flere af.',
    say: (f) => `dette er den anden del af slagsen "${f['kind']}"`,
  },
} satisfies Record<string, CheckSaid>;
