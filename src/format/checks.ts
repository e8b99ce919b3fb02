import type { Card } from './cards.ts';
import { checkCourse } from './check-course.ts';
import { checkCourseReferences } from './check-references.ts';
import { checkTranslation, checkWords } from './check-words.ts';
import { checkCbt } from './check-cbt.ts';
import { bestReplies, fitOf } from './fit.ts';
import { branches, circle, isComplete, lengths, reachable, scenarioLengths, targets } from './graph.ts';
import type { Issue, Path } from './issue.ts';
import type { Knowledge } from './knowledge.ts';
import { sourceOf } from './reference.ts';
import { list, reporter, type Report } from './report.ts';
import { RULES } from './rules.ts';
import {
  dialoguesOf,
  type Code,
  type Dialogue,
  type Guard,
  type Language,
  type Reply,
  type Scenario,
  type Turn,
} from './schema.ts';
import { allTurns, nodesOfWork } from './walk.ts';

/** What all cases share; without the cards nobody asks whether a card exists. */
export type Shared = Knowledge & { readonly cards?: readonly Card[] };

const has = (reply: Reply, ...wanted: Code[]): boolean => reply.codes.some((code) => wanted.includes(code));

/**
 * Whether a case holds together and is written as DESIGN asks: everything that can be seen without playing it. The
 * scenarios are the same case in its languages, Danish first.
 */
export function checkCase(
  scenarios: Readonly<Partial<Record<Language, Scenario>>> & { readonly da: Scenario },
  knowledge: Shared,
): Issue[] {
  const { issues, report } = reporter();
  const scenario = scenarios.da;
  checkIds(scenario, report);
  for (const { stage, s } of dialoguesOf(scenario)) checkStage(scenario, stage, ['stages', s], report);
  checkStart(scenario, report);
  checkReferences(scenario, knowledge, report);
  checkShape(scenario, report);
  checkCourseReferences(scenario, knowledge.cards, report);
  issues.push(...checkCourse(scenarios));
  checkCbt(scenario, report);
  for (const language of ['da', 'en'] as const) {
    const words = scenarios[language];
    if (words) issues.push(...checkWords(words, language));
  }
  if (scenarios.en) issues.push(...checkTranslation(scenario, scenarios.en));
  return issues;
}

/** Addresses of words that have no id of their own: an id of the same name could not be told from them in en.yaml. */
const RESERVED = ['title', 'summary', 'brief', 'relation', 'scene', 'findings', 'tools'];

function checkIds(scenario: Scenario, report: Report): void {
  const seen = new Set<string>(RESERVED);
  const once = (id: string, path: Path) => {
    if (seen.has(id)) report('S05', path, { id });
    seen.add(id);
  };
  for (const [s, stage] of scenario.stages.entries()) once(stage.id, ['stages', s, 'id']);
  for (const { stage, s } of dialoguesOf(scenario)) {
    for (const id of Object.keys(stage.turns)) once(id, ['stages', s, 'turns', id]);
    for (const id of Object.keys(stage.endings)) once(id, ['stages', s, 'endings', id]);
    for (const [turnId, turn] of Object.entries(stage.turns)) {
      const inTurn = new Set<string>();
      for (const kind of ['lines', 'replies'] as const)
        for (const [i, { id }] of turn[kind].entries()) {
          if (inTurn.has(id)) report('S04', ['stages', s, 'turns', turnId, kind, i, 'id'], { id });
          inTurn.add(id);
        }
    }
  }
}

function checkStage(scenario: Scenario, stage: Dialogue, at: Path, report: Report): void {
  const known = (id: string) => Object.hasOwn(stage.turns, id) || Object.hasOwn(stage.endings, id);
  if (!Object.hasOwn(stage.turns, stage.start)) report('S03', [...at, 'start'], { id: stage.start });
  for (const [turnId, turn] of Object.entries(stage.turns)) {
    const path = [...at, 'turns', turnId];
    for (const to of targets(turn)) if (!known(to)) report('S03', path, { id: to });
    for (const [i, reply] of turn.replies.entries()) {
      const ways = branches(turn, reply);
      if (!isComplete(ways)) report('S08', [...path, 'replies', i], { id: reply.id });
      if (reply.codes.filter((code) => code.endsWith('-question')).length > 1)
        report('S28', [...path, 'replies', i, 'codes']);
      if (reply.codes.filter((code) => code.endsWith('-reflection')).length > 1)
        report('S28', [...path, 'replies', i, 'codes']);
      checkGuard(reply.when, turn, scenario, [...path, 'replies', i, 'when'], report);
      for (const way of ways) checkGuard(way.when, turn, scenario, [...path, 'replies', i, 'then'], report);
    }
    for (const [i, line] of turn.lines.entries()) {
      checkGuard(line.when, turn, scenario, [...path, 'lines', i, 'when'], report);
      const last = i === turn.lines.length - 1;
      if (last && line.when) report('S10', [...path, 'lines', i], { id: line.id });
      if (!last && !line.when) report('S10', [...path, 'lines', i], { id: line.id });
      const open = turn.replies.filter((reply) => mayFit(reply, line.id)).length;
      if (open < RULES.replies.min || open > RULES.replies.max)
        report('S23', [...path, 'lines', i], { line: line.id, open });
    }
    if (!turn.replies.some((reply) => !reply.when)) report('S07', [...path, 'replies']);
    if (!turn.replies.some((reply) => fitOf(reply.fit) >= 0.8))
      report('S29', [...path, 'replies'], { turn: turnId });
  }
  if (issuesInGraph(stage, at, report)) return;
  const seen = reachable(stage);
  for (const id of Object.keys(stage.turns)) if (!seen.has(id)) report('S06', [...at, 'turns', id], { id });
  for (const id of Object.keys(stage.endings))
    if (!seen.has(id)) report('S06', [...at, 'endings', id], { id });
}

function issuesInGraph(stage: Dialogue, at: Path, report: Report): boolean {
  const found = circle(stage);
  if (found !== null) report('S09', [...at, 'turns', found], { id: found });
  else if (!lengths(stage, () => true)) report('S09', at, { id: stage.id });
  return found !== null;
}

/** Whether a reply may be open for a line of its turn. */
export const mayFit = (reply: Reply, line: string): boolean =>
  reply.when?.line === undefined || list(reply.when.line).includes(line);

function checkGuard(
  guard: Guard | undefined,
  turn: Turn,
  scenario: Scenario,
  path: Path,
  report: Report,
): void {
  if (!guard) return;
  const dialogues = dialoguesOf(scenario);
  const turns = new Set(dialogues.flatMap(({ stage }) => Object.keys(stage.turns)));
  const endings = new Set(dialogues.flatMap(({ stage }) => Object.keys(stage.endings)));
  const replies = new Set(
    dialogues.flatMap(({ stage }) =>
      Object.values(stage.turns).flatMap((each) => each.replies.map((reply) => reply.id)),
    ),
  );
  const lines = new Set(turn.lines.map((line) => line.id));
  const named: [keyof Guard, ReadonlySet<string>][] = [
    ['visited', turns],
    ['missed', turns],
    ['ended', endings],
    ['said', replies],
    ['after', replies],
    ['line', lines],
  ];
  for (const [key, known] of named)
    for (const id of list(guard[key] as string | string[] | undefined))
      if (!known.has(id)) report('S11', [...path, key], { id, key });
}

function checkStart(scenario: Scenario, report: Report): void {
  if (scenario.stages[0]?.kind !== 'dialogue') report('S13', ['stages', 0]);
  for (const {
    stage: { client },
    s,
  } of dialoguesOf(scenario)) {
    const path: Path = ['stages', s, 'client'];
    if (s === 0 && (!client.talk || client.alliance === undefined || client.reactance === undefined))
      report('S13', path);
    if (client.talk) {
      const sum = client.talk.change + client.talk.neutral + client.talk.sustain;
      if (Math.abs(sum - 1) > 0.001) report('S31', [...path, 'talk'], { sum: Math.round(sum * 1000) / 1000 });
    }
  }
}

function checkReferences(scenario: Scenario, { sources, outcomes }: Knowledge, report: Report): void {
  const check = (reference: string, path: Path) => {
    const { id, place } = sourceOf(reference);
    const source = Object.hasOwn(sources, id) ? sources[id] : undefined;
    if (!source || (place !== null && source.places && !source.places.includes(place)))
      report('S15', path, { source: reference });
  };
  for (const [i, reference] of scenario.sources.entries()) check(reference, ['sources', i]);
  for (const [i, id] of scenario.outcomes.entries())
    if (!Object.hasOwn(outcomes, id)) report('S16', ['outcomes', i], { outcome: id });
  for (const { stage, s } of dialoguesOf(scenario))
    for (const [turnId, turn] of Object.entries(stage.turns))
      for (const [i, reply] of turn.replies.entries())
        check(reply.source, ['stages', s, 'turns', turnId, 'replies', i, 'source']);
  for (const { path, node } of nodesOfWork(scenario))
    if (typeof node['source'] === 'string') check(node['source'], [...path, 'source']);
}

function checkShape(scenario: Scenario, report: Report): void {
  const turns = allTurns(scenario);
  if (turns.length < RULES.turns) report('S24', ['stages'], { turns: turns.length, least: RULES.turns });
  if (dialoguesOf(scenario).every(({ stage }) => circle(stage) === null)) {
    const { shortest, longest } = scenarioLengths(scenario);
    if (shortest < RULES.path.min || longest > RULES.path.max)
      report('S25', ['stages'], { shortest, longest, ...RULES.path });
  }
  const classes = new Set(
    dialoguesOf(scenario).flatMap(({ stage }) => Object.values(stage.endings).map((ending) => ending.class)),
  );
  if (classes.size < RULES.endingClasses) report('S26', ['stages'], { classes: classes.size });
  if (!turns.some(({ turn }) => turn.back)) report('S27', ['stages']);
  const portion = (count: number) => (turns.length === 0 ? 0 : count / turns.length);
  const percent = (count: number) => Math.round(100 * portion(count));
  const twoLines = turns.filter(({ turn }) => turn.lines.length > 1).length;
  if (portion(twoLines) < RULES.twoLines) report('S22', ['stages'], { percent: percent(twoLines) });
  const noReflection = turns.filter(({ turn }) =>
    bestReplies(turn.replies).some((reply) => !isReflective(reply)),
  );
  if (portion(noReflection.length) < RULES.bestNoReflection)
    report('S20', ['stages'], { percent: percent(noReflection.length) });
  const weak = turns.filter(({ turn }) =>
    turn.replies.some((reply) => isReflective(reply) && fitOf(reply.fit) <= 0.3),
  );
  if (portion(weak.length) < RULES.weakReflection)
    report('S21', ['stages'], { percent: percent(weak.length) });
}

const isReflective = (reply: Reply): boolean => has(reply, 'simple-reflection', 'complex-reflection');
