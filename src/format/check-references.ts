import type { Card, InstrumentCard } from './cards.ts';
import type { Path } from './issue.ts';
import { list, type Report } from './report.ts';
import { dialoguesOf, type Guard, type Scenario, type Way } from './schema.ts';
import { doing } from './stages/plan.ts';
import { nodesOf, nodesOfWork, type Node } from './walk.ts';

/** Parts of worked stages whose ids stand alone in the whole case, because guards, fields and marks speak of them. */
const ALONE = [
  'findings',
  'ways',
  'answers',
  'red',
  'actions',
  'options',
  'aside',
  'actors',
  'models',
  'helps',
  'weeks',
  'events',
  'ends',
];

/** What stands beside ids in en.yaml; an id of the same name could not be told from them. */
const WORDS_THERE = ['title', 'scene', 'wish', 'client', 'use', 'say', 'why'];

type Ids = ReadonlySet<string>;

/** Ids of a case by what they name. */
interface Known {
  readonly findings: Ids;
  readonly ways: Ids;
  readonly options: Ids;
  readonly actions: Ids;
  readonly events: Ids;
  readonly flags: Ids;
  readonly turns: Ids;
  readonly endings: Ids;
  readonly replies: Ids;
}

/** Whether the stages of a course speak of what exists: ids, guards, cards. */
export function checkCourseReferences(
  scenario: Scenario,
  cards: readonly Card[] | undefined,
  report: Report,
): void {
  const nodes = nodesOfWork(scenario);
  checkIds(scenario, nodes, report);
  const known = knownIn(scenario, nodes);
  const exist = (ids: unknown, among: Ids, path: Path) => {
    for (const id of list(ids as string | readonly string[] | undefined))
      if (!among.has(id)) report('S39', path, { id, key: String(path.at(-1)) });
  };
  for (const [i, substance] of (scenario.substances ?? []).entries())
    if (cards && !cards.some(({ id, kind }) => id === substance && kind === 'substance'))
      report('S40', ['substances', i], { card: substance });
  for (const { path, node, part } of nodesOf(scenario)) {
    exist(node['opens'], known.findings, [...path, 'opens']);
    if (typeof node['when'] === 'object') checkGuard(known, { path, node, part }, report);
  }
  for (const [s, stage] of scenario.stages.entries()) {
    const at: Path = ['stages', s];
    if (stage.kind === 'assessment') {
      for (const [i, way] of stage.ways.entries()) {
        exist(way.needs, known.ways, [...at, 'ways', i, 'needs']);
        for (const [j, { gives }] of way.answers.entries())
          exist(gives, known.findings, [...at, 'ways', i, 'answers', j, 'gives']);
        if (cards) checkInstrument(way, cards, [...at, 'ways', i, 'instrument'], report);
      }
      for (const [i, { finding }] of stage.red.entries())
        exist(finding, known.findings, [...at, 'red', i, 'finding']);
    }
    if (stage.kind === 'matching') {
      const own = new Set(stage.options.map(({ id }) => id));
      exist(stage.wish.finding, known.findings, [...at, 'wish', 'finding']);
      exist(stage.wish.honours, own, [...at, 'wish', 'honours']);
      for (const [i, option] of stage.options.entries()) {
        exist(option.supports, known.findings, [...at, 'options', i, 'supports']);
        exist(option.against, own, [...at, 'options', i, 'against']);
        if (cards && option.card !== undefined && !cards.some(({ id }) => id === option.card))
          report('S40', [...at, 'options', i, 'card'], { card: option.card });
      }
    }
    if (stage.kind === 'plan') {
      const own = new Set(stage.options.map(({ id }) => id));
      const actors = new Set(stage.actors.map(({ id }) => id));
      for (const [i, option] of stage.options.entries()) {
        exist(option.from, known.findings, [...at, 'options', i, 'from']);
        exist(option.who, actors, [...at, 'options', i, 'who']);
        exist(option.against, own, [...at, 'options', i, 'against']);
      }
      for (const [i, { plan }] of stage.models.entries()) {
        const here: Path = [...at, 'models', i, 'plan'];
        exist(plan.options, own, [...here, 'options']);
        exist(plan.tovholder, actors, [...here, 'tovholder']);
        for (const part of ['who', 'start', 'dose', 'serves'] as const)
          exist(Object.keys(plan[part] ?? {}), own, [...here, part]);
        exist(Object.values(plan.who), actors, [...here, 'who']);
        for (const option of stage.options) {
          const doses = new Set((option.doses ?? []).map(({ id }) => id));
          exist(plan.dose?.[option.id], doses, [...here, 'dose', option.id]);
          const goals = new Set(
            stage.options.filter(({ section }) => section === 'goals').map(({ id }) => id),
          );
          const served = doing.includes(option.section) ? goals : known.findings;
          exist(plan.serves[option.id], served, [...here, 'serves', option.id]);
        }
      }
    }
  }
}

function checkIds(scenario: Scenario, nodes: readonly Node[], report: Report): void {
  const taken = new Set(WORDS_THERE.map((word) => `/${word}`));
  const once = (id: unknown, home: string, path: Path) => {
    if (typeof id !== 'string') return;
    if (taken.has(`${home}/${id}`)) report('S38', [...path, 'id'], { id });
    taken.add(`${home}/${id}`);
  };
  for (const [i, { id }] of (scenario.findings ?? []).entries()) once(id, '', ['findings', i]);
  for (const { path, part, node } of nodes)
    if (part !== 'stages') once(node['id'], ALONE.includes(part) ? '' : path.slice(0, -1).join('/'), path);
}

function knownIn(scenario: Scenario, nodes: readonly Node[]): Known {
  const idsOf = (part: string) =>
    new Set(nodes.filter((each) => each.part === part).map(({ node }) => String(node['id'])));
  const dialogues = dialoguesOf(scenario).map(({ stage }) => stage);
  return {
    findings: new Set((scenario.findings ?? []).map(({ id }) => id)),
    ways: idsOf('ways'),
    options: idsOf('options'),
    actions: idsOf('actions'),
    events: idsOf('events'),
    flags: new Set(
      nodes.flatMap(({ node }) => (Array.isArray(node['flags']) ? (node['flags'] as string[]) : [])),
    ),
    turns: new Set(dialogues.flatMap(({ turns }) => Object.keys(turns))),
    endings: new Set(dialogues.flatMap(({ endings }) => Object.keys(endings))),
    replies: new Set(
      dialogues.flatMap(({ turns }) =>
        Object.values(turns).flatMap(({ replies }) => replies.map(({ id }) => id)),
      ),
    ),
  };
}

/** What a guard says of a course; what it says of the talk is looked at only where no turn stands round it. */
function checkGuard(known: Known, { path, node }: Node, report: Report): void {
  const guard = node['when'] as Guard;
  const chosen = new Set([...known.ways, ...known.options, ...known.actions]);
  const named: [keyof Guard, Ids][] = [
    ['found', known.findings],
    ['chose', chosen],
    ['without', chosen],
    ['happened', known.events],
    ['planned', known.flags],
    ['unplanned', known.flags],
  ];
  const none: Ids = new Set();
  if (path[2] !== 'turns')
    named.push(
      ['visited', known.turns],
      ['missed', known.turns],
      ['ended', known.endings],
      ['said', known.replies],
      ['reaction', none],
      ['after', none],
      ['line', none],
    );
  for (const [key, among] of named)
    for (const id of list(guard[key] as string | readonly string[] | undefined))
      if (!among.has(id)) report('S39', [...path, 'when', key], { id, key });
}

function checkInstrument({ instrument }: Way, cards: readonly Card[], path: Path, report: Report): void {
  if (!instrument) return;
  const card = cards.find(
    (each): each is InstrumentCard => each.kind === 'instrument' && each.id === instrument.card,
  );
  const scale = card?.scales.find(({ id }) => id === instrument.scale);
  if (!scale) {
    report('S40', [...path, card ? 'scale' : 'card'], { card: card ? instrument.scale : instrument.card });
    return;
  }
  const { items, factor = 1, band } = instrument;
  const sum = factor * items.reduce((all, { points }) => all + points, 0);
  const right = scale.bands.find(({ from, to }) => from <= sum && sum <= to)?.id ?? 'none';
  if (band !== right || sum < scale.min || sum > scale.max)
    report('S41', [...path, 'band'], { band, right, sum });
}
