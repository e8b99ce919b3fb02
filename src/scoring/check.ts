import { checkCase, type Shared } from '../format/checks.ts';
import { allTurns } from '../format/walk.ts';
import { circle, lengths } from '../format/graph.ts';
import type { CheckId, Issue } from '../format/issue.ts';
import { readCase, type CaseFiles } from '../format/parse.ts';
import type { Language, Scenario, Work } from '../format/schema.ts';
import { compile } from '../engine/compile.ts';
import { checkReach } from '../engine/reach.ts';
import type { PartId } from './course.ts';
import { checkOffer } from './plan/offer.ts';
import type { WorkStrategy } from './simple-work.ts';
import { checkLift } from './lift.ts';
import { neverMet } from './never-met.ts';
import { bestPath, strategies, trial, wordy, type Strategy } from './trial.ts';
import { trialCourse, type CourseTrial } from './trial-course.ts';
import { COMPETENCE } from './weights.ts';

export const BEST_AT_LEAST = 0.8;
/** What a course must be worth to somebody who knows it: the whole, its choices and reasons, its written plans. */
const COURSE_AT_LEAST = {
  overall: 0.8,
  choice: 0.85,
  argument: 0.85,
  model: 0.8,
  other: 0.65,
} as const;

export interface StageReport {
  readonly id: string;
  readonly kind: string;
  readonly turns: number;
  readonly replies: number;
  readonly endings: number;
  readonly shortest: number;
  readonly longest: number;
  /** How much of what a stage that is worked at holds; null for a conversation. */
  readonly counts: Readonly<Record<string, number>> | null;
}

/** What a check of a case found; marks are shares 0-1, null when the case could not be played. */
export interface CaseReport {
  readonly id: string;
  readonly revision: number;
  readonly languages: readonly Language[];
  readonly stages: readonly StageReport[];
  readonly errors: readonly Issue[];
  readonly warnings: readonly Issue[];
  readonly best: { readonly overall: number; readonly fit: number; readonly technique: number } | null;
  readonly strategies: Readonly<Record<Strategy, { readonly overall: number }>> | null;
  /** The worked stages of a course: the best course and its parts, the written plans, and what each strategy earns there. */
  readonly course: CourseReport | null;
}

export interface CourseReport {
  readonly best: Readonly<Record<PartId | 'overall', number | null>>;
  readonly models: CourseTrial['models'];
  readonly strategies: Readonly<Record<WorkStrategy, { readonly overall: number }>>;
}

/** Checks a case by reading it, by searching it and by playing it. Deterministic: same files, same report. */
export function checkFiles(id: string, files: CaseFiles, knowledge: Shared): CaseReport {
  const read = readCase(files);
  if (!read.ok) return { ...nothing(id), errors: read.error };
  const { scenarios, place } = read.value;
  const scenario = scenarios.da;
  const issues = checkCase(scenarios, knowledge);
  const report = {
    ...nothing(id),
    revision: scenario.revision,
    languages: Object.keys(scenarios) as Language[],
    stages: scenario.stages.map(stageReport),
  };
  const broken = issues.some(({ fault }) => fault.type === 'check' && BREAKING.has(fault.check));
  if (broken) return { ...report, ...sorted(issues.map(place)) };
  const course = trialCourse(scenarios);
  issues.push(
    ...checkReach(scenario),
    ...neverMet(scenario, course?.met ?? new Set()),
    ...checkOffer(scenario),
    ...(course ? courseIssues(course) : []),
  );
  for (const [language, spoken] of Object.entries(scenarios) as [Language, Scenario][])
    issues.push(...checkLift(spoken, language));
  const best = bestPath(compile(scenario));
  if (best.overall < BEST_AT_LEAST) issues.push(played('S35', { overall: percent(best.overall) }));
  const results = playAll(scenarios, issues);
  return {
    ...report,
    ...sorted(issues.map(place)),
    best: { overall: best.overall, fit: best.fit, technique: best.technique },
    strategies: results,
    course: course && asReport(course),
  };
}

/** Faults with which a case cannot be played at all. */
const BREAKING: ReadonlySet<string> = new Set([
  'S03',
  'S04',
  'S05',
  'S07',
  'S08',
  'S09',
  'S10',
  'S13',
  'S31',
  'S38',
]);

const nothing = (id: string): CaseReport => ({
  id,
  revision: 0,
  languages: [],
  stages: [],
  errors: [],
  warnings: [],
  best: null,
  strategies: null,
  course: null,
});

const sorted = (issues: readonly Issue[]) => ({
  errors: issues.filter((issue) => issue.severity !== 'warning'),
  warnings: issues.filter((issue) => issue.severity === 'warning'),
});

const percent = (value: number) => value.toFixed(2);

const NO_TALK = { turns: 0, replies: 0, endings: 0, shortest: 0, longest: 0 } as const;

function stageReport(stage: Scenario['stages'][number]): StageReport {
  if (stage.kind !== 'dialogue')
    return { id: stage.id, kind: stage.kind, ...NO_TALK, counts: countsOf(stage) };
  const turns = Object.values(stage.turns);
  const span = circle(stage) === null ? lengths(stage, (ending) => ending.class !== 'left') : null;
  return {
    id: stage.id,
    kind: stage.kind,
    turns: turns.length,
    replies: turns.reduce((sum, turn) => sum + turn.replies.length, 0),
    endings: Object.keys(stage.endings).length,
    shortest: span?.shortest ?? 0,
    longest: span?.longest ?? 0,
    counts: null,
  };
}

function countsOf(stage: Work): Record<string, number> {
  switch (stage.kind) {
    case 'assessment':
      return { ways: stage.ways.length, minutes: stage.minutes, red: stage.red.length };
    case 'matching':
      return { options: stage.options.length };
    case 'plan':
      return { options: stage.options.length, models: stage.models.length };
    case 'review': {
      const events = stage.weeks.flatMap((week) => week.events);
      const actions = events.reduce((sum, event) => sum + event.actions.length, 0);
      return { weeks: stage.weeks.length, events: events.length, actions, helps: stage.helps.length };
    }
  }
}

function played(check: CheckId, facts: Record<string, string | number>): Issue {
  return { file: 'scenario.yaml', path: ['stages'], fault: { type: 'check', check, facts } };
}

function playAll(
  scenarios: Readonly<Partial<Record<Language, Scenario>>> & { readonly da: Scenario },
  issues: Issue[],
): Record<Strategy, { overall: number }> {
  const results = Object.fromEntries(strategies.map((each) => [each, { overall: 0 }])) as Record<
    Strategy,
    { overall: number }
  >;
  // Where no homework is on offer, who goes by it goes by chance.
  const offered = allTurns(scenarios.da).some(({ turn }) =>
    turn.replies.some(({ cbt }) => cbt?.element === 'homework'),
  );
  for (const [language, scenario] of Object.entries(scenarios) as [Language, Scenario][]) {
    const compiled = compile(scenario);
    const playing = language === 'da' ? strategies : wordy;
    for (const strategy of playing.filter((each) => offered || each !== 'homework')) {
      const result = trial(compiled, strategy, language);
      results[strategy].overall = Math.max(results[strategy].overall, result);
      if (result >= COMPETENCE)
        issues.push(
          played('S34', { strategy, language, overall: percent(result), line: percent(COMPETENCE) }),
        );
    }
  }
  return offered ? results : { ...results, homework: results.chance };
}

function courseIssues({ best, models, strategies }: CourseTrial): Issue[] {
  const issues: Issue[] = [];
  for (const [strategy, byLanguage] of Object.entries(strategies))
    for (const [language, value] of Object.entries(byLanguage))
      if (value >= COMPETENCE)
        issues.push(
          played('S54', { strategy, language, overall: percent(value), line: percent(COMPETENCE) }),
        );
  for (const [i, { id, value }] of models.entries()) {
    const least = i === 0 ? COURSE_AT_LEAST.model : COURSE_AT_LEAST.other;
    if (value < least) issues.push(played('S55', { id, value: percent(value), least: percent(least) }));
  }
  for (const part of ['overall', 'choice', 'argument'] as const) {
    const value = part === 'overall' ? best.overall : best.parts[part];
    const least = COURSE_AT_LEAST[part];
    if (value !== null && value < least)
      issues.push(
        played('S56', {
          part,
          value: percent(value),
          least: percent(least),
          stops: best.stops.join(', '),
        }),
      );
  }
  return issues;
}

function asReport({ best, models, strategies }: CourseTrial): CourseReport {
  return {
    best: { ...best.parts, overall: best.overall },
    models,
    strategies: Object.fromEntries(
      Object.entries(strategies).map(([id, values]) => [id, { overall: Math.max(...Object.values(values)) }]),
    ) as CourseReport['strategies'],
  };
}
