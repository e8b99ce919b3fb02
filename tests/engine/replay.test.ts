import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { compile, type Compiled } from '../../src/engine/compile.ts';
import type { Log, LogEvent } from '../../src/engine/log.ts';
import {
  inShownOrder,
  play,
  type Moment,
  replay,
  type ReplayOptions,
  type Sitting,
} from '../../src/engine/replay.ts';
import type { Dialogue } from '../../src/format/schema.ts';
import { anyLog, deeds, options, smallScenario, validLog } from '../support/arbitraries.ts';
import { logOf, readTiny, tiny } from '../support/cases.ts';

// Hundreds of generated conversations, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const CALM: ReplayOptions = { seed: 'frø', dayForm: false };

function sat(compiled: Compiled, log: Log, how: ReplayOptions = CALM): Sitting {
  const result = replay(compiled, how, log);
  if (!result.ok) throw new Error(`not open: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** What a sitting amounts to, without times and notes. */
const path = (sitting: Sitting) =>
  sitting.moments.map((moment) => ({ ...moment, at: null, draft: null, cue: false }));

test('an empty log is the first moment of the case', () => {
  const { moments, now, finished, stepsBack, ratings } = sat(tiny(), []);
  expect(moments).toEqual([now]);
  expect(now).toMatchObject({
    index: 0,
    stage: 'gangen',
    place: 'hilsen',
    ending: null,
    goesOn: false,
    reply: null,
    at: null,
  });
  expect(now.line.say).toBe('Hej. (bliver stående)');
  expect(now.open.map(({ id }) => id)).toEqual(['spejl', 'pres', 'spørg']);
  expect([finished, stepsBack, ratings]).toEqual([false, 0, null]);
});

test('a log leads through both stages to the end, and every moment knows what was said and when', () => {
  const { moments, now, finished } = sat(tiny(), logOf('spejl', 'kom', '>', 'ned'));
  expect(moments.map(({ place, line, reply, at }) => [place, line.id, reply?.id ?? null, at])).toEqual([
    ['hilsen', 'hej', 'spejl', 0],
    ['saa', 'åben', 'kom', 1],
    ['kaffe', 'kaffe', null, 2],
    ['kop', 'stop', 'ned', 3],
    ['slut', 'slut', null, null],
  ]);
  expect(moments.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4]);
  expect(moments[2]).toMatchObject({ stage: 'gangen', goesOn: true, open: [], ending: { class: 'agreed' } });
  expect(now).toMatchObject({
    stage: 'bordet',
    goesOn: false,
    ending: { class: 'open' },
    line: { say: 'Tak for kaffen.' },
  });
  expect(finished).toBe(true);
});

test('an ending that another stage follows is not the end', () => {
  const sitting = sat(tiny(), logOf('spejl', 'hvad'));
  expect(sitting.now).toMatchObject({ place: 'kaffe', goesOn: true });
  expect(sitting.finished).toBe(false);
});

test('a client who leaves ends the case in its first stage', () => {
  const seed = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].find((each) => {
    const first = replay(tiny(), { seed: each, dayForm: true }, logOf('pres'));
    return first.ok && first.value.now.place === 'lukket';
  });
  const { now, finished } = sat(tiny(), logOf('pres', 'farvel'), { seed: seed ?? '', dayForm: true });
  expect(now).toMatchObject({ place: 'gaar', goesOn: false });
  expect(finished).toBe(true);
});

test.each([
  [logOf('spejl', 'findes-ikke'), 1, 'findes-ikke'],
  [logOf('spørg', 'kom'), 1, 'kom'],
  [logOf('>'), 0, 'continue'],
  [logOf('spejl', 'hvad', 'ned'), 2, 'ned'],
  [logOf('spejl', 'hvad', '>', 'ned', '>'), 4, 'continue'],
  [logOf('<'), 0, 'back'],
  [logOf('spejl', '<', '<'), 2, 'back'],
  [logOf('findes-ikke', '<', 'spejl'), 0, 'findes-ikke'],
  [logOf('findes-ikke', '<', '<'), 0, 'findes-ikke'],
])('a closed event stops the replay and is named by its place: %#', (log, index, event) => {
  expect(replay(tiny(), CALM, log)).toEqual({ ok: false, error: { type: 'not-open', index, event } });
});

test('the same event object twice in a log is two events', () => {
  const event: LogEvent = { type: 'reply', reply: 'spejl', at: 0 };
  expect(replay(tiny(), CALM, [event, event])).toMatchObject({ error: { index: 1 } });
});

test('replay never throws, and an invalid log fails exactly at its first closed event', () => {
  fc.assert(
    fc.property(smallScenario, options, anyLog, (scenario, how, log) => {
      const compiled = compile(scenario);
      const result = replay(compiled, how, log);
      for (const [index, event] of log.entries()) {
        // Event by event, from nothing but what was open at the moment before it.
        const { now, moments } = sat(compiled, log.slice(0, index), how);
        const open =
          event.type === 'reply'
            ? now.open.some(({ id }) => id === event.reply)
            : event.type === 'continue'
              ? now.goesOn
              : event.type !== 'back' || moments.length > 1;
        if (open) continue;
        const name = event.type === 'reply' ? event.reply : event.type;
        expect(result).toEqual({ ok: false, error: { type: 'not-open', index, event: name } });
        return;
      }
      expect(result.ok).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('every prefix of a valid log is valid', () => {
  fc.assert(
    fc.property(smallScenario, options, deeds, (scenario, how, list) => {
      const compiled = compile(scenario);
      const log = validLog(compiled, how, list);
      for (let i = 0; i <= log.length; i++) expect(replay(compiled, how, log.slice(0, i)).ok).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test('a step back is the path before the step, and only the count of steps back tells', () => {
  fc.assert(
    fc.property(smallScenario, options, deeds, (scenario, how, list) => {
      const compiled = compile(scenario);
      const log = validLog(compiled, how, list);
      const before = sat(compiled, log, how);
      for (const step of [...before.now.open.map(({ id }) => id), ...(before.now.goesOn ? ['>'] : [])]) {
        const after = sat(compiled, [...log, ...logOf(step, '<')], how);
        expect(after.moments).toEqual(before.moments);
        expect(after.stepsBack).toBe(before.stepsBack + 1);
        expect(after.ratings).toBeNull();
      }
    }),
    { numRuns: 100 },
  );
});

test('a log with steps back plays as the log without what was taken back', () => {
  fc.assert(
    fc.property(smallScenario, options, deeds, (scenario, how, list) => {
      const compiled = compile(scenario);
      const log = validLog(compiled, how, list);
      const kept: LogEvent[] = [];
      for (const event of log) {
        if (event.type === 'back') kept.pop();
        else if (event.type === 'reply' || event.type === 'continue') kept.push(event);
      }
      const sitting = sat(compiled, log, how);
      const plain = sat(compiled, kept, how);
      expect(path(sitting)).toEqual(path(plain));
      expect(sitting.moments.map(({ at }) => at)).toEqual(plain.moments.map(({ at }) => at));
      expect(sitting.finished).toBe(plain.finished);
    }),
    { numRuns: 100 },
  );
});

test('effects count once: playing a log again, or going on from any place of it, gives the same meters', () => {
  fc.assert(
    fc.property(smallScenario, options, deeds, (scenario, how, list) => {
      const log = validLog(compile(scenario), how, list);
      const whole = sat(compile(scenario), log, how);
      const compiled = compile(structuredClone(scenario));
      for (let i = 0; i <= log.length; i++) {
        const part = sat(compiled, log.slice(0, i), how);
        // Nothing that was played before may leave a trace.
        expect(part.now.meters).toEqual(sat(compile(scenario), log.slice(0, i), how).now.meters);
      }
      expect(sat(compiled, log, how)).toEqual(whole);
    }),
    { numRuns: 60 },
  );
});

test('a step back after going on returns to the ending of the stage before, with its meters', () => {
  const compiled = tiny();
  const before = sat(compiled, logOf('spejl', 'hvad'));
  const beyond = sat(compiled, logOf('spejl', 'hvad', '>'));
  expect(beyond.now.stage).toBe('bordet');
  const after = sat(compiled, logOf('spejl', 'hvad', '>', '<'));
  expect(after.now).toEqual(before.now);
  expect(sat(compiled, logOf('spejl', 'hvad', '>', 'ned', '<', '<', '<', 'info')).now).toMatchObject({
    place: 'kaffe',
    stage: 'gangen',
  });
});

test('drafts and cues stay with the moment they were made at', () => {
  const note = (...events: (string | LogEvent)[]) =>
    sat(
      tiny(),
      events.flatMap((event) => (typeof event === 'string' ? logOf(event) : [event])),
    ).moments.map(({ draft, cue }) => [draft, cue]);
  const draft = (text: string): LogEvent => ({ type: 'draft', text, at: 9 });
  const cue: LogEvent = { type: 'cue', at: 9 };
  expect(note(draft('hvad nu'), 'spejl', cue, 'hvad')).toEqual([
    ['hvad nu', false],
    [null, true],
    [null, false],
  ]);
  // Stepping back keeps the draft of the moment one comes back to, and drops that of the moment left.
  expect(note(draft('a'), cue, 'spejl', draft('b'), '<')).toEqual([['a', true]]);
  expect(note(draft('a'), 'spejl', draft('b'), '<', draft('c'), 'spejl')).toEqual([
    ['c', false],
    [null, false],
  ]);
});

test('the learner’s own rating stands until a step back changes the path', () => {
  const rate: LogEvent = { type: 'rate', ratings: { fit: 0.6 }, at: 5 };
  expect(sat(tiny(), [...logOf('spejl'), rate]).ratings).toEqual({ fit: 0.6 });
  expect(sat(tiny(), [...logOf('spejl'), rate, ...logOf('<')]).ratings).toBeNull();
});

test('the same seed is the same conversation, day form or not', () => {
  fc.assert(
    fc.property(smallScenario, options, (scenario, how) => {
      const choose = () => (moment: Parameters<Parameters<typeof play>[2]>[0]) =>
        inShownOrder(moment, how.seed)[0]?.id ?? '';
      expect(play(compile(scenario), how, choose())).toEqual(
        play(compile(structuredClone(scenario)), how, choose()),
      );
    }),
    { numRuns: 60 },
  );
});

test('with a day form on, seeds differ; without, they do not', () => {
  const reactions = (dayForm: boolean) =>
    new Set(
      Array.from({ length: 30 }, (_, i) =>
        JSON.stringify(
          sat(tiny(), logOf('spejl', 'hvad', '>', 'ned'), { seed: `s${i}`, dayForm }).moments.map(
            ({ reaction }) => reaction,
          ),
        ),
      ),
    ).size;
  expect(reactions(true)).toBeGreaterThan(3);
  expect(reactions(false)).toBe(1);
});

test('a place draws its own chance: what was said before does not move it', () => {
  const reaction = (seed: string, first: string) =>
    sat(tiny(), logOf(first, 'hvad', '<', 'info', '<', 'hvad'), { seed, dayForm: true }).moments[2]?.reaction;
  for (const seed of ['a', 'b', 'c', 'd', 'e'])
    expect(reaction(seed, 'spejl')).toBe(
      sat(tiny(), logOf('spejl', 'hvad'), { seed, dayForm: true }).moments[2]?.reaction,
    );
});

test('each place of a talk draws anew', () => {
  const { da } = readTiny();
  const { turns } = da.stages[0] as Dialogue;
  if (turns['hilsen']) turns['hilsen'].again = true;
  for (const reply of turns['hilsen']?.replies ?? []) reply.then = 'hilsen';
  const { moments } = play(compile(da), { seed: 'frø', dayForm: true }, () => 'spørg');
  const reactions = moments.slice(200).map(({ reaction }) => reaction);
  expect(new Set(reactions)).toEqual(new Set(['change', 'neutral', 'sustain']));
});

test('each turn has an order of its own', () => {
  const positions = (moment: Moment, seed: string) =>
    inShownOrder(moment, seed)
      .map((reply) => moment.open.indexOf(reply))
      .join();
  const first = sat(tiny(), []).now;
  const last = sat(tiny(), logOf('spejl', 'hvad', '>')).now;
  expect(last.open).toHaveLength(first.open.length);
  const same = Array.from({ length: 60 }, (_, i) => `s${i}`).filter(
    (seed) => positions(first, seed) === positions(last, seed),
  );
  // One in six by chance.
  expect(same.length).toBeGreaterThan(0);
  expect(same.length).toBeLessThan(25);
});

test('replies are shown in an order that the seed decides and that holds all of them', () => {
  const { now } = sat(tiny(), []);
  const orders = new Set<string>();
  for (let i = 0; i < 60; i++) {
    const order = inShownOrder(now, `s${i}`).map(({ id }) => id);
    expect([...order].sort()).toEqual(now.open.map(({ id }) => id).sort());
    expect(inShownOrder(now, `s${i}`).map(({ id }) => id)).toEqual(order);
    orders.add(order.join());
  }
  expect(orders.size).toBe(6);
});

test('a player goes through the stages, and the log of what was said replays to the same', () => {
  fc.assert(
    fc.property(smallScenario, options, fc.infiniteStream(fc.nat(7)), (scenario, how, choices) => {
      const compiled = compile(scenario);
      const sitting = play(
        compiled,
        how,
        ({ open }) => open[(choices.next().value as number) % open.length]?.id ?? '',
      );
      const log = sitting.moments.slice(0, -1).flatMap(({ reply }) => logOf(reply ? reply.id : '>'));
      const replayed = sat(compiled, log, how);
      expect(path(replayed)).toEqual(path(sitting));
      expect(replayed.finished).toBe(sitting.finished);
    }),
    { numRuns: 100 },
  );
});

test('a player who goes in circles is stopped', () => {
  const { da } = readTiny();
  const { turns } = da.stages[0] as Dialogue;
  if (turns['hilsen']) turns['hilsen'].again = true;
  for (const reply of turns['hilsen']?.replies ?? []) reply.then = 'hilsen';
  const sitting = play(compile(da), CALM, () => 'spejl');
  expect(sitting.finished).toBe(false);
  expect(sitting.moments).toHaveLength(501);
});

test('a player who names what is not open breaks a promise', () => {
  expect(() => play(tiny(), CALM, () => 'findes-ikke')).toThrow('a way on from hilsen');
});
