import type { Issue } from '../format/issue.ts';
import type { Bounds, GoldenPath, GoldenWork } from '../format/paths.ts';
import type { Work } from '../format/schema.ts';
import type { Compiled, MachineEvent, Standing } from '../engine/compile.ts';
import type { Value } from '../engine/done.ts';
import { passBy, play, type Sitting } from '../engine/replay.ts';
import { markCourse, type CourseMarks } from './course.ts';
import { fieldsOf } from './good-work.ts';

/**
 * Plays a golden path and says what is no longer as it was: a reply, a way or a field that is not open, another ending,
 * a mark out of bounds, another stop.
 */
export function checkPath(compiled: Compiled, name: string, path: GoldenPath): Issue[] {
  const wrong = (what: string): Issue => ({
    file: 'paths.yaml',
    path: [name],
    fault: { type: 'check', check: 'S36', facts: { path: name, what } },
  });
  const unknown = Object.entries(path.work ?? {}).flatMap(([id, work]) => misnamed(compiled, id, work));
  if (unknown.length > 0) return unknown.map(wrong);
  const left = [...path.replies];
  let missing = null as { stage: string; what: string } | null;
  const sitting = play(
    compiled,
    { seed: 'golden', dayForm: false },
    (moment) => {
      const [turn, reply] = (left.shift() ?? '/').split('/');
      const open = moment.open.find((each) => each.id === reply);
      if (missing === null && (turn !== moment.place || !open))
        missing = {
          stage: moment.stage,
          what: `at "${moment.place}" (line ${moment.line.id}) ${turn}/${reply} is not open`,
        };
      return (open ?? moment.open[0])?.id ?? '';
    },
    (stage, standing) => workOf(stage, standing, path.work?.[stage.id]),
  );
  const stages = compiled.scenario.stages.map(({ id }) => id);
  // What was refused before a reply went missing may be why; what was refused after it is not.
  const until = missing === null ? stages.length : stages.indexOf(missing.stage);
  const refused = stages
    .slice(0, until)
    .flatMap((id) => (path.work?.[id] ? refusals(compiled, sitting, id, path.work[id]) : []));
  if (missing !== null) return [...refused, missing.what].map(wrong);
  if (left.length > 0)
    return [wrong(`the conversation ended ${left.length} replies early at "${sitting.now.place}"`)];
  if (sitting.now.place !== path.ending)
    return [wrong(`it ends in "${sitting.now.place}", not "${path.ending}"`)];
  if (refused.length > 0) return refused.map(wrong);
  const marks = markCourse(compiled.scenario, sitting);
  return [
    ...outOf('overall', marks.talk.overall?.value ?? 0, path.overall),
    ...Object.entries(path.marks ?? {}).flatMap(([part, bounds]) =>
      outOf(part, part === 'overall' ? marks.overall : marks.parts[part as keyof typeof marks.parts], bounds),
    ),
    ...stopped(marks, path.stops),
  ].map(wrong);
}

/** What a path does at a stage or week. What it leaves open in a week is passed by, so that the course goes on. */
function workOf(stage: Work, standing: Standing, work: GoldenWork | undefined): readonly MachineEvent[] {
  const passed = passBy(stage, standing);
  if (work === undefined) return passed;
  return [
    ...(work.explore ?? []).map((way) => ({ type: 'explore' as const, way })),
    ...passed,
    ...asked(stage, standing.situation.found, work).map(([field, value]) => ({
      type: 'set' as const,
      field,
      value,
    })),
    ...(stage.kind === 'plan' ? [{ type: 'show' as const }] : []),
  ];
}

/** The fields of a path's work: a written plan, and what is set instead. */
function asked(stage: Work, found: readonly string[], work: GoldenWork): [string, Value][] {
  const model = stage.kind === 'plan' ? stage.models.find((each) => each.id === work.model) : undefined;
  const written = stage.kind === 'plan' && model ? Object.fromEntries(fieldsOf(stage, model, found)) : {};
  return Object.entries({ ...written, ...work.set });
}

/** A stage or a written plan that the case has not got. */
function misnamed({ scenario }: Compiled, id: string, { model }: GoldenWork): string[] {
  const stage = scenario.stages.find((each) => each.id === id);
  if (!stage || stage.kind === 'dialogue') return [`"${id}" is no stage that is worked at`];
  if (model === undefined || (stage.kind === 'plan' && stage.models.some((each) => each.id === model)))
    return [];
  return [`"${model}" is no written plan of "${id}"`];
}

/** What a path asked for at a stage and did not get, in words. */
function refusals({ scenario }: Compiled, sitting: Sitting, id: string, work: GoldenWork): string[] {
  const stage = scenario.stages.find((each) => each.id === id);
  if (!stage || stage.kind === 'dialogue') return [];
  const done = sitting.works[id];
  if (!done) return [`nothing was done at "${id}": the course did not come there, or nothing was open`];
  const weeks = stage.kind === 'review' ? sitting.weeks.filter((week) => week.stage === id) : [];
  return [
    ...(work.explore ?? [])
      .filter((way) => !done.explored.includes(way))
      .map((way) => `at "${id}" the way "${way}" does not exist or there is no time for it`),
    ...asked(stage, sitting.found, work)
      .filter(([field, value]) => JSON.stringify(done.fields[field]) !== JSON.stringify(value))
      .map(([field, value]) => `at "${id}" the field "${field}" does not take ${JSON.stringify(value)}`),
    ...weeks
      .filter((week) => work.set?.[week.id] === undefined)
      .map((week) => `at "${id}" nothing is done in "${week.id}", where "${week.event}" happened`),
  ];
}

function outOf(part: string, value: number | null, bounds: Bounds | undefined): string[] {
  if (!bounds) return [];
  const { min = 0, max = 1 } = bounds;
  if (value === null) return [`the ${part} is not rated, expected ${min} to ${max}`];
  return value < min || value > max ? [`the ${part} is ${value.toFixed(2)}, expected ${min} to ${max}`] : [];
}

function stopped({ stops }: CourseMarks, expected: GoldenPath['stops']): string[] {
  if (!expected) return [];
  const list = (ids: readonly string[]) => [...ids].sort().join(', ') || 'none';
  const found = list(stops.map(({ id }) => id));
  return found === list(expected) ? [] : [`the stops are ${found}, expected ${list(expected)}`];
}
