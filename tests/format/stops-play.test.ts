import { expect, test } from 'vitest';
import type { CheckId, Fault } from '../../src/format/issue.ts';
import { CHECKS } from '../../src/format/messages.ts';
import { stopsPlay } from '../../src/format/stops-play.ts';

const PLAYED = false;
const STOPPED = true;

/** Each check, and whether a case that it finds something in may be played. */
const TABLE: readonly [CheckId, boolean, string][] = [
  ['S01', STOPPED, 'without its English words the case is not read'],
  ['S02', STOPPED, 'English words without a place: the case is not read'],
  ['S03', STOPPED, 'a reply leads nowhere'],
  ['S04', STOPPED, 'two replies of a turn are one'],
  ['S05', STOPPED, 'two turns of a case are one'],
  ['S06', PLAYED, 'a turn that nobody comes to harms nobody'],
  ['S07', STOPPED, 'no reply may be open'],
  ['S08', STOPPED, 'a reply may not lead on'],
  ['S09', STOPPED, 'the talk may never end'],
  ['S10', STOPPED, 'the wrong line may be shown'],
  ['S11', STOPPED, 'a condition asks for what is not there'],
  ['S12', STOPPED, 'markup is shown as it stands'],
  ['S13', STOPPED, 'nobody knows where the client begins'],
  ['S14', PLAYED, 'the same feedback twice'],
  ['S15', PLAYED, 'an unknown source is shown by its id'],
  ['S16', PLAYED, 'an unknown outcome is shown by its id'],
  ['S17', PLAYED, 'a text that was not translated'],
  ['S18', PLAYED, 'heavy speech'],
  ['S19', PLAYED, 'length tells'],
  ['S20', PLAYED, 'always a reflection'],
  ['S21', PLAYED, 'reflections always right'],
  ['S22', PLAYED, 'the client says the same'],
  ['S23', PLAYED, 'two replies, or five'],
  ['S24', PLAYED, 'a short case'],
  ['S25', PLAYED, 'a short path'],
  ['S26', PLAYED, 'endings alike'],
  ['S27', PLAYED, 'no road back'],
  ['S28', PLAYED, 'two questions in one reply'],
  ['S29', PLAYED, 'no best reply'],
  ['S30', PLAYED, 'a label, which a person must weigh'],
  ['S31', STOPPED, 'the shares of talk are no shares'],
  ['S32', PLAYED, 'a line nobody hears'],
  ['S33', PLAYED, 'something nobody met in play'],
  ['S34', PLAYED, 'a simple strategy passes'],
  ['S35', PLAYED, 'the best path earns little'],
  ['S36', PLAYED, 'a golden path has changed'],
  ['S37', PLAYED, 'a reply nobody can choose'],
  ['S38', STOPPED, 'two findings are one'],
  ['S39', STOPPED, 'a course speaks of what is not there'],
  ['S40', PLAYED, 'an unknown card'],
  ['S41', STOPPED, 'the right band would be called wrong'],
  ['S42', STOPPED, 'there may be no answer'],
  ['S43', PLAYED, 'time for everything'],
  ['S44', PLAYED, 'a finding nobody finds'],
  ['S45', PLAYED, 'a choice with little to speak for it'],
  ['S46', PLAYED, 'nothing to decide'],
  ['S47', PLAYED, 'a step that is not told'],
  ['S48', STOPPED, 'a rule that does not exist'],
  ['S49', PLAYED, 'a rule no plan can keep'],
  ['S50', PLAYED, 'nothing that stops'],
  ['S51', PLAYED, 'a written plan with gaps'],
  ['S52', PLAYED, 'no best action'],
  ['S53', PLAYED, 'length tells in the work'],
  ['S54', PLAYED, 'a simple strategy passes the work'],
  ['S55', PLAYED, 'a written plan earns little'],
  ['S56', PLAYED, 'the best course earns little'],
  ['S57', STOPPED, 'a second match would not be marked'],
  ['S58', PLAYED, 'form tells'],
  ['C01', STOPPED, 'there is no such sheet'],
  ['C02', STOPPED, 'there is no such place on the sheet'],
  ['C03', PLAYED, 'a sheet stays empty'],
  ['C04', PLAYED, 'only the counsellor’s words'],
  ['C05', PLAYED, 'a task without its elements'],
  ['C06', STOPPED, 'what was agreed would be forgotten'],
  ['C07', PLAYED, 'leading that is called good'],
  ['C08', PLAYED, 'nobody asks about the homework'],
  ['C09', PLAYED, 'nothing to tell apart'],
];

test.each(TABLE)('%s stops play: %s (%s)', (check, stops) => {
  const issue = { file: 'scenario.yaml', path: [], fault: { type: 'check', check, facts: {} } } as const;
  expect(stopsPlay(issue)).toBe(stops);
  expect(stopsPlay({ ...issue, severity: 'warning' })).toBe(false);
});

test('every check is decided', () => {
  expect(TABLE.map(([check]) => check)).toEqual(Object.keys(CHECKS));
});

test.each<Fault>([
  { type: 'too-large', bytes: 2, limit: 1 },
  { type: 'too-deep' },
  { type: 'yaml', code: 'BAD_INDENT', message: '' },
  { type: 'forbidden-name', name: 'constructor' },
  { type: 'newer-format', format: 2, known: 1 },
  { type: 'unknown-key', key: 'levl', allowed: [] },
  { type: 'missing-key', key: 'level' },
  { type: 'not-allowed', received: 'x', allowed: ['a'] },
  { type: 'wrong-shape', expected: 'number', received: '"x"' },
  { type: 'too-long', limit: 80, length: 81 },
  { type: 'bad-id', id: 'A' },
  { type: 'empty', key: 'say' },
  { type: 'missing-file', name: 'scenario.yaml' },
])('a fault of shape, $type, stops play', (fault) => {
  expect(stopsPlay({ file: 'scenario.yaml', path: [], fault })).toBe(true);
});
