import { comma, inLanguage, PLAYERS } from './da-facts.ts';
import type { CheckSaid } from './words.ts';

const MET: Readonly<Record<string, string>> = {
  line: 'replikken',
  reply: 'svaret',
  answer: 'svaret på vejen',
  event: 'begivenheden',
};

/** The checks of a conversation and its words, in Danish. */
export const caseChecks = {
  S01: {
    name: 'Engelske ord mangler',
    help: 'Hver tekst i scenario.yaml har sin engelske tekst på samme adresse i en.yaml. Skal sagen kun være på ét sprog, så lad en.yaml blive helt ude.',
    say: (f) => `der er ingen engelsk tekst til ${f['address']}`,
  },
  S02: {
    name: 'Engelske ord uden plads',
    help: 'en.yaml har kun de adresser, som scenario.yaml har. Har et id fået et nyt navn?',
    say: (f) => `${f['address']} står i en.yaml, men ikke i scenario.yaml`,
  },
  S03: {
    name: 'Fører ingen steder hen',
    help: 'Et "then", og "start" i en del, nævner en tur eller en slutning i den samme del.',
    say: (f) => `i denne del er der ingen tur eller slutning, der hedder "${f['id']}"`,
  },
  S04: {
    name: 'Samme id to gange i en tur',
    help: 'Replikker og svar i den samme tur har hver sit id.',
    say: (f) => `id’et "${f['id']}" er brugt to gange i denne tur`,
  },
  S05: {
    name: 'Samme id to gange i sagen',
    help: 'Dele, ture og slutninger har hver sit id i hele sagen, og ingen af dem hedder title, summary, brief, relation, scene, findings eller tools.',
    say: (f) => `id’et "${f['id']}" er optaget`,
  },
  S06: {
    name: 'Kommer aldrig i brug',
    help: 'Intet svar fører hertil. Lad et "then" pege på stedet, eller tag det ud.',
    say: (f) => `der er ingen vej til "${f['id']}"`,
  },
  S07: {
    name: 'Intet svar er altid åbent',
    help: 'Hver tur har mindst ét svar uden "when", så ingen går i stå.',
    say: () => 'alle svar i denne tur har et "when"',
  },
  S08: {
    name: 'Ingen vej videre',
    help: 'Et "then" tager højde for alle tre reaktioner, eller det har et "else", eller listen slutter med én uden "when".',
    say: (f) => `svaret "${f['id']}" fører ikke altid videre`,
  },
  S09: {
    name: 'Går i ring',
    help: 'Samtalen kommer til hver tur én gang. Skriv "again: true" ved en tur, der gerne må komme igen.',
    say: (f) => `samtalen kan komme tilbage til "${f['id']}" eller slutter aldrig derfra`,
  },
  S10: {
    name: 'Replikker i forkert rækkefølge',
    help: 'Den første replik, der passer, bliver sagt. Derfor har alle et "when", undtagen den sidste, som ikke må have et.',
    say: (f) => `replikken "${f['id']}" skygger for andre eller kan efterlade klienten uden ord`,
  },
  S11: {
    name: 'Betingelse om noget ukendt',
    help: 'Et "when" nævner id’er, der findes: ture i "visited" og "missed", slutninger i "ended", svar i "after" og "said", turens egne replikker i "line".',
    say: (f) => `"${f['id']}" i "${f['key']}" findes ikke`,
  },
  S12: {
    name: 'Opmærkning i en tekst',
    help: 'Teksterne er rene ord, og HTML ville blive vist, som det står. Skriv uden < og >.',
    say: (f) => `der er HTML i ${f['address']}`,
  },
  S13: {
    name: 'Første del uden klient',
    help: 'Første del er en samtale og siger, hvor klienten står: "talk", "alliance" og "reactance".',
    say: () => '"talk", "alliance" eller "reactance" mangler',
  },
  S14: {
    name: 'Samme begrundelse to gange',
    help: 'En begrundelse ("why") handler om netop dette svar i netop dette øjeblik, så to er aldrig ens.',
    say: (f) => `de samme ord står ved ${f['first']}`,
  },
  S15: {
    name: 'Ukendt kilde',
    help: 'En kilde er et id fra Spejls kilder, eventuelt med et sted efter kolon, for eksempel miti-4.2.1:cr. Brug spejl-view, når det er din egen vurdering.',
    say: (f) => `"${f['source']}" er ikke blandt kilderne`,
  },
  S16: {
    name: 'Ukendt læringsmål',
    help: 'Læringsmålene er dem, der står i læringskortet, for eksempel OM2-F2.',
    say: (f) => `"${f['outcome']}" er ikke et læringsmål`,
  },
  S17: {
    name: 'Ikke oversat',
    help: 'De engelske ord er de samme som de danske.',
    say: (f) => `${f['address']} er ens på begge sprog`,
  },
  S18: {
    name: 'Tungt sprog',
    help: 'Det, klienten siger, er let at læse: lixtallet er højst 30. Korte sætninger og korte ord hjælper.',
    say: (f) => `lixtallet er ${comma(f['lix'])}, og det må højst være ${comma(f['most'])}`,
  },
  S19: {
    name: 'Længden røber det bedste',
    help: 'Det bedste svar er det længste i højst 40 % af turene.',
    say: (f) => `det bedste svar er det længste i ${f['percent']} % af turene`,
  },
  S20: {
    name: 'Altid en spejling',
    help: 'I mindst en tredjedel af turene er det bedste svar noget andet end en spejling.',
    say: (f) => `det bedste svar er kun noget andet i ${f['percent']} % af turene`,
  },
  S21: {
    name: 'Spejlinger er altid rigtige',
    help: 'I mindst en tredjedel af turene er der en spejling, som kun er "partial" eller "poor".',
    say: (f) => `kun i ${f['percent']} % af turene er der en spejling, som passer dårligt`,
  },
  S22: {
    name: 'Klienten siger altid det samme',
    help: 'Mindst 40 % af turene har to eller flere replikker, alt efter reaktion, svar eller tillid.',
    say: (f) => `kun ${f['percent']} % af turene har mere end én replik`,
  },
  S23: {
    name: 'For få eller for mange svar',
    help: 'Tre eller fire svar er åbne efter hver replik.',
    say: (f) => `${f['open']} er åbne efter replikken "${f['line']}"`,
  },
  S24: {
    name: 'Kort sag',
    help: 'Spejls egne sager har mindst 30 ture over deres samtaler. En kort sag er god til én bestemt ting.',
    say: (f) => `her er ${f['turns']} ture mod mindst ${f['least']} i Spejls egne`,
  },
  S25: {
    name: 'Korte eller lange samtaler',
    help: 'En hel samtale i Spejls egne sager tager 12 til 18 ture, hvis klienten ikke går.',
    say: (f) => `den korteste her tager ${f['shortest']}, den længste ${f['longest']}`,
  },
  S26: {
    name: 'Slutninger, der ligner hinanden',
    help: 'En sag har slutninger af mindst tre slags: agreed, open, unchanged, left.',
    say: (f) => `her er ${f['classes']} slags`,
  },
  S27: {
    name: 'Ingen vej tilbage',
    help: 'Mindst én tur med "back: true" giver mulighed for at rette op efter en dårlig begyndelse.',
    say: () => 'ingen tur er mærket "back: true"',
  },
  S28: {
    name: 'To af samme slags',
    help: 'Et svar har højst én kode for spørgsmål og én for spejling, sådan som MITI tæller.',
    say: () => 'svaret har mere end én kode for spørgsmål eller for spejling',
  },
  S29: {
    name: 'Intet bedste svar',
    help: 'Hver tur har et svar med "fit: best" (eller et panel, hvor de fleste siger det).',
    say: (f) => `der er intet i "${f['turn']}"`,
  },
  S30: {
    name: 'En etiket på et menneske',
    help: 'Skriv borger, klient eller person, og kald aldrig et menneske efter rusmidlet. Kun klienten selv må kalde sig sådan.',
    say: (f) => `"${f['word']}" gør et menneske til en etiket`,
  },
  S31: {
    name: '"talk" giver ikke 1',
    help: 'I hver del giver "change", "neutral" og "sustain" tilsammen 1.',
    say: (f) => `de giver ${comma(f['sum'])}`,
  },
  S32: {
    name: 'Replik uden for rækkevidde',
    help: 'Intet svar, ingen reaktion og ingen tillid, der kan forekomme her, får klienten til at sige den.',
    say: (f) => `replikken "${f['line']}" kan aldrig blive sagt`,
  },
  S33: {
    name: 'Aldrig mødt',
    help: 'Det blev ikke mødt i 2.000 tilfældige gennemspil, og heller ikke når forløbet spilles godt. Måske er det for svært at nå.',
    say: (f) =>
      `${MET[String(f['what'])] ?? f['what']} "${f['id']}" blev ikke mødt i ${f['plays']} gennemspil`,
  },
  S34: {
    name: 'Kan klares uden at læse',
    help: 'Den, der ikke læser, kommer ikke over grænsen for det kompetente på noget sprog.',
    say: (f) =>
      `den, der ${PLAYERS[String(f['strategy'])] ?? f['strategy']}, når ${comma(f['overall'])} ${inLanguage(f['language'])}; grænsen er ${comma(f['line'])}`,
  },
  S35: {
    name: 'Den bedste vej er ikke god nok',
    help: 'Den, der vælger det bedste svar hele vejen, får mindst 0,80.',
    say: (f) => `den bedste vej giver ${comma(f['overall'])}`,
  },
  S36: {
    name: 'En gylden sti har ændret sig',
    help: 'En sti i paths.yaml fører ikke længere til det, den siger. Var det meningen?',
    say: (f) => `stien "${f['path']}" (${f['what']})`,
  },
  S37: {
    name: 'Svar uden for rækkevidde',
    help: 'Ingen replik, ingen reaktion og ingen tillid, der kan forekomme her, åbner for svaret.',
    say: (f) => `svaret "${f['reply']}" kan aldrig vælges`,
  },
  S58: {
    name: 'Formen røber det bedste svar',
    help: 'Den, der går efter formen (længde, sætninger, spørgsmålstegn, klientens egne ord), finder det bedste svar højst 0,12 oftere end ved et tilfælde, på begge sprog. Giv også svage svar formen.',
    say: (f) =>
      `den, der ${PLAYERS[String(f['form'])] ?? f['form']}, finder det bedste svar ${comma(f['lift'])} oftere end ved et tilfælde ${inLanguage(f['language'])}; det må højst være ${comma(f['most'])}`,
  },
} satisfies Record<string, CheckSaid>;
