import { expect, test } from 'vitest';
import { MAX_TEXT } from '../../../src/format/own.ts';
import { caseIn } from '../../../src/ui/state/own-files.ts';

const file = (text: string) => new File([text], 'x.yaml');
const scenario = '# en sag\nformat: 1\nid: min\n';
const en = 'title: Mine\n';

test('the case and its English words are told apart by what stands in them, in any order', async () => {
  const both = { ok: true, value: { scenario, en } };
  expect(await caseIn([file(scenario), file(en)])).toEqual(both);
  expect(await caseIn([file(en), file(scenario)])).toEqual(both);
  expect(await caseIn([file(scenario)])).toEqual({ ok: true, value: { scenario } });
});

test.each<[string, Pick<File, 'size' | 'text'>[], string]>([
  ['English words alone', [file(en)], 'no-case'],
  ['two cases', [file(scenario), file(`${scenario}x: 1\n`)], 'two-cases'],
  ['a case and two others', [file(scenario), file(en), file('c: 1')], 'two-cases'],
  ['a film', [{ size: 4 * MAX_TEXT + 1, text: () => Promise.reject(new Error('never read')) }], 'too-large'],
  ['a long text', [file(`format: 1\n${'x'.repeat(MAX_TEXT)}`)], 'too-large'],
  [
    'a folder',
    [{ size: 0, text: () => Promise.reject(new DOMException('', 'NotFoundError')) }],
    'unreadable',
  ],
])('%s: %s', async (_, files, fault) => {
  expect(await caseIn(files)).toEqual({ ok: false, error: fault });
});
