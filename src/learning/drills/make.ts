import { draw } from '../../base/random.ts';
import { list } from '../../engine/guard.ts';
import {
  codes,
  dialoguesOf,
  talks,
  type Adjustment,
  type Code,
  type Dialogue,
  type Fit,
  type Line,
  type Matching,
  type Panel,
  type Plan,
  type Reply,
  type Review,
  type Scenario,
  type Section,
  type Stage,
  type Turn,
} from '../../format/schema.ts';
import { fieldsOf } from '../../format/tools.ts';
import { fitOf } from '../../format/fit.ts';
import type { SkillId } from '../skill.ts';
import type { Asked, Choose, Drill, Kind, Option, Order, Write } from './drill.ts';

/** All drills that a case gives, in the order of its stages. The same case gives the same drills, in either language by the same ids. */
export function drillsOf(scenario: Scenario): Drill[] {
  return scenario.stages
    .flatMap((stage): Drill[] => {
      switch (stage.kind) {
        case 'dialogue':
          return Object.entries(stage.turns).flatMap(([id, turn]) => ofTurn(scenario, stage, id, turn));
        case 'assessment':
          return stage.red.flatMap((flag) => {
            const found = scenario.findings?.find(({ id }) => id === flag.finding);
            const options = flag.actions.map((action) => ({ ...action, source: flag.source }));
            return found ? act(scenario, stage, [flag.id], 'assessment', found.say, options) : [];
          });
        case 'matching':
          return supports(scenario, stage);
        case 'plan':
          return [...missing(scenario, stage), ...steps(scenario, stage)];
        case 'review':
          return weeks(scenario, stage);
      }
    })
    .concat(chains(scenario));
}

interface Of {
  readonly scenario: Scenario;
  readonly stage: Pick<Stage, 'title'>;
  readonly place: readonly string[];
  readonly kind: Kind;
  readonly skill: SkillId;
}
const asked = ({ scenario, stage, place, kind, skill }: Of): Asked => ({
  id: [scenario.id, ...place, kind].join('/'),
  scenario: scenario.id,
  kind,
  skill,
  stage: stage.title,
  line: null,
  about: null,
  list: [],
});

/** What is shown where nothing else holds, and what may be answered to it whatever was said before. */
function plainMoment({ lines, replies }: Turn): { line: Line; open: readonly Reply[] } | null {
  const line = lines.at(-1);
  if (!line) return null;
  const open = replies.filter(
    ({ when }) =>
      when === undefined ||
      (Object.keys(when).length === 1 && when.line !== undefined && list(when.line).includes(line.id)),
  );
  return { line, open };
}

function ofTurn(scenario: Scenario, stage: Dialogue, id: string, turn: Turn): Drill[] {
  const moment = plainMoment(turn);
  if (!moment) return [];
  const { line, open } = moment;
  const of = (kind: Kind, skill: SkillId, ...place: string[]) => ({
    ...asked({ scenario, stage, place: [id, ...place], kind, skill }),
    line,
  });
  const best = theBest(open);
  return [
    ...talk(scenario.id, id, turn, of),
    ...code(scenario.id, id, open, of),
    ...(best && open.length >= 3
      ? [{ ...of('answer', answerSkill(line, best), line.id), ...choice(open, best) } satisfies Choose]
      : []),
    ...(best?.codes.some(isReflection)
      ? [{ ...of('reflect', reflects(best), line.id), form: 'write', shown: best } satisfies Write]
      : []),
    ...opening(open, of),
  ];
}

type OfKind = (kind: Kind, skill: SkillId, ...place: string[]) => Asked;

/** One line a turn, whatever led to it; change talk, neutral and sustain talk come up as evenly as the turns have them. */
function talk(scenario: string, turn: string, { lines }: Turn, of: OfKind): Choose[] {
  const had = talks.filter((each) => lines.some((line) => line.talk === each));
  const right = had[Math.floor(draw(scenario, turn, 'talk') * had.length)];
  const line = lines.findLast((each) => each.talk === right);
  if (!right || !line) return [];
  const skill = right === 'sustain' ? 'sustain-talk' : 'evoking';
  const options = talks.map((id) => ({ id, ...UNSAID }));
  return [{ ...of('talk', skill, line.id), line, form: 'choose', options, right, near: [], shown: UNSAID }];
}

/** A reply that is one thing alone, one a turn; among the answers stand those it is taken for. */
function code(scenario: string, turn: string, open: readonly Reply[], of: OfKind): Choose[] {
  const clear = open.filter(({ codes: [first], codes: all }) => all.length === 1 && first && first in ALIKE);
  const reply = clear[Math.floor(draw(scenario, turn, 'code') * clear.length)];
  const right = reply?.codes[0];
  if (!reply || !right) return [];
  const { alike = [], skill } = ALIKE[right] ?? { skill: 'open-question' };
  const others = codes
    .filter((each) => each in ALIKE && each !== right && !alike.includes(each))
    .sort((a, b) => draw(scenario, turn, a) - draw(scenario, turn, b));
  const options = [right, ...alike, ...others].slice(0, 4).map((id) => ({ id, ...UNSAID }));
  const shown = { say: null, why: reply.why, source: reply.source };
  return [
    { ...of('code', skill, reply.id), about: reply.say, form: 'choose', options, right, near: [], shown },
  ];
}

const UNSAID = { say: null, why: null, source: null } as const;

/** The codes that are asked for: the skill it trains to tell them, and the codes that are taken for one another. */
const ALIKE: Readonly<Partial<Record<Code, { readonly alike: readonly Code[]; readonly skill: SkillId }>>> = {
  'open-question': { alike: ['closed-question', 'seek-collaboration'], skill: 'open-question' },
  'closed-question': { alike: ['open-question', 'simple-reflection'], skill: 'open-question' },
  'simple-reflection': { alike: ['complex-reflection', 'closed-question'], skill: 'simple-reflection' },
  'complex-reflection': { alike: ['simple-reflection', 'affirm'], skill: 'complex-reflection' },
  affirm: { alike: ['complex-reflection', 'persuade'], skill: 'affirmation' },
  'emphasise-autonomy': { alike: ['seek-collaboration', 'affirm'], skill: 'autonomy' },
  'seek-collaboration': { alike: ['emphasise-autonomy', 'open-question'], skill: 'autonomy' },
  'giving-information': { alike: ['persuade', 'advice'], skill: 'information' },
  'persuade-with-permission': { alike: ['advice', 'giving-information'], skill: 'information' },
  advice: { alike: ['persuade-with-permission', 'giving-information'], skill: 'information' },
  persuade: { alike: ['giving-information', 'confront'], skill: 'information' },
  confront: { alike: ['persuade', 'closed-question'], skill: 'discord' },
};

/** A closed question beside an open one that serves: how would it be asked openly? */
function opening(open: readonly Reply[], of: OfKind): Write[] {
  const closed = open.find(
    ({ codes, say }) => asks(say) && codes.length === 1 && codes[0] === 'closed-question',
  );
  const shown = open
    .filter(({ codes, fit, say }) => asks(say) && codes.includes('open-question') && fitOf(fit) >= SERVES)
    .sort((a, b) => fitOf(b.fit) - fitOf(a.fit))[0];
  return closed && shown
    ? [{ ...of('open', 'open-question', closed.id), about: closed.say, form: 'write', shown }]
    : [];
}

const asks = (say: string): boolean => say.includes('?');
const SERVES = 0.6;
const isReflection = (code: Code): boolean => code === 'simple-reflection' || code === 'complex-reflection';
const reflects = ({ codes }: Reply): SkillId =>
  codes.includes('complex-reflection') ? 'complex-reflection' : 'simple-reflection';

/** The skill that it takes to answer this line with this reply. */
function answerSkill(line: Line, { cbt, codes, toward }: Reply): SkillId {
  if (cbt) {
    if (cbt.element === 'functional-analysis' || cbt.element === 'lapse-analysis')
      return 'functional-analysis';
    if (cbt.element === 'coping-plan' || cbt.element === 'coping-skill') return 'coping-plan';
    if (cbt.element === 'agenda' || cbt.element === 'homework') return cbt.element;
  }
  if (line.mood === 'annoyed') return 'discord';
  if (line.talk === 'sustain') return 'sustain-talk';
  if (codes.includes('affirm')) return 'affirmation';
  if (codes.includes('emphasise-autonomy')) return 'autonomy';
  if (codes.includes('complex-reflection')) return 'complex-reflection';
  if (codes.includes('simple-reflection')) return 'simple-reflection';
  if (codes.includes('open-question')) return toward === 'change' ? 'evoking' : 'open-question';
  return codes.some((each) => each in ALIKE && ALIKE[each]?.skill === 'information')
    ? 'information'
    : 'evoking';
}

interface Weighed {
  readonly id: string;
  readonly say: string;
  readonly fit: Fit | Panel;
  readonly why: string;
  readonly source: string;
}
/** The one that serves best, where one alone does and its author was sure. */
function theBest<T extends Weighed>(options: readonly T[]): T | null {
  const best = options.filter(({ fit }) => fit === 'best');
  return best.length === 1 ? (best[0] ?? null) : null;
}
/** A choice between what was weighed: the best is right, what serves too is near. */
const choice = (options: readonly Weighed[], best: Weighed) =>
  ({
    form: 'choose',
    options: options.map(({ id, say, why, source }) => ({ id, say, why, source })),
    right: best.id,
    near: options.filter(({ id, fit }) => id !== best.id && fitOf(fit) >= SERVES).map(({ id }) => id),
    shown: best,
  }) as const;

function act(
  scenario: Scenario,
  stage: Stage,
  place: readonly string[],
  skill: SkillId,
  about: string,
  options: readonly Weighed[],
): Choose[] {
  const best = theBest(options);
  if (!best || options.length < 3) return [];
  return [{ ...asked({ scenario, stage, place, kind: 'act', skill }), about, ...choice(options, best) }];
}

const weeks = (scenario: Scenario, stage: Review): Choose[] =>
  stage.weeks.flatMap((week) =>
    week.events.flatMap(({ id, say, actions }: { id: string; say: string; actions: readonly Adjustment[] }) =>
      act(scenario, stage, [week.id, id], 'follow-up', say, actions),
    ),
  );

/**
 * Which finding speaks for a method: one that does, a key one where there is any, among three that do not. What belongs to the
 * same part of a life as a finding that speaks for it may speak for it too, and is left out.
 */
function supports(scenario: Scenario, stage: Matching): Choose[] {
  const findings = scenario.findings ?? [];
  return stage.options
    .filter(({ grade, decision }) => grade === 'recommended' && decision !== 'form')
    .flatMap(({ id, say, why, source, supports: ids = [] }): Choose[] => {
      const first = (finding: { id: string }) => draw(scenario.id, id, finding.id);
      const speaking = findings.filter((each) => list(ids).includes(each.id));
      const right = [...speaking].sort(
        (a, b) => Number(b.weight === 'key') - Number(a.weight === 'key') || first(a) - first(b),
      )[0];
      const domains = new Set(speaking.map(({ domain }) => domain));
      const others = findings
        .filter(({ domain, weight }) => weight !== 'key' && !domains.has(domain))
        .sort((a, b) => first(a) - first(b))
        .slice(0, 3);
      if (!right || others.length < 3) return [];
      const options = [right, ...others].map((each): Option => ({ ...UNSAID, id: each.id, say: each.say }));
      return [
        {
          ...asked({ scenario, stage, place: [stage.id, id], kind: 'supports', skill: 'argument' }),
          about: say,
          form: 'choose',
          options,
          right: right.id,
          near: [],
          shown: { say: right.say, why, source },
        },
      ];
    });
}

/** The sections of a plan that may be left out of it and missed. */
const MISSABLE: readonly Section[] = [
  'goals',
  'interventions',
  'coordination',
  'relatives',
  'crisis',
  'measurement',
];

/** The model plan, a line from each section, and one section left out. */
function missing(scenario: Scenario, stage: Plan): Choose[] {
  const chosen = stage.models[0]?.plan.options ?? [];
  const lineOf = (section: Section) =>
    stage.options.find((option) => option.section === section && chosen.includes(option.id));
  const lines = MISSABLE.flatMap((section) => lineOf(section) ?? []);
  if (lines.length < 5) return [];
  return lines.map((gone): Choose => {
    const there = lines.filter((each) => each !== gone);
    const others = there
      .map(({ section }) => section)
      .sort((a, b) => draw(scenario.id, gone.id, a) - draw(scenario.id, gone.id, b))
      .slice(0, 3);
    return {
      ...asked({ scenario, stage, place: [stage.id, gone.section], kind: 'missing', skill: 'plan' }),
      list: there.map(({ say }) => say),
      form: 'choose',
      options: [gone.section, ...others].map((id) => ({ id, ...UNSAID })),
      right: gone.section,
      near: [],
      shown: gone,
    };
  });
}

/** Steps are apart by at least so many days, so that their order is no matter of taste. */
const APART = 5;
const MOST_STEPS = 4;

/** What the model plan begins with, and what waits. */
function steps(scenario: Scenario, stage: Plan): Order[] {
  const start = stage.models[0]?.plan.start ?? {};
  const begun = Object.entries(start)
    .sort(([a, day], [b, other]) => day - other || (a < b ? -1 : 1))
    .flatMap(([id, day]) => {
      const option = stage.options.find((each) => each.id === id);
      return option ? [{ option, day }] : [];
    });
  const apart: typeof begun = [];
  for (const each of begun)
    if (each.day - (apart.at(-1)?.day ?? -APART) >= APART && apart.length < MOST_STEPS) apart.push(each);
  if (apart.length < 3) return [];
  return [
    {
      ...asked({ scenario, stage, place: [stage.id], kind: 'order', skill: 'plan' }),
      form: 'order',
      steps: apart.map(({ option: { id, say, why, source }, day }) => ({
        id,
        say,
        why,
        source,
        at: { day },
      })),
    },
  ];
}

/** One time it happened, link by link, as the client tells it. */
function chains(scenario: Scenario): Order[] {
  return (scenario.tools ?? [])
    .filter(({ kind }) => kind === 'functional-analysis')
    .flatMap((tool): Order[] => {
      const fills = dialoguesOf(scenario).flatMap(({ stage }) =>
        Object.values(stage.turns).flatMap(({ lines }) => lines.flatMap((line) => line.fills ?? [])),
      );
      const links = CHAIN.flatMap((field) => {
        const fill = fills.find((each) => each.tool === tool.id && each.field === field);
        return fill ? [{ id: fill.id, say: fill.say, why: null, source: null, at: { field } }] : [];
      });
      if (links.length < MOST_STEPS) return [];
      const of = {
        scenario,
        stage: tool,
        place: [tool.id],
        kind: 'order',
        skill: 'functional-analysis',
      } as const;
      return [{ ...asked(of), form: 'order', steps: links.slice(0, MOST_STEPS + 1) }];
    });
}
/** Thought, feeling and body come together, and are in no order among themselves. */
const CHAIN = fieldsOf('functional-analysis').filter((field) => field !== 'feeling' && field !== 'body');
