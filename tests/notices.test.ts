import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { notices } from '../tools/notices.mjs';

const kept = readFileSync('THIRD-PARTY.md', 'utf8');

test.each([...Object.keys(packageJson.dependencies), '@kurkle/color', 'Open Peeps', 'CC0 1.0'])(
  'the notices name %s',
  (name) => {
    expect(kept).toContain(name);
  },
);

test('the notices are those of the installed versions (else run node tools/notices.mjs)', () => {
  expect(kept === notices()).toBe(true);
});
