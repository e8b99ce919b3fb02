import * as v from 'valibot';
import { traits } from './flags.ts';
import { id, source, words } from './primitives.ts';
import { assessment, finding } from './stages/assessment.ts';
import { dialogue, tool, type Dialogue } from './stages/dialogue.ts';
import { matching } from './stages/matching.ts';
import { plan } from './stages/plan.ts';
import { review } from './stages/review.ts';

export * from './cbt.ts';
export * from './language.ts';
export * from './primitives.ts';
export * from './stages/dialogue.ts';
export { tasks, type Task } from './tasks.ts';
export type { Assessment, Domain, Finding, RedFlag, Way } from './stages/assessment.ts';
export type { Decision, Grade, Matching, MatchOption } from './stages/matching.ts';
export type { Plan, PlanOption, Section, WrittenPlan } from './stages/plan.ts';
export type { Adjustment, Curve, Help, Review, Week, WeekEvent } from './stages/review.ts';
export type { Flag, Trait } from './flags.ts';
export type { ToolKind } from './tools.ts';

/**
 * What a scenario is. `scenario.yaml` has this shape with the Danish words in it; `en.yaml` repeats the words by their
 * ids (see words.ts). Strict everywhere: an unknown key is an error with its place, so that a slip of the pen is found.
 */
export const FORMAT = 1;

const stage = v.variant('kind', [dialogue, assessment, matching, plan, review]);
export type Stage = v.InferOutput<typeof stage>;
/** A stage that is worked at instead of talked through. */
export type Work = Exclude<Stage, Dialogue>;

/** The conversations of a case, each with its place among the stages. */
export const dialoguesOf = (scenario: Pick<Scenario, 'stages'>): { stage: Dialogue; s: number }[] =>
  scenario.stages.flatMap((stage, s) => (stage.kind === 'dialogue' ? [{ stage, s }] : []));

const colour = v.pipe(v.string(), v.regex(/^[0-9a-f]{6}$/));
const portrait = v.strictObject({
  head: v.string(),
  skin: colour,
  hair: colour,
  clothing: colour,
  garment: v.exactOptional(v.picklist(['hoodie', 'cardigan', 'shirt'])),
  background: v.exactOptional(colour),
  glasses: v.exactOptional(v.string()),
  beard: v.exactOptional(v.string()),
  lines: v.exactOptional(v.boolean()),
});

export const scenarioSchema = v.strictObject({
  format: v.literal(FORMAT),
  id,
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  title: words(80),
  summary: words(300),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(180)),
  level: v.picklist(['first', 'practised']),
  client: v.strictObject({
    name: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
    age: v.pipe(v.number(), v.integer(), v.minValue(15), v.maxValue(99)),
    portrait,
  }),
  brief: v.strictObject({ from: words(160), note: words(2400), task: words(600) }),
  relation: v.strictObject({ low: words(400), middle: words(400), high: words(400) }),
  outcomes: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[A-Z]{2}\d?-[A-Z]{1,2}\d+$/))), v.minLength(1)),
  sources: v.pipe(v.array(source), v.minLength(1)),
  /** What is true of the client; decides which rules of a plan apply. */
  traits: v.exactOptional(v.pipe(v.array(v.picklist(traits)), v.maxLength(30))),
  /** The substances it is about, as cards; to find the case by. */
  substances: v.exactOptional(v.pipe(v.array(id), v.minLength(1), v.maxLength(6))),
  findings: v.exactOptional(v.pipe(v.array(finding), v.maxLength(60))),
  /** Sheets that are filled in by talking. */
  tools: v.exactOptional(v.pipe(v.array(tool), v.minLength(1), v.maxLength(8))),
  stages: v.pipe(v.array(stage), v.minLength(1), v.maxLength(12)),
});

/** A scenario in one language, as the engine and the screens use it. */
export type Scenario = v.InferOutput<typeof scenarioSchema>;
