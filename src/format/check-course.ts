import { reachable } from './graph.ts';
import type { Path } from './issue.ts';
import { matchRules } from './match-rules.ts';
import { list, reporter, type Report } from './report.ts';
import { RULES } from './rules.ts';
import type {
  Assessment,
  Fit,
  Grade,
  Language,
  Matching,
  MatchOption,
  Plan,
  Review,
  Scenario,
  Stage,
  WrittenPlan,
} from './schema.ts';
import { decisions } from './stages/matching.ts';
import { doing } from './stages/plan.ts';
import type { Issue } from './issue.ts';

/** How much of a service an option of setting or intensity is, from least to most; each carries one of these flags. */
export const STEPS = ['ad-hoc', 'ambulant', 'ambulant-day', 'day', 'residential'] as const;

/** Kinds of which a case has one at most: each is marked once. */
const ONCE: readonly Stage['kind'][] = ['assessment', 'matching', 'plan'];

/** Whether the stages of a course that are worked at are made so that they can be marked, as far as reading tells. */
export function checkCourse(
  scenarios: Readonly<Partial<Record<Language, Scenario>>> & { readonly da: Scenario },
): Issue[] {
  const { issues, report } = reporter();
  const scenario = scenarios.da;
  const held = reachableFindings(scenario);
  if (scenario.stages.some(({ kind }) => kind !== 'dialogue'))
    for (const [i, { id }] of (scenario.findings ?? []).entries())
      if (!held.has(id)) report('S44', ['findings', i], { id });
  for (const [s, stage] of scenario.stages.entries()) {
    const at: Path = ['stages', s];
    const first = scenario.stages.findIndex(({ kind }) => kind === stage.kind);
    if (first < s && ONCE.includes(stage.kind)) report('S57', at, { kind: stage.kind });
    if (stage.kind === 'assessment') checkAssessment(stage, at, report);
    if (stage.kind === 'matching') checkMatching(stage, held, at, report);
    if (stage.kind === 'plan')
      for (const [i, model] of stage.models.entries())
        checkModel(stage, model, i === 0, [...at, 'models', i], report);
    if (stage.kind === 'review') checkReview(stage, at, report);
    for (const { path, options } of listsOf(scenario, s))
      if (!options.some(({ best }) => best)) report('S52', path);
  }
  for (const [language, words] of Object.entries(scenarios) as [Language, Scenario][])
    issues.push(...checkLengths(words, language));
  return issues;
}

/** Findings that a line, an ending or a way can bring; that lines can be met at all is searched for elsewhere. */
function reachableFindings(scenario: Scenario): ReadonlySet<string> {
  return new Set(
    scenario.stages.flatMap((stage) => {
      if (stage.kind === 'assessment')
        return stage.ways
          .filter(({ minutes }) => minutes <= stage.minutes)
          .flatMap(({ answers }) => answers.flatMap(({ gives }) => list(gives)));
      if (stage.kind !== 'dialogue') return [];
      const seen = reachable(stage);
      return [
        ...Object.entries(stage.turns).flatMap(([id, { lines }]) =>
          seen.has(id) ? lines.flatMap(({ opens }) => list(opens)) : [],
        ),
        ...Object.entries(stage.endings).flatMap(([id, { opens }]) => (seen.has(id) ? list(opens) : [])),
      ];
    }),
  );
}

/** The first that fits is taken: all but the last have a condition, the last has none. */
function checkOrder(
  all: readonly { readonly id: string; readonly open: boolean }[],
  path: Path,
  report: Report,
): void {
  for (const [i, { id, open }] of all.entries())
    if (open !== (i === all.length - 1)) report('S42', [...path, i], { id });
}

function checkAssessment({ ways, minutes }: Assessment, at: Path, report: Report): void {
  for (const [i, { answers }] of ways.entries())
    checkOrder(
      answers.map(({ id, when }) => ({ id, open: when === undefined })),
      [...at, 'ways', i, 'answers'],
      report,
    );
  const whole = ways.reduce((sum, way) => sum + way.minutes, 0);
  if (whole <= minutes) report('S43', [...at, 'minutes'], { minutes, whole });
}

function checkReview({ weeks, ends }: Review, at: Path, report: Report): void {
  for (const [i, { events }] of weeks.entries())
    checkOrder(
      events.map(({ id, when }) => ({ id, open: when === undefined })),
      [...at, 'weeks', i, 'events'],
      report,
    );
  checkOrder(
    (ends ?? []).map(({ id, least }) => ({ id, open: least === undefined })),
    [...at, 'ends'],
    report,
  );
}

/** The share of experts who give an option one of these grades. */
function graded({ grade }: MatchOption, ...wanted: readonly Grade[]): number {
  if (typeof grade === 'string') return Number(wanted.includes(grade));
  const votes = Object.entries(grade) as [Grade, number][];
  const sum = (some: typeof votes) => some.reduce((all, [, count]) => all + count, 0);
  return sum(votes.filter(([each]) => wanted.includes(each))) / (sum(votes) || 1);
}
const isRight = (option: MatchOption): boolean => graded(option, 'recommended', 'acceptable') >= 0.5;
const isRecommended = (option: MatchOption): boolean =>
  isRight(option) && graded(option, 'recommended') >= 0.5;

function checkMatching({ options }: Matching, held: ReadonlySet<string>, at: Path, report: Report): void {
  for (const [i, option] of options.entries()) {
    const path: Path = [...at, 'options', i];
    const { id, decision, flags = [], rule } = option;
    const supports = list(option.supports).filter((each) => held.has(each)).length;
    if (isRight(option) && supports < 2)
      report('S45', path, { id, supports }, supports === 0 ? undefined : 'warning');
    const steps = flags.filter((flag) => (STEPS as readonly string[]).includes(flag));
    if ((decision === 'setting' || decision === 'intensity') && steps.length !== 1)
      report('S47', path, { id, steps: steps.length });
    if (rule !== undefined && !Object.hasOwn(matchRules, rule)) report('S48', [...path, 'rule'], { rule });
  }
  for (const decision of decisions) {
    const offered = options.filter((each) => each.decision === decision);
    const recommended = offered.filter(isRecommended).length;
    if (recommended === 0 || recommended === offered.length)
      report('S46', [...at, 'options'], { decision, recommended, offered: offered.length });
  }
}

/** What a written plan leaves open: people, days, doses and ties that a learner would have to fill in. */
function checkModel(
  { options }: Plan,
  { id, plan }: WrittenPlan,
  first: boolean,
  path: Path,
  report: Report,
): void {
  const gap = (option: string, what: string, other = '') => {
    report('S51', [...path, 'plan'], { id, option, what, other });
  };
  for (const option of options.filter((each) => plan.options.includes(each.id))) {
    const acts = doing.includes(option.section);
    const who = plan.who[option.id];
    if (acts && who === undefined) gap(option.id, 'nobody');
    if (who !== undefined && option.who && !list(option.who).includes(who))
      gap(option.id, 'wrong-person', who);
    if (acts && plan.start[option.id] === undefined) gap(option.id, 'no-start');
    if (option.doses && plan.dose?.[option.id] === undefined) gap(option.id, 'no-dose');
    if ((acts || option.section === 'problems' || option.section === 'goals') && !plan.serves[option.id])
      gap(option.id, acts ? 'no-goal' : 'no-finding');
    if (first && option.client?.refuses) gap(option.id, 'refused');
    for (const other of list(option.against))
      if (plan.options.includes(other)) gap(option.id, 'against', other);
  }
  const filled = [plan.who, plan.start, plan.dose ?? {}, plan.serves].flatMap((part) => Object.keys(part));
  for (const key of new Set(filled)) if (!plan.options.includes(key)) gap(key, 'not-chosen');
}

/** Something to choose between: what is said, and whether it is best. */
interface Choices {
  readonly path: Path;
  readonly options: readonly { readonly say: string; readonly best: boolean }[];
}
const byFit = (options: readonly { readonly say: string; readonly fit: Fit }[]): Choices['options'] =>
  options.map(({ say, fit }) => ({ say, best: fit === 'best' }));

/** The lists of a worked stage in which one is the best by its fit. */
function listsOf(scenario: Scenario, s: number): Choices[] {
  const stage = scenario.stages[s];
  const at: Path = ['stages', s];
  if (stage?.kind === 'assessment')
    return stage.red.map(({ actions }, i) => ({
      path: [...at, 'red', i, 'actions'],
      options: byFit(actions),
    }));
  if (stage?.kind === 'matching')
    return [
      { path: [...at, 'wish', 'answers'], options: byFit(stage.wish.answers) },
      ...stage.options.flatMap(({ aside }, i) =>
        aside ? [{ path: [...at, 'options', i, 'aside'], options: byFit(aside) }] : [],
      ),
    ];
  if (stage?.kind !== 'review') return [];
  return stage.weeks.flatMap(({ events }, w) =>
    events.map(({ actions }, e) => ({
      path: [...at, 'weeks', w, 'events', e, 'actions'],
      options: byFit(actions),
    })),
  );
}

/** The decisions of a match as lists, the recommended the best. */
const decisionsOf = ({ options }: Matching, at: Path): Choices[] =>
  decisions.map((decision) => ({
    path: [...at, 'options'],
    options: options
      .filter((each) => each.decision === decision)
      .map((each) => ({ say: each.say, best: isRecommended(each) })),
  }));

function checkLengths(scenario: Scenario, language: Language): Issue[] {
  return scenario.stages.flatMap((stage, s): Issue[] => {
    const path: Path = ['stages', s];
    const lists = [
      ...listsOf(scenario, s),
      ...(stage.kind === 'matching' ? decisionsOf(stage, path) : []),
    ].filter(({ options }) => options.some(({ best }) => best) && options.some(({ best }) => !best));
    const longest = lists.filter(({ options }) => {
      const most = Math.max(...options.map(({ say }) => say.length));
      return options.every(({ say, best }) => !best || say.length === most);
    });
    if (lists.length === 0 || longest.length / lists.length <= RULES.bestLongest) return [];
    const facts = { stage: stage.id, longest: longest.length, lists: lists.length, language };
    return [
      {
        file: language === 'da' ? 'scenario.yaml' : 'en.yaml',
        path: language === 'da' ? path : [stage.id],
        fault: { type: 'check', check: 'S53', facts },
      },
    ];
  });
}
