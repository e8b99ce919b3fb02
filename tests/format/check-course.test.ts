import { expect, test } from 'vitest';
import { checkCase } from '../../src/format/checks.ts';
import type { CheckId, Issue } from '../../src/format/issue.ts';
import { CHECKS } from '../../src/format/messages.ts';
import { matchRules } from '../../src/format/match-rules.ts';
import type {
  Assessment,
  Dialogue,
  Matching,
  MatchOption,
  Plan,
  PlanOption,
  Review,
  Scenario,
  Way,
  WeekEvent,
} from '../../src/format/schema.ts';
import { knowledge } from '../../src/scoring/cli.ts';
import { readCourse, stagesOf } from '../support/course.ts';

const shared = await knowledge();

/** The small course is too short a talk for a built-in case; everything else it is held to. */
const OF_TALK = ['S19', 'S21', 'S24', 'S25'];
const checksOf = (issues: readonly Issue[]) =>
  issues
    .map(({ fault }) => (fault.type === 'check' ? fault.check : fault.type))
    .filter((check) => !OF_TALK.includes(check));

interface Opened {
  readonly da: Scenario;
  readonly en: Scenario;
  readonly talk: Dialogue;
  readonly assessment: Assessment;
  readonly matching: Matching;
  readonly plan: Plan;
  readonly review: Review;
  readonly way: (id: string) => Way;
  readonly option: (id: string) => MatchOption;
  readonly sentence: (id: string) => PlanOption;
  readonly event: (id: string) => WeekEvent;
}
const named = <T extends { id: string }>(all: readonly T[], id: string): T => {
  const found = all.find((each) => each.id === id);
  if (!found) throw new Error(`the small course has no ${id}`);
  return found;
};
function open({ da, en }: ReturnType<typeof readCourse>): Opened {
  const stages = stagesOf(da);
  return {
    da,
    en,
    talk: da.stages[0] as Dialogue,
    ...stages,
    way: (id) => named(stages.assessment.ways, id),
    option: (id) => named(stages.matching.options, id),
    sentence: (id) => named(stages.plan.options, id),
    event: (id) =>
      named(
        stages.review.weeks.flatMap(({ events }) => events),
        id,
      ),
  };
}
const model = ({ plan }: Opened) => (plan.models[0] as Plan['models'][number]).plan;

/** For each check of worked stages the smallest changes that it is there to find, and where it points. */
const MUTATIONS: [CheckId, string, (c: Opened) => void, Issue['path']?][] = [
  ['S38', 'two ways with one id', ({ assessment }) => void ((assessment.ways[7] as Way).id = 'spoerg-nat')],
  ['S38', 'an option with the id of a finding', ({ option }) => void (option('brat').id = 'alene')],
  ['S38', 'an event with the id of an answer', ({ event }) => void (event('holder').id = 'gerne')],
  [
    'S38',
    'two doses with one id',
    ({ sentence }) => {
      for (const dose of sentence('skema-start').doses ?? []) dose.id = 'to';
    },
    ['stages', 3, 'options', 9, 'doses', 1, 'id'],
  ],
  [
    'S39',
    'a line that opens what is no finding',
    ({ talk }) => void ((talk.turns['hilsen']?.lines[0] as { opens: string[] }).opens = ['alene', 'maanen']),
    ['stages', 0, 'turns', 'hilsen', 'lines', 0, 'opens'],
  ],
  [
    'S39',
    'an answer that gives what is no finding',
    ({ way }) => void ((way('journal').answers[0] as { gives?: string }).gives = 'maanen'),
  ],
  ['S39', 'a way that needs what is no way', ({ way }) => void (way('ring-soester').needs = 'maanen')],
  ['S39', 'a wish for what is no finding', ({ matching }) => void (matching.wish.finding = 'maanen')],
  [
    'S39',
    'an option honoured that is not there',
    ({ matching }) => void (matching.wish.honours = ['maanen']),
  ],
  [
    'S39',
    'a choice against what is not on offer',
    ({ option }) => void (option('brat').against = 'otte-oel'),
    ['stages', 2, 'options', 9, 'against'],
  ],
  [
    'S39',
    'somebody who is no actor',
    ({ sentence }) => void (sentence('mi-samtaler').who = ['naboen', 'behandleren']),
  ],
  [
    'S39',
    'a problem that rests on nothing known',
    ({ sentence }) => void (sentence('otte-oel').from = 'maanen'),
  ],
  ['S39', 'a dose that is not there', (c) => void (model(c).dose = { 'mi-samtaler': 'dag' })],
  ['S39', 'a goal that is no goal', (c) => void (model(c).serves['mi-samtaler'] = ['soendag', 'otte-oel'])],
  ['S39', 'a tovholder from nowhere', (c) => void (model(c).tovholder = 'naboen')],
  [
    'S39',
    'a talk after an event that cannot happen',
    ({ da }) => void ((da.stages[5] as Dialogue).when = { happened: 'holdt' }),
    ['stages', 5, 'when', 'happened'],
  ],
  [
    'S39',
    'a help by a choice nobody has',
    ({ review }) => void ((review.helps[0] as { when: object }).when = { chose: 'maanen' }),
  ],
  [
    'S39',
    'a help by a flag that is not on offer',
    ({ review }) => void ((review.helps[0] as { when: object }).when = { planned: 'release-plan' }),
  ],
  [
    'S39',
    'a week that asks for a reaction',
    ({ event }) => void (event('holder').when = { reaction: 'change' }),
  ],
  [
    'S40',
    'an option with a card nobody wrote',
    ({ option }) => void (option('samtaler').card = 'hypnose'),
    ['stages', 2, 'options', 0, 'card'],
  ],
  [
    'S40',
    'a substance that is a method',
    ({ da }) => void (da.substances = ['alcohol', 'mi']),
    ['substances', 1],
  ],
  [
    'S40',
    'an instrument with the card of a method',
    ({ way }) => void ((way('audit').instrument as { card: string }).card = 'mi'),
  ],
  [
    'S40',
    'a scale that the card has not',
    ({ way }) => void ((way('audit').instrument as { scale: string }).scale = 'ours'),
  ],
  [
    'S41',
    'a band beside the sum',
    ({ way }) => void ((way('audit').instrument as { band: string }).band = 'advice'),
    ['stages', 1, 'ways', 8, 'instrument', 'band'],
  ],
  [
    'S41',
    'a sum off the scale',
    ({ way }) => void ((way('audit').instrument?.items[0] as { points: number }).points = 40),
  ],
  [
    'S42',
    'a last answer with a condition',
    ({ way }) =>
      void ((way('spoerg-job').answers[0] as Way['answers'][number]).when = { alliance: { min: 2 } }),
    ['stages', 1, 'ways', 3, 'answers', 0],
  ],
  ['S42', 'a first event without one', ({ event }) => delete event('holder').when],
  [
    'S42',
    'an end that hides the last',
    ({ da }) => delete ((da.stages[6] as Review).ends?.[0] as { least?: number }).least,
  ],
  ['S43', 'time for every way', ({ assessment }) => void (assessment.minutes = 69), ['stages', 1, 'minutes']],
  [
    'S44',
    'a finding that nothing brings',
    ({ da }) =>
      void da.findings?.push({
        ...(da.findings[0] as NonNullable<Scenario['findings']>[number]),
        id: 'skjult',
      }),
    ['findings', 9],
  ],
  [
    'S44',
    'a finding behind a way there is no time for',
    ({ way, option }) => {
      way('spoerg-job').minutes = 50;
      option('ambulant').supports = ['tempo', 'tallet'];
    },
  ],
  [
    'S45',
    'a recommended choice that nothing speaks for',
    ({ option }) => delete option('eneste').supports,
    ['stages', 2, 'options', 2],
  ],
  [
    'S45',
    'an acceptable one with one finding',
    ({ option }) => Object.assign(option('holdet'), { grade: 'acceptable', supports: 'nerver' }),
  ],
  ['S46', 'a decision without a right option', ({ option }) => void (option('ugentligt').grade = 'neutral')],
  [
    'S46',
    'a decision where everything is right',
    ({ option }) => Object.assign(option('holdet'), { grade: 'recommended', supports: ['nerver', 'moerke'] }),
  ],
  [
    'S47',
    'a setting without its step',
    ({ option }) => void (option('doegnet').flags = []),
    ['stages', 2, 'options', 5],
  ],
  [
    'S47',
    'an intensity of two steps',
    ({ option }) => void (option('ugentligt').flags = ['ambulant', 'day']),
  ],
  [
    'S48',
    'a rule that is not in the table',
    ({ option }) => void (option('laege').rule = 'M37'),
    ['stages', 2, 'options', 8, 'rule'],
  ],
  [
    'S51',
    'something to do that nobody does',
    (c) => delete model(c).who['mi-samtaler'],
    ['stages', 3, 'models', 0, 'plan'],
  ],
  ['S51', 'something given to one who may not', (c) => void (model(c).who['medicin-tilbud'] = 'bo')],
  ['S51', 'something without a start', (c) => delete model(c).start['soester-med']],
  ['S51', 'talks without a dose', (c) => delete model(c).dose],
  ['S51', 'a goal that rests on nothing', (c) => delete model(c).serves['soendag']],
  ['S51', 'a start of what is not in the plan', (c) => void (model(c).start['skema-start'] = 3)],
  [
    'S51',
    'a model that the client refuses',
    ({ sentence }) => void (sentence('soester-med').client = { say: 'Nej.', refuses: true }),
  ],
  ['S51', 'two that do not go together', ({ sentence }) => void (sentence('soendag').against = 'fire-dage')],
  [
    'S52',
    'a red flag without a best action',
    ({ assessment }) => void ((assessment.red[0]?.actions[0] as { fit: string }).fit = 'good'),
  ],
  [
    'S52',
    'a wish without a best answer',
    ({ matching }) => void ((matching.wish.answers[0] as { fit: string }).fit = 'good'),
  ],
  [
    'S52',
    'an event without a best action',
    ({ event }) => void ((event('holder').actions[0] as { fit: string }).fit = 'good'),
  ],
  [
    'S53',
    'the best is the longest',
    ({ assessment }) => void ((assessment.red[0]?.actions[0] as { say: string }).say = 'x'.repeat(200)),
    ['stages', 1],
  ],
  [
    'S57',
    'two reviews and two plans',
    ({ da, plan }) => {
      const copy = structuredClone(plan);
      copy.id = 'plan-to';
      da.stages[3] = { ...copy, id: 'plan' };
      da.stages.push({ ...copy, options: [], actors: [], models: [] });
    },
    ['stages', 7],
  ],
  // Checks of the talk that look at worked stages too.
  ['S14', 'the same why for two options', ({ option }) => void (option('brat').why = option('laege').why)],
  [
    'S15',
    'an action with a source nobody knows',
    ({ event }) => void ((event('holder').actions[0] as { source: string }).source = 'hearsay'),
  ],
  [
    'S18',
    'heavy answers',
    ({ way }) =>
      void ((way('spoerg-job').answers[0] as { say: string }).say =
        'Afhængighedsproblematikker besværliggør hverdagslivet. '.repeat(12)),
  ],
  [
    'S30',
    'a label in a finding',
    ({ da }) => void ((da.findings?.[0] as { say: string }).say = 'Han er misbruger.'),
    ['findings', 0, 'say'],
  ],
  [
    'S30',
    'a label in a sentence of the plan',
    ({ sentence }) => void (sentence('otte-oel').say = 'Borgeren er alkoholiker.'),
  ],
];

test('the small course has nothing to remark but that its talk is small', () => {
  const { da, en } = readCourse();
  expect(checksOf(checkCase({ da, en }, shared))).toEqual([]);
});

test.each(MUTATIONS)('%s finds %s and nothing else', (check, _, change, path) => {
  const opened = open(readCourse());
  change(opened);
  const issues = checkCase({ da: opened.da }, shared);
  expect([...new Set(checksOf(issues))]).toEqual([check]);
  if (path) expect(issues.map((issue) => issue.path)).toContainEqual(path);
});

test('every check of reading a course has a change that triggers it', () => {
  // What needs the rules of a plan, whole plays or forms is in tests/scoring: plan/offer, check and lift.
  const elsewhere = ['S49', 'S50', 'S54', 'S55', 'S56', 'S58'];
  const here = new Set(MUTATIONS.map(([check]) => check));
  expect(Object.keys(CHECKS).filter((check) => check >= 'S38' && !here.has(check as CheckId))).toEqual(
    elsewhere,
  );
});

test('a choice with one finding is a warning, one with none an error', () => {
  const severity = (supports: string[]) => {
    const opened = open(readCourse());
    Object.assign(opened.option('eneste'), { supports });
    return checkCase({ da: opened.da }, shared).find(
      ({ fault }) => fault.type === 'check' && fault.check === 'S45',
    );
  };
  expect(severity(['nerver'])?.severity).toBe('warning');
  expect(severity(['nerver', 'moerke'])).toBeUndefined();
});

test('where experts are divided, half of them make a choice right', () => {
  const divided = (grade: MatchOption['grade']) => {
    const opened = open(readCourse());
    opened.option('holdet').grade = grade;
    return checksOf(checkCase({ da: opened.da }, shared));
  };
  expect(divided({ acceptable: 1, neutral: 1 })).toEqual(['S45']);
  expect(divided({ acceptable: 1, neutral: 2 })).toEqual([]);
});

test('length is looked at in both languages', () => {
  const { da, en } = readCourse();
  const [red] = stagesOf(en).assessment.red;
  if (red?.actions[0]) red.actions[0].say = 'x'.repeat(200);
  const issues = checkCase({ da, en }, shared).filter(
    ({ fault }) => fault.type === 'check' && fault.check === 'S53',
  );
  expect(issues).toMatchObject([
    { file: 'en.yaml', path: ['udredning'], fault: { facts: { language: 'en' } } },
  ]);
});

test('a client may call themselves what they like in an answer and in what they say of the plan', () => {
  const opened = open(readCourse());
  (opened.way('spoerg-job').answers[0] as { say: string }).say = 'Jeg er alkoholiker.';
  opened.plan.client.no = 'Narkoman? Mig?';
  expect(checksOf(checkCase({ da: opened.da }, shared))).toEqual([]);
});

test('a case that begins with work is told, and words of en.yaml are no ids', () => {
  const { da } = readCourse();
  da.stages.shift();
  expect(checksOf(checkCase({ da }, shared))).toContain('S13');
  const opened = open(readCourse());
  opened.way('journal').id = 'title';
  expect(checksOf(checkCase({ da: opened.da }, shared))).toEqual(['S38']);
});

test('where no cards are given nobody asks for them', () => {
  const opened = open(readCourse());
  opened.option('samtaler').card = 'hypnose';
  const { sources, outcomes } = shared;
  expect(checksOf(checkCase({ da: opened.da }, { sources, outcomes }))).toEqual([]);
});

test('the rules of a choice are 36, each with a source that exists', () => {
  expect(Object.keys(matchRules)).toEqual(
    Array.from({ length: 36 }, (_, i) => `M${String(i + 1).padStart(2, '0')}`),
  );
  for (const source of Object.values(matchRules)) expect(Object.keys(shared.sources)).toContain(source);
});
