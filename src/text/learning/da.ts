import type { SkillId } from '../../learning/skill.ts';
import type { Standing } from '../../learning/skills.ts';
import type { MeasureId } from '../../learning/trend.ts';
import type { Try } from '../../learning/tries.ts';

/** The words of what is learnt over many attempts; loaded by the screens that speak of it. */
export const da = {
  skill: {
    'simple-reflection': 'Enkel spejling',
    'complex-reflection': 'Kompleks spejling',
    'open-question': 'Åbne spørgsmål',
    evoking: 'At kalde forandring frem',
    'sustain-talk': 'Svar på status quo-udsagn',
    affirmation: 'Anerkendelse',
    autonomy: 'At give valget tilbage',
    information: 'Information med tilladelse',
    discord: 'At møde irritation',
    agenda: 'Fælles dagsorden',
    'functional-analysis': 'Funktionel analyse',
    'coping-plan': 'Mestringsplan',
    homework: 'Hjemmeopgave',
    assessment: 'Udredning',
    choice: 'Valg af metode',
    argument: 'Begrundelse for metode',
    plan: 'Behandlingsplan',
    'follow-up': 'Opfølgning',
  } satisfies Record<SkillId, string>,
  skills: {
    title: 'Færdigheder',
    help: (competent: string) =>
      `Stregen og tallet er, hvor godt det gik, når du viste færdigheden. Båndet er usikkerheden: fra det, dine forsøg kan bære, til det, der er muligt. Den stiplede linje er ${competent}, grænsen for kompetent. Det, der ikke bruges, falmer. Småøvelser vejer lidt med.`,
    last: (day: string) => `sidst ${day}`,
    range: (from: string, to: string) => `${from} – ${to}`,
    restsOn: (n: number) => (n === 1 ? '1 chance' : `${n} chancer`),
    drilled: 'Kun mødt i småøvelser',
    standing: {
      unmet: 'ikke mødt endnu',
      thin: 'for lidt til at sige noget om',
      weak: 'under kompetent',
      due: 'trænger til at blive brugt',
      held: 'holder',
    } satisfies Record<Standing, string>,
    unmet: 'Ikke mødt endnu',
    none: 'Når du har afsluttet en samtale, står dine færdigheder her.',
  },
  tries: {
    one: {
      first: 'første forsøg',
      again: 'forsøg på en kendt sag',
      'from-here': 'spillet videre herfra',
    } satisfies Record<Try, string>,
    legend: 'Vis',
    first: (n: number) => `Første forsøg (${n})`,
    later: (n: number) => `Senere forsøg (${n})`,
    help: 'Første forsøg og senere forsøg holdes hver for sig. Den, der kender sagen eller spiller videre herfra, kender svarene: Det er god øvelse, men det løfter ikke færdigheden, før sagen er glemt igen. Har du lige lavet småøvelser fra en sag, vejer et forsøg på den også lidt mindre.',
    uncounted: 'vejer ikke med, sagen er for frisk',
    partly: (share: string) => `vejer ${share} i færdighederne`,
  },
  trend: {
    title: 'Over tid',
    few: 'Når der er to forsøg, kan du se en udvikling her.',
    latest: (n: number) => `De seneste ${n} forsøg. Alle er med i filen nedenfor.`,
    measure: {
      'reflection-rate': 'Replikker med spejling',
      'reflection-to-question': 'Spejlinger for hvert spørgsmål',
      'sustain-answer': 'Svar på status quo-udsagn',
      plan: 'Planens kvalitet',
    } satisfies Record<MeasureId, string>,
    real: (good: string, poor: string) => `Stiplet: gode rigtige samtaler, ${good}. Dårlige: ${poor}.`,
    realGood: 'gode rigtige samtaler',
    attempt: 'Forsøg',
    asTable: 'Vis som tabel',
    none: '–',
  },
  compare: {
    title: 'Sammenlign to forsøg',
    of: (name: string) => `To forsøg: ${name}`,
    help: 'To forsøg på samme sag ved siden af hinanden, replik for replik dér, hvor de skilles.',
    none: 'Når du har to afsluttede forsøg på samme sag, kan du sammenligne dem her.',
    scenario: 'Sag',
    left: 'Det ene',
    right: 'Det andet',
    go: 'Sammenlign',
    closed: {
      missing: 'De to forsøg findes ikke på denne enhed, eller de er ikke på samme sag.',
      unfinished:
        'Et af de to forsøg er ikke afsluttet, og det viser først noget til sidst. Gør det færdigt, så kan du sammenligne.',
      withheld:
        'Bedømmelsen af et af de to forsøg venter på opgavens frist. Når den er gået, kan du sammenligne.',
    },
    changed: 'Sagen er ændret siden. Her er kun bedømmelsen, som den blev givet.',
    marks: 'Bedømmelse',
    mark: 'Mærke',
    overall: 'Samlet',
    way: 'Vejen gennem sagen',
    same: (n: number) => (n === 1 ? '1 replik ens' : `${n} replikker ens`),
    allSame: 'De to forsøg svarede ens hele vejen.',
    notHere: 'kom ikke forbi her',
    back: 'Til udvikling',
  },
  list: {
    title: 'Alle forsøg',
    more: (n: number) => `Vis ${n} mere`,
  },
  out: {
    title: 'Tag det med',
    help: 'Filen åbner i et regneark. Den bliver på din enhed, til du selv giver den videre.',
    csv: 'Gem som CSV',
    print: 'Udskriv siden',
    file: 'spejl-udvikling',
    column: {
      date: 'Dato',
      scenario: 'Sag',
      attempt: 'Forsøg',
      mode: 'Form',
      overall: 'Samlet',
      replies: 'Replikker',
      stepsBack: 'Skridt tilbage',
      ending: 'Slutning',
    },
  },
};

export type LearningWords = typeof da;
