import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { compile, goesOn, standingOf, walker, type MachineEvent } from '../../src/engine/compile.ts';
import type { Dialogue, Ending, Scenario } from '../../src/format/schema.ts';
import { smallScenario } from '../support/arbitraries.ts';
import { readTiny, tiny } from '../support/cases.ts';
import { traceOf } from '../support/trace.ts';

// Hundreds of generated conversations, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const events = fc.array(
  fc
    .oneof(
      {
        weight: 8,
        arbitrary: fc.record({
          type: fc.constantFrom('reply:r0', 'reply:r1', 'reply:r2', 'reply:r3'),
          chance: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        }),
      },
      { weight: 3, arbitrary: fc.constant({ type: 'reply:r0' as const }) },
      { weight: 2, arbitrary: fc.constant({ type: 'continue' as const }) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('reply:', 'reply:*', 'reply:constructor'),
      },
    )
    .map((event): MachineEvent => (typeof event === 'string' ? { type: event } : event)),
  { maxLength: 20 },
);

test('the walker stands where the pure transition function stands, whatever is sent', () => {
  fc.assert(
    fc.property(smallScenario, events, (scenario, list) => {
      const compiled = compile(scenario);
      const walk = walker(compiled);
      let [snapshot] = initialTransition(compiled.machine);
      expect(walk.standing()).toEqual(standingOf(snapshot));
      for (const event of list) {
        const before = standingOf(snapshot);
        [snapshot] = transition(compiled.machine, snapshot, event);
        const moved = walk.step(event);
        expect(walk.standing()).toEqual(standingOf(snapshot));
        if (!moved) expect(standingOf(snapshot)).toEqual(before);
      }
    }),
    { numRuns: 200 },
  );
});

test('a step back stands where the step was taken, and the same step leads to the same place', () => {
  fc.assert(
    fc.property(smallScenario, events, (scenario, list) => {
      const walk = walker(compile(scenario));
      const trail = [walk.standing()];
      const taken: MachineEvent[] = [];
      for (const event of list)
        if (walk.step(event)) {
          taken.push(event);
          trail.push(walk.standing());
        }
      const end = walk.standing();
      for (let i = trail.length - 2; i >= 0; i--) {
        expect(walk.back()).toBe(true);
        expect(walk.standing()).toEqual(trail[i]);
      }
      expect(walk.back()).toBe(false);
      for (const event of taken) expect(walk.step(event)).toBe(true);
      expect(walk.standing()).toEqual(end);
    }),
    { numRuns: 100 },
  );
});

test('an event that is not open changes nothing and says so', () => {
  const walk = walker(tiny());
  const before = walk.standing();
  for (const event of ['continue', 'reply:findes-ikke', 'reply:kom', 'reply:*'])
    expect(walk.step({ type: event } as MachineEvent)).toBe(false);
  expect(walk.standing()).toBe(before);
});

test('a machine starts where the first stage says', () => {
  expect(walker(tiny()).standing()).toEqual({
    stage: 'gangen',
    place: 'hilsen',
    situation: {
      meters: { talk: { change: 0.2, neutral: 0.5, sustain: 0.3 }, alliance: 3, reactance: 1, questions: 0 },
      reaction: null,
      after: null,
      visited: null,
      said: null,
      ended: null,
      found: [],
      works: {},
      flags: [],
      progress: 0,
      weeks: [],
      how: null,
      laid: [],
      homework: 'none',
    },
  });
});

test('what was visited, said and ended is remembered in order, over stages', () => {
  const walk = walker(tiny());
  for (const type of ['reply:spejl', 'reply:hvad', 'continue', 'reply:ned'] as const) walk.step({ type });
  expect(walk.standing()).toMatchObject({
    stage: 'bordet',
    place: 'slut',
    situation: {
      visited: traceOf('hilsen', 'saa', 'kop'),
      said: traceOf('spejl', 'hvad', 'ned'),
      ended: traceOf('kaffe', 'slut'),
      after: 'ned',
    },
  });
});

test('a new stage takes over what it does not set, and forgets the last reaction and the row of questions', () => {
  const walk = walker(tiny());
  walk.step({ type: 'reply:spørg' });
  walk.step({ type: 'reply:hvad' });
  const before = walk.standing().situation.meters;
  expect(before.questions).toBe(2);
  walk.step({ type: 'continue' });
  const { situation } = walk.standing();
  expect(situation.meters).toEqual({
    talk: { change: 0.4, neutral: 0.4, sustain: 0.2 },
    alliance: before.alliance,
    reactance: before.reactance,
    questions: 0,
  });
  expect(situation.reaction).toBeNull();
  expect(situation.after).toBeNull();
});

/** The tiny case with its first stage changed. */
function changed(change: (stage: Dialogue) => void): Scenario {
  const { da } = readTiny();
  change(da.stages[0] as Dialogue);
  return da;
}

test('effects of a reply and of the turn it leads into count once, within the bounds', () => {
  const scenario = changed(({ turns }) => {
    if (turns['saa']) turns['saa'].effects = { alliance: 0.5, reactance: -3 };
  });
  const walk = walker(compile(scenario));
  walk.step({ type: 'reply:pres', chance: 0 });
  expect(walk.standing().place).toBe('lukket');
  expect(walk.standing().situation.meters.alliance).toBeCloseTo(2.5, 12);
  walk.step({ type: 'reply:undskyld' });
  // Autonomy .15, the reply's own 1, the turn's own .5.
  expect(walk.standing().situation.meters.alliance).toBeCloseTo(4.15, 12);
  expect(walk.standing().situation.meters.reactance).toBe(0);
});

test('an effect that would leave the scale stops at its end', () => {
  const to = (alliance: number, reactance: number) => {
    const scenario = changed(({ turns }) => {
      if (turns['saa']) turns['saa'].effects = { alliance, reactance };
    });
    const walk = walker(compile(scenario));
    walk.step({ type: 'reply:spejl' });
    return walk.standing().situation.meters;
  };
  expect(to(2, 3)).toMatchObject({ alliance: 5, reactance: 3 });
  expect(to(-2.5, -3)).toMatchObject({ alliance: 1, reactance: 0 });
});

test('a list of ways is tried in order, with the line that was shown and the meters after the reply', () => {
  const scenario = changed(({ turns }) => {
    const reply = turns['saa']?.replies[0];
    if (reply)
      reply.then = [
        { when: { line: 'tøver' }, to: 'gaar' },
        { when: { alliance: { min: 4 } }, to: 'gaar' },
        { to: 'kaffe' },
      ];
  });
  const after = (first: 'reply:spejl' | 'reply:spørg') => {
    const walk = walker(compile(scenario));
    walk.step({ type: first });
    walk.step({ type: 'reply:hvad' });
    return walk.standing().place;
  };
  // A reflection wins the open line, a closed question the hesitant one.
  expect(after('reply:spejl')).toBe('kaffe');
  expect(after('reply:spørg')).toBe('gaar');
});

test('a case goes on after an ending unless it was the last stage or the client leaves', () => {
  const { stages } = readTiny().da;
  const { gaar, kaffe } = (stages[0] as Dialogue).endings as Record<'gaar' | 'kaffe', Ending>;
  expect(goesOn(kaffe, stages.slice(1))).toBe(true);
  expect(goesOn(gaar, stages.slice(1))).toBe(false);
  expect(goesOn(kaffe, [])).toBe(false);
  const walk = walker(tiny());
  walk.step({ type: 'reply:pres', chance: 0 });
  walk.step({ type: 'reply:farvel' });
  expect(walk.standing().place).toBe('gaar');
  expect(walk.step({ type: 'continue' })).toBe(false);
});

test('a scenario without a stage is a broken promise', () => {
  expect(() => compile({ ...readTiny().da, stages: [] })).toThrow('a scenario begins with a conversation');
});

test('words are not in the machine', () => {
  const { da, en } = readTiny();
  const places = (scenario: Scenario) => {
    const walk = walker(compile(scenario));
    for (const type of ['reply:spejl', 'reply:kom', 'continue', 'reply:læge'] as const) walk.step({ type });
    return walk.standing();
  };
  expect(places(en)).toEqual(places(da));
});
