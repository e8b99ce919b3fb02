import type { WorkStrategy } from '../../scoring/simple-work.ts';
import type { Form } from '../../scoring/trial-words.ts';
import type { Strategy } from '../../scoring/trial.ts';

/** A number as it is written in Danish. */
export const comma = (value: string | number | undefined): string => String(value).replace('.', ',');

/** In which language something was found. */
export const inLanguage = (language: string | number | undefined): string =>
  language === 'en' ? 'på engelsk' : 'på dansk';

/** What somebody does who plays without reading. */
export const PLAYERS: Readonly<Record<string, string>> = {
  longest: 'altid tager det længste',
  shortest: 'altid tager det korteste',
  first: 'altid tager det første',
  last: 'altid tager det sidste',
  hedged: 'altid tager det mest forsigtige',
  'states-then-asks': 'altid tager en kort sætning og et spørgsmål',
  'only-asks': 'altid tager et spørgsmål alene',
  'open-words': 'altid tager det, der spørger med et hv-ord',
  'short-sentences': 'altid tager de korteste sætninger',
  echoes: 'altid tager det, der gentager flest af klientens ord',
  'asks-last': 'altid tager det, der ender med et spørgsmål',
  'one-statement': 'altid tager én sætning uden spørgsmål',
  'two-sentences': 'altid tager to sætninger',
  questions: 'kun spørger',
  reflections: 'kun spejler',
  explanations: 'kun forklarer',
  homework: 'altid giver en hjemmeopgave',
  chance: 'vælger tilfældigt',
  everything: 'tager det hele',
  nothing: 'ikke tager noget',
  'most-intensive': 'altid tager det mest omfattende',
  cheapest: 'altid tager det mindst omfattende',
  'always-mi': 'altid vælger den motiverende samtale',
  'always-cbt': 'altid vælger kognitiv terapi',
  random: 'vælger tilfældigt',
} satisfies Record<Form | Strategy | WorkStrategy, string>;
