import type { SkillId } from '../../learning/skill.ts';
import type { Standing } from '../../learning/skills.ts';
import type { MeasureId } from '../../learning/trend.ts';
import type { Try } from '../../learning/tries.ts';
import { formats } from '../formats.ts';

const { number } = formats('da-DK');
const days = (n: number) => (n === 1 ? '1 dag' : `${n} dage`);

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
  today: {
    next: 'Det næste',
    goOn: (name: string) => `Fortsæt med ${name}`,
    meet: (name: string) => `Mød ${name}`,
    again: (name: string) => `Mød ${name} igen`,
    enough: 'Nok for i dag',
    why: {
      continue: (name: string) => `Du og ${name} er ikke færdige. Alt, hvad du har svaret, er gemt.`,
      'first-case': (minutes: number) =>
        `En god samtale at begynde med. Den tager omkring ${minutes} minutter, og du kan holde pause undervejs.`,
      'due-skill': (skill: string, n: number) =>
        `${skill} er det ${days(n)} siden, du sidst viste. Her er der god anledning.`,
      'weak-skill': (skill: string) => `${skill} er det, der bærer mindst lige nu. Her er der god anledning.`,
      'whole-course':
        'Du har haft et par samtaler. Her følger du ét menneske hele vejen: samtale, udredning, metode, plan og opfølgning.',
      'new-case': 'I har ikke mødt hinanden endnu.',
      again: (n: number) =>
        `Det er ${days(n)} siden sidst. Svarene er ikke friske mere, så nu er det øvelse igen.`,
      'done-today':
        'Øvelse sætter sig bedst med en nat imellem. Har du mere tid nu, så se tilbage på det, du gjorde.',
    },
    goTo: (name: string) => `Gå til ${name}`,
    last: (name: string, day: string) => `Sidste tilbageblik: ${name}, ${day}`,
    cases: 'Alle sager',
    progress: 'Dit forløb',
  },
  skills: {
    title: 'Færdigheder',
    help: 'Båndet går fra det, dine forsøg kan bære, til det, der er muligt: smalt, når det hviler på meget. Stregen er, hvor godt det gik, når du viste færdigheden. Det, der ikke bruges, falmer.',
    skill: 'Færdighed',
    band: 'Fra – til',
    quality: 'Når du viste den',
    rests: 'Hviler på',
    last: 'Sidst',
    range: (from: string, to: string) => `${from} – ${to}`,
    restsOn: (n: number) => (n === 1 ? '1 chance' : `${number(n, 0)} chancer`),
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
    help: 'Første forsøg og senere forsøg holdes hver for sig. Den, der kender sagen eller spiller videre herfra, kender svarene: Det er god øvelse, men det løfter ikke færdigheden, før sagen er glemt igen.',
    uncounted: 'tæller ikke med, sagen er for frisk',
    partly: (share: string) => `tæller ${share}`,
  },
  trend: {
    title: 'Udvikling',
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
    missing:
      'De to forsøg findes ikke på denne enhed, de er ikke på samme sag, eller bedømmelsen venter på en frist.',
    changed: 'Sagen er ændret siden. Her er kun bedømmelsen, som den blev givet.',
    marks: 'Bedømmelse',
    mark: 'Mærke',
    overall: 'Samlet',
    way: 'Vejen gennem sagen',
    same: (n: number) => (n === 1 ? '1 replik ens' : `${n} replikker ens`),
    allSame: 'De to forsøg svarede ens hele vejen.',
    notHere: 'kom ikke forbi her',
    back: 'Til forløb',
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
    file: 'spejl-forloeb',
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
