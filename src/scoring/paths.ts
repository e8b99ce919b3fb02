import type { Issue } from '../format/issue.ts';
import type { GoldenPath } from '../format/paths.ts';
import { play } from '../engine/replay.ts';
import type { Compiled } from '../engine/compile.ts';
import { markTalk } from './mi.ts';

/** Plays a golden path and says what is no longer as it was: a reply not open, another ending, a mark out of bounds. */
export function checkPath(compiled: Compiled, name: string, path: GoldenPath): Issue[] {
  const wrong = (what: string): Issue[] => [
    { file: 'paths.yaml', path: [name], fault: { type: 'check', check: 'S36', facts: { path: name, what } } },
  ];
  const left = [...path.replies];
  let missing = null as string | null;
  const sitting = play(compiled, { seed: 'golden', dayForm: false }, (moment) => {
    const [turn, reply] = (left.shift() ?? '/').split('/');
    const open = moment.open.find((each) => each.id === reply);
    if (missing === null && (turn !== moment.place || !open))
      missing = `at "${moment.place}" (line ${moment.line.id}) ${turn}/${reply} is not open`;
    return (open ?? moment.open[0])?.id ?? '';
  });
  if (missing !== null) return wrong(missing);
  if (left.length > 0)
    return wrong(`the conversation ended ${left.length} replies early at "${sitting.now.place}"`);
  if (sitting.now.place !== path.ending)
    return wrong(`it ends in "${sitting.now.place}", not "${path.ending}"`);
  const overall = markTalk(sitting.moments).overall?.value ?? 0;
  const { min = 0, max = 1 } = path.overall ?? {};
  if (overall < min || overall > max)
    return wrong(`the overall is ${overall.toFixed(2)}, expected ${min} to ${max}`);
  return [];
}
