import type { LogEvent } from '../src/engine/log.ts';
import type { Reply, Scenario, Turn } from '../src/format/schema.ts';

/**
 * One and the same made-up conversation for two engines: `turns` turns one after another, two lines in each of which a
 * condition on the trust decides, four replies, each of which changes the trust. The learner gives the replies in turn.
 */
interface Choice {
  readonly id: string;
  readonly fit: 'best' | 'good' | 'partial' | 'poor';
  readonly codes: Reply['codes'];
  readonly toward: 'change' | 'none';
  /** What it adds to the trust, all told. */
  readonly trust: number;
  /** How much of that the author has added, beside what its codes do by themselves. */
  readonly author: number;
}

const CHOICES: readonly Choice[] = [
  { id: 'a', fit: 'best', codes: ['complex-reflection'], toward: 'change', trust: 0.15, author: 0 },
  { id: 'b', fit: 'good', codes: ['open-question'], toward: 'change', trust: -0.15, author: -0.15 },
  {
    id: 'c',
    fit: 'partial',
    codes: ['affirm', 'giving-information'],
    toward: 'none',
    trust: 0.15,
    author: 0,
  },
  { id: 'd', fit: 'poor', codes: ['closed-question'], toward: 'none', trust: -0.15, author: -0.15 },
];
const START = 3;
const TRUSTS = 3.1;

const place = (turn: number, turns: number) => (turn === turns ? 'slut' : `tur-${turn}`);
const warm = (turn: number) => `Det er gang ${turn}, og det siger jeg kun, fordi du spørger ordentligt.`;
const cool = (turn: number) => `Det er gang ${turn}. Det ved jeg ikke rigtig.`;
const answer = (turn: number, id: string) => `Svar ${id}, som jeg giver dig i gang ${turn}.`;
const GOODBYE = 'Tak for snakken.';

/** Which of the four replies is given at a turn, counted from 0. */
export const chosenAt = (turn: number): number => turn % CHOICES.length;

/** The conversation as a scenario of ours. */
export function scenarioOf(turns: number): Scenario {
  const made: Record<string, Turn> = {};
  for (let turn = 0; turn < turns; turn++)
    made[place(turn, turns)] = {
      lines: [
        {
          id: 'varm',
          when: { alliance: { min: TRUSTS } },
          talk: 'change',
          mood: 'hopeful',
          say: warm(turn),
          thinks: '...',
        },
        { id: 'kølig', talk: 'sustain', mood: 'closed', say: cool(turn), thinks: '...' },
      ],
      replies: CHOICES.map(({ id, fit, codes, toward, author }) => ({
        id,
        say: answer(turn, id),
        codes,
        toward,
        fit,
        why: '...',
        source: 'spejl-view',
        ...(author === 0 ? {} : { effects: { alliance: author } }),
      })),
      then: place(turn + 1, turns),
    };
  const ending = {
    class: 'open',
    mood: 'calm',
    talk: 'neutral',
    say: GOODBYE,
    thinks: '...',
    after: '...',
  } as const;
  const talk = { change: 0.2, neutral: 0.5, sustain: 0.3 };
  return {
    format: 1,
    id: 'bench',
    revision: 1,
    title: 'Bench',
    summary: '...',
    minutes: 15,
    level: 'first',
    client: {
      name: 'Bench',
      age: 50,
      portrait: { head: 'short3', skin: 'ffdbb4', hair: '4a312c', clothing: '78e185' },
    },
    brief: { from: '...', note: '...', task: '...' },
    relation: { low: '...', middle: '...', high: '...' },
    outcomes: [],
    sources: [],
    stages: [
      {
        id: 'samtale',
        kind: 'dialogue',
        task: 'evoking',
        title: 'Samtale',
        scene: '...',
        client: { talk, alliance: START, reactance: 1 },
        start: place(0, turns),
        turns: made,
        endings: { slut: ending },
      },
    ],
  };
}

/** The learner's way through it. */
export const logThrough = (turns: number): LogEvent[] =>
  Array.from({ length: turns }, (_, turn) => ({
    type: 'reply',
    reply: (CHOICES[chosenAt(turn)] as Choice).id,
    at: turn,
  }));

/** The conversation in ink. */
export function inkOf(turns: number): string {
  const knot = (turn: number) =>
    [
      `=== ${inkName(place(turn, turns))}`,
      `{ trust >= ${TRUSTS}: ${warm(turn)} | ${cool(turn)} }`,
      ...CHOICES.flatMap(({ id, trust }) => [
        `+ [${answer(turn, id)}]`,
        `  ~ trust = trust + ${trust < 0 ? `(${trust})` : trust}`,
        `  -> ${inkName(place(turn + 1, turns))}`,
      ]),
    ].join('\n');
  const knots = Array.from({ length: turns }, (_, turn) => knot(turn));
  return [
    `VAR trust = ${START}.0`,
    `-> ${inkName(place(0, turns))}`,
    ...knots,
    '=== slut',
    GOODBYE,
    '-> END',
    '',
  ].join('\n');
}

/** Ink allows no hyphen in a name. */
const inkName = (name: string) => name.replace('-', '_');
