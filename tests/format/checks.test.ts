import { beforeAll, expect, test } from 'vitest';
import { checkCase } from '../../src/format/checks.ts';
import { allTurns } from '../../src/format/walk.ts';
import { bestReplies, fitOf } from '../../src/format/fit.ts';
import type { CheckId, Issue } from '../../src/format/issue.ts';
import type { Knowledge } from '../../src/format/knowledge.ts';
import { CHECKS } from '../../src/format/messages.ts';
import { readCase } from '../../src/format/parse.ts';
import {
  dialoguesOf,
  type Dialogue,
  type Line,
  type Reply,
  type Scenario,
  type Turn,
} from '../../src/format/schema.ts';
import { checkReach } from '../../src/engine/reach.ts';
import { filesOf, readShared, soundCase } from '../support/cases.ts';

let knowledge: Knowledge;
beforeAll(() => {
  knowledge = readShared();
});

type Case = ReturnType<typeof soundCase>;

/** The sound case opened up: its only stage, its turns, one turn in the middle with its first line and reply. */
function open({ da, en }: Case) {
  const stage = da.stages[0] as Dialogue;
  const turn = stage.turns['c5'] as Turn;
  const line = turn.lines[0] as Line;
  const reply = turn.replies[0] as Reply;
  return { da, en, stage, turns: Object.values(stage.turns), turn, line, reply };
}
type Opened = ReturnType<typeof open>;

const checksOf = (issues: readonly Issue[]) => [
  ...new Set(issues.map(({ fault }) => (fault.type === 'check' ? fault.check : fault.type))),
];

function best({ replies }: Turn): Reply {
  return bestReplies(replies)[0] as Reply;
}

/** For each check the smallest change to a sound case that it is there to find, and where it points. */
const MUTATIONS: [CheckId, string, (c: Opened) => void, Issue['path']?][] = [
  [
    'S03',
    'a reply leads nowhere',
    ({ reply }) => void (reply.then = { change: 'c6', neutral: 'n6', sustain: 'væk' }),
    ['stages', 0, 'turns', 'c5'],
  ],
  [
    'S03',
    'a reply leads to what JavaScript calls constructor',
    ({ reply }) => void (reply.then = { change: 'c6', neutral: 'n6', sustain: 'constructor' }),
  ],
  [
    'S04',
    'two replies with one id',
    ({ turn }) => void ((turn.replies[1] as Reply).id = 'a'),
    ['stages', 0, 'turns', 'c5', 'replies', 1, 'id'],
  ],
  [
    'S04',
    'a line and a reply with one id',
    ({ turn }) => void ((turn.lines[1] as Line).id = 'd'),
    ['stages', 0, 'turns', 'c5', 'replies', 3, 'id'],
  ],
  [
    'S05',
    'an ending with the id of the stage',
    ({ stage }) => void (stage.id = 'slut-c'),
    ['stages', 0, 'endings', 'slut-c'],
  ],
  ['S05', 'a stage called title', ({ stage }) => void (stage.id = 'title'), ['stages', 0, 'id']],
  ['S05', 'a stage called scene', ({ stage }) => void (stage.id = 'scene')],
  [
    'S06',
    'an ending that nothing leads to',
    ({ stage }) => void (stage.endings['glemt'] = structuredClone(stage.endings['slut-c']) as never),
    ['stages', 0, 'endings', 'glemt'],
  ],
  [
    'S07',
    'a turn where every reply has a condition',
    ({ turn }) => {
      turn.replies.forEach((each) => (each.when = { alliance: { min: 1 } }));
    },
    ['stages', 0, 'turns', 'c5', 'replies'],
  ],
  [
    'S08',
    'a reply with a way on after change talk only',
    ({ reply }) => void (reply.then = { change: 'c6' }),
    ['stages', 0, 'turns', 'c5', 'replies', 0],
  ],
  [
    'S09',
    'a way back to an earlier turn',
    ({ reply }) => void (reply.then = { sustain: 'c4', else: 'c6' }),
    ['stages', 0, 'turns', 'c4'],
  ],
  [
    'S10',
    'a last line with a condition',
    ({ turn }) => void ((turn.lines.at(-1) as Line).when = { after: 'b' }),
    ['stages', 0, 'turns', 'c5', 'lines', 1],
  ],
  [
    'S10',
    'a first line without a condition',
    ({ line }) => delete line.when,
    ['stages', 0, 'turns', 'c5', 'lines', 0],
  ],
  [
    'S11',
    'a condition about an unknown turn',
    ({ line }) => void (line.when = { visited: ['c4', 'månen'] }),
    ['stages', 0, 'turns', 'c5', 'lines', 0, 'when', 'visited'],
  ],
  ['S11', 'a condition about an unknown ending', ({ line }) => void (line.when = { ended: 'c4' })],
  [
    'S11',
    'a condition about an unknown reply',
    ({ turn }) => void (turn.then = [{ when: { said: 'c4' }, to: 'c6' }, { to: 'n6' }]),
  ],
  [
    'S11',
    'a condition about a line of another turn',
    ({ reply }) => void (reply.when = { line: ['efter', 'findes-ikke'] }),
  ],
  [
    'S12',
    'HTML in a line',
    ({ line }) => void (line.say = 'Hej <b>du</b>.'),
    ['stages', 0, 'turns', 'c5', 'lines', 0, 'say'],
  ],
  ['S12', 'a closing tag in the English words', ({ en }) => void (en.summary = 'Hi</p>.'), ['summary']],
  ['S12', 'a comment in the brief', ({ da }) => void (da.brief.note = 'Hej <!-- du -->')],
  [
    'S13',
    'a first stage that does not say where the client stands',
    ({ stage }) => delete stage.client.reactance,
    ['stages', 0, 'client'],
  ],
  ['S13', 'a first stage without talk', ({ stage }) => delete stage.client.talk],
  [
    'S14',
    'the same why twice',
    ({ turn }) => void ((turn.replies[1] as Reply).why = (turn.replies[0] as Reply).why),
    ['stages', 0, 'turns', 'c5', 'replies', 1, 'why'],
  ],
  [
    'S14',
    'the same English why twice',
    ({ en }) => {
      const [first, second] = open({ da: en, en }).turn.replies as [Reply, Reply];
      second.why = first.why;
    },
    ['gangen', 'c5', 'b', 'why'],
  ],
  [
    'S15',
    'a source that nobody knows',
    ({ reply }) => void (reply.source = 'hearsay'),
    ['stages', 0, 'turns', 'c5', 'replies', 0, 'source'],
  ],
  ['S15', 'a place that its source does not have', ({ reply }) => void (reply.source = 'miti-4.2.1:page-9')],
  [
    'S15',
    'a case that rests on what JavaScript calls constructor',
    ({ da }) => void (da.sources = ['constructor']),
    ['sources', 0],
  ],
  ['S16', 'an outcome that nobody knows', ({ da }) => da.outcomes.push('OM9-F9'), ['outcomes', 1]],
  ['S17', 'English words that are Danish', ({ da, en }) => void (en.title = da.title), ['title']],
  [
    'S18',
    'heavy speech',
    ({ turns }) => {
      turns.forEach(({ lines }) => {
        lines.forEach((each) => (each.say = 'Afhængighedsproblematikker besværliggør hverdagslivet.'));
      });
    },
    [],
  ],
  [
    'S19',
    'the best reply is always the longest',
    ({ turns }) => {
      turns.forEach((each) => (best(each).say = best(each).say.padEnd(60, 'x')));
    },
    [],
  ],
  [
    'S20',
    'the best reply is always a reflection',
    ({ turns }) => {
      turns.forEach((each) => (best(each).codes = ['complex-reflection']));
    },
    ['stages'],
  ],
  [
    'S21',
    'a reflection is always right',
    ({ turns }) => {
      turns.forEach(({ replies }) => {
        replies.forEach((each) => {
          if (each.fit !== 'best' && each.codes.includes('simple-reflection')) each.codes = ['other'];
        });
      });
    },
    ['stages'],
  ],
  [
    'S22',
    'the client nearly always says the same',
    ({ turns }) => {
      turns.slice(8).forEach((each) => each.lines.shift());
    },
    ['stages'],
  ],
  [
    'S23',
    'two replies at a line',
    ({ turn }) => {
      turn.replies.slice(2).forEach((each) => (each.when = { line: 'efter' }));
    },
    ['stages', 0, 'turns', 'c5', 'lines', 1],
  ],
  ['S23', 'five replies at a line', ({ turn }) => turn.replies.push({ ...best(turn), id: 'e', why: 'Nyt.' })],
  [
    'S24',
    'a case of 29 turns',
    ({ stage }) => {
      for (const id of ['c3', 'n3']) (stage.turns[id] as Turn).then = 'c4';
      (stage.turns['c4'] as Turn).then = 'c5';
      delete stage.turns['n4'];
      delete stage.turns['n5'];
    },
    ['stages'],
  ],
  ['S25', 'paths of 19 turns', ({ da }) => void (da.stages = soundCase(18).da.stages), ['stages']],
  ['S25', 'a shortcut to the end', ({ reply }) => void (reply.then = 'slut-c')],
  [
    'S26',
    'endings of two classes',
    ({ stage }) => {
      Object.values(stage.endings).forEach((each) => {
        if (each.class === 'open') each.class = 'agreed';
      });
    },
    ['stages'],
  ],
  [
    'S27',
    'no turn that offers repair',
    ({ turns }) => {
      turns.forEach((each) => delete each.back);
    },
    ['stages'],
  ],
  [
    'S28',
    'two questions in one reply',
    ({ reply }) => void (reply.codes = ['open-question', 'closed-question']),
    ['stages', 0, 'turns', 'c5', 'replies', 0, 'codes'],
  ],
  [
    'S28',
    'two reflections in one reply',
    ({ reply }) => void (reply.codes = ['simple-reflection', 'complex-reflection']),
  ],
  [
    'S29',
    'a turn without a best reply',
    ({ turn }) => void (best(turn).fit = 'good'),
    ['stages', 0, 'turns', 'c5', 'replies'],
  ],
  [
    'S29',
    'a panel that is of two minds about the best',
    ({ turn }) => void (best(turn).fit = { best: 1, partial: 1 }),
  ],
  [
    'S30',
    'a label in a why',
    ({ reply }) => void (reply.why = 'Han er jo misbruger.'),
    ['stages', 0, 'turns', 'c5', 'replies', 0, 'why'],
  ],
  ['S30', 'a label said by the counsellor', ({ reply }) => void (reply.say = 'Du er jo stofmisbruger.')],
  ['S30', 'a label in English', ({ en }) => void (en.brief.note = 'He is an addict.'), ['brief', 'note']],
  [
    'S31',
    'talk that sums to less than 1',
    ({ stage }) => void (stage.client.talk = { change: 0.2, neutral: 0.4, sustain: 0.3 }),
  ],
  [
    'S31',
    'talk that sums to more than 1',
    ({ stage }) => void (stage.client.talk = { change: 0.2, neutral: 0.5, sustain: 0.4 }),
    ['stages', 0, 'client', 'talk'],
  ],
];

test('a sound case has nothing to remark', () => {
  const { da, en } = soundCase();
  expect(checkCase({ da, en }, knowledge)).toEqual([]);
  expect(checkCase({ da }, knowledge)).toEqual([]);
  expect(checkReach(da)).toEqual([]);
});

test.each(MUTATIONS)('%s finds %s and nothing else', (check, _, change, path) => {
  const opened = open(soundCase());
  change(opened);
  const issues = checkCase({ da: opened.da, en: opened.en }, knowledge);
  expect(checksOf(issues)).toEqual([check]);
  if (path) expect(issues.map((issue) => issue.path)).toContainEqual(path);
});

test('a circle that is meant is marked again, and then is none', () => {
  const { da, reply, stage } = open(soundCase());
  reply.then = { sustain: 'c4', else: 'c6' };
  (stage.turns['c4'] as Turn).again = true;
  expect(checkCase({ da }, knowledge)).toEqual([]);
});

test('a stage that never ends walks in a circle, and starts that do not exist lead nowhere', () => {
  const { da, stage, turns } = open(soundCase());
  for (const each of turns.slice(-2)) each.then = 'start0';
  (stage.turns['start0'] as Turn).again = true;
  expect(checksOf(checkCase({ da }, knowledge))).toEqual(expect.arrayContaining(['S09', 'S06']));
  stage.start = 'ingen';
  expect(checksOf(checkCase({ da }, knowledge))).toContain('S03');
});

test('a client may call themselves what they like, aloud and in thought', () => {
  const { da, line } = open(soundCase());
  line.say = 'Jeg er alkoholiker.';
  line.thinks = 'Nu tror hun, at jeg er narkoman.';
  expect(checkCase({ da }, knowledge)).toEqual([]);
});

test('where two replies are best, that one of them is the longest tells nothing', () => {
  const { da, turns } = open(soundCase());
  for (const { replies } of turns) {
    const top = bestReplies(replies)[0] as Reply;
    top.say = top.say.padEnd(60, 'x');
    (replies.find((each) => each !== top) as Reply).fit = 'best';
  }
  expect(checksOf(checkCase({ da }, knowledge))).not.toContain('S19');
});

test('where two replies are best, one that is no reflection is enough', () => {
  const { da, turns } = open(soundCase());
  for (const { replies } of turns) {
    const top = bestReplies(replies)[0] as Reply;
    top.codes = ['complex-reflection'];
    const other = replies.find((each) => !each.codes.some((code) => code.endsWith('-reflection'))) as Reply;
    other.fit = 'best';
  }
  expect(checksOf(checkCase({ da }, knowledge))).not.toContain('S20');
});

test('what has no word in it may be the same in both languages', () => {
  const { da, en } = soundCase();
  for (const scenario of [da, en]) open({ da: scenario, en }).line.say = '… å …';
  expect(checkCase({ da, en }, knowledge)).toEqual([]);
});

test('a smaller-than sign before a number is no HTML', () => {
  const { da, line } = open(soundCase());
  line.say = 'Jeg <3 det.';
  expect(checkCase({ da }, knowledge)).toEqual([]);
});

test('issues in Danish point into scenario.yaml, issues in English into en.yaml', () => {
  const { da, en } = soundCase();
  da.summary = '<i>a</i>';
  en.summary = '<i>b</i>';
  expect(checkCase({ da, en }, knowledge).map(({ file, path }) => [file, path])).toEqual([
    ['scenario.yaml', ['summary']],
    ['en.yaml', ['summary']],
  ]);
});

test('S01 and S02 are found while the files are read', () => {
  const files = filesOf(soundCase());
  expect(readCase(files).ok).toBe(true);
  const read = readCase({ ...files, en: files.en.replace('"summary"', '"sumary"') });
  expect(!read.ok && checksOf(read.error).sort()).toEqual(['S01', 'S02']);
});

test.each<[CheckId, string, (c: Opened) => void]>([
  [
    'S32',
    'a line after a reply that is never given',
    ({ line }) => void (line.when = { after: 'findes-ikke' }),
  ],
  [
    'S32',
    'a line behind an alliance that nobody has',
    ({ line }) => void (line.when = { alliance: { min: 5.1 } }),
  ],
  ['S32', 'a line that asks for itself', ({ line }) => void (line.when = { line: 'efter' })],
  [
    'S37',
    'a reply to a reaction that cannot bring one here',
    ({ reply }) => void (reply.when = { reaction: 'sustain' }),
  ],
])('%s finds %s and nothing else', (check, _, change) => {
  const opened = open(soundCase());
  change(opened);
  expect(checksOf(checkReach(opened.da))).toEqual([check]);
});

test('every check has a change that triggers it', () => {
  const here = new Set([...MUTATIONS.map(([check]) => check), 'S01', 'S02', 'S32', 'S37']);
  // The four that need whole plays are in tests/scoring/check.test.ts, those that begin with C in check-cbt.test.ts.
  const played = ['S33', 'S34', 'S35', 'S36'];
  // The ones of a course, S38 and up, are in check-course.test.ts.
  expect(
    Object.keys(CHECKS).filter(
      (check) => !here.has(check as CheckId) && !check.startsWith('C') && check < 'S38',
    ),
  ).toEqual(played);
});

test('a fit is a share of 1, and the verdicts of a panel are averaged', () => {
  expect((['best', 'good', 'partial', 'poor'] as const).map(fitOf)).toEqual([1, 0.6, 0.3, 0]);
  expect(fitOf({ best: 3, good: 1 })).toBeCloseTo(0.9);
  expect(fitOf({})).toBe(0);
});

test('the best replies are all that share the first place', () => {
  const { turn } = open(soundCase());
  (turn.replies[2] as Reply).fit = { best: 2 };
  expect(
    bestReplies(turn.replies)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['a', 'c']);
});

test('all turns are listed with the path that leads to them', () => {
  const scenario: Scenario = soundCase().da;
  const turns = allTurns(scenario);
  expect(turns).toHaveLength(31);
  expect(turns[0]).toEqual({
    path: ['stages', 0, 'turns', 'start0'],
    turn: dialoguesOf(scenario)[0]?.stage.turns['start0'],
  });
});
