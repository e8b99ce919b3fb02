import { readFileSync } from 'node:fs';
import { compile } from '../../src/engine/compile.ts';
import type { Value } from '../../src/engine/done.ts';
import type { Log, LogEvent } from '../../src/engine/log.ts';
import { replay, type Sitting } from '../../src/engine/replay.ts';
import { readCase, type CaseFiles } from '../../src/format/parse.ts';
import type { Assessment, Matching, Plan, Review, Scenario, Stage } from '../../src/format/schema.ts';
import { doneOf } from '../../src/scoring/plan/facts.ts';

/** Events of worked stages, short to write; times do not matter. */
export const put = (field: string, value: Value): LogEvent => ({ type: 'set', field, value, at: 0 });
export const way = (id: string): LogEvent => ({ type: 'explore', way: id, at: 0 });
export const shown = (): LogEvent => ({ type: 'show', at: 0 });
export const handIn = (): LogEvent => ({ type: 'hand-in', at: 0 });
export const on = (): LogEvent => ({ type: 'continue', at: 0 });
export const back = (): LogEvent => ({ type: 'back', at: 0 });

export const result = (scenario: Scenario, log: Log) =>
  replay(compile(scenario), { seed: 'frø', dayForm: false }, log);

/** The sitting that a log leads to; throws where the log is not open. */
export function sat(scenario: Scenario, log: Log): Sitting {
  const played = result(scenario, log);
  if (!played.ok) throw new Error(JSON.stringify(played.error));
  return played.value;
}

const text = (name: string) => readFileSync(new URL(`../fixtures/course/${name}`, import.meta.url), 'utf8');

/** The small course in tests/fixtures/course, as text and read. */
export const courseFiles = { scenario: text('scenario.yaml'), en: text('en.yaml') } satisfies CaseFiles;
export const coursePaths = text('paths.yaml');

const read = readCase(courseFiles);

/** The small course in both languages, a copy of its own for each caller. */
export function readCourse(): { da: Scenario; en: Scenario } {
  if (!read.ok || !read.value.scenarios.en) throw new Error('tests/fixtures/course is broken');
  return structuredClone({ da: read.value.scenarios.da, en: read.value.scenarios.en });
}

const stageOf = <K extends Stage['kind']>(scenario: Scenario, kind: K) =>
  scenario.stages.find((stage) => stage.kind === kind) as Extract<Stage, { kind: K }>;
/** The first stage of each kind that is worked at. */
export const stagesOf = (
  scenario: Scenario,
): { assessment: Assessment; matching: Matching; plan: Plan; review: Review } => ({
  assessment: stageOf(scenario, 'assessment'),
  matching: stageOf(scenario, 'matching'),
  plan: stageOf(scenario, 'plan'),
  review: stageOf(scenario, 'review'),
});

/** What a learner who knows the small course does, stage by stage. */
export interface Steps {
  readonly talk: Log;
  readonly assessment: Log;
  readonly matching: Log;
  readonly plan: Log;
  readonly week4: Log;
  readonly week8: Log;
}
const replies = (...ids: string[]): Log => ids.map((reply) => ({ type: 'reply', reply, at: 0 }));
const { plan: page } = stagesOf(readCourse().da);
const [model] = page.models;
if (!model) throw new Error('tests/fixtures/course has no model plan');

export const GOOD: Steps = {
  talk: replies('spejl', 'hvad'),
  assessment: [
    ...['spoerg-nat', 'spoerg-liv', 'spoerg-oenske', 'spoerg-job', 'spoerg-nerver', 'audit'].map(way),
    put('audit/score', 24),
    put('audit/band', 'specialist'),
    put('traeet/act', 'nu'),
  ],
  matching: [
    put('method', ['samtaler']),
    put('form', ['eneste']),
    put('setting', ['ambulant']),
    put('intensity', ['ugentligt']),
    put('medical', ['laege']),
    put('samtaler/for', ['tempo', 'bilen']),
    put('eneste/for', ['nerver', 'moerke']),
    put('ambulant/for', ['lageret', 'tallet']),
    put('ugentligt/for', ['tempo', 'nat']),
    put('laege/for', ['tempo', 'nat']),
    put('aside', 'doegnet/job'),
    put('wish', 'foelger'),
  ],
  plan: [...Object.entries(doneOf(page, model).fields).map(([field, value]) => put(field, value)), shown()],
  week4: [put('uge-4', ['bliv-ved']), put('uge-4/reading', 'better')],
  week8: [put('uge-8', ['spoerg-ham']), put('uge-8/reading', 'better')],
};

/** The log of a course as it is well gone but for what a test changes, up to and with the stage named last. */
export function courseLog(change: Partial<Steps> = {}, until: keyof Steps = 'week8'): Log {
  const steps = { ...GOOD, ...change };
  const log: LogEvent[] = [...steps.talk];
  for (const stage of ['assessment', 'matching', 'plan', 'week4', 'week8'] as const) {
    log.push(on(), ...steps[stage], handIn());
    if (stage === until) break;
  }
  return log;
}
