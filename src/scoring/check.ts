import { checkCase, allTurns, type Shared } from '../format/checks.ts';
import { circle, lengths } from '../format/graph.ts';
import type { Issue } from '../format/issue.ts';
import { readCase, type CaseFiles } from '../format/parse.ts';
import type { Language, Scenario } from '../format/schema.ts';
import { compile } from '../engine/compile.ts';
import { checkReach } from '../engine/reach.ts';
import { checkOffer } from './plan/offer.ts';
import { bestPath, metByChance, strategies, trial, type Strategy } from './trial.ts';
import { COMPETENCE } from './weights.ts';

export const BEST_AT_LEAST = 0.8;
const PLAYS = 2000;

export interface StageReport {
  readonly id: string;
  readonly kind: string;
  readonly turns: number;
  readonly replies: number;
  readonly endings: number;
  readonly shortest: number;
  readonly longest: number;
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
  issues.push(...checkReach(scenario), ...neverMet(scenario), ...checkOffer(scenario));
  const best = bestPath(compile(scenario));
  if (best.overall < BEST_AT_LEAST) issues.push(played('S35', { overall: percent(best.overall) }));
  const results = playAll(scenarios, issues);
  return {
    ...report,
    ...sorted(issues.map(place)),
    best: { overall: best.overall, fit: best.fit, technique: best.technique },
    strategies: results,
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
});

const sorted = (issues: readonly Issue[]) => ({
  errors: issues.filter((issue) => issue.severity !== 'warning'),
  warnings: issues.filter((issue) => issue.severity === 'warning'),
});

const percent = (value: number) => value.toFixed(2);

function stageReport(stage: Scenario['stages'][number]): StageReport {
  if (stage.kind !== 'dialogue')
    return { id: stage.id, kind: stage.kind, turns: 0, replies: 0, endings: 0, shortest: 0, longest: 0 };
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
  };
}

function played(check: 'S34' | 'S35', facts: Record<string, string | number>): Issue {
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
  for (const [language, scenario] of Object.entries(scenarios) as [Language, Scenario][]) {
    const compiled = compile(scenario);
    for (const strategy of strategies) {
      const result = trial(compiled, strategy, language);
      results[strategy].overall = Math.max(results[strategy].overall, result);
      if (result >= COMPETENCE)
        issues.push(
          played('S34', { strategy, language, overall: percent(result), line: percent(COMPETENCE) }),
        );
    }
  }
  return results;
}

function neverMet(scenario: Scenario): Issue[] {
  const met = metByChance(scenario, PLAYS);
  return allTurns(scenario).flatMap(({ path, turn }) => {
    const id = String(path.at(-1));
    return (['lines', 'replies'] as const).flatMap((kind) =>
      [...turn[kind].entries()]
        .filter(([, each]) => !met.has(`${id}/${each.id}`))
        .map(([i, each]): Issue => ({
          file: 'scenario.yaml',
          path: [...path, kind, i],
          severity: 'warning',
          fault: {
            type: 'check',
            check: 'S33',
            facts: { what: kind === 'lines' ? 'line' : 'reply', id: each.id, plays: PLAYS },
          },
        })),
    );
  });
}
