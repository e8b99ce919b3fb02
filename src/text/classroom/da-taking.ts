import type { Feedback } from '../../classroom/assignment.ts';
import { some } from '../formats.ts';

/** A student takes an assignment and hands it in. */
export const taking = {
  take: {
    openTitle: 'Har du fået en opgave?',
    caseWithin: 'følger med i opgaven',
    caseUnread:
      'Sagen følger med, men den kan ikke læses i denne udgave af Spejl. Opdatér Spejl, eller spørg din underviser.',
    openLead: 'Åbn linket eller QR-koden fra din underviser, eller vælg filen her.',
    file: 'Vælg opgavefilen',
    paste: 'Eller indsæt linket eller koden',
    open: 'Åbn opgaven',
    yours: 'Dine opgaver',
    faults: {
      'not-an-assignment': 'Det er ikke en opgave fra Spejl. Er linket kommet helt med?',
      newer: 'Opgaven er lavet med en nyere udgave af Spejl. Opdatér Spejl her, og prøv igen.',
      'too-large': 'Det er for stort til at være en opgave fra Spejl.',
      broken: 'Linket eller filen er ikke hel. Bed om den igen.',
    },
    by: (teacher: string, name: string) => `Fra ${teacher} til ${name}`,
    due: (day: string) => `Afleveres senest ${day}`,
    overdue: (day: string) => `Fristen var ${day}`,
    noDue: 'Ingen frist',
    asks: 'Det skal du',
    hands: 'Det afleverer du, og til hvem',
    handsWhat: (teacher: string) =>
      `Dine svar i disse sager, i rækkefølge og med tider, det, du selv skriver undervejs, det navn, du vælger, og en nøgle, som kommentarerne til dig kan låses med. Kun ${teacher} kan åbne filen: Den låses til holdets nøgle. Andre sager og forsøg på denne enhed er ikke med.`,
    handsWhen:
      'Intet sendes af sig selv. Du gemmer en fil eller kopierer en kode, og du afleverer den selv, hvor I har aftalt.',
    handsGone: 'Vil du have noget slettet, så spørg din underviser. Her på enheden sletter du selv.',
    name: 'Navn eller pseudonym',
    nameHelp: 'Det, din underviser ser. Et pseudonym er i orden, når I har aftalt det.',
    accept: 'Tag imod opgaven',
    another: 'Den her enhed har allerede opgaven.',
    go: 'Gå til den',
    marks: {
      moment: 'Du ser bedømmelsen undervejs.',
      end: 'Du ser bedømmelsen, når sagen er slut.',
      deadline: 'Du ser bedømmelsen efter fristen.',
    } satisfies Record<Feedback, string>,
    caseUnknown: 'Denne sag er ikke i din udgave af Spejl. Opdatér Spejl, og prøv igen.',
    caseOther: (n: number) =>
      `Opgaven bruger udgave ${n} af sagen; her er en anden. Opdatér Spejl, og prøv igen.`,
    begin: 'Begynd',
    again: 'Et forsøg til',
    goOn: 'Fortsæt',
    look: 'Se tilbage',
    used: (n: number, of: number) => `${n} af ${some(of, 'forsøg', 'forsøg')} brugt`,
    tries: (n: number) => (n === 0 ? 'ikke begyndt' : some(n, 'forsøg', 'forsøg')),
    done: 'Færdig',
    under: 'I gang',
    handIn: 'Aflevér',
    nothing: 'Når du har spillet, kan du aflevere her.',
    incomplete: (n: number) =>
      `Du mangler at blive færdig med ${some(n, 'sag', 'sager')}. Du kan godt aflevere det, du har.`,
    note: 'Besked til underviseren',
    noteHelp: 'Kan stå tom.',
    ready: 'Gør afleveringen klar',
    readyAgain: 'Gør en ny aflevering klar',
    sealed: (turn: number) =>
      `Aflevering ${turn} er låst og klar. Gem filen, eller kopiér koden, og aflevér den.`,
    saveFile: 'Gem filen',
    copyCode: 'Kopiér koden',
    copied: 'Kopieret',
    code: 'Koden',
    noCode: 'Afleveringen er for lang til en kode. Brug filen.',
    handedIn: (day: string) => `Sidst gjort klar ${day}.`,
    closed: 'Fristen er gået, og du har afleveret.',
    late: 'Fristen er gået. Du kan stadig aflevere; din underviser ser, at det er senere.',
    copy: 'Gem en kopi til dig selv',
    copyFile: 'spejl-min-aflevering',
    badKey: 'Opgavens nøgle er ikke hel, så der kan ikke låses til den. Bed din underviser om opgaven igen.',
    file2: 'spejl-aflevering',
    remove: 'Fjern opgaven fra denne enhed',
    removeHelp:
      'Kommentarer til opgaven kan så ikke åbnes her mere. Dine forsøg bliver her, til du sletter dem under Udvikling.',
  },
  copyText: {
    title: (title: string) => `Min aflevering: ${title}`,
    as: (name: string) => `Afleveret som: ${name}`,
    attempt: (name: string, day: string) => `${name}, begyndt ${day}`,
    you: 'Dig',
    draft: 'Du skrev først',
    written: 'Du skrev',
  },
  withheld: {
    title: 'Færdig',
    at: (day: string) =>
      `Bedømmelsen kommer efter fristen, ${day}. Til da ses den heller ikke under Udvikling.`,
    toAssignment: 'Til opgaven',
  },
};
