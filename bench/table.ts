import type { Measured } from './bench.ts';

type Row = readonly [what: string, found: string, promised?: string];

/** What was measured, for people; what DESIGN promises stands beside it. */
export function table(measured: Measured): string {
  const { date, node, chromium, cores, load, engines, replay, checks } = measured;
  const { classroom, fetched, answers, history } = measured;
  return [
    `${date}  Node ${node}  Chromium ${chromium}  ${cores} cores, load ${load}`,
    'Times in Node are processor time; those in Chromium are on the clock, and long when others use the machine.',
    'All are medians of several rounds, each ratio taken round by round.',
    ...engines.map((engine) =>
      section(`Replies per second, a story of ${engine.turns} turns`, [
        ['inkjs', count(engine.inkjs.repliesPerSecond)],
        ['replay, with reactions', against(engine.replay), 'at least 3 x'],
        ['  the statechart alone', against(engine.statechart)],
        ['  the reactions alone', against(engine.reactions)],
        ['marks', against(engine.marks)],
        ['replay and marks', against(engine.replayAndMarks)],
      ]),
    ),
    section('Engine and checks', [
      [`replay of ${replay.replies} replies`, `${replay.milliseconds} ms`],
      [`whole check of ${checks.largest.id}, ${checks.largest.turns} turns`, `${checks.largest.seconds} s`],
      [
        `check of ${checks.generated.turns} turns without plays`,
        `${checks.generated.seconds} s`,
        'under 2 s',
      ],
      ['  reading the files', `${checks.generated.readSeconds} s`],
      ['  static checks', `${checks.generated.staticSeconds} s`],
      ['  reach', `${checks.generated.reachSeconds} s`],
    ]),
    section(`${count(classroom.handIns)} hand-ins of ${classroom.events} events each`, [
      ['opened, replayed and marked', `${classroom.takeInSeconds} s`],
      ['overview, profile and choices', `${classroom.showSeconds} s`],
      ['all of it, on the clock', `${classroom.clockSeconds} s`, 'under 5 s'],
    ]),
    section('Fetched over the network by a fresh Chromium, compressed', [
      ['first screen: script and style', kilobytes(fetched.firstScreen.scriptAndStyle), 'under 90 kB'],
      ...fetched.heaviest.map(({ name, bytes }): Row => [`  ${name}`, kilobytes(bytes)]),
      ...others('first screen', fetched.firstScreen),
      ['until the first reply: script and style', kilobytes(fetched.firstReply.scriptAndStyle)],
      ...others('until the first reply', fetched.firstReply),
    ]),
    section(
      `Answer to ${answers.replies} clicked replies (${answers.case}), processor slowed down ${answers.slowdown} times`,
      [
        ['next line painted, median', `${answers.paintedMilliseconds.median} ms`, 'within 50 ms'],
        ['next line painted, worst', `${answers.paintedMilliseconds.worst} ms`],
        ['at rest, median', `${answers.restMilliseconds.median} ms`, 'within 200 ms'],
        ['at rest, worst', `${answers.restMilliseconds.worst} ms`],
        ['main thread at full speed, median', `${answers.processorMilliseconds.median} ms`],
      ],
    ),
    section(
      `With ${history.attempts} attempts on the device, processor slowed down ${history.slowdown} times`,
      [
        ['home painted, median', `${history.home.paintedMilliseconds} ms`, 'under 300 ms'],
        ['  main thread at full speed', `${history.home.processorMilliseconds} ms`],
        ['progress painted, median', `${history.progress.paintedMilliseconds} ms`, 'under 300 ms'],
        ['  main thread at full speed', `${history.progress.processorMilliseconds} ms`],
      ],
    ),
    '',
  ].join('\n');
}

const against = ({ repliesPerSecond, timesInkjs }: Measured['engines'][number]['replay']): string =>
  `${count(repliesPerSecond)}  ${timesInkjs.toFixed(2)} x`;

const others = (when: string, weight: Measured['fetched']['firstScreen']): Row[] => [
  [`${when}: font, image, other`, [weight.font, weight.image, weight.other].map(kilobytes).join(', ')],
  [`${when}: all ${weight.files} files`, kilobytes(weight.total)],
];

function section(title: string, rows: readonly Row[]): string {
  const lines = rows.map(
    ([what, found, promised = '']) => `  ${what.padEnd(44)} ${found.padStart(24)}   ${promised}`,
  );
  return ['', title, ...lines.map((line) => line.trimEnd())].join('\n');
}

const count = (value: number) => value.toLocaleString('en-GB');
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
