/** What is true of a client, as far as a rule asks: it decides which rules of a plan apply (see src/scoring/rules). */
export const traits = [
  'alcohol', // the substance is alcohol (also)
  'light-alcohol', // alcohol only, mild, a stable life
  'drugs',
  'opioids',
  'medical', // some part of the help needs a doctor
  'acute', // withdrawal, very high level, overdose risk now
  'seizures', // earlier seizures or delirium, neurological signs
  'suicidal',
  'mental', // signs of a mental disorder
  'severe-mental',
  'limited-capacity', // anxiety, ADHD, cognitive injury: decides which method can be used
  'burdened', // heavily burdened, needs support to meet other services
  'children', // children at home or access visits
  'child-risk', // reason to weigh a notification
  'child-case', // the family department is on the case
  'pregnant',
  'youth', // 15-25
  'under-18',
  'relatives', // somebody close who could be asked
  'violence',
  'anonymous', // wishes to be anonymous
  'orderly', // alcohol only, otherwise orderly life
  'housing',
  'economy',
  'work', // a job, an education or activation is in play
  'isolated',
  'prison',
  'tried-before', // earlier treatment
  'excluded', // turned away by another service
  'handleplan', // has or should be offered an overall plan (handleplan)
  'content-low', // stable and content with little contact
] as const;
export type Trait = (typeof traits)[number];

/** What a written option of a match or a plan is, as rules and rubric read it. The words never count, these do. */
export const flags = [
  // problems
  'neutral',
  'specific',
  'own-words', // the client's own cause, expectation or wish, in the client's words
  'label', // blame or a label
  'jargon',
  // goals
  's',
  'm',
  'a',
  'r',
  't',
  'main-goal',
  'sub-goal',
  'own-goal', // chosen by the client
  'therapist-goal',
  'concern-shared', // a concern raised with permission beside the client's goal
  'coping-goal', // coping or quality of life, not use alone
  'reduction',
  'abstinence',
  'abstinence-demanded', // as a condition for help
  // stage and method
  'fits-stage',
  'too-soon',
  'motivation-first',
  'method',
  'substance-focus',
  'kat',
  'claims-superior',
  'simple-concrete',
  'beyond-capacity',
  'session-structure',
  'alliance-check',
  'differs-from-before',
  'resource-used',
  'plain',
  'choices-shown',
  'able-to-reflect',
  'youth-social',
  'youth-own-words',
  // setting and intensity
  'ad-hoc',
  'ambulant',
  'ambulant-day',
  'day',
  'residential',
  'group',
  'drug-free',
  'substitution',
  'screening-first',
  'approved-place',
  'outpatient-until-bed',
  'economy-stated',
  'municipality-stated',
  'access-considered',
  'built-for-exclusion',
  'over-treatment',
  'cheapest-decides',
  'chose-other-place',
  // mental health and medicine
  'mental-alongside',
  'mental-after',
  'mental-referral',
  'mental-assessment',
  'psychiatry-agreement',
  'own-diagnosis',
  'doctor-acute',
  'suicide-assessment',
  'admission-assessment',
  'psychiatric-ward-route',
  'out-of-hours',
  'counsellor-prescribes',
  'medicine-offered',
  'medicine-monitored',
  'medical-at-once',
  'medical-referral',
  'medical-who-when',
  'substitution-off-route',
  'abrupt-stop',
  // relatives and children
  'relatives-offered',
  'relatives-own-help',
  'relatives-without-consent',
  'couple-despite-violence',
  'safety-plan',
  'children-asked',
  'notification',
  'parent-told',
  'family-adviser-informed',
  'urine-routine',
  'protective-factors',
  'family-department',
  'family-clinic',
  'pregnancy-contract',
  // crisis and relapse
  'high-risk-situations',
  'warning-signs',
  'coping-steps',
  'who-to-call',
  'lapse-procedure',
  'overdose-safety',
  'lapse-sanction',
  'no-show-contact',
  'no-show-closed',
  // coordination
  'consent-to-share',
  'shares-without-consent',
  'linked-plans',
  'handleplan-considered',
  'warm-handover',
  'other-route',
  'sent-elsewhere',
  'hospital-support',
  'skp-offered',
  'housing-action',
  'economy-action',
  'work-plan',
  'release-plan',
  'team-conference',
  'aftercare-tovholder',
  'aftercare',
  // frame
  'law-sul-141',
  'law-sel-101',
  'law-sul-142',
  'visitation',
  'waits-for-visitation',
  'free-choice',
  'complaint-guidance',
  'wrong-complaint',
  'demands-name',
  'data-to-payer',
  'home-municipality-queue',
  'relevant-records',
  'all-records',
  // measurement
  'effect-measured',
  'instrument-named',
  'assessment-repeated',
  'time-frame',
  'status-month-3',
  'plain-summary',
] as const;
export type Flag = (typeof flags)[number];
