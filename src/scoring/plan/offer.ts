import type { Issue } from '../../format/issue.ts';
import { reporter } from '../../format/report.ts';
import type { Flag, MatchOption, Plan, PlanOption, Scenario } from '../../format/schema.ts';
import { doing, sections } from '../../format/stages/plan.ts';
import { gradesOf, worth } from '../matching.ts';
import { GRADE } from '../weights.ts';
import type { PlanFacts } from './facts.ts';
import { RULES } from './rules.ts';

/** Rules about how a plan is put together, which its author's written plans show can be kept; R28 is about a series. */
const PUT_TOGETHER = ['R08', 'R09', 'R14', 'R28', 'R36'];

/** Whether what is on offer lets a plan keep every rule that applies to this client, and lets somebody be stopped. */
export function checkOffer(scenario: Scenario): Issue[] {
  const { issues, report } = reporter();
  const s = scenario.stages.findIndex(({ kind }) => kind === 'plan');
  const stage = scenario.stages[s];
  if (stage?.kind === 'plan')
    for (const rule of RULES.filter(({ id }) => !PUT_TOGETHER.includes(id))) {
      const offered = withAll(scenario, stage, (flags) => !rule.breaks.some((flag) => flags.includes(flag)));
      if (!rule.applies(offered) || rule.met(offered) === 1) continue;
      const lacking = rule.needs.filter((each) => !offered.flags.has(each as Flag));
      const always = rule.applies(withAll(scenario, stage, () => false));
      report(
        'S49',
        ['stages', s, 'options'],
        { rule: rule.id, wants: lacking.join(', ') },
        always ? undefined : 'warning',
      );
    }
  if (scenario.stages.some(({ kind }) => kind !== 'dialogue') && !mayStop(scenario))
    report('S50', ['stages']);
  return issues;
}

/** A plan of every option that is wanted, with everything about it done as well as can be. */
function withAll(scenario: Scenario, stage: Plan, wanted: (flags: readonly Flag[]) => boolean): PlanFacts {
  const chosen = stage.options.filter(({ flags }) => wanted(flags));
  const flags = new Map<Flag, readonly string[]>();
  for (const option of [...right(scenario).filter((each) => wanted(each.flags ?? [])), ...chosen])
    for (const flag of option.flags ?? []) flags.set(flag, [...(flags.get(flag) ?? []), option.id]);
  const of = (section: string) => chosen.filter((each) => each.section === section);
  return {
    traits: new Set(scenario.traits ?? []),
    flags,
    chosen,
    in: Object.fromEntries(sections.map((each) => [each, of(each)])) as unknown as PlanFacts['in'],
    actions: chosen
      .filter(({ section }) => doing.includes(section))
      .map((option) =>
        asDone(
          option,
          of('goals').map(({ id }) => id),
        ),
      ),
    rests: {},
    tovholders: ['one'],
    followUp: 4,
    shown: true,
    refused: [],
    held: [],
    problems: [],
    match: { intensity: 1, method: 1, argued: true },
    acted: scenario.stages.some(
      (each) =>
        each.kind === 'assessment' &&
        each.red.some(({ actions }) => actions.some(({ fit }) => fit === 'best' || fit === 'good')),
    ),
    assessed: 1,
  };
}

const picks = (scenario: Scenario): readonly MatchOption[] =>
  scenario.stages.flatMap((each) => (each.kind === 'matching' ? each.options : []));

/** Choices that may be made; what a wrong road would want besides is not asked for. */
const right = (scenario: Scenario) => picks(scenario).filter((option) => worth(option) >= GRADE.acceptable);

function asDone(option: PlanOption, goals: readonly string[]): PlanFacts['actions'][number] {
  const weekly = option.doses ? Math.max(...option.doses.map((dose) => dose.weekly)) : null;
  return { option, who: 'one', rightly: true, start: 1, weekly, serves: goals };
}

/** Whether a plan of everything breaks a rule that stops. */
const breaksSome = (facts: PlanFacts): boolean =>
  RULES.some(
    (rule) =>
      rule.weight === 'stop' && rule.breaks.some((flag) => facts.flags.has(flag)) && rule.applies(facts),
  );

/** Whether some act that caps the whole is on offer: written by the author, not merely left undone. */
function mayStop(scenario: Scenario): boolean {
  const traits = new Set(scenario.traits ?? []);
  return (
    ['acute', 'suicidal', 'seizures', 'child-risk', 'pregnant'].some((trait) =>
      traits.has(trait as 'acute'),
    ) ||
    scenario.stages.some(
      (stage) => stage.kind === 'plan' && breaksSome(withAll(scenario, stage, () => true)),
    ) ||
    picks(scenario).some((option) => gradesOf(option).unsafe !== undefined && worth(option) < 0.1) ||
    scenario.stages.some((stage) => {
      if (stage.kind === 'dialogue')
        return Object.values(stage.turns).some(({ replies }) =>
          replies.some(({ safety }) => safety === 'unsafe'),
        );
      if (stage.kind === 'assessment')
        return (
          stage.ways.some(({ needs }) => needs !== undefined) ||
          stage.red.some(({ actions }) => actions.some(({ fit }) => fit === 'poor'))
        );
      return (
        stage.kind === 'review' &&
        stage.weeks.some(({ events }) =>
          events.some(({ actions }) => actions.some(({ safety }) => safety === 'unsafe')),
        )
      );
    })
  );
}
