import { isCbtTask, type Element } from './cbt.ts';
import type { CheckId, Path } from './issue.ts';
import {
  dialoguesOf,
  type Dialogue,
  type Fill,
  type Guard,
  type Reply,
  type Scenario,
  type Turn,
} from './schema.ts';
import { fieldsOf, POINT, rowFieldsOf, type ToolKind } from './tools.ts';

type Facts = Readonly<Record<string, string | number>>;
type Report = (check: CheckId, path: Path, facts?: Facts) => void;

/** What a whole session over paper is, besides its own task; a short talk of fewer turns may be its task alone. */
const AROUND: readonly Element[] = ['agenda', 'homework', 'feedback'];
const SESSION = 8;

/** A field that is filled somewhere: whose words it may be in, and where. */
interface Filled {
  readonly tool: string;
  readonly field: string;
  readonly theirs: boolean;
  readonly path: Path;
}

/** Whether the sheets of a case can be filled in, and its cognitive behavioural talks be learned from. */
export function checkCbt(scenario: Scenario, report: Report): void {
  const filled = dialoguesOf(scenario).flatMap(({ stage, s }) => {
    checkTalk(scenario, stage, ['stages', s], report);
    return fillsOf(scenario, stage, ['stages', s], report);
  });
  for (const [i, { id }] of (scenario.tools ?? []).entries())
    if (!filled.some(({ tool }) => tool === id)) report('C03', ['tools', i], { tool: id });
  const places = [...new Set(filled.map(({ tool, field }) => `${tool}/${field}`))];
  for (const place of places) {
    const own = filled.filter(({ tool, field }) => `${tool}/${field}` === place);
    if (own[0] && own.every(({ theirs }) => !theirs)) report('C04', own[0].path, { place });
  }
  for (const [s, stage] of scenario.stages.entries())
    if (stage.kind !== 'dialogue') checkGuardsIn(scenario, stage, ['stages', s], report);
  checkAfter(scenario, report);
}

/** The guards of a stage that is worked at, wherever in it they stand. */
function checkGuardsIn(scenario: Scenario, node: unknown, path: Path, report: Report): void {
  if (Array.isArray(node))
    for (const [i, each] of node.entries()) checkGuardsIn(scenario, each, [...path, i], report);
  else if (typeof node === 'object' && node !== null)
    for (const [key, value] of Object.entries(node))
      if (key === 'when') checkGuard(scenario, value as Guard, [...path, key], report);
      else checkGuardsIn(scenario, value, [...path, key], report);
}

function fillsOf(scenario: Scenario, stage: Dialogue, at: Path, report: Report): Filled[] {
  const kinds = new Map((scenario.tools ?? []).map(({ id, kind }) => [id, kind]));
  const ways = stageReplies(stage);
  const of = (fills: readonly Fill[], after: readonly Reply[], path: Path) =>
    fills.map((fill, f): Filled => {
      const here = [...path, 'fills', f];
      checkFill(fill, kinds.get(fill.tool), here, report);
      if (RESERVED.includes(fill.id) || fills.findIndex(({ id }) => id === fill.id) < f)
        report('C02', here, { what: 'id', id: fill.id });
      const led = after.length > 0 && after.every(({ cbt }) => cbt?.how === 'led' || cbt?.how === 'told');
      const theirs = fill.by === undefined ? !led : fill.by === 'client';
      return { tool: fill.tool, field: fill.field, theirs, path: here };
    });
  return [
    ...Object.entries(stage.turns).flatMap(([id, turn]) =>
      turn.lines.flatMap((line, i) =>
        of(line.fills ?? [], named(line.when, ways), [...at, 'turns', id, 'lines', i]),
      ),
    ),
    ...Object.entries(stage.endings).flatMap(([id, ending]) =>
      of(ending.fills ?? [], [], [...at, 'endings', id]),
    ),
  ];
}

/** Keys that stand beside a fill's words in en.yaml. */
const RESERVED = ['say', 'thinks', 'after'];

const stageReplies = (stage: Dialogue): Reply[] =>
  Object.values(stage.turns).flatMap(({ replies }) => replies);

/** The replies that a line comes after, where it says so. */
const named = (when: Guard | undefined, replies: readonly Reply[]): Reply[] => {
  const after = when?.after;
  return after === undefined ? [] : replies.filter(({ id }) => [after].flat().includes(id));
};

function checkFill(fill: Fill, kind: ToolKind | undefined, path: Path, report: Report): void {
  if (kind === undefined) {
    report('C01', path, { tool: fill.tool });
    return;
  }
  const inRow = rowFieldsOf(kind).includes(fill.field);
  if (!inRow && !fieldsOf(kind).includes(fill.field)) report('C02', path, { what: 'field', id: fill.field });
  else if (inRow !== (fill.row !== undefined)) report('C02', path, { what: inRow ? 'no-row' : 'row' });
  const point = kind === 'craving-curve' && fill.field === POINT;
  if (point !== (fill.minute !== undefined) || point !== (fill.strength !== undefined))
    report('C02', path, { what: point ? 'no-point' : 'point' });
}

function checkTalk(scenario: Scenario, stage: Dialogue, at: Path, report: Report): void {
  for (const [id, turn] of Object.entries(stage.turns)) {
    const path = [...at, 'turns', id];
    for (const [i, { when }] of turn.lines.entries())
      checkGuard(scenario, when, [...path, 'lines', i, 'when'], report);
    for (const [i, reply] of turn.replies.entries()) {
      checkReply(reply, [...path, 'replies', i], report);
      checkGuard(scenario, reply.when, [...path, 'replies', i, 'when'], report);
      if (Array.isArray(reply.then))
        for (const { when } of reply.then)
          checkGuard(scenario, when, [...path, 'replies', i, 'then'], report);
    }
    if (Array.isArray(turn.then))
      for (const { when } of turn.then) checkGuard(scenario, when, [...path, 'then'], report);
  }
  checkGuard(scenario, stage.when, [...at, 'when'], report);
  if (!isCbtTask(stage.task)) return;
  const offered = (element: Element) => Object.values(stage.turns).some((turn) => offers(turn, element));
  const around = Object.keys(stage.turns).length < SESSION ? [] : AROUND;
  for (const element of new Set<Element>([stage.task, ...around]))
    if (!offered(element)) report('C05', [...at, 'task'], { task: stage.task, element });
  if (!stageReplies(stage).some(({ cbt }) => cbt?.how === 'told' || cbt?.how === 'led'))
    report('C09', at, { stage: stage.id });
}

const offers = (turn: Turn, element: Element): boolean =>
  turn.replies.some(({ cbt }) => cbt?.element === element && cbt.well >= 2);

/** Fields that a guard asks for. */
function checkGuard(scenario: Scenario, guard: Guard | undefined, path: Path, report: Report): void {
  for (const key of ['filled', 'theirs', 'unfilled'] as const)
    for (const place of [guard?.[key] ?? []].flat()) {
      const [tool, field = ''] = place.split('/');
      const kind = scenario.tools?.find(({ id }) => id === tool)?.kind;
      if (kind === undefined) report('C01', [...path, key], { tool: tool ?? '' });
      else if (![...fieldsOf(kind), ...rowFieldsOf(kind)].includes(field))
        report('C02', [...path, key], { what: 'field', id: field });
    }
}

function checkReply({ cbt }: Reply, path: Path, report: Report): void {
  if (!cbt) return;
  const settles = cbt.how === 'agreed' || cbt.how === 'handed-out';
  if (cbt.element === 'homework' && !settles) report('C06', [...path, 'cbt'], {});
  if ((cbt.how === 'led' || cbt.how === 'handed-out') && cbt.well > 1)
    report('C07', [...path, 'cbt', 'well'], { how: cbt.how, well: cbt.well });
}

/** Homework that another talk follows is asked about there. */
function checkAfter(scenario: Scenario, report: Report): void {
  const talks = dialoguesOf(scenario);
  for (const [i, { stage, s }] of talks.entries()) {
    const given = stageReplies(stage).some(({ cbt }) => cbt?.element === 'homework');
    const later = talks.slice(i + 1);
    const asked = later.some(({ stage: next }) =>
      Object.values(next.turns).some(({ lines }) => lines.some(({ when }) => when?.homework !== undefined)),
    );
    if (given && later.length > 0 && !asked) report('C08', ['stages', s], { stage: stage.id });
  }
}
