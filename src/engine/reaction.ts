import { clamp } from '../base/curve.ts';
import type { Code, Talk } from '../format/schema.ts';

/**
 * How a client's talk answers a reply. The terms are a multinomial logit fitted on 133 coded motivational conversations
 * (base: neutral talk after a closed question in a high-quality session); what those conversations did not code (direction,
 * affirmation, autonomy, persuasion, confrontation) is added from published sequential data.
 */
export interface TalkShares {
  readonly change: number;
  readonly neutral: number;
  readonly sustain: number;
}

type Logits = readonly [change: number, sustain: number];

const TERMS = {
  constant: [-1.84, -2.24],
  previous: {
    start: [-0.4, 0.54],
    change: [2.28, 0.81],
    neutral: [0, 0],
    sustain: [0.79, 2.45],
  },
  form: {
    'open-question': [0.89, 0.21],
    'closed-question': [0, 0],
    'simple-reflection': [0.66, 0.22],
    'complex-reflection': [0.65, 0.34],
    'giving-information': [0.23, 0.18],
    advice: [0.68, 0.52],
    negotiation: [1.75, -0.49],
    options: [-0.09, -0.57],
    other: [0.28, 0.19],
  },
  extra: {
    affirm: [0.8, -0.4],
    'emphasise-autonomy': [0.4, -0.3],
    'seek-collaboration': [0.2, -0.15],
    'persuade-with-permission': [-0.3, 0.35],
    persuade: [-0.6, 0.7],
    confront: [-1, 1.2],
  },
  // Inviting change talk works as far as one is trusted; inviting sustain talk works always (change share .13 after it).
  toward: { change: 0.6, sustain: 1 },
  quality: [-0.78, 0.24],
  reactance: 0.3,
} as const satisfies {
  constant: Logits;
  previous: Record<string, Logits>;
  form: Partial<Record<Code, Logits>>;
  extra: Partial<Record<Code, Logits>>;
  toward: Readonly<Record<'change' | 'sustain', number>>;
  quality: Logits;
  reactance: number;
};

export type Toward = 'change' | 'sustain' | 'none';
type Previous = keyof typeof TERMS.previous;

export interface Ask {
  /** What the client said last, or how likely each kind of talk was (shares that sum to 1). */
  readonly previous: Previous | TalkShares;
  readonly codes: readonly Code[];
  /** What kind of talk the reply invites. */
  readonly toward?: Toward;
  /** 1 to 5; 3 is neutral. */
  readonly alliance?: number;
  /** 0 to 3: how readily the client pushes back when pushed. */
  readonly reactance?: number;
}

/**
 * The expected shares (0-1, summing to 1) of change, neutral and sustain talk in the client's next line. With `toward`,
 * `alliance` and `reactance` left out it is the published model for high-quality sessions.
 */
export function predictTalk({
  previous,
  codes,
  toward = 'none',
  alliance = 3,
  reactance = 0,
}: Ask): TalkShares {
  const [change, sustain] = terms(codes, toward, alliance, reactance);
  if (typeof previous === 'string') return softmax(previous, change, sustain);
  const after = (['change', 'neutral', 'sustain'] as const).map((talk) => ({
    weight: previous[talk],
    shares: softmax(talk, change, sustain),
  }));
  const sum = (talk: Talk) => after.reduce((total, { weight, shares }) => total + weight * shares[talk], 0);
  return { change: sum('change'), neutral: sum('neutral'), sustain: sum('sustain') };
}

function softmax(previous: Previous, change: number, sustain: number): TalkShares {
  const [c, s] = TERMS.previous[previous];
  const expChange = Math.exp(change + c);
  const expSustain = Math.exp(sustain + s);
  const total = 1 + expChange + expSustain;
  return { change: expChange / total, neutral: 1 / total, sustain: expSustain / total };
}

/** Everything but the previous talk. Of several codes the greatest counts, change and sustain apart. */
function terms(codes: readonly Code[], toward: Toward, alliance: number, reactance: number): Logits {
  const forms = greatest(codes, TERMS.form) ?? TERMS.form.other;
  const extras = sumOf(codes, TERMS.extra);
  const direction =
    toward === 'change'
      ? TERMS.toward.change * clamp((alliance - 1) / 3, 0, 1)
      : toward === 'sustain'
        ? -TERMS.toward.sustain
        : 0;
  const low = clamp((3 - alliance) / 2, -1, 1);
  const pushed = codes.includes('persuade') || codes.includes('confront') ? TERMS.reactance * reactance : 0;
  return [
    TERMS.constant[0] + forms[0] + extras[0] + direction + low * TERMS.quality[0],
    TERMS.constant[1] + forms[1] + extras[1] - direction + low * TERMS.quality[1] + pushed,
  ];
}

function greatest(codes: readonly Code[], table: Partial<Record<Code, Logits>>): Logits | null {
  let found: Logits | null = null;
  for (const code of codes) {
    const term = table[code];
    if (term) found = found ? [Math.max(found[0], term[0]), Math.max(found[1], term[1])] : term;
  }
  return found;
}

function sumOf(codes: readonly Code[], table: Partial<Record<Code, Logits>>): Logits {
  let change = 0;
  let sustain = 0;
  for (const code of new Set(codes)) {
    change += table[code]?.[0] ?? 0;
    sustain += table[code]?.[1] ?? 0;
  }
  return [change, sustain];
}

/** Where the client stands: how likely each kind of talk is, how far they trust this person, how ready they are to push back. */
export interface Meters {
  readonly talk: TalkShares;
  readonly alliance: number;
  readonly reactance: number;
  /** Questions in a row without a reflection. */
  readonly questions: number;
}

export const DYNAMICS = {
  /** How much the answer shows of the reply (rather than of where the client already was), and how much of it stays. */
  calm: { shown: 0.35, stays: 0.15 },
  harmed: { shown: 0.8, stays: 0.35 },
  alliance: {
    'complex-reflection': 0.15,
    affirm: 0.15,
    'emphasise-autonomy': 0.15,
    'simple-reflection': 0.1,
    'seek-collaboration': 0.1,
  } as Partial<Record<Code, number>>,
  harm: { advice: -0.4, persuade: -0.5, confront: -1 } as Partial<Record<Code, number>>,
  thirdQuestion: -0.15,
} as const;

export interface Said {
  readonly codes: readonly Code[];
  readonly toward: Toward;
  readonly alliance: number;
  readonly reactance: number;
}

/**
 * The change in alliance that a reply makes: harm wins over every good, the third question in a row costs a little, and
 * what invites sustain talk earns nothing.
 */
export function allianceStep(codes: readonly Code[], questions: number, toward: Toward): number {
  const harms = codes.map((code) => DYNAMICS.harm[code] ?? 0);
  const harm = Math.min(0, ...harms);
  if (harm < 0) return harm;
  const good = toward === 'sustain' ? 0 : Math.max(0, ...codes.map((code) => DYNAMICS.alliance[code] ?? 0));
  return tires(codes, questions) ? good + DYNAMICS.thirdQuestion : good;
}

/** Whether a reply is the third question in a row, or a later one. */
const tires = (codes: readonly Code[], questions: number): boolean =>
  questions >= 3 && codes.some(isQuestion);

export const isReflection = (code: Code): boolean =>
  code === 'simple-reflection' || code === 'complex-reflection';
export const isQuestion = (code: Code): boolean => code === 'open-question' || code === 'closed-question';

/**
 * What a reply does: the reaction that shows, and the meters afterwards. `chance` is a number in [0, 1) when the day form
 * is on; without it the likeliest reaction shows. `said.alliance` and `said.reactance` are what the reply adds by itself.
 */
export function respond(
  meters: Meters,
  said: Said,
  chance?: number,
): { reaction: Talk; shown: TalkShares; meters: Meters } {
  const questions = said.codes.some(isReflection)
    ? 0
    : said.codes.some(isQuestion)
      ? meters.questions + 1
      : meters.questions;
  const q = predictTalk({
    previous: meters.talk,
    codes: said.codes,
    toward: said.toward === 'change' && tires(said.codes, questions) ? 'none' : said.toward,
    alliance: meters.alliance,
    reactance: meters.reactance,
  });
  const pushes =
    said.toward === 'sustain' ||
    said.codes.some((code) => code === 'persuade' || code === 'confront' || code === 'advice');
  // Harm shows at once and stays; where such a reply would for once do good, it does so no faster than any other.
  const harmed = pushes && q.sustain > meters.talk.sustain;
  const { shown: w, stays: m } = harmed ? DYNAMICS.harmed : DYNAMICS.calm;
  const shown = mix(meters.talk, q, w);
  return {
    reaction: chance === undefined ? likeliest(shown) : drawn(shown, chance),
    shown,
    meters: {
      talk: mix(meters.talk, q, m),
      alliance: clamp(
        meters.alliance + allianceStep(said.codes, questions, said.toward) + said.alliance,
        1,
        5,
      ),
      reactance: clamp(meters.reactance + said.reactance, 0, 3),
      questions,
    },
  };
}

function mix(from: TalkShares, to: TalkShares, part: number): TalkShares {
  return {
    change: from.change + part * (to.change - from.change),
    neutral: from.neutral + part * (to.neutral - from.neutral),
    sustain: from.sustain + part * (to.sustain - from.sustain),
  };
}

function likeliest({ change, neutral, sustain }: TalkShares): Talk {
  if (change >= neutral && change >= sustain) return 'change';
  return sustain > neutral ? 'sustain' : 'neutral';
}

function drawn({ sustain, neutral }: TalkShares, chance: number): Talk {
  if (chance < sustain) return 'sustain';
  return chance < sustain + neutral ? 'neutral' : 'change';
}
