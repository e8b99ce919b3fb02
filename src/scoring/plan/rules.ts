import { mean } from '../../base/curve.ts';
import type { Flag, Trait } from '../../format/schema.ts';
import type { PlanFacts } from './facts.ts';

/**
 * The rules a plan is read by: R01-R86 of KL's catalogue as digested (law, recommendation, evidence claim, local example;
 * weights are our own), and three safety rules of the matching table (M). Conditions are on flags, ties, persons and days.
 */
export type RuleKind = 'law' | 'recommendation' | 'evidence' | 'example' | 'own';
export type Weight = 1 | 2 | 3 | 'bonus' | 'stop';

export interface Rule {
  readonly id: string;
  readonly weight: Weight;
  readonly kind: RuleKind;
  readonly source: string;
  readonly applies: (facts: PlanFacts) => boolean;
  /** How far it is met, a share 0-1; asked only where it applies. */
  readonly met: (facts: PlanFacts) => number;
  /** What would meet it (flags, or parts of a plan), and what breaks it. */
  readonly needs: readonly (Flag | Part)[];
  readonly breaks: readonly Flag[];
  /** Whether a rule that must not be broken is; without it, when nothing of it is met. */
  readonly stops?: (facts: PlanFacts) => boolean;
}
/** Parts of a plan that are no flag. */
export type Part =
  'start' | 'who' | 'dose' | 'tovholder' | 'follow-up' | 'approval' | 'ties' | 'problems' | 'goals';

interface Shape {
  /** One of these traits; left out for every client. */
  readonly when?: readonly Trait[];
  /** Only if the plan or match holds one of these. */
  readonly given?: readonly Flag[];
  readonly any?: readonly Flag[];
  readonly all?: readonly Flag[];
  readonly breaks?: readonly Flag[];
  readonly needs?: readonly Part[];
  readonly met?: (facts: PlanFacts) => number;
}

const LETTER: Readonly<Record<string, RuleKind>> = {
  L: 'law',
  R: 'recommendation',
  E: 'evidence',
  X: 'example',
  O: 'own',
};

export const has = ({ flags }: PlanFacts, ...wanted: readonly Flag[]): boolean =>
  wanted.some((flag) => flags.has(flag));
const is = ({ traits }: PlanFacts, ...wanted: readonly Trait[]): boolean =>
  wanted.some((trait) => traits.has(trait));
/** A rule that only forbids speaks up where it is broken; keeping it earns nothing. */
const onlyForbids = ({ any, all, met, breaks }: Shape): boolean =>
  !any && !all && !met && breaks !== undefined;

function rule(id: string, letter: string, weight: Weight, lines: string, shape: Shape): Rule {
  const { when, given, any = [], all = [], breaks = [], needs = [], met } = shape;
  return {
    id,
    weight,
    kind: LETTER[letter] ?? 'own',
    source: letter === 'O' ? 'spejl-view' : `kl-2009:${lines}`,
    applies: (facts) =>
      (when === undefined || is(facts, ...when)) &&
      (given === undefined || has(facts, ...given)) &&
      (!onlyForbids(shape) || has(facts, ...breaks)),
    met: (facts) => {
      if (has(facts, ...breaks)) return 0;
      if (met) return met(facts);
      if (any.length > 0 && !has(facts, ...any)) return 0;
      return mean(all.map((flag) => Number(facts.flags.has(flag)))) ?? 1;
    },
    needs: [...any, ...all, ...needs],
    breaks,
  };
}

const yes = (holds: boolean): number => Number(holds);
const portion = (all: readonly unknown[], some: readonly unknown[]): number =>
  all.length === 0 ? 0 : some.length / all.length;
const starts = ({ actions }: PlanFacts): number[] =>
  actions.flatMap(({ option, start }) =>
    option.section === 'interventions' && start !== null ? [start] : [],
  );
const soonest = (facts: PlanFacts): number => Math.min(Infinity, ...starts(facts));
/** Meetings a week over all interventions. */
const weekly = ({ actions }: PlanFacts): number =>
  actions.reduce((sum, { weekly: dose }) => sum + (dose ?? 0), 0);
const dosed = ({ actions }: PlanFacts): boolean => actions.some(({ weekly: dose }) => dose !== null);
const severe = ({ problems }: PlanFacts): number =>
  new Set(problems.filter((each) => each.problem === 'severe').map((each) => each.domain)).size;

/** The intensity a week of meetings amounts to, as the municipal definitions have it (kl-2009 147-165). */
function intensityFits(facts: PlanFacts): boolean {
  const week = weekly(facts);
  if (has(facts, 'residential')) return true;
  if (has(facts, 'day', 'ambulant-day')) return week >= 3 && week <= 5;
  if (has(facts, 'ambulant')) return week >= 0.5 && week <= 2;
  if (has(facts, 'ad-hoc')) return week < 0.5;
  return false;
}

const covered = (facts: PlanFacts): readonly unknown[] => {
  const by = new Set(
    facts.chosen.flatMap(({ id, from, section }) => [
      ...(section === 'problems' ? [from ?? []].flat() : []),
      ...(facts.rests[id] ?? []),
      ...facts.actions
        .filter(({ option, start }) => option.id === id && start !== null)
        .flatMap(({ option }) => [option.from ?? []].flat()),
    ]),
  );
  return facts.problems.filter(({ id }) => by.has(id));
};

export const RULES: readonly Rule[] = [
  {
    ...rule('R01', 'L', 'stop', '131-132', {
      met: (facts) => yes(has(facts, 'chose-other-place') || soonest(facts) <= 14),
      needs: ['start'],
    }),
    // A plan without any day is unfinished; one that begins too late breaks the law.
    stops: (facts) => !has(facts, 'chose-other-place') && soonest(facts) > 14 && soonest(facts) < Infinity,
  },
  rule('R02', 'L', 3, '128-131', {
    met: (facts) =>
      mean([
        ...(is(facts, 'alcohol') ? [yes(has(facts, 'law-sul-141'))] : []),
        ...(is(facts, 'drugs', 'opioids') ? [yes(has(facts, 'law-sel-101'))] : []),
        ...(is(facts, 'drugs', 'opioids') && is(facts, 'medical') ? [yes(has(facts, 'law-sul-142'))] : []),
      ]) ?? 1,
  }),
  rule('R03', 'L', 3, '168-170', { when: ['alcohol'], breaks: ['waits-for-visitation'] }),
  rule('R04', 'L', 'stop', '172-173', { when: ['anonymous'], breaks: ['demands-name'] }),
  rule('R05', 'L', 3, '174-183', {
    when: ['drugs', 'opioids'],
    any: ['visitation'],
  }),
  rule('R06', 'L', 2, '176-178', { any: ['free-choice'] }),
  rule('R07', 'R', 3, '143-148', {
    when: ['drugs', 'opioids'],
    met: (facts) => yes(is(facts, 'content-low') || weekly(facts) >= 0.5),
    needs: ['dose'],
  }),
  rule('R08', 'R', 2, '150-165', {
    given: ['ad-hoc', 'ambulant', 'ambulant-day', 'day', 'residential'],
    met: (facts) => yes(dosed(facts) && intensityFits(facts)),
    needs: ['dose'],
  }),
  rule('R09', 'R', 3, '426-429', {
    given: ['ad-hoc', 'ambulant', 'ambulant-day', 'day', 'residential'],
    met: (facts) =>
      yes(
        !(severe(facts) >= 3 && (has(facts, 'ad-hoc') || weekly(facts) < 0.5)) &&
          !(severe(facts) <= 1 && has(facts, 'residential')),
      ),
    needs: ['dose'],
  }),
  rule('R10', 'E', 3, '424-426', {
    when: ['mental', 'severe-mental'],
    any: ['mental-alongside'],
    breaks: ['mental-after'],
  }),
  rule('R11', 'R', 3, '433-435', {
    when: ['mental', 'severe-mental'],
    any: ['mental-assessment', 'mental-referral', 'psychiatry-agreement'],
  }),
  rule('R12', 'R', 2, '787-795', { breaks: ['own-diagnosis'] }),
  rule('R13', 'R', 3, '391-393', {
    met: ({ assessed }) => (assessed === null ? 1 : Math.min(1, assessed / 0.5)),
  }),
  rule('R14', 'R', 3, '417-421', {
    met: (facts) => (facts.problems.length === 0 ? 0 : portion(facts.problems, covered(facts))),
    needs: ['problems', 'start'],
  }),
  rule('R15', 'R', 3, '771-772', { any: ['substance-focus'] }),
  rule('R16', 'R', 2, '1066-1067', { all: ['main-goal', 'sub-goal'] }),
  rule('R17', 'X', 2, '1848-1849', {
    met: ({ in: { goals }, actions }) =>
      portion(
        goals,
        goals.filter(({ id }) =>
          actions.some(({ option, serves }) => serves.includes(id) && option.flags.includes('method')),
        ),
      ),
    needs: ['ties', 'goals'],
  }),
  rule('R18', 'R', 3, '1070-1071', {
    met: (facts) => (yes(has(facts, 'time-frame')) + yes(facts.followUp !== null)) / 2,
    needs: ['follow-up'],
  }),
  rule('R19', 'R', 3, '1068', {
    met: ({ actions }) =>
      portion(
        actions,
        actions.filter(({ rightly }) => rightly),
      ),
    needs: ['who'],
  }),
  rule('R20', 'R', 3, '1049-1051', {
    met: ({ tovholders }) => yes(tovholders.length === 1),
    needs: ['tovholder'],
  }),
  rule('R21', 'R', 1, '1069', { given: ['residential'], any: ['economy-stated'] }),
  rule('R22', 'R', 3, '1836-1838', { any: ['own-words'] }),
  rule('R23', 'X', 2, '1865-1873', {
    met: (facts) => yes(is(facts, 'anonymous') || (facts.shown && facts.refused.length === 0)),
    needs: ['approval'],
  }),
  rule('R24', 'X', 1, '1862-1863', { given: ['residential'], any: ['municipality-stated'] }),
  rule('R25', 'E', 3, '773-774', { any: ['motivation-first'] }),
  rule('R26', 'E', 2, '767-769', {
    given: ['kat', 'claims-superior'],
    met: ({ match }) => (match === null || match.argued ? 1 : 0.5),
    breaks: ['claims-superior'],
  }),
  rule('R27', 'E', 3, '1888-1892', {
    when: ['limited-capacity'],
    any: ['simple-concrete'],
    breaks: ['beyond-capacity'],
  }),
  // One case cannot show a series; see sameMethod.
  rule('R28', 'R', 1, '366-371', { when: [], any: [] }),
  rule('R29', 'R', 3, '778-780', {
    met: (facts) => (yes(has(facts, 'own-goal')) + yes(facts.shown && facts.refused.length === 0)) / 2,
    needs: ['approval'],
  }),
  rule('R30', 'R', 2, '780-783', { any: ['alliance-check'] }),
  rule('R31', 'R', 2, '681-684', { any: ['session-structure'] }),
  rule('R32', 'R', 'stop', '708-712', {
    when: ['acute'],
    met: (facts) => yes(facts.acted || has(facts, 'doctor-acute', 'admission-assessment')),
  }),
  rule('R33', 'R', 'stop', '734-737', {
    when: ['suicidal', 'seizures'],
    met: (facts) => yes(facts.acted || has(facts, 'suicide-assessment', 'admission-assessment')),
  }),
  rule('R34', 'X', 2, '726-729', { when: ['seizures'], any: ['psychiatric-ward-route'] }),
  rule('R35', 'X', 1, '730-732', { any: ['out-of-hours'] }),
  rule('R36', 'R', 'stop', '712', {
    met: ({ actions, flags }) =>
      yes(
        !flags.has('counsellor-prescribes') &&
          actions.every(
            ({ option, who, rightly }) =>
              who === null || rightly || !option.flags.some((flag) => flag.startsWith('medic')),
          ),
      ),
  }),
  rule('R37', 'R', 2, '753-760', { when: ['medical'], any: ['medicine-monitored'] }),
  rule('R38', 'L', 'stop', '748-750', { when: ['opioids'], breaks: ['substitution-off-route'] }),
  rule('R39', 'X', 1, '2241-2243', { when: ['alcohol'], any: ['medicine-offered'] }),
  rule('R40', 'R', 2, '848-850', {
    when: ['relatives'],
    any: ['relatives-offered'],
    breaks: ['relatives-without-consent'],
  }),
  rule('R41', 'R', 2, '853-858', { when: ['relatives'], any: ['relatives-own-help'] }),
  rule('R42', 'R', 3, '833-837', { when: ['children'], any: ['children-asked'] }),
  rule('R43', 'L', 'stop', '834', { when: ['child-risk'], any: ['notification'] }),
  rule('R44', 'O', 2, '', { when: ['child-risk'], any: ['parent-told'] }),
  rule('R45', 'X', 1, '1622-1626', { when: ['child-case'], any: ['family-adviser-informed'] }),
  rule('R46', 'X', 1, '1615-1620', { when: ['children', 'child-case'], breaks: ['urine-routine'] }),
  rule('R47', 'E', 'bonus', '839-846', { when: ['children'], any: ['protective-factors'] }),
  rule('R48', 'R', 3, '1459-1461', { when: ['youth', 'under-18'], any: ['youth-social'] }),
  rule('R49', 'X', 2, '1489-1492', { when: ['youth', 'under-18'], any: ['youth-own-words'] }),
  rule('R50', 'X', 2, '1493-1494', {
    when: ['youth', 'under-18'],
    given: ['group'],
    any: ['able-to-reflect'],
  }),
  rule('R51', 'X', 3, '1547-1558', { when: ['under-18'], any: ['family-department'] }),
  rule('R52', 'L', 'stop', '135-141', { when: ['pregnant'], any: ['pregnancy-contract', 'family-clinic'] }),
  rule('R53', 'R', 3, '1212-1219', { when: ['severe-mental'], any: ['psychiatry-agreement'] }),
  rule('R54', 'R', 3, '1284-1288', { when: ['prison'], any: ['release-plan'] }),
  rule('R55', 'R', 2, '1148-1155', { when: ['work'], any: ['work-plan'] }),
  rule('R56', 'X', 2, '1094-1096', { any: ['aftercare-tovholder'] }),
  rule('R57', 'L', 'stop', '1394-1397', { breaks: ['shares-without-consent', 'relatives-without-consent'] }),
  rule('R58', 'X', 'stop', '2073-2075', { when: ['anonymous'], breaks: ['data-to-payer'] }),
  rule('R59', 'X', 2, '962-968', { given: ['residential'], any: ['approved-place'] }),
  rule('R60', 'X', 3, '2119-2120', { given: ['residential'], any: ['outpatient-until-bed'] }),
  rule('R61', 'X', 2, '1004-1012', { any: ['status-month-3'] }),
  rule('R62', 'X', 1, '1014-1016', { when: ['medical', 'acute'], any: ['medical-at-once'] }),
  rule('R63', 'R', 2, '315-318', { breaks: ['sent-elsewhere'] }),
  rule('R64', 'X', 3, '1974-1976', {
    given: ['residential', 'mental-referral', 'psychiatry-agreement', 'other-route'],
    any: ['warm-handover'],
  }),
  rule('R65', 'X', 2, '1958-1967', { any: ['plain-summary'] }),
  rule('R66', 'X', 1, '1912-1915', { any: ['relevant-records'], breaks: ['all-records'] }),
  rule('R67', 'R', 2, '517-522', { any: ['effect-measured'] }),
  rule('R68', 'R', 2, '650-651', { any: ['assessment-repeated'] }),
  rule('R69', 'L', 2, '215-243', { any: ['complaint-guidance'], breaks: ['wrong-complaint'] }),
  rule('R70', 'X', 1, '2106-2108', { breaks: ['home-municipality-queue'] }),
  rule('R71', 'X', 2, '2092-2097', { breaks: ['cheapest-decides'] }),
  rule('R72', 'R', 2, '779-780', {
    met: (facts) => (yes(has(facts, 'reduction', 'abstinence')) + yes(has(facts, 'coping-goal'))) / 2,
    breaks: ['abstinence-demanded'],
  }),
  rule('R73', 'X', 3, '2203-2206', { when: ['excluded'], any: ['other-route', 'psychiatry-agreement'] }),
  rule('R74', 'L', 2, '198-211', { when: ['isolated'], any: ['skp-offered'] }),
  rule('R75', 'R', 2, '323-324', { when: ['orderly'], breaks: ['built-for-exclusion'] }),
  rule('R76', 'R', 2, '1250-1254', { when: ['burdened'], any: ['hospital-support'] }),
  rule('R77', 'R', 3, '965-968', { when: ['handleplan'], any: ['linked-plans'] }),
  rule('R78', 'L', 2, '1018-1020', { any: ['handleplan-considered', 'linked-plans'] }),
  rule('R79', 'X', 1, '1042-1044', { any: ['team-conference'] }),
  rule('R80', 'R', 1, '1363-1371', { when: ['light-alcohol'], breaks: ['over-treatment'] }),
  rule('R81', 'R', 1, '326-333', { any: ['access-considered'] }),
  rule('R82', 'R', 2, '112-113', { when: ['housing'], any: ['housing-action'] }),
  rule('R83', 'R', 2, '112-113', { when: ['economy'], any: ['economy-action'] }),
  rule('R84', 'X', 2, '500-502', { when: ['tried-before'], any: ['differs-from-before'] }),
  rule('R85', 'R', 2, '378-379', {
    met: ({ actions }) => yes(actions.some(({ option }) => option.flags.includes('resource-used'))),
  }),
  rule('R86', 'X', 2, '438-439', { given: ['drug-free'], any: ['screening-first'] }),
  { ...rule('M08', 'O', 'stop', '', { breaks: ['abrupt-stop'] }), source: 'nice-cg115' },
  {
    ...rule('M16', 'O', 'stop', '', { when: ['opioids'], breaks: ['abstinence-demanded', 'lapse-sanction'] }),
    source: 'sst-opioid-2016',
  },
  {
    ...rule('M21', 'O', 'stop', '', { when: ['violence'], breaks: ['couple-despite-violence'] }),
    source: 'nice-cg115',
  },
];

/** R28: whether a learner chose the same methods for every client of a series (of at least three). */
export const sameMethod = (chosen: readonly (readonly string[])[]): boolean =>
  chosen.length >= 3 && new Set(chosen.map((each) => [...each].sort().join())).size === 1;
