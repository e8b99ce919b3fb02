import type { Done } from '../../engine/done.ts';
import { list } from '../../engine/guard.ts';
import type { Sitting } from '../../engine/replay.ts';
import type { Flag, Plan, Scenario, WrittenPlan } from '../../format/schema.ts';
import { isHandedIn } from '../assessment.ts';
import { PLAN, UNSAFE_CAP } from '../weights.ts';
import { doneOf, factsOf, type PlanFacts } from './facts.ts';
import { criteria, RUBRIC, type Criterion } from './rubric.ts';
import { RULES, type Part, type Rule, type RuleKind, type Weight } from './rules.ts';

interface RuleMark {
  readonly id: string;
  readonly weight: Weight;
  readonly kind: RuleKind;
  readonly source: string;
  /** How far it is met, a share 0-1. */
  readonly value: number;
  /** The options it was read from: the ones that met it, or the ones that broke it. */
  readonly options: readonly string[];
  readonly wants: readonly (Flag | Part)[];
  readonly broken: boolean;
}

interface CriterionMark {
  readonly id: Criterion;
  readonly points: 0 | 1 | 2 | null;
  readonly wants: readonly (Flag | Part)[];
}

/** The marks of a plan. */
export interface PlanMarks {
  readonly stage: string;
  /** Half rubric, half rules, a share 0-1; capped when a rule that must not be broken is. */
  readonly value: number;
  readonly rubric: readonly CriterionMark[];
  /** The rules that apply to this client and this plan. */
  readonly rules: readonly RuleMark[];
  /** Rules that stop: their ids. */
  readonly stops: readonly string[];
  /** The client's stated wish: the goals that carry it; none when the plan ignores it. */
  readonly wish: readonly string[];
  /** Pairs of options that do not go together. */
  readonly clashes: readonly (readonly [string, string])[];
  /** Problems and goals that rest on no finding, and actions that serve no goal. */
  readonly untied: readonly string[];
}

/** Marks a plan that was handed in; null before, or when the case has none. */
export function markPlan(scenario: Scenario, sitting: Sitting): PlanMarks | null {
  const stage = scenario.stages.find((each) => each.kind === 'plan');
  if (!stage || !isHandedIn(scenario, sitting, stage.id)) return null;
  return marksOf(scenario, stage, sitting.works[stage.id], sitting);
}

/** What an author's written plan would be worth to a learner who stands here. */
export function worthOf(scenario: Scenario, stage: Plan, written: WrittenPlan, sitting: Sitting): PlanMarks {
  return marksOf(scenario, stage, doneOf(stage, written), sitting);
}

function marksOf(scenario: Scenario, stage: Plan, done: Done | undefined, sitting: Sitting): PlanMarks {
  const facts = factsOf(scenario, stage, done, sitting);
  const rubric = criteria.map((id) => ({ id, ...RUBRIC[id](facts) }));
  const rules = RULES.filter((rule) => rule.applies(facts)).map((rule) => ruleMark(rule, facts));
  const stops = rules.filter(({ weight, broken }) => weight === 'stop' && broken).map(({ id }) => id);
  const value = Math.min(1, (rubricShare(rubric) + rulesShare(rules)) / 2 + bonus(rules)) * tied(facts);
  return {
    stage: stage.id,
    value: stops.length > 0 ? Math.min(value, UNSAFE_CAP) : value,
    rubric,
    rules,
    stops,
    wish: facts.in.goals.filter(({ flags }) => flags.includes('own-goal')).map(({ id }) => id),
    clashes: clashesOf(facts),
    untied: untiedOf(facts),
  };
}

function ruleMark(rule: Rule, facts: PlanFacts): RuleMark {
  const value = rule.met(facts);
  const broke = rule.breaks.flatMap((flag) => facts.flags.get(flag) ?? []);
  const flags = rule.needs.filter((each): each is Flag => facts.flags.has(each as Flag));
  return {
    id: rule.id,
    weight: rule.weight,
    kind: rule.kind,
    source: rule.source,
    value,
    options: broke.length > 0 ? broke : flags.flatMap((flag) => facts.flags.get(flag) ?? []),
    wants: value === 1 ? [] : rule.needs.filter((each) => !facts.flags.has(each as Flag)),
    broken: rule.stops ? rule.stops(facts) : value === 0,
  };
}

function rubricShare(rubric: readonly CriterionMark[]): number {
  const rated = rubric.filter(({ points }) => points !== null);
  const sum = rated.reduce((all, { points }) => all + (points ?? 0), 0);
  return rated.length === 0 ? 0 : sum / (2 * rated.length);
}

const weightOf = (weight: Weight): number => (weight === 'stop' ? 3 : weight === 'bonus' ? 0 : weight);

function rulesShare(rules: readonly RuleMark[]): number {
  const whole = rules.reduce((sum, { weight }) => sum + weightOf(weight), 0);
  const met = rules.reduce((sum, { weight, value }) => sum + weightOf(weight) * value, 0);
  return whole === 0 ? 0 : met / whole;
}

const bonus = (rules: readonly RuleMark[]): number =>
  PLAN.bonus * rules.filter(({ weight, value }) => weight === 'bonus' && value === 1).length;

/** A plan whose parts hang together counts whole; one whose parts stand alone loses up to a quarter. */
function tied(facts: PlanFacts): number {
  const parts = [...facts.in.problems, ...facts.in.goals, ...facts.actions];
  if (parts.length === 0) return 1;
  const loose = untiedOf(facts).length + clashesOf(facts).length;
  return 1 - PLAN.untied * Math.min(1, loose / parts.length);
}

function untiedOf({ in: { problems, goals }, rests, actions }: PlanFacts): string[] {
  return [
    ...[...problems, ...goals].filter(({ id }) => (rests[id] ?? []).length === 0).map(({ id }) => id),
    ...actions.filter(({ serves }) => serves.length === 0).map(({ option }) => option.id),
  ];
}

function clashesOf({ chosen }: PlanFacts): (readonly [string, string])[] {
  const ids = chosen.map(({ id }) => id);
  return chosen.flatMap(({ id, against }) =>
    list(against ?? [])
      .filter((other) => ids.includes(other) && !(pairTold(chosen, other, id) && other < id))
      .map((other) => [id, other] as const),
  );
}

/** Whether the other option names this one too, so that the pair would be told twice. */
const pairTold = (chosen: PlanFacts['chosen'], other: string, id: string): boolean =>
  list(chosen.find((each) => each.id === other)?.against ?? []).includes(id);
