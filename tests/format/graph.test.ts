import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  branches,
  circle,
  isComplete,
  lengths,
  reachable,
  scenarioLengths,
  targets,
} from '../../src/format/graph.ts';
import type { Dialogue, Ending, Then } from '../../src/format/schema.ts';
import { readTiny } from '../support/cases.ts';

type Arrows = Readonly<Record<string, readonly string[]>>;

const { da } = readTiny();
const stage = da.stages[0] as Dialogue;
const turn = stage.turns['hilsen'] as Dialogue['turns'][string];
const reply = turn.replies[0] as (typeof turn.replies)[number];

/** A stage of nothing but arrows; an arrow to a name that is no turn leads to an ending. */
function stageOf(
  arrows: Arrows,
  again: readonly string[] = [],
  endings: readonly string[] = ['ud', 'væk'],
): Dialogue {
  const [start = ''] = Object.keys(arrows);
  return {
    ...stage,
    start,
    turns: Object.fromEntries(
      Object.entries(arrows).map(([id, tos]) => [
        id,
        { ...turn, again: again.includes(id), replies: tos.map((then) => ({ ...reply, then })) },
      ]),
    ),
    endings: Object.fromEntries(
      endings.map((id): [string, Ending] => [
        id,
        { ...(stage.endings['kaffe'] as Ending), class: id === 'væk' ? 'left' : 'open' },
      ]),
    ),
  };
}

const anywhere = () => true;
const names = ['a', 'b', 'c', 'd', 'e', 'f'];
/** Arrows in any direction, circles included. */
const anyArrows = fc
  .array(fc.subarray([...names, 'ud', 'væk']), { minLength: names.length, maxLength: names.length })
  .map((lists): Arrows => Object.fromEntries(names.map((name, i) => [name, lists[i] ?? []])));
/** Arrows that only lead onwards. */
const onwardArrows = anyArrows.map((arrows): Arrows =>
  Object.fromEntries(Object.entries(arrows).map(([from, tos]) => [from, tos.filter((to) => to > from)])),
);

/** Every way from a place that meets no turn twice, the slow and obvious way. */
function ways(arrows: Arrows, id: string, met: readonly string[] = []): string[][] {
  const tos = arrows[id];
  if (!tos) return [[...met, id]];
  return tos.filter((to) => to !== id && !met.includes(to)).flatMap((to) => ways(arrows, to, [...met, id]));
}

test('what can be reached is what some way leads to', () => {
  fc.assert(
    fc.property(anyArrows, (arrows) => {
      const slow = new Set<string>(['a']);
      for (let i = 0; i < 10; i++)
        for (const id of [...slow]) for (const to of arrows[id] ?? []) slow.add(to);
      expect(reachable(stageOf(arrows))).toEqual(slow);
    }),
  );
});

test('the shortest and the longest way are the shortest and the longest of all ways', () => {
  fc.assert(
    fc.property(onwardArrows, fc.boolean(), (arrows, stays) => {
      const wanted = (ending: Ending) => !stays || ending.class !== 'left';
      const turns = ways(arrows, 'a')
        .filter((way) => way.at(-1) === 'ud' || (!stays && way.at(-1) === 'væk'))
        .map((way) => way.length - 1);
      expect(lengths(stageOf(arrows), wanted)).toEqual(
        turns.length === 0 ? null : { shortest: Math.min(...turns), longest: Math.max(...turns) },
      );
    }),
  );
});

test('the shortest way is found past circles too, and the longest is no shorter', () => {
  fc.assert(
    fc.property(anyArrows, (arrows) => {
      const turns = ways(arrows, 'a')
        .filter((way) => way.at(-1) === 'ud' || way.at(-1) === 'væk')
        .map((way) => way.length - 1);
      const found = lengths(stageOf(arrows, names), anywhere);
      expect(found?.shortest).toBe(turns.length === 0 ? undefined : Math.min(...turns));
      expect(found?.longest ?? 0).toBeGreaterThanOrEqual(found?.shortest ?? 0);
      expect(found?.longest ?? 0).toBeLessThanOrEqual(Math.max(0, ...turns));
    }),
  );
});

test('a circle is found exactly when a turn not marked again leads back to itself over such turns', () => {
  fc.assert(
    fc.property(anyArrows, fc.subarray(names), (arrows, again) => {
      const plain = names.filter((name) => !again.includes(name));
      const onCircle = plain.filter((name) => {
        const seen = new Set<string>();
        const open = [name];
        for (let id = open.pop(); id !== undefined; id = open.pop())
          for (const to of arrows[id] ?? [])
            if (plain.includes(to) && !seen.has(to)) {
              seen.add(to);
              open.push(to);
            }
        return seen.has(name);
      });
      const found = circle(stageOf(arrows, again));
      if (onCircle.length === 0) expect(found).toBeNull();
      else expect(onCircle).toContain(found);
    }),
  );
});

test('a conversation of thousands of turns is walked without exhausting the stack', () => {
  const long = Object.fromEntries(Array.from({ length: 8000 }, (_, i) => [`t${i}`, [`t${i + 1}`]]));
  const deep = stageOf({ ...long, t8000: ['ud'] });
  expect(circle(deep)).toBeNull();
  expect(lengths(deep, anywhere)).toEqual({ shortest: 8001, longest: 8001 });
});

test('a target with the name of a JavaScript object is a place that does not exist', () => {
  const odd = stageOf({ a: ['constructor', 'ud'] });
  expect(circle(odd)).toBeNull();
  expect(reachable(odd)).toEqual(new Set(['a', 'constructor', 'ud']));
  expect(lengths(odd, anywhere)).toEqual({ shortest: 1, longest: 1 });
});

test('a stage that starts nowhere has no lengths', () => {
  expect(lengths({ ...stage, start: 'findes-ikke' }, anywhere)).toBeNull();
});

test('a whole conversation is as long as its stages together, without the ones the client walks out of', () => {
  // On the corridor hilsen, saa or hilsen, lukket, saa; then one turn at the table.
  expect(scenarioLengths(da)).toEqual({ shortest: 3, longest: 4 });
  expect(scenarioLengths({ ...da, stages: [stageOf({ a: ['væk'] })] })).toEqual({ shortest: 0, longest: 0 });
  const [corridor, table] = da.stages;
  const optional = { ...(table as Dialogue), when: { said: 'pres' } };
  expect(scenarioLengths({ ...da, stages: [corridor as Dialogue, optional] })).toEqual({
    shortest: 2,
    longest: 3,
  });
});

const waysOf = (then: Then | undefined, turnThen?: Then) => {
  const bare = { ...reply };
  delete bare.then;
  return branches(
    { ...turn, ...(turnThen === undefined ? {} : { then: turnThen }) },
    { ...bare, ...(then === undefined ? {} : { then }) },
  );
};

test('a reply leads where it says, else where its turn says, else nowhere', () => {
  expect(waysOf('saa', 'lukket')).toEqual([{ to: 'saa' }]);
  expect(waysOf(undefined, 'lukket')).toEqual([{ to: 'lukket' }]);
  expect(waysOf(undefined)).toEqual([]);
});

test('ways by reaction are tried before the rest', () => {
  expect(waysOf({ else: 'a', sustain: 'b', change: 'c' })).toEqual([
    { to: 'c', reaction: 'change' },
    { to: 'b', reaction: 'sustain' },
    { to: 'a' },
  ]);
});

test('a list of ways is tried as it stands', () => {
  const list = [{ when: { said: 'x' }, to: 'a' }, { to: 'b' }];
  expect(waysOf(list)).toEqual(list);
});

test.each<[string, Then, boolean]>([
  ['one target', 'a', true],
  ['an else', { sustain: 'a', else: 'b' }, true],
  ['all three reactions', { change: 'a', neutral: 'b', sustain: 'c' }, true],
  ['two reactions', { change: 'a', neutral: 'b' }, false],
  ['a list with a last resort', [{ when: { said: 'x' }, to: 'a' }, { to: 'b' }], true],
  ['a list of conditions', [{ when: { said: 'x' }, to: 'a' }], false],
])('%s: is there always a way on?', (_, then, complete) => {
  expect(isComplete(waysOf(then))).toBe(complete);
});

test('a turn names each of its targets once', () => {
  expect(targets(turn)).toEqual(['saa', 'lukket']);
});
