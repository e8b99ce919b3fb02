import { mean } from '../base/curve.ts';
import { list } from '../engine/guard.ts';
import { DONE, numberIn, textIn, type Done } from '../engine/done.ts';
import type { Moment, Sitting } from '../engine/replay.ts';
import type { Assessment, Finding, Scenario, Way } from '../format/schema.ts';
import { ADJUSTMENT, ASSESSMENT, FINDING } from './weights.ts';

/** How a red finding was met; `missed` when it was never found. */
interface RedMark {
  readonly id: string;
  readonly finding: string;
  readonly action: string | null;
  readonly value: number;
  readonly missed: boolean;
}

interface InstrumentMark {
  readonly way: string;
  /** The sum as it should be, and the band it falls in. */
  readonly score: number;
  readonly band: string;
  readonly scored: boolean;
  readonly read: boolean;
}

/** The marks of an assessment; shares 0-1, null where nothing could be rated. */
export interface AssessmentMarks {
  readonly stage: string;
  readonly value: number;
  readonly breadth: number | null;
  readonly depth: number | null;
  readonly economy: number | null;
  readonly red: number | null;
  readonly instruments: number | null;
  readonly reds: readonly RedMark[];
  readonly used: readonly InstrumentMark[];
  /** Ways that brought something that counts and was not held, and ways that did not. */
  readonly earned: readonly string[];
  readonly wasted: readonly string[];
  /** Findings that were not reached, each with the ways that could have brought it. */
  readonly missed: readonly { readonly finding: string; readonly ways: readonly string[] }[];
  /** Ways taken without the consent they need. */
  readonly breaches: readonly string[];
  /** Acts that cap the whole: a red finding held and left, or a breach of consent. */
  readonly stops: readonly string[];
}

/** Marks an assessment that was handed in; null before, or when the case has none. What was told in the talk counts as reached. */
export function markAssessment(scenario: Scenario, sitting: Sitting): AssessmentMarks | null {
  const stage = scenario.stages.find((each) => each.kind === 'assessment');
  const done = stage && sitting.works[stage.id];
  if (!stage || !isHandedIn(scenario, sitting, stage.id)) return null;
  const explored = (done?.explored ?? []).flatMap((id) => stage.ways.filter((way) => way.id === id));
  const findings = scenario.findings ?? [];
  const counts = findings.filter((each) => each.weight !== 'detail');
  const domains = [...new Set(counts.map((each) => each.domain))];
  const told = toldBefore(scenario, sitting, stage.id);
  const found = foundBy(scenario, sitting, stage.id);
  const { earned, wasted } = sorted(explored, findings, told, sitting.works[stage.id]);
  const minutes = (ways: readonly Way[]) => ways.reduce((sum, way) => sum + way.minutes, 0);
  const reds = stage.red.map((red): RedMark => {
    const held = found.includes(red.finding);
    const action = textIn(done, `${red.id}/act`) || null;
    const fit = red.actions.find((each) => each.id === action)?.fit;
    return {
      id: red.id,
      finding: red.finding,
      action,
      value: fit === undefined ? 0 : ADJUSTMENT[fit],
      missed: !held,
    };
  });
  const used = explored.flatMap((way) => instrumentMark(way, stage, sitting));
  const breaches = explored
    .filter(
      (way, i) => way.needs !== undefined && !explored.slice(0, i).some((each) => each.id === way.needs),
    )
    .map((way) => way.id);
  const parts = {
    breadth: mean(
      domains.map((domain) =>
        Number(counts.some((each) => each.domain === domain && found.includes(each.id))),
      ),
    ),
    depth: share(findings, found),
    economy: explored.length < ASSESSMENT.leastWays ? null : minutes(earned) / minutes(explored),
    red: mean(reds.map((each) => each.value)),
    instruments: mean(used.map((each) => (Number(each.scored) + Number(each.read)) / 2)),
  };
  return {
    stage: stage.id,
    value: weighted(parts),
    ...parts,
    reds,
    used,
    earned: earned.map((each) => each.id),
    wasted: wasted.map((each) => each.id),
    missed: findings
      .filter((each) => !found.includes(each.id))
      .map(({ id }) => ({
        finding: id,
        ways: stage.ways
          .filter((way) => way.answers.some((answer) => list(answer.gives ?? []).includes(id)))
          .map((way) => way.id),
      })),
    breaches,
    stops: [
      ...reds.filter((each) => !each.missed && each.value <= ADJUSTMENT.poor).map((each) => each.id),
      ...breaches,
    ],
  };
}

/** Whether a worked stage lies behind, or is where one stands after handing it in. */
export function isHandedIn(scenario: Scenario, { here }: Sitting, id: string): boolean {
  const at = scenario.stages.findIndex((each) => each.id === here.stage);
  const place = scenario.stages.findIndex((each) => each.id === id);
  return place < at || (place === at && here.place === DONE);
}

/** The findings held when a stage was handed in: what is heard after it neither helps nor costs there. */
export function foundBy(scenario: Scenario, sitting: Sitting, id: string): readonly string[] {
  const at = scenario.stages.findIndex((each) => each.id === id);
  const brought = scenario.stages
    .slice(0, at + 1)
    .flatMap((stage) =>
      stage.kind === 'assessment' ? stage.ways.flatMap((way) => givenBy(way, sitting.works[stage.id])) : [],
    );
  return [...new Set([...toldBefore(scenario, sitting, id), ...brought])];
}

/** What the conversations before a stage brought. */
function toldBefore(scenario: Scenario, { moments }: Sitting, id: string): readonly string[] {
  const order = scenario.stages.map((stage) => stage.id);
  return moments
    .filter(({ stage }) => order.indexOf(stage) < order.indexOf(id))
    .flatMap((moment) => openedBy(scenario, moment));
}

/** What a way brought, by the answer that came; nothing where it was not taken. */
export const givenBy = (way: Way, done: Done | undefined): readonly string[] =>
  list(way.answers.find((each) => each.id === done?.answers[way.id])?.gives ?? []);

/** Depth: what was reached of what the choice of method and plan hangs on. */
function share(findings: readonly Finding[], held: readonly string[]): number | null {
  const sum = (some: readonly Finding[]) => some.reduce((all, each) => all + FINDING[each.weight], 0);
  const whole = sum(findings);
  return whole === 0 ? null : sum(findings.filter((each) => held.includes(each.id))) / whole;
}

/** The findings that a moment of the talk opened: an ending at once, a line once it was answered. */
export function openedBy(
  { stages }: Scenario,
  { stage: id, place, line, ending, reply }: Moment,
): readonly string[] {
  const stage = stages.find((each) => each.id === id);
  if (ending) return list(ending.opens ?? []);
  if (reply === null || stage?.kind !== 'dialogue') return [];
  return list(stage.turns[place]?.lines.find((each) => each.id === line.id)?.opens ?? []);
}

/** Ways in the order they were taken, by whether they brought a finding that counts and was not told or held yet. */
function sorted(
  explored: readonly Way[],
  findings: readonly Finding[],
  told: readonly string[],
  done: Done | undefined,
): { earned: Way[]; wasted: Way[] } {
  const counts = (id: string) => findings.some((each) => each.id === id && each.weight !== 'detail');
  const seen = new Set(told);
  const earned: Way[] = [];
  const wasted: Way[] = [];
  for (const way of explored) {
    const brought = givenBy(way, done).filter((id) => !seen.has(id));
    for (const id of brought) seen.add(id);
    // To ask for consent brings nothing and is not wasted.
    (brought.some(counts) || way.how === 'consent' ? earned : wasted).push(way);
  }
  return { earned, wasted };
}

function instrumentMark(way: Way, stage: Assessment, sitting: Sitting): InstrumentMark[] {
  if (!way.instrument) return [];
  const { band, items, factor = 1 } = way.instrument;
  const score = factor * items.reduce((sum, item) => sum + item.points, 0);
  const done = sitting.works[stage.id];
  return [
    {
      way: way.id,
      score,
      band,
      scored: numberIn(done, `${way.id}/score`) === score,
      read: textIn(done, `${way.id}/band`) === band,
    },
  ];
}

function weighted(parts: Readonly<Record<keyof typeof ASSESSMENT.parts, number | null>>): number {
  let sum = 0;
  let whole = 0;
  for (const [id, weight] of Object.entries(ASSESSMENT.parts)) {
    const value = parts[id as keyof typeof ASSESSMENT.parts];
    if (value === null) continue;
    sum += weight * value;
    whole += weight;
  }
  return whole === 0 ? 0 : sum / whole;
}
