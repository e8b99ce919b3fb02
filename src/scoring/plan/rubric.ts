import type { Domain, Flag } from '../../format/schema.ts';
import type { PlanFacts } from './facts.ts';
import { has, type Part } from './rules.ts';

export const criteria = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'P9', 'P10', 'P11', 'P12'] as const;
export type Criterion = (typeof criteria)[number];

/** Points 0-2 for a criterion, or null where the case gives nothing to judge; and what the next point wants. */
export interface Points {
  readonly points: 0 | 1 | 2 | null;
  readonly wants: readonly (Flag | Part)[];
}

/** The six areas of a holistic assessment (serviceloven 101), by the domains that belong to each. */
const AREAS: readonly (readonly Domain[])[] = [
  ['substances'],
  ['network', 'children'],
  ['physical', 'pregnancy', 'acute'],
  ['mental', 'capacity'],
  ['work', 'facts'],
  ['earlier', 'records', 'crime', 'reason'],
];
const SMART = ['s', 'm', 'a', 'r', 't'] as const;
const RELAPSE = [
  'high-risk-situations',
  'warning-signs',
  'coping-steps',
  'who-to-call',
  'lapse-procedure',
] as const;
/** A review later than this many weeks is too late for two points (nkr-alkohol-2015: three months). */
const REVIEW_WITHIN = 13;

const points = (value: 0 | 1 | 2 | null, ...wants: readonly (Flag | Part)[]): Points => ({
  points: value,
  wants: value === 2 || value === null ? [] : wants,
});
const lacking = (facts: PlanFacts, ...flags: readonly Flag[]): Flag[] =>
  flags.filter((flag) => !facts.flags.has(flag));

/** The rubric P1-P12, 0-2 each (domain/scoring.md 5.3, a proposal on MATRS, Danish law and guidelines). */
export const RUBRIC: Readonly<Record<Criterion, (facts: PlanFacts) => Points>> = {
  P1: (facts) => {
    const wants = lacking(facts, 'neutral', 'specific', 'own-words');
    if (facts.in.problems.length === 0) return points(0, 'problems', ...wants);
    if (has(facts, 'label')) return points(0, 'neutral');
    return points(wants.length === 0 ? 2 : has(facts, 'neutral', 'specific') ? 1 : 0, ...wants);
  },
  P2: (facts) => {
    const areas = AREAS.filter((domains) => facts.held.some(({ domain }) => domains.includes(domain)));
    const wants = lacking(facts, 'resource-used');
    if (areas.length >= 5 && wants.length === 0) return points(2);
    return points(areas.length >= 3 ? 1 : 0, ...wants, 'problems');
  },
  P3: ({ match }) => {
    if (match === null) return points(null);
    if (match.intensity >= 0.6 && match.argued) return points(2);
    return points(match.intensity > 0.4 || match.argued ? 1 : 0, 'ties', 'dose');
  },
  P4: (facts) => {
    if (!has(facts, 'own-goal')) return points(0, 'own-goal');
    if (has(facts, 'therapist-goal')) return points(1, 'own-goal');
    return points(has(facts, 'concern-shared', 'choices-shown') ? 2 : 1, 'concern-shared');
  },
  P5: ({ in: { goals } }) => {
    if (goals.length === 0) return points(0, 'goals');
    const least = Math.min(...goals.map(({ flags }) => SMART.filter((each) => flags.includes(each)).length));
    const wants = SMART.filter((each) => goals.some(({ flags }) => !flags.includes(each)));
    if (least === SMART.length && goals.length <= 3) return points(2);
    return points(
      least >= 3 || goals.some(({ flags }) => SMART.every((each) => flags.includes(each))) ? 1 : 0,
      ...wants,
    );
  },
  P6: (facts) => {
    if (!has(facts, 'fits-stage')) return points(0, 'fits-stage');
    return points(has(facts, 'too-soon') ? 1 : 2, 'fits-stage');
  },
  P7: ({ match, actions }) => {
    if (match === null) return points(null);
    const dosed = actions.some(({ weekly }) => weekly !== null);
    if (match.method >= 0.85 && dosed) return points(2);
    return points(match.method >= 0.5 ? 1 : 0, 'dose', 'method');
  },
  P8: (facts) => {
    const { traits } = facts;
    if (!traits.has('relatives') && !traits.has('children')) return points(null);
    const wants = [
      ...(traits.has('relatives') ? lacking(facts, 'relatives-offered') : []),
      ...(traits.has('children') ? lacking(facts, 'children-asked') : []),
      ...lacking(facts, 'consent-to-share'),
    ];
    if (has(facts, 'relatives-without-consent')) return points(0, 'consent-to-share');
    if (wants.length === 0) return points(2);
    return points(has(facts, 'relatives-offered', 'children-asked', 'relatives-own-help') ? 1 : 0, ...wants);
  },
  P9: (facts) => {
    const wants = lacking(facts, ...RELAPSE);
    return points(wants.length <= 1 ? 2 : wants.length <= 3 ? 1 : 0, ...wants);
  },
  P10: (facts) => {
    if (!['medical', 'mental', 'severe-mental', 'acute'].some((each) => facts.traits.has(each as 'mental')))
      return points(null);
    const wants = lacking(facts, 'medical-who-when', 'consent-to-share');
    if (wants.length === 0) return points(2);
    return points(
      has(
        facts,
        'medical-who-when',
        'medical-referral',
        'mental-referral',
        'mental-assessment',
        'psychiatry-agreement',
      )
        ? 1
        : 0,
      ...wants,
    );
  },
  P11: (facts) => {
    const { followUp } = facts;
    if (followUp === null) return points(0, 'follow-up');
    const wants = lacking(facts, 'instrument-named', 'aftercare');
    return points(followUp <= REVIEW_WITHIN && wants.length === 0 ? 2 : 1, ...wants, 'follow-up');
  },
  P12: (facts) => {
    const approved = facts.shown && facts.refused.length === 0;
    const wants = lacking(facts, 'plain', 'choices-shown');
    if (has(facts, 'jargon')) return points(0, 'plain');
    if (approved && wants.length === 0) return points(2);
    return points(
      approved || has(facts, 'plain', 'choices-shown') ? 1 : 0,
      ...wants,
      ...(approved ? [] : ['approval' as const]),
    );
  },
};
