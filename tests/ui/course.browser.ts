import { invariant } from '../../src/base/invariant.ts';
import { compile } from '../../src/engine/compile.ts';
import type { Log } from '../../src/engine/log.ts';
import { replay } from '../../src/engine/replay.ts';
import { readCase } from '../../src/format/parse.ts';
import type { Work } from '../../src/format/schema.ts';
import { da as text } from '../../src/text/da.ts';
import { da as words } from '../../src/text/work/da.ts';
import type { WorkProps } from '../../src/ui/screens/attempt/work/props.ts';
import en from '../fixtures/course/en.yaml?raw';
import scenario from '../fixtures/course/scenario.yaml?raw';

const read = readCase({ scenario, en });
invariant(read.ok, 'tests/fixtures/course can be read');
/** The small course in tests/fixtures/course, for tests in a browser. */
export const course = read.value.scenarios.da;

/** What the screen of a stage of the small course is given after a log, and what it gave back. */
export function workProps<K extends Work['kind']>(kind: K, log: Log) {
  const stage = course.stages.find((each) => each.kind === kind) as Extract<Work, { kind: K }>;
  const played = replay(compile(course), { seed: 'frø', dayForm: false }, log);
  invariant(played.ok, 'the log can be played');
  const added: Log[number][] = [];
  const props: WorkProps<typeof stage> = {
    scenario: course,
    stage,
    sitting: played.value,
    text,
    words,
    language: 'da',
    seed: 'frø',
    practice: true,
    now: () => 0,
    onadd: (event) => {
      added.push(event);
      return Promise.resolve();
    },
  };
  return { props, added };
}
