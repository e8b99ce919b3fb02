import { expect, test } from 'vitest';
import type { Flag, Scenario, Trait } from '../../../src/format/schema.ts';
import { checkOffer } from '../../../src/scoring/plan/offer.ts';
import { readTiny } from '../../support/cases.ts';
import { readCourse, stagesOf } from '../../support/course.ts';

/** What the check says of the small course after a change: check, rule and severity. */
function found(change: (scenario: Scenario) => unknown = () => undefined) {
  const { da } = readCourse();
  change(da);
  return checkOffer(da).map(({ fault, severity = 'error' }) =>
    fault.type === 'check' ? `${fault.check} ${fault.facts['rule'] ?? ''} ${severity}` : fault.type,
  );
}
function without(scenario: Scenario, ...flags: Flag[]) {
  const { plan, matching } = stagesOf(scenario);
  for (const option of [...plan.options, ...matching.options])
    option.flags = (option.flags ?? []).filter((flag) => !flags.includes(flag));
  return scenario;
}
const adds = (scenario: Scenario, trait: Trait) => scenario.traits?.push(trait);

test('the small course offers what its rules ask for, and a conversation alone is asked for nothing', () => {
  expect(found()).toEqual([]);
  expect(checkOffer(readTiny().da)).toEqual([]);
});

test.each<[string, (scenario: Scenario) => unknown]>([
  ['S49 R06 error', (da) => without(da, 'free-choice')],
  ['S49 R02 error', (da) => without(da, 'law-sul-141')],
  ['S49 R16 error', (da) => without(da, 'main-goal')],
  ['S49 R85 error', (da) => without(da, 'resource-used')],
  ['S49 R55 error', (da) => adds(da, 'work')],
  ['S49 R43 error', (da) => adds(da, 'child-risk')],
])('%s: a rule of every plan, or of this client, that no sentence meets', (what, change) => {
  expect(found(change)).toContain(what);
});

test('a rule that only some plans bring in is a warning', () => {
  expect(found((da) => without(da, 'warm-handover'))).toEqual(['S49 R64 warning']);
});

test('a rule that only a wrong road would bring in is not asked for', () => {
  const wrong = (da: Scenario) => stagesOf(da).matching.options.find(({ id }) => id === 'doegnet');
  expect(wrong(readCourse().da)?.flags).toEqual(['residential']);
  expect(
    found((da) => {
      const option = wrong(da);
      if (option) option.grade = 'acceptable';
    }),
  ).toEqual(['S49 R21 warning', 'S49 R24 warning', 'S49 R59 warning', 'S49 R60 warning']);
});

test('a sentence that breaks the rule it could meet does not meet it', () => {
  expect(
    found((da) => {
      const { plan } = stagesOf(da);
      for (const option of plan.options)
        if (option.flags.includes('relatives-offered')) option.flags.push('relatives-without-consent');
    }),
  ).toContain('S49 R40 error');
});

test('a red flag that can be acted on meets the rules of what is urgent', () => {
  const urgent = (da: Scenario) => {
    adds(da, 'suicidal');
    without(da, 'suicide-assessment');
  };
  expect(found(urgent)).toEqual([]);
  expect(
    found((da) => {
      urgent(da);
      stagesOf(da).assessment.red = [];
    }),
  ).toContain('S49 R33 error');
});

test('S50: a course in which nothing can go wrong beyond repair is told', () => {
  const harmless = (da: Scenario) => {
    const { assessment, matching, review } = stagesOf(da);
    for (const way of assessment.ways) delete way.needs;
    for (const { actions } of assessment.red)
      for (const action of actions) if (action.fit === 'poor') action.fit = 'partial';
    for (const option of matching.options) if (option.grade === 'unsafe') option.grade = 'neutral';
    without(da, 'shares-without-consent', 'abrupt-stop');
    for (const { events } of review.weeks)
      for (const { actions } of events) for (const action of actions) delete action.safety;
    for (const stage of da.stages)
      if (stage.kind === 'dialogue')
        for (const { replies } of Object.values(stage.turns))
          for (const reply of replies) delete reply.safety;
  };
  expect(found(harmless)).toEqual(['S50  error']);
  const once = (change: (da: Scenario) => unknown) =>
    found((da) => {
      harmless(da);
      change(da);
    });
  expect(once((da) => stagesOf(da).plan.options[0]?.flags.push('shares-without-consent'))).toEqual([]);
  expect(
    once((da) => {
      const [way] = stagesOf(da).assessment.ways;
      if (way) way.needs = 'samtykke';
    }),
  ).toEqual([]);
});
