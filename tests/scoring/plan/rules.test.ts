import { expect, test } from 'vitest';
import type { Finding, Flag, PlanOption, Section, Trait } from '../../../src/format/schema.ts';
import { sections } from '../../../src/format/stages/plan.ts';
import type { Action, PlanFacts } from '../../../src/scoring/plan/facts.ts';
import { RUBRIC, criteria, type Criterion } from '../../../src/scoring/plan/rubric.ts';
import { RULES, sameMethod } from '../../../src/scoring/plan/rules.ts';
import { readShared } from '../../support/cases.ts';

const option = (
  id: string,
  section: Section,
  flags: Flag[] = [],
  more: Partial<PlanOption> = {},
): PlanOption => ({
  id,
  section,
  say: id,
  flags,
  why: id,
  source: 'spejl-view',
  ...more,
});
const action = (flags: Flag[] = [], more: Partial<Action> = {}): Action => ({
  option: option('samtaler', 'interventions', flags),
  who: 'jeg',
  rightly: true,
  start: 3,
  weekly: 1,
  serves: ['mål'],
  ...more,
});
const goal = (...flags: Flag[]) => option('mål', 'goals', flags);
const finding = (id: string, domain: Finding['domain'], problem?: 'mild' | 'severe'): Finding => ({
  id,
  domain,
  weight: 'key',
  say: id,
  ...(problem ? { problem } : {}),
});

interface Parts extends Partial<Omit<PlanFacts, 'traits' | 'flags' | 'in'>> {
  traits?: Trait[];
  flags?: Flag[];
  goals?: PlanOption[];
  said?: PlanOption[];
}
/** A plan of nothing but what a test names. */
function plan({ traits = [], flags = [], goals = [], said = [], ...parts }: Parts): PlanFacts {
  return {
    traits: new Set(traits),
    flags: new Map(flags.map((flag) => [flag, ['x']])),
    chosen: [...said, ...goals],
    in: {
      ...Object.fromEntries(sections.map((each) => [each, []])),
      goals,
      problems: said,
    } as unknown as PlanFacts['in'],
    actions: [],
    rests: {},
    tovholders: [],
    followUp: null,
    shown: false,
    refused: [],
    held: [],
    problems: [],
    match: null,
    acted: false,
    assessed: null,
    ...parts,
  };
}

const nerves = finding('angst', 'mental', 'severe');
const covers = option('angsten', 'problems', [], { from: 'angst' });
const severe = (['substances', 'mental', 'physical'] as const).map((each) => finding(each, each, 'severe'));

/** A plan that meets the rule, and one that breaks it. */
const TABLE: readonly [string, Parts, Parts][] = [
  ['R01', { actions: [action([], { start: 14 })] }, { actions: [action([], { start: 15 })] }],
  [
    'R02',
    { traits: ['drugs', 'medical'], flags: ['law-sel-101', 'law-sul-142'] },
    { traits: ['drugs'], flags: ['law-sul-141'] },
  ],
  ['R03', { traits: ['alcohol'] }, { traits: ['alcohol'], flags: ['waits-for-visitation'] }],
  ['R04', { traits: ['anonymous'] }, { traits: ['anonymous'], flags: ['demands-name'] }],
  ['R05', { traits: ['drugs'], flags: ['visitation'] }, { traits: ['drugs'] }],
  ['R06', { flags: ['free-choice'] }, {}],
  [
    'R07',
    { traits: ['drugs'], actions: [action([], { weekly: 0.5 })] },
    { traits: ['drugs'], actions: [action([], { weekly: 0.25 })] },
  ],
  ['R08', { flags: ['ambulant'], actions: [action()] }, { flags: ['day'], actions: [action()] }],
  [
    'R09',
    { flags: ['ambulant'], problems: severe, actions: [action()] },
    { flags: ['ad-hoc'], problems: severe, actions: [action([], { weekly: 0.25 })] },
  ],
  [
    'R10',
    { traits: ['mental'], flags: ['mental-alongside'] },
    { traits: ['mental'], flags: ['mental-after'] },
  ],
  ['R11', { traits: ['mental'], flags: ['mental-referral'] }, { traits: ['mental'] }],
  ['R12', {}, { flags: ['own-diagnosis'] }],
  ['R13', { assessed: 0.6 }, { assessed: 0 }],
  ['R14', { problems: [nerves], chosen: [covers] }, { problems: [nerves] }],
  ['R15', { flags: ['substance-focus'] }, {}],
  ['R16', { flags: ['main-goal', 'sub-goal'] }, {}],
  ['R17', { goals: [goal()], actions: [action(['method'])] }, { goals: [goal()], actions: [action()] }],
  ['R18', { flags: ['time-frame'], followUp: 6 }, {}],
  ['R19', { actions: [action()] }, { actions: [action([], { who: null, rightly: false })] }],
  ['R20', { tovholders: ['jeg'] }, { tovholders: ['jeg', 'rådgiveren'] }],
  ['R21', { flags: ['residential', 'economy-stated'] }, { flags: ['residential'] }],
  ['R22', { flags: ['own-words'] }, {}],
  ['R23', { shown: true }, { shown: true, refused: ['x'] }],
  ['R24', { flags: ['residential', 'municipality-stated'] }, { flags: ['residential'] }],
  ['R25', { flags: ['motivation-first'] }, {}],
  [
    'R26',
    { flags: ['kat'], match: { intensity: 1, method: 1, argued: true } },
    { flags: ['kat', 'claims-superior'] },
  ],
  [
    'R27',
    { traits: ['limited-capacity'], flags: ['simple-concrete'] },
    { traits: ['limited-capacity'], flags: ['simple-concrete', 'beyond-capacity'] },
  ],
  ['R29', { flags: ['own-goal'], shown: true }, {}],
  ['R30', { flags: ['alliance-check'] }, {}],
  ['R31', { flags: ['session-structure'] }, {}],
  ['R32', { traits: ['acute'], flags: ['doctor-acute'] }, { traits: ['acute'] }],
  ['R33', { traits: ['suicidal'], acted: true }, { traits: ['suicidal'] }],
  ['R34', { traits: ['seizures'], flags: ['psychiatric-ward-route'] }, { traits: ['seizures'] }],
  ['R35', { flags: ['out-of-hours'] }, {}],
  [
    'R36',
    { actions: [action(['medicine-monitored'], { who: 'lægen' })] },
    { actions: [action(['medicine-monitored'], { rightly: false })] },
  ],
  ['R37', { traits: ['medical'], flags: ['medicine-monitored'] }, { traits: ['medical'] }],
  ['R38', { traits: ['opioids'] }, { traits: ['opioids'], flags: ['substitution-off-route'] }],
  ['R39', { traits: ['alcohol'], flags: ['medicine-offered'] }, { traits: ['alcohol'] }],
  [
    'R40',
    { traits: ['relatives'], flags: ['relatives-offered'] },
    { traits: ['relatives'], flags: ['relatives-offered', 'relatives-without-consent'] },
  ],
  ['R41', { traits: ['relatives'], flags: ['relatives-own-help'] }, { traits: ['relatives'] }],
  ['R42', { traits: ['children'], flags: ['children-asked'] }, { traits: ['children'] }],
  ['R43', { traits: ['child-risk'], flags: ['notification'] }, { traits: ['child-risk'] }],
  ['R44', { traits: ['child-risk'], flags: ['parent-told'] }, { traits: ['child-risk'] }],
  ['R45', { traits: ['child-case'], flags: ['family-adviser-informed'] }, { traits: ['child-case'] }],
  ['R46', { traits: ['children'] }, { traits: ['children'], flags: ['urine-routine'] }],
  ['R47', { traits: ['children'], flags: ['protective-factors'] }, { traits: ['children'] }],
  ['R48', { traits: ['youth'], flags: ['youth-social'] }, { traits: ['youth'] }],
  ['R49', { traits: ['youth'], flags: ['youth-own-words'] }, { traits: ['youth'] }],
  [
    'R50',
    { traits: ['youth'], flags: ['group', 'able-to-reflect'] },
    { traits: ['youth'], flags: ['group'] },
  ],
  ['R51', { traits: ['under-18'], flags: ['family-department'] }, { traits: ['under-18'] }],
  ['R52', { traits: ['pregnant'], flags: ['pregnancy-contract'] }, { traits: ['pregnant'] }],
  ['R53', { traits: ['severe-mental'], flags: ['psychiatry-agreement'] }, { traits: ['severe-mental'] }],
  ['R54', { traits: ['prison'], flags: ['release-plan'] }, { traits: ['prison'] }],
  ['R55', { traits: ['work'], flags: ['work-plan'] }, { traits: ['work'] }],
  ['R56', { flags: ['aftercare-tovholder'] }, {}],
  ['R57', {}, { flags: ['shares-without-consent'] }],
  ['R58', { traits: ['anonymous'] }, { traits: ['anonymous'], flags: ['data-to-payer'] }],
  ['R59', { flags: ['residential', 'approved-place'] }, { flags: ['residential'] }],
  ['R60', { flags: ['residential', 'outpatient-until-bed'] }, { flags: ['residential'] }],
  ['R61', { flags: ['status-month-3'] }, {}],
  ['R62', { traits: ['medical'], flags: ['medical-at-once'] }, { traits: ['medical'] }],
  ['R63', {}, { flags: ['sent-elsewhere'] }],
  ['R64', { flags: ['mental-referral', 'warm-handover'] }, { flags: ['mental-referral'] }],
  ['R65', { flags: ['plain-summary'] }, {}],
  ['R66', { flags: ['relevant-records'] }, { flags: ['relevant-records', 'all-records'] }],
  ['R67', { flags: ['effect-measured'] }, {}],
  ['R68', { flags: ['assessment-repeated'] }, {}],
  ['R69', { flags: ['complaint-guidance'] }, { flags: ['complaint-guidance', 'wrong-complaint'] }],
  ['R70', {}, { flags: ['home-municipality-queue'] }],
  ['R71', {}, { flags: ['cheapest-decides'] }],
  [
    'R72',
    { flags: ['reduction', 'coping-goal'] },
    { flags: ['abstinence', 'coping-goal', 'abstinence-demanded'] },
  ],
  ['R73', { traits: ['excluded'], flags: ['other-route'] }, { traits: ['excluded'] }],
  ['R74', { traits: ['isolated'], flags: ['skp-offered'] }, { traits: ['isolated'] }],
  ['R75', { traits: ['orderly'] }, { traits: ['orderly'], flags: ['built-for-exclusion'] }],
  ['R76', { traits: ['burdened'], flags: ['hospital-support'] }, { traits: ['burdened'] }],
  ['R77', { traits: ['handleplan'], flags: ['linked-plans'] }, { traits: ['handleplan'] }],
  ['R78', { flags: ['handleplan-considered'] }, {}],
  ['R79', { flags: ['team-conference'] }, {}],
  ['R80', { traits: ['light-alcohol'] }, { traits: ['light-alcohol'], flags: ['over-treatment'] }],
  ['R81', { flags: ['access-considered'] }, {}],
  ['R82', { traits: ['housing'], flags: ['housing-action'] }, { traits: ['housing'] }],
  ['R83', { traits: ['economy'], flags: ['economy-action'] }, { traits: ['economy'] }],
  ['R84', { traits: ['tried-before'], flags: ['differs-from-before'] }, { traits: ['tried-before'] }],
  ['R85', { actions: [action(['resource-used'])] }, { actions: [action()] }],
  ['R86', { flags: ['drug-free', 'screening-first'] }, { flags: ['drug-free'] }],
  ['M08', {}, { flags: ['abrupt-stop'] }],
  ['M16', { traits: ['opioids'] }, { traits: ['opioids'], flags: ['abstinence-demanded'] }],
  ['M21', { traits: ['violence'] }, { traits: ['violence'], flags: ['couple-despite-violence'] }],
];

test.each(TABLE)('%s: a plan that meets it, and one that breaks it', (id, meets, breaks) => {
  const rule = RULES.find((each) => each.id === id);
  const [good, bad] = [plan(meets), plan(breaks)];
  // A rule that only forbids is silent while it is kept.
  expect(!rule?.applies(good) || rule.met(good) === 1).toBe(true);
  expect(rule?.applies(bad)).toBe(true);
  expect(rule?.met(bad)).toBe(0);
});

test('every rule R01-R86 is there once, and each has its row; a series is what R28 is about', () => {
  const ids = RULES.map(({ id }) => id);
  const all = Array.from({ length: 86 }, (_, i) => `R${String(i + 1).padStart(2, '0')}`);
  expect(ids.slice(0, 86)).toEqual(all);
  expect(TABLE.map(([id]) => id)).toEqual(ids.filter((id) => id !== 'R28'));
  expect(sameMethod([['mi'], ['mi'], ['mi']])).toBe(true);
  expect([sameMethod([['mi'], ['mi']]), sameMethod([['mi'], ['kat'], ['mi']])]).toEqual([false, false]);
  expect(RULES.find(({ id }) => id === 'R28')?.applies(plan({}))).toBe(false);
});

test('every rule has a source that exists', () => {
  const { sources } = readShared();
  for (const { source } of RULES) expect(Object.keys(sources)).toContain(source.split(':')[0]);
});

const TRAITS: Trait[] = ['relatives', 'children', 'mental'];
const full: Flag[] = ['s', 'm', 'a', 'r', 't'];
const match = { intensity: 1, method: 1, argued: true };
const problems = (...flags: Flag[]): Parts => ({ flags, said: [option('p', 'problems', flags)] });

/** Plans that are worth 0, 1 and 2 points. */
const POINTS: readonly [Criterion, Parts, Parts, Parts][] = [
  ['P1', problems('neutral', 'label'), problems('neutral'), problems('neutral', 'specific', 'own-words')],
  [
    'P2',
    { held: [finding('a', 'substances')] },
    { held: (['substances', 'mental', 'network'] as const).map((each) => finding(each, each)) },
    {
      flags: ['resource-used'],
      held: (['substances', 'mental', 'network', 'physical', 'work'] as const).map((each) =>
        finding(each, each),
      ),
    },
  ],
  [
    'P3',
    { match: { ...match, intensity: 0.1, argued: false } },
    { match: { ...match, argued: false } },
    { match },
  ],
  ['P4', { flags: ['therapist-goal'] }, { flags: ['own-goal'] }, { flags: ['own-goal', 'concern-shared'] }],
  ['P5', { goals: [goal('s')] }, { goals: [goal('s', 'm', 't')] }, { goals: [goal(...full)] }],
  ['P6', {}, { flags: ['fits-stage', 'too-soon'] }, { flags: ['fits-stage'] }],
  [
    'P7',
    { match: { ...match, method: 0.1 } },
    { match: { ...match, method: 0.7 }, actions: [action()] },
    { match, actions: [action()] },
  ],
  [
    'P8',
    { traits: TRAITS },
    { traits: TRAITS, flags: ['relatives-offered'] },
    { traits: TRAITS, flags: ['relatives-offered', 'children-asked', 'consent-to-share'] },
  ],
  [
    'P9',
    { flags: ['warning-signs'] },
    { flags: ['warning-signs', 'coping-steps', 'who-to-call'] },
    { flags: ['warning-signs', 'coping-steps', 'who-to-call', 'lapse-procedure'] },
  ],
  [
    'P10',
    { traits: TRAITS },
    { traits: TRAITS, flags: ['mental-referral'] },
    { traits: TRAITS, flags: ['medical-who-when', 'consent-to-share'] },
  ],
  [
    'P11',
    { flags: ['instrument-named', 'aftercare'] },
    { followUp: 14, flags: ['instrument-named', 'aftercare'] },
    { followUp: 13, flags: ['instrument-named', 'aftercare'] },
  ],
  [
    'P12',
    { flags: ['plain', 'choices-shown', 'jargon'], shown: true },
    { shown: true },
    { flags: ['plain', 'choices-shown'], shown: true },
  ],
];

test.each(POINTS)('%s is worth nothing, one or two points', (id, none, one, two) => {
  const given = [none, one, two].map((parts) => RUBRIC[id](plan(parts)));
  expect(given.map(({ points }) => points)).toEqual([0, 1, 2]);
  expect(given.map(({ wants }) => wants.length > 0)).toEqual([true, true, false]);
});

test('a criterion that has nothing to judge is not rated, and every criterion has its row', () => {
  const nothing = plan({});
  expect((['P3', 'P7', 'P8', 'P10'] as const).map((id) => RUBRIC[id](nothing).points)).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(POINTS.map(([id]) => id)).toEqual([...criteria]);
});
