import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Log } from '../../../src/engine/log.ts';
import { doing, sections } from '../../../src/format/stages/plan.ts';
import { factsOf } from '../../../src/scoring/plan/facts.ts';
import { markPlan, worthOf } from '../../../src/scoring/plan/mark.ts';
import { COMPETENCE, UNSAFE_CAP } from '../../../src/scoring/weights.ts';
import { courseLog, GOOD, put, readCourse, sat, shown, stagesOf } from '../../support/course.ts';

const scenario = readCourse().da;
const { plan: stage } = stagesOf(scenario);
const [model, other] = stage.models;
if (!model || !other) throw new Error('the small course has two written plans');

function marked(...plan: Log) {
  const marks = markPlan(scenario, sat(scenario, courseLog({ plan }, 'plan')));
  if (!marks) throw new Error('the plan was not handed in');
  return marks;
}
/** The model plan with other values in some fields. */
const modelWith = (...changes: Log): Log => {
  const fields = changes.flatMap((event) => (event.type === 'set' ? [event.field] : []));
  const kept = GOOD.plan.filter((event) => event.type === 'set' && !fields.includes(event.field));
  return [...kept, ...changes, shown()];
};
const ruleOf = (marks: ReturnType<typeof marked>, id: string) => marks.rules.find((each) => each.id === id);
const pointsOf = (marks: ReturnType<typeof marked>, id: string) =>
  marks.rubric.find((each) => each.id === id)?.points;
const all = (...wanted: readonly (typeof sections)[number][]): string[] =>
  stage.options.filter(({ section }) => wanted.includes(section)).map(({ id }) => id);

test('before it is handed in there is no mark', () => {
  expect(markPlan(scenario, sat(scenario, courseLog({}, 'matching')))).toBeNull();
});

test('the model plan earns what it says it is worth, and a plan that differs passes too', () => {
  const sitting = sat(scenario, courseLog({}, 'plan'));
  expect(marked(...GOOD.plan).value).toBeCloseTo(worthOf(scenario, stage, model, sitting).value);
  expect(worthOf(scenario, stage, model, sitting)).toMatchObject({ stops: [], untied: [], clashes: [] });
  for (const written of [model, other])
    expect(worthOf(scenario, stage, written, sitting).value).toBeGreaterThan(COMPETENCE);
});

test('an empty plan earns next to nothing', () => {
  expect(marked(shown()).value).toBeLessThan(0.3);
});

test('a wish that is in no goal is seen, and the goal that carries it is named', () => {
  expect(marked(...GOOD.plan).wish).toEqual(['soendag']);
  const without = marked(...modelWith(put('goals', ['fire-dage'])));
  expect(without.wish).toEqual([]);
  expect(pointsOf(without, 'P4')).toBe(0);
  expect(ruleOf(without, 'R29')?.value).toBe(0.5);
});

test('sharing without consent stops the plan and caps it', () => {
  const marks = marked(...modelWith(put('coordination', ['overlevering', 'deler-alt'])));
  expect(marks.stops).toEqual(['R57']);
  expect(marks.value).toBe(UNSAFE_CAP);
  expect(ruleOf(marks, 'R57')?.options).toEqual(['deler-alt']);
});

test('a start after fourteen days stops; a plan without a start is only unfinished', () => {
  const late = GOOD.plan.flatMap((event) =>
    event.type === 'set' && event.field.endsWith('/start') ? [put(event.field, 15)] : [event],
  );
  expect(marked(...late).stops).toEqual(['R01']);
  const never = GOOD.plan.filter((event) => event.type !== 'set' || !event.field.endsWith('/start'));
  expect(marked(...never).stops).toEqual([]);
});

test('medicine given to somebody who may not stops', () => {
  expect(marked(...modelWith(put('medicin-tilbud/who', 'behandleren'))).stops).toEqual(['R36']);
});

test('a plan whose parts stand alone loses a quarter, and its loose parts are named', () => {
  const loose = GOOD.plan.filter(
    (event) => event.type !== 'set' || !(event.field.endsWith('/for') || event.field.endsWith('/from')),
  );
  const marks = marked(...loose);
  expect(marks.untied).toHaveLength(9);
  expect(marks.value).toBeLessThan(marked(...GOOD.plan).value - 0.2);
});

test('an action that serves only a goal that was taken out again stands alone', () => {
  const { serves } = model.plan;
  const action = Object.keys(serves).find((id) =>
    GOOD.plan.some((e) => e.type === 'set' && e.field === `${id}/for`),
  );
  const goals = all('goals');
  const gone = goals.find((id) => !model.plan.options.includes(id));
  if (!action || !gone) throw new Error('the small course has a goal to take out');
  expect(marked(...modelWith(put(`${action}/for`, [gone]))).untied).toEqual([action]);
});

test('what the client refused and still stands there costs the approval', () => {
  const marks = marked(...modelWith(put('interventions', [...all('interventions')])));
  expect(pointsOf(marks, 'P12')).toBeLessThan(2);
  expect(ruleOf(marks, 'R23')?.value).toBe(0);
});

test('options that do not go together are a pair, told once', () => {
  const clashing = readCourse().da;
  const { plan } = stagesOf(clashing);
  for (const [id, against] of [
    ['soendag', 'fire-dage'],
    ['fire-dage', 'soendag'],
  ]) {
    const option = plan.options.find((each) => each.id === id);
    if (option && against) option.against = against;
  }
  const marks = markPlan(clashing, sat(clashing, courseLog({}, 'plan')));
  expect(marks?.clashes).toEqual([['fire-dage', 'soendag']]);
});

test('the facts of a plan say who, when and how often, and what it rests on', () => {
  const sitting = sat(scenario, courseLog({}, 'plan'));
  const facts = factsOf(scenario, stage, sitting.works['plan'], sitting);
  const talks = facts.actions.find(({ option }) => option.id === 'mi-samtaler');
  expect(talks).toMatchObject({ who: 'behandleren', rightly: true, start: 3, weekly: 1 });
  expect(facts.rests['otte-oel']).toEqual(['tempo']);
  expect(facts).toMatchObject({ tovholders: ['behandleren'], followUp: 4, shown: true, acted: true });
  expect(facts.match).toEqual({ intensity: 1, method: 1, argued: true });
  expect(facts.assessed).toBe(1);
  expect(facts.flags.get('ambulant')).toEqual(['ambulant', 'ugentligt']);
});

test('ticking everything never wins, whoever does it and whenever it starts', () => {
  const best = marked(...GOOD.plan).value;
  fc.assert(
    fc.property(
      fc.constantFrom(...stage.actors.map(({ id }) => id)),
      fc.nat(364),
      fc.boolean(),
      (who, start, shows) => {
        const acts = stage.options.filter(({ section }) => doing.includes(section));
        const marks = marked(
          ...sections.map((section) => put(section, all(section))),
          ...acts.flatMap(({ id }) => [
            put(`${id}/who`, who),
            put(`${id}/start`, start),
            put(`${id}/for`, all('goals')),
          ]),
          put('tovholder', [who]),
          put('follow-up', 4),
          ...(shows ? [shown()] : []),
        );
        expect(marks.value).toBeLessThan(best);
        expect(marks.value).toBeLessThan(COMPETENCE);
      },
    ),
    { numRuns: 60 },
  );
});

/** Goals to serve, something that serves them both, and the handing over that a referral calls for. */
const GROUND = ['soendag', 'fire-dage', 'mi-samtaler', 'overlevering'];

test('a justified element that contradicts nothing never lowers the mark', () => {
  const parts = model.plan.options.filter((id) => !GROUND.includes(id));
  fc.assert(
    fc.property(fc.subarray(parts), fc.constantFrom(...parts), (some, more) => {
      const before = valueOf([...GROUND, ...some]);
      const after = valueOf([...new Set([...GROUND, ...some, more])]);
      expect(after).toBeGreaterThanOrEqual(before - 1e-9);
    }),
    { numRuns: 200 },
  );
});

const sitting = sat(scenario, courseLog({}, 'plan'));
/** The model plan cut down to some of its options, all that it says of them kept. */
function valueOf(options: readonly string[]): number {
  const keep = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).filter(([id]) => options.includes(id)));
  const { plan } = model ?? {};
  if (!plan) throw new Error('no model');
  return worthOf(
    scenario,
    stage,
    {
      id: 'del',
      say: 'Del.',
      plan: {
        ...plan,
        options: [...options],
        who: keep(plan.who),
        start: keep(plan.start),
        dose: keep(plan.dose ?? {}),
        serves: Object.fromEntries(
          Object.entries(keep(plan.serves)).map(([id, ids]) => [
            id,
            doing.includes(stage.options.find((each) => each.id === id)?.section ?? 'frame')
              ? [ids].flat().filter((goal) => options.includes(goal))
              : ids,
          ]),
        ),
      },
    },
    sitting,
  ).value;
}
