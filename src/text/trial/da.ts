import type { Went } from '../../learning/trial.ts';

const after = (weeks: number) => (weeks === 1 ? 'en uge' : `${weeks} uger`);

/** The words of trial actions; loaded by the screens that speak of them. */
export const da = {
  title: 'Prøvehandling',
  lead: 'Én lille ting, du vil prøve i din egen praksis. Det, der er øvet her, sætter sig først, når det er brugt.',
  private:
    'Skriv kun om dig selv: ingen navne, og intet en borger kan kendes på. Det bliver på din enhed, til du selv tager det med.',
  new: 'Planlæg en ny',
  from: (name: string) => `Efter samtalen med ${name}`,
  what: 'Hvad vil du prøve?',
  whatHelp: 'For eksempel: at spejle, før jeg spørger.',
  when: 'Hvornår?',
  whenHelp: 'En anledning, der kommer af sig selv: den første samtale tirsdag, telefonen om morgenen.',
  sign: 'Hvordan mærker du, at det virker? (kan udelades)',
  save: 'Gem planen',
  saved: 'Planen er gemt. Om en uge spørger forsiden, hvordan det gik.',
  unkept: 'Det kunne ikke gemmes på denne enhed.',
  mine: 'Dine prøvehandlinger',
  planned: (day: string) => `Planlagt ${day}`,
  log: 'Skriv, hvordan det gik',
  went: {
    tried: 'Jeg prøvede det',
    partly: 'Delvist',
    'not-yet': 'Ikke endnu',
    later: 'Spørg senere',
  } satisfies Record<Went, string>,
  how: 'Hvordan gik det?',
  text: 'Hvad lagde du mærke til hos dig selv? (kan udelades)',
  keep: 'Gem',
  undo: 'Fortryd',
  remove: 'Slet',
  removeSure: 'Slet denne plan og det, du har skrevet om den?',
  cancel: 'Behold',
  bring: 'Tag det med til holdet',
  bringHelp: 'Til undervisning eller supervision. Læs det igennem først.',
  file: 'Gem som tekst',
  fileName: 'spejl-proevehandling',
  print: 'Udskriv',
  ask: (weeks: number) => `Det er ${after(weeks)} siden, du ville prøve noget`,
  answer: 'Skriv, hvordan det gik',
};

export type TrialWords = typeof da;
