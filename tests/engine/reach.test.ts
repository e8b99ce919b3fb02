import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import { checkReach } from '../../src/engine/reach.ts';
import { play } from '../../src/engine/replay.ts';
import { checkCase } from '../../src/format/checks.ts';
import { parseScenario } from '../../src/format/parse.ts';
import type { Dialogue, Guard, Scenario } from '../../src/format/schema.ts';
import { options, smallScenario } from '../support/arbitraries.ts';
import { readTiny } from '../support/cases.ts';
import { readCourse } from '../support/course.ts';

// Hundreds of generated conversations, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const BREAKING = ['S03', 'S04', 'S05', 'S07', 'S08', 'S10', 'S13', 'S31'];

/** What the check calls out of reach, as `turn/line` and `turn/reply`. */
const outOfReach = (scenario: Scenario): string[] =>
  checkReach(scenario).map(({ path, fault }) => {
    const facts = fault.type === 'check' ? fault.facts : {};
    return `${path[3]}/${facts['line'] ?? facts['reply']}`;
  });

test('generated conversations are scenarios of the format that hold together', () => {
  fc.assert(
    fc.property(smallScenario, (scenario) => {
      expect(parseScenario(scenario)).toEqual({ ok: true, value: scenario });
      const checks = checkCase({ da: scenario }, { sources: {}, outcomes: {} }).map(({ fault }) =>
        fault.type === 'check' ? fault.check : fault.type,
      );
      expect(checks.filter((check) => BREAKING.includes(check))).toEqual([]);
    }),
  );
});

test('what play meets is never called out of reach', () => {
  fc.assert(
    fc.property(
      smallScenario,
      options,
      fc.array(fc.infiniteStream(fc.nat(7)), { minLength: 4, maxLength: 4 }),
      (scenario, { seed }, streams) => {
        const compiled = compile(scenario);
        const met = new Set<string>();
        for (const [i, choices] of streams.entries())
          for (const { place, line, open } of play(
            compiled,
            { seed: `${seed}${i}`, dayForm: i > 0 },
            (moment) => moment.open[(choices.next().value as number) % moment.open.length]?.id ?? '',
          ).moments) {
            met.add(`${place}/${line.id}`);
            for (const reply of open) met.add(`${place}/${reply.id}`);
          }
        expect(outOfReach(scenario).filter((address) => met.has(address))).toEqual([]);
      },
    ),
    { numRuns: 500 },
  );
});

/** The tiny case with a condition on its first line on the corridor, the line at the table or a reply there. */
function tinyWith(change: (stages: { corridor: Dialogue; table: Dialogue }) => void): string[] {
  const { da } = readTiny();
  change({ corridor: da.stages[0] as Dialogue, table: da.stages[1] as Dialogue });
  return outOfReach(da);
}
const onTable = (when: Guard) =>
  tinyWith(({ table }) => {
    const line = table.turns['kop']?.lines[0];
    if (line) line.when = when;
  });

test('in the tiny case one line is out of reach: only sustain talk leads to its turn, and shows another', () => {
  expect(outOfReach(readTiny().da)).toEqual(['lukket/næ']);
});

test.each<[Guard, boolean]>([
  [{ alliance: { max: 1.2 } }, false],
  [{ alliance: { min: 3.5 } }, true],
  [{ reaction: 'change' }, false],
  [{ after: 'hvad' }, false],
  [{ said: 'hvad' }, true],
])('a line at the second stage with %j is within reach: %s', (when, within) => {
  expect(onTable(when).includes('kop/stop')).toBe(!within);
});

test('a line behind one that is always shown before it is out of reach', () => {
  expect(
    tinyWith(({ corridor }) => {
      const lines = corridor.turns['lukket']?.lines;
      lines?.splice(1, 0, { ...(lines[0] as (typeof lines)[number]), id: 'skygge' });
    }),
  ).toEqual(['lukket/skygge', 'lukket/næ']);
});

test('a reaction that leads elsewhere brings nobody here', () => {
  const found = tinyWith(({ corridor }) => {
    const reply = corridor.turns['lukket']?.replies[1];
    if (reply) reply.when = { reaction: ['change', 'neutral'] };
  });
  expect(found).toContain('lukket/farvel');
});

test('the bounds of the alliance are kept in the order that play keeps them', () => {
  // Up to 5 by the reply, down by 2 on entering: no more than 3 afterwards.
  const found = (min: number) =>
    tinyWith(({ corridor }) => {
      const [reply] = corridor.turns['hilsen']?.replies ?? [];
      if (reply) reply.effects = { alliance: 2 };
      corridor.client.alliance = 4.9;
      const turn = corridor.turns['saa'];
      if (turn) {
        turn.effects = { alliance: -2 };
        (turn.lines[0] as (typeof turn.lines)[number]).when = { after: 'spejl', alliance: { min } };
      }
    });
  expect(found(3)).not.toContain('saa/åben');
  expect(found(3.6)).toContain('saa/åben');
});

test('any question may be the third in a row, and costs', () => {
  const found = (max: number) =>
    tinyWith(({ corridor }) => {
      const line = corridor.turns['saa']?.lines[0];
      if (line) line.when = { after: 'spørg', alliance: { max } };
    });
  expect(found(2.9)).not.toContain('saa/åben');
  expect(found(2.4)).toContain('saa/åben');
});

test('turns that nothing leads to are out of reach with all they hold', () => {
  const found = tinyWith(({ corridor }) => {
    for (const reply of corridor.turns['hilsen']?.replies ?? []) reply.then = 'saa';
  });
  expect(found).toEqual(['lukket/nej', 'lukket/næ', 'lukket/undskyld', 'lukket/farvel', 'lukket/alvor']);
});

/** The lines of the talk at the end of the small course that its checks call out of reach, after a change. */
function lapseTalk(change: (stages: { talk: Dialogue; line: (when: Guard) => void }) => void): string[] {
  const { da } = readCourse();
  const talk = da.stages[5] as Dialogue;
  const line = (when: Guard) => {
    const [first] = talk.turns['kop']?.lines ?? [];
    if (first) first.when = when;
  };
  change({ talk, line });
  return outOfReach(da);
}

test('after the weeks of a review the alliance may be anything, so a talk after it rules nothing out by it', () => {
  for (const alliance of [{ max: 1.2 }, { min: 4.8 }, { min: 2, max: 2.2 }])
    expect(
      lapseTalk(({ line }) => {
        line({ alliance });
      }),
    ).toEqual([]);
  expect(
    lapseTalk(({ line }) => {
      line({ alliance: { min: 5.1 } });
    }),
  ).toEqual(['kop/stop']);
});

test('what was found, chosen, planned or happened is taken as possible', () => {
  for (const when of [
    { found: 'nat' },
    { chose: 'samtaler' },
    { planned: 'aftercare' },
    { happened: 'glippet' },
    { progress: { max: 0.2 } },
  ] as Guard[])
    expect(
      lapseTalk(({ line }) => {
        line(when);
      }),
    ).toEqual([]);
});

test('a talk that may be passed over leaves the alliance as it was before it, or as it is after', () => {
  const { da } = readTiny();
  const [corridor, table] = da.stages as [Dialogue, Dialogue];
  const between: Dialogue = {
    ...structuredClone(table),
    id: 'imellem',
    when: { said: 'pres' },
    client: { alliance: 1 },
  };
  const last = (alliance: { min?: number; max?: number }) => {
    const after = structuredClone(table);
    const [line] = after.turns['kop']?.lines ?? [];
    if (line) line.when = { alliance };
    return outOfReach({ ...da, stages: [corridor, between, after] }).filter((id) => id === 'kop/stop');
  };
  expect(last({ min: 3 })).toEqual([]);
  expect(last({ max: 1.4 })).toEqual([]);
  delete between.when;
  expect(last({ min: 3 })).toEqual(['kop/stop']);
});
