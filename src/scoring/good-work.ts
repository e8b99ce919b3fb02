import type {
  Assessment,
  Finding,
  Matching,
  MatchOption,
  Plan,
  Review,
  Scenario,
  Work,
  WrittenPlan,
} from '../format/schema.ts';
import { decisions } from '../format/stages/matching.ts';
import type { MachineEvent, Standing } from '../engine/compile.ts';
import { NOTHING, type Value } from '../engine/done.ts';
import { list, type Situation } from '../engine/guard.ts';
import { explore, minutesLeft } from '../engine/work.ts';
import { worth } from './matching.ts';
import { doneOf } from './plan/facts.ts';
import { changeSince } from './review.ts';
import { ADJUSTMENT, FINDING } from './weights.ts';

const put = (field: string, value: Value): MachineEvent => ({ type: 'set', field, value });

/** What a learner does who knows the case: good ways, choices of the best grade with what speaks for them, a written plan, the best of each week. */
export function goodWork(
  scenario: Scenario,
  model = 0,
): (stage: Work, standing: Standing) => readonly MachineEvent[] {
  return (stage, { place, situation }) => {
    switch (stage.kind) {
      case 'assessment':
        return assess(stage, situation, scenario.findings ?? []);
      case 'matching':
        return match(stage, situation);
      case 'plan':
        return write(stage, situation, model);
      case 'review':
        return adjust(stage, situation, place);
    }
  };
}

const best = <T extends { readonly fit: keyof typeof ADJUSTMENT }>(all: readonly T[]): T | undefined =>
  all.find(({ fit }) => ADJUSTMENT[fit] === Math.max(...all.map((each) => ADJUSTMENT[each.fit])));

/** One way after the other, each time the one that brings most for its minutes; a red finding counts as one more key finding. */
function assess(stage: Assessment, start: Situation, findings: readonly Finding[]): MachineEvent[] {
  const red = stage.red.map(({ finding }) => finding);
  const weightOf = (id: string) => {
    const finding = findings.find((each) => each.id === id);
    return (finding ? FINDING[finding.weight] : 0) + (red.includes(id) ? FINDING.key : 0);
  };
  const taken: string[] = [];
  for (let now = start; ;) {
    const done = now.works[stage.id] ?? NOTHING;
    const steps = stage.ways
      .filter(({ id }) => !taken.includes(id))
      .flatMap((way) => {
        const before = way.needs !== undefined && !taken.includes(way.needs) ? [way.needs] : [];
        const ids = [...before, way.id];
        const after = ids.reduce<Situation | null>((then, id) => then && explore(stage, then, id), now);
        if (!after) return [];
        const brought = after.found.filter((id) => !now.found.includes(id));
        const minutes = minutesLeft(stage, done) - minutesLeft(stage, after.works[stage.id] ?? NOTHING);
        return [{ ids, after, worth: brought.reduce((sum, id) => sum + weightOf(id), 0) / minutes }];
      })
      .filter((each) => each.worth > 0)
      .sort((a, b) => b.worth - a.worth);
    const [step] = steps;
    if (!step) break;
    taken.push(...step.ids);
    now = step.after;
  }
  return [
    ...taken.map((way): MachineEvent => ({ type: 'explore', way })),
    ...stage.ways.flatMap(({ id, instrument }) => {
      if (!instrument || !taken.includes(id)) return [];
      const sum = (instrument.factor ?? 1) * instrument.items.reduce((all, { points }) => all + points, 0);
      return [put(`${id}/score`, sum), put(`${id}/band`, instrument.band)];
    }),
    ...stage.red.flatMap(({ id, actions }) => put(`${id}/act`, best(actions)?.id ?? '')),
  ];
}

/** For each decision the option of the best grade; of equals the one that the client's wish and most findings speak for. */
function match({ options, wish }: Matching, { found }: Situation): MachineEvent[] {
  const support = ({ supports }: MatchOption) => list(supports ?? []).filter((id) => found.includes(id));
  const honours = ({ id }: MatchOption) => Number(list(wish.honours).includes(id));
  const chosen: MatchOption[] = [];
  for (const decision of decisions) {
    const [top] = options
      .filter((each) => each.decision === decision && !clashes(each, chosen))
      .sort(
        (a, b) => worth(b) - worth(a) || honours(b) - honours(a) || support(b).length - support(a).length,
      );
    if (top) chosen.push(top);
  }
  const weighed = options.find((each) => each.aside && !chosen.includes(each));
  const reason = best(weighed?.aside ?? []);
  return [
    ...decisions.map((decision) =>
      put(
        decision,
        chosen.filter((each) => each.decision === decision).map(({ id }) => id),
      ),
    ),
    ...chosen.map((each) => put(`${each.id}/for`, support(each).slice(0, 2))),
    ...(weighed && reason ? [put('aside', `${weighed.id}/${reason.id}`)] : []),
    put('wish', best(wish.answers)?.id ?? ''),
  ];
}

const clashes = (option: MatchOption, chosen: readonly MatchOption[]): boolean =>
  chosen.some(
    (each) => list(option.against ?? []).includes(each.id) || list(each.against ?? []).includes(option.id),
  );

function write(stage: Plan, { found }: Situation, model: number): MachineEvent[] {
  const written = stage.models[model];
  const fields = written ? fieldsOf(stage, written, found) : [];
  return [...fields.map(([field, value]) => put(field, value)), { type: 'show' }];
}

/** A written plan field by field; problems and goals rest on what of it is held, as a learner could make it. */
export const fieldsOf = (stage: Plan, written: WrittenPlan, found: readonly string[]): [string, Value][] =>
  Object.entries(doneOf(stage, written).fields).map(([field, value]) => [
    field,
    field.endsWith('/from') && typeof value === 'object' ? value.filter((id) => found.includes(id)) : value,
  ]);

function adjust(stage: Review, { weeks }: Situation, place: string): MachineEvent[] {
  const met = weeks.at(-1);
  const event = stage.weeks.find(({ id }) => id === place)?.events.find(({ id }) => id === met?.event);
  const action = best(event?.actions ?? []);
  if (!met || !action) return [];
  return [put(place, [action.id]), put(`${place}/reading`, changeSince(stage, met, weeks.at(-2)))];
}
