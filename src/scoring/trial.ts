import { draw } from '../base/random.ts';
import { fitOf } from '../format/fit.ts';
import type { Language, Reply, Scenario } from '../format/schema.ts';
import { compile, type Compiled, type MachineEvent } from '../engine/compile.ts';
import type { Log } from '../engine/log.ts';
import { isQuestion, isReflection } from '../engine/reaction.ts';
import { inShownOrder, logOf, passBy, play, type Moment, type Sitting } from '../engine/replay.ts';
import { markTalk } from './mi.ts';
import { workBy } from './simple-work.ts';
import { FORMS, type Form } from './trial-words.ts';

/** A player who follows one simple rule and does not read. */
export const strategies = [
  'longest',
  'shortest',
  'first',
  'last',
  'hedged',
  'states-then-asks',
  'only-asks',
  'open-words',
  'short-sentences',
  'echoes',
  'questions',
  'reflections',
  'explanations',
  'homework',
  'chance',
] as const;
export type Strategy = (typeof strategies)[number];
/** The ones that go by the words, and so play otherwise in another language. */
export const wordy = [
  'longest',
  'shortest',
  'hedged',
  'states-then-asks',
  'only-asks',
  'open-words',
  'short-sentences',
  'echoes',
] as const satisfies readonly (Strategy & Form)[];
type Wordy = (typeof wordy)[number];

const SEEDS = 200;

type Choose = (moment: Moment, seed: string) => Reply;

/** Tells instead of asking: information, advice, or a piece of CBT that is told. */
const explains = ({ codes, cbt }: Reply): boolean =>
  cbt?.how === 'told' || codes.includes('giving-information') || codes.includes('advice');

/** The reply with the most of something; ties are broken by the seed. */
function most(moment: Moment, seed: string, measure: (reply: Reply) => number): Reply {
  const top = Math.max(...moment.open.map(measure));
  return oneOf(
    moment.open.filter((reply) => measure(reply) === top),
    moment,
    seed,
  );
}

function oneOf(replies: readonly Reply[], moment: Moment, seed: string): Reply {
  return replies[Math.floor(draw(seed, 'choice', moment.index) * replies.length)] as Reply;
}

const byForm =
  (form: Wordy) =>
  (language: Language): Choose =>
  (moment, seed) =>
    most(moment, seed, (reply) => FORMS[form](reply.say, moment.line.say, language));

const BY_FORM = Object.fromEntries(wordy.map((form) => [form, byForm(form)])) as Record<
  Wordy,
  (language: Language) => Choose
>;

const CHOOSE: Readonly<Record<Strategy | 'best', (language: Language) => Choose>> = {
  ...BY_FORM,
  first: () => (moment, seed) => inShownOrder(moment, seed)[0] as Reply,
  last: () => (moment, seed) => inShownOrder(moment, seed).at(-1) as Reply,
  questions: () => (moment, seed) => most(moment, seed, (reply) => Number(reply.codes.some(isQuestion))),
  reflections: () => (moment, seed) => most(moment, seed, (reply) => Number(reply.codes.some(isReflection))),
  explanations: () => (moment, seed) => most(moment, seed, (reply) => Number(explains(reply))),
  homework: () => (moment, seed) => most(moment, seed, (reply) => Number(reply.cbt?.element === 'homework')),
  chance: () => (moment, seed) => oneOf(moment.open, moment, seed),
  best: () => (moment, seed) => most(moment, seed, (reply) => fitOf(reply.fit)),
};

/** The reply that a rule takes at each moment, by its id. */
export const chooseBy =
  (rule: Strategy | 'best', language: Language, seed: string) =>
  (moment: Moment): string =>
    CHOOSE[rule](language)(moment, seed).id;

/** A whole conversation played by one rule; stages that are worked at are passed by. */
export const playBy = (
  compiled: Compiled,
  rule: Strategy | 'best',
  language: Language,
  seed: string,
): Sitting => play(compiled, { seed, dayForm: false }, chooseBy(rule, language, seed));

/** The overall share (0-1) that a rule earns: the mean over seeded plays. */
export function trial(compiled: Compiled, rule: Strategy, language: Language, seeds = SEEDS): number {
  let sum = 0;
  for (let i = 0; i < seeds; i++) sum += overall(playBy(compiled, rule, language, `trial-${i}`));
  return sum / seeds;
}

/** The best that choosing the best reply all the way earns, with one log that earns it. */
export function bestPath(
  compiled: Compiled,
  seeds = SEEDS,
): { overall: number; fit: number; technique: number; log: Log } {
  let best: { overall: number; fit: number; technique: number; log: Log } | null = null;
  for (let i = 0; i < seeds; i++) {
    const sitting = playBy(compiled, 'best', 'da', `best-${i}`);
    const marks = markTalk(sitting.moments).overall;
    const value = marks?.value ?? 0;
    if (!best || value > best.overall)
      best = {
        overall: value,
        fit: marks?.fit ?? 0,
        technique: marks?.technique ?? 0,
        log: logOf(sitting.moments),
      };
  }
  return best as NonNullable<typeof best>;
}

const overall = (sitting: Sitting): number => markTalk(sitting.moments).overall?.value ?? 0;

/** Working takes longer than talking, so that only one play in so many takes something at the worked stages. */
const WORKING = 4;

/** What `plays` seeded plays by chance, day form on, have met; some take something by chance at worked stages, too. */
export function metByChance(scenario: Scenario, plays: number): Set<string> {
  const compiled = compile(scenario);
  const met = new Set<string>();
  for (let i = 0; i < plays; i++) {
    const seed = `met-${i}`;
    const random = workBy('random', seed);
    const work: typeof passBy = (stage, standing) => random(stage, standing).filter(isTaking);
    const choose = chooseBy('chance', 'da', seed);
    const sitting = play(compiled, { seed, dayForm: true }, choose, i % WORKING === 0 ? work : passBy);
    for (const address of addressesMet(sitting)) met.add(address);
  }
  return met;
}

/** Whether guards may read what an event does; a field with a part is one that only marks read. */
const isTaking = (event: MachineEvent): boolean =>
  event.type === 'explore' || (event.type === 'set' && !event.field.includes('/'));

/** What a sitting has met: `turn/line`, `turn/reply`, `way/answer` and `week/event`. */
export const addressesMet = ({ moments, works, weeks }: Sitting): string[] => [
  ...moments.flatMap(({ place, line, open }) => [line, ...open].map(({ id }) => `${place}/${id}`)),
  ...Object.values(works).flatMap(({ answers }) =>
    Object.entries(answers).map(([way, answer]) => `${way}/${answer}`),
  ),
  ...weeks.map(({ id, event }) => `${id}/${event}`),
];
