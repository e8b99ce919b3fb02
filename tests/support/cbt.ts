import { readFileSync } from 'node:fs';
import { readCase, type CaseFiles } from '../../src/format/parse.ts';
import type { Scenario } from '../../src/format/schema.ts';

const text = (name: string) => readFileSync(new URL(`../fixtures/cbt/${name}`, import.meta.url), 'utf8');

/** The case over a sheet of paper in tests/fixtures/cbt, as text and read. */
export const cbtFiles = { scenario: text('scenario.yaml'), en: text('en.yaml') } satisfies CaseFiles;

const read = readCase(cbtFiles);

/** The case in both languages, a copy of its own for each caller. */
export function readCbt(): { da: Scenario; en: Scenario } {
  if (!read.ok || !read.value.scenarios.en)
    throw new Error(`tests/fixtures/cbt is broken: ${JSON.stringify(read.ok ? '' : read.error)}`);
  return structuredClone({ da: read.value.scenarios.da, en: read.value.scenarios.en });
}
