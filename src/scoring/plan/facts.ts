import { idsIn, numberIn, textIn, type Done } from '../../engine/done.ts';
import { list } from '../../engine/guard.ts';
import type { Sitting } from '../../engine/replay.ts';
import type {
  Finding,
  Flag,
  Plan,
  PlanOption,
  Scenario,
  Section,
  Trait,
  WrittenPlan,
} from '../../format/schema.ts';
import { doing, sections } from '../../format/stages/plan.ts';
import { foundBy } from '../assessment.ts';
import { markMatching } from '../matching.ts';
import { ADJUSTMENT } from '../weights.ts';

/** Something somebody is to do. */
export interface Action {
  readonly option: PlanOption;
  readonly who: string | null;
  /** Whether the one who is to do it may. */
  readonly rightly: boolean;
  /** Days from today, or null while no start is set. */
  readonly start: number | null;
  /** Meetings a week, or null where no dose is chosen. */
  readonly weekly: number | null;
  /** The goals it serves, of those that stand in the plan. */
  readonly serves: readonly string[];
}

/** All that rules and rubric read of a plan: never its words. */
export interface PlanFacts {
  readonly traits: ReadonlySet<Trait>;
  /** Flags of the plan and of the match behind it, each with the options that carry it. */
  readonly flags: ReadonlyMap<Flag, readonly string[]>;
  readonly chosen: readonly PlanOption[];
  readonly in: Readonly<Record<Section, readonly PlanOption[]>>;
  readonly actions: readonly Action[];
  /** Findings that a problem or goal was tied to, by its option. */
  readonly rests: Readonly<Record<string, readonly string[]>>;
  readonly tovholders: readonly string[];
  /** The week of the follow-up, or null. */
  readonly followUp: number | null;
  readonly shown: boolean;
  /** What the client refused and still stands in the plan. */
  readonly refused: readonly string[];
  /** Findings held, and of these the problems. */
  readonly held: readonly Finding[];
  readonly problems: readonly Finding[];
  /** What the match was worth: the worst grade's share of setting and intensity, the best of the methods, and whether it was argued. */
  readonly match: { readonly intensity: number; readonly method: number; readonly argued: boolean } | null;
  /** A red finding was acted on at the assessment. */
  readonly acted: boolean;
  /** How much of an assessment there was before the plan, a share 0-1 of the findings that count; null without one. */
  readonly assessed: number | null;
}

/** The facts of a plan as it stands, whether handed in or not. */
export function factsOf(
  scenario: Scenario,
  stage: Plan,
  done: Done | undefined,
  sitting: Sitting,
): PlanFacts {
  const chosen = stage.options.filter((each) => idsIn(done, each.section).includes(each.id));
  const matching = scenario.stages.find((each) => each.kind === 'matching');
  const picked =
    matching?.options.filter((each) => idsIn(sitting.works[matching.id], each.decision).includes(each.id)) ??
    [];
  const flags = new Map<Flag, string[]>();
  for (const option of [...picked, ...chosen])
    for (const flag of option.flags ?? []) flags.set(flag, [...(flags.get(flag) ?? []), option.id]);
  const findings = scenario.findings ?? [];
  const found = foundBy(scenario, sitting, stage.id);
  const held = findings.filter((each) => found.includes(each.id));
  const counting = findings.filter((each) => each.weight !== 'detail');
  const assessment = scenario.stages.find((each) => each.kind === 'assessment');
  return {
    traits: new Set(scenario.traits ?? []),
    flags,
    chosen,
    in: Object.fromEntries(
      sections.map((section) => [section, chosen.filter((each) => each.section === section)]),
    ) as unknown as PlanFacts['in'],
    actions: chosen
      .filter((each) => doing.includes(each.section))
      .map((option) => actionOf(option, done, idsIn(done, 'goals'))),
    rests: Object.fromEntries(chosen.map((each) => [each.id, idsIn(done, `${each.id}/from`)])),
    tovholders: idsIn(done, 'tovholder'),
    followUp: numberIn(done, 'follow-up'),
    shown: done?.refused !== null && done?.refused !== undefined,
    refused: chosen.filter((each) => each.client?.refuses).map((each) => each.id),
    held,
    problems: held.filter((each) => each.problem !== undefined),
    match: matchOf(scenario, sitting),
    acted:
      assessment?.red.some((red) => {
        const action = textIn(sitting.works[assessment.id], `${red.id}/act`);
        const fit = red.actions.find((each) => each.id === action)?.fit;
        return fit !== undefined && ADJUSTMENT[fit] >= ADJUSTMENT.good;
      }) ?? false,
    assessed:
      assessment === undefined || counting.length === 0
        ? null
        : counting.filter((each) => found.includes(each.id)).length / counting.length,
  };
}

function actionOf(option: PlanOption, done: Done | undefined, goals: readonly string[]): Action {
  const who = textIn(done, `${option.id}/who`) || null;
  const dose = textIn(done, `${option.id}/dose`);
  return {
    option,
    who,
    rightly: who !== null && (option.who === undefined || list(option.who).includes(who)),
    start: numberIn(done, `${option.id}/start`),
    weekly: option.doses?.find((each) => each.id === dose)?.weekly ?? null,
    serves: idsIn(done, `${option.id}/for`).filter((id) => goals.includes(id)),
  };
}

function matchOf(scenario: Scenario, sitting: Sitting): PlanFacts['match'] {
  const marks = markMatching(scenario, sitting);
  if (!marks) return null;
  const values = (...wanted: string[]) =>
    marks.chosen.filter((each) => wanted.includes(each.decision)).map((each) => each.value);
  const setting = values('setting', 'intensity');
  return {
    intensity: setting.length === 0 ? 0 : Math.min(...setting),
    method: Math.max(0, ...values('method')),
    argued: marks.chosen.some((each) => each.supporting.length > 0),
  };
}

/** A written plan as if it had been filled in, for the model and the ones an author finds as good. */
export function doneOf(stage: Plan, { plan }: WrittenPlan): Done {
  const fields: Record<string, string | number | readonly string[]> = {
    tovholder: [plan.tovholder],
    'follow-up': plan.followUp,
  };
  for (const section of sections)
    fields[section] = stage.options
      .filter((each) => each.section === section && plan.options.includes(each.id))
      .map((each) => each.id);
  for (const [id, who] of Object.entries(plan.who)) fields[`${id}/who`] = who;
  for (const [id, start] of Object.entries(plan.start)) fields[`${id}/start`] = start;
  for (const [id, dose] of Object.entries(plan.dose ?? {})) fields[`${id}/dose`] = dose;
  for (const [id, ids] of Object.entries(plan.serves)) {
    const section = stage.options.find((each) => each.id === id)?.section;
    fields[`${id}/${section && doing.includes(section) ? 'for' : 'from'}`] = list(ids);
  }
  return { explored: [], answers: {}, fields, refused: [] };
}
