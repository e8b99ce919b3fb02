import * as fc from 'fast-check';
import type { Compiled } from '../../src/engine/compile.ts';
import type { Log, LogEvent } from '../../src/engine/log.ts';
import { inShownOrder, replay, type ReplayOptions } from '../../src/engine/replay.ts';
import {
  codes,
  endingClasses,
  fits,
  talks,
  type Dialogue,
  type Guard,
  type Line,
  type Reply,
  type Scenario,
  type Then,
  type Turn,
} from '../../src/format/schema.ts';
import { readTiny } from './cases.ts';

/** A number that is turned into a choice once it is known what there is to choose from. */
const choice = fc.nat(1000);
const from = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
/** A key with a value now and then. */
const maybe = <T>(arbitrary: fc.Arbitrary<T>, key: string) =>
  fc
    .option(arbitrary, { nil: undefined, freq: 3 })
    .map((value) => (value === undefined ? {} : { [key]: value }));

const tenths = (low: number, high: number) =>
  fc.integer({ min: low * 20, max: high * 20 }).map((n) => n / 20);
const range = (low: number, high: number) =>
  fc.oneof(
    tenths(low, high).map((min) => ({ min })),
    tenths(low, high).map((max) => ({ max })),
    fc
      .tuple(tenths(low, high), tenths(low, high))
      .map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) })),
  );
const guard = fc.oneof(
  fc.record({ reaction: fc.oneof(fc.constantFrom(...talks), fc.subarray([...talks], { minLength: 1 })) }),
  fc.record({ alliance: range(1, 5) }),
  fc.record({ reactance: range(0, 3) }),
  fc.record({ visited: choice }),
  fc.record({ missed: choice }),
  fc.record({ said: choice }),
  fc.record({ after: choice }),
  fc.record({ ended: choice }),
  fc.record({ line: choice }),
  fc.record({ alliance: range(1, 5), reaction: fc.constantFrom(...talks) }),
);
const effects = fc
  .tuple(maybe(tenths(-2, 2), 'alliance'), maybe(tenths(-3, 3), 'reactance'))
  .map(([a, b]) => ({ ...a, ...b }));
const reply = fc.record({
  when: fc.option(guard, { freq: 2 }),
  codes: fc.subarray([...codes], { minLength: 1, maxLength: 3 }),
  toward: fc.constantFrom('change', 'sustain', 'none', undefined),
  fit: fc.oneof(fc.constantFrom(...fits), fc.constant({ best: 2, good: 1, poor: 1 })),
  safety: fc.option(fc.constantFrom('handled', 'missed', 'unsafe'), { freq: 6 }),
  effects: fc.option(effects, { freq: 4 }),
  then: fc.oneof(
    fc.record({ kind: fc.constant('one' as const), to: choice }),
    fc.record({
      kind: fc.constant('reactions' as const),
      to: fc.tuple(choice, choice, choice),
      rest: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant('list' as const),
      ways: fc.array(fc.tuple(guard, choice), { maxLength: 2 }),
      to: choice,
    }),
  ),
});
const turn = fc.record({
  lines: fc.array(fc.record({ when: guard, talk: fc.constantFrom(...talks) }), {
    minLength: 1,
    maxLength: 3,
  }),
  replies: fc.array(reply, { minLength: 1, maxLength: 4 }),
  again: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
  effects: fc.option(effects, { freq: 4 }),
});
const stage = fc.record({
  turns: fc.array(turn, { minLength: 1, maxLength: 6 }),
  endings: fc.array(fc.record({ class: fc.constantFrom(...endingClasses), leaves: fc.boolean() }), {
    minLength: 1,
    maxLength: 3,
  }),
  client: fc.option(fc.tuple(tenths(1, 5), tenths(0, 3))),
  talk: fc.tuple(fc.nat(10), fc.nat(10), fc.nat(10)),
});
type Generated<A> = A extends fc.Arbitrary<infer T> ? T : never;
type RawStage = Generated<typeof stage>;
type RawTurn = RawStage['turns'][number];
type RawReply = RawTurn['replies'][number];
type RawGuard = Generated<typeof guard>;

/** Small conversations that may be played: turns lead onwards, or back to a turn marked `again`; conditions of every kind. */
export const smallScenario: fc.Arbitrary<Scenario> = fc
  .array(stage, { minLength: 1, maxLength: 2 })
  .map((stages) => {
    const turnIds = stages.map((each, s) => each.turns.map((_, t) => `t${s}-${t}`));
    const endingIds = stages.map((each, s) => each.endings.map((_, e) => `e${s}-${e}`));
    return {
      ...readTiny().da,
      stages: stages.map((each, s) => build(each, s, turnIds, endingIds)),
    };
  });

function build(raw: RawStage, s: number, turnIds: string[][], endingIds: string[][]): Dialogue {
  const mine = turnIds[s] ?? [];
  const ends = endingIds[s] ?? [];
  const guardOf = (when: RawGuard, t: number): Guard =>
    Object.fromEntries(
      Object.entries(when).map(([key, value]) => {
        if (typeof value !== 'number') return [key, value];
        if (key === 'visited' || key === 'missed') return [key, from(turnIds.flat(), value)];
        if (key === 'ended') return [key, from(endingIds.flat(), value)];
        if (key === 'line') return [key, `l${value % (raw.turns[t]?.lines.length ?? 1)}`];
        return [key, `r${value % 4}`];
      }),
    );
  const thenOf = ({ then }: RawReply, t: number, first: boolean): Then => {
    const onward = [...mine.slice(t + 1, t + 4), ...ends];
    const anywhere = [...onward, ...mine.filter((_, i) => i <= t && raw.turns[i]?.again)];
    const to = (n: number) => from(first ? onward : anywhere, n);
    switch (then.kind) {
      case 'one':
        return to(then.to);
      case 'reactions': {
        const [change, neutral, sustain] = then.to.map(to) as [string, string, string];
        return then.rest ? { sustain, else: change } : { change, neutral, sustain };
      }
      case 'list':
        return [
          ...then.ways.map(([when, n]) => ({ when: guardOf(when, t), to: to(n) })),
          { to: to(then.to) },
        ];
    }
  };
  const turnOf = ({ lines, replies, again, effects: entering }: RawTurn, t: number): Turn => ({
    ...(again ? { again } : {}),
    ...(entering ? { effects: entering } : {}),
    lines: lines.map(({ when, talk }, i): Line => ({
      id: `l${i}`,
      ...(i < lines.length - 1 ? { when: guardOf(when, t) } : {}),
      talk,
      mood: 'calm',
      say: `Linje ${i}.`,
      thinks: 'Nå.',
    })),
    replies: replies.map((each, i): Reply => ({
      id: `r${i}`,
      ...(i > 0 && each.when ? { when: guardOf(each.when, t) } : {}),
      say: `Svar ${'mere '.repeat(each.codes.length)}${i}.`,
      codes: each.codes,
      ...(each.toward ? { toward: each.toward } : {}),
      fit: each.fit,
      why: `Fordi ${s}-${t}-${i}.`,
      source: 'spejl-view',
      ...(each.safety ? { safety: each.safety } : {}),
      ...(each.effects ? { effects: each.effects } : {}),
      then: thenOf(each, t, i === 0),
    })),
  });
  const [c, n, u] = raw.talk;
  const sum = c + n + u;
  const talk =
    sum === 0
      ? { change: 1, neutral: 0, sustain: 0 }
      : { change: c / sum, neutral: n / sum, sustain: u / sum };
  const [alliance, reactance] = raw.client ?? [3, 1];
  return {
    id: `stage${s}`,
    kind: 'dialogue',
    task: 'evoking',
    title: 'Prøve',
    scene: 'Et rum.',
    client: s > 0 && !raw.client ? {} : { talk, alliance, reactance },
    start: mine[0] ?? '',
    turns: Object.fromEntries(raw.turns.map((each, t) => [mine[t] ?? '', turnOf(each, t)])),
    endings: Object.fromEntries(
      raw.endings.map(({ class: kind, leaves }, e) => [
        ends[e] ?? '',
        {
          class: kind,
          ...(leaves ? { leaves } : {}),
          mood: 'calm' as const,
          talk: 'neutral' as const,
          say: 'Farvel.',
          thinks: 'Nå.',
          after: 'Slut.',
        },
      ]),
    ),
  };
}

export const options: fc.Arbitrary<ReplayOptions> = fc.record({
  seed: fc.string({ maxLength: 6 }),
  dayForm: fc.boolean(),
});

/** What a learner might do next, before it is known what is open. */
export const deeds = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: choice.map((n) => ({ type: 'on' as const, n })) },
    { weight: 2, arbitrary: fc.constant({ type: 'back' as const, n: 0 }) },
    { weight: 1, arbitrary: choice.map((n) => ({ type: 'draft' as const, n })) },
    { weight: 1, arbitrary: fc.constant({ type: 'cue' as const, n: 0 }) },
    { weight: 1, arbitrary: choice.map((n) => ({ type: 'rate' as const, n })) },
  ),
  { maxLength: 16 },
);
type Deeds = Generated<typeof deeds>;

/** A log of deeds that are all open where they are done; what is not open is left out. */
export function validLog(compiled: Compiled, how: ReplayOptions, list: Deeds): Log {
  const log: LogEvent[] = [];
  for (const [at, { type, n }] of list.entries()) {
    const sitting = replay(compiled, how, log);
    if (!sitting.ok) throw new Error(`a valid log does not replay: ${JSON.stringify(sitting.error)}`);
    const { now, moments } = sitting.value;
    if (type === 'on') {
      if (now.goesOn) log.push({ type: 'continue', at });
      else if (now.ending === null)
        log.push({ type: 'reply', reply: from(inShownOrder(now, how.seed), n).id, at });
    } else if (type === 'back') {
      if (moments.length > 1) log.push({ type: 'back', at });
    } else if (type === 'draft') log.push({ type, text: `udkast ${n}`, at });
    else if (type === 'cue') log.push({ type, at });
    else log.push({ type, ratings: { fit: (n % 10) / 10 }, at });
  }
  return log;
}

/** Logs of whatever content: ids that may be open, ids that never are, events in any order. */
export const anyLog: fc.Arbitrary<Log> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .constantFrom('r0', 'r1', 'r2', 'r3', 'r9', '', 'constructor', '__proto__', '*', 'reply:r0')
        .map((reply): LogEvent => ({ type: 'reply', reply, at: 0 })),
    },
    { weight: 2, arbitrary: fc.constant<LogEvent>({ type: 'continue', at: NaN }) },
    { weight: 2, arbitrary: fc.constant<LogEvent>({ type: 'back', at: -1 }) },
    { weight: 1, arbitrary: fc.string().map((text): LogEvent => ({ type: 'draft', text, at: 0 })) },
    { weight: 1, arbitrary: fc.constant<LogEvent>({ type: 'cue', at: Infinity }) },
  ),
  { maxLength: 12 },
);
