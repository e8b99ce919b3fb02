import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EXAMPLE, readExamples, type Example } from '../../src/format/examples.ts';
import { sentence } from '../../src/format/messages.ts';
import { tasks, type Task } from '../../src/format/schema.ts';
import { readShared } from '../support/cases.ts';

const { sources } = readShared();
const text = (task: Task) =>
  readFileSync(new URL(`../../scenarios/examples/${task}.yaml`, import.meta.url), 'utf8');
const files = Object.fromEntries(tasks.map((task) => [task, text(task)])) as Record<Task, string>;
const read = readExamples(files, sources);

/** What is wrong when one file is changed. */
function faults(task: Task, change: (text: string) => string): string[] {
  const changed = change(files[task]);
  expect(changed).not.toBe(files[task]);
  const found = readExamples({ ...files, [task]: changed }, sources);
  return found.ok ? [] : found.error.map(sentence);
}

test('every task has an example in both languages', () => {
  if (!read.ok) throw new Error(read.error.map(sentence).join('\n'));
  for (const language of ['da', 'en'] as const)
    expect(read.value[language].map(({ task }) => task)).toEqual([...tasks]);
});

test('an example is the same talk in both languages, in other words', () => {
  if (!read.ok) throw new Error('the examples can be read');
  const { da, en } = read.value;
  const shape = ({ steps }: Example) =>
    steps.map(({ who, note, fills }) => [who, note === null, fills.map(({ field }) => field)]);
  expect(en.map(shape)).toEqual(da.map(shape));
  for (const [i, one] of da.entries())
    for (const [s, { say }] of one.steps.entries()) expect(en[i]?.steps[s]?.say).not.toBe(say);
});

test('what is filled in is filled by the client, and by nobody else', () => {
  if (!read.ok) throw new Error('the examples can be read');
  const steps = read.value.da.flatMap((one) => one.steps);
  expect(steps.filter(({ who, fills }) => who === 'counsellor' && fills.length > 0)).toEqual([]);
  expect(steps.some(({ fills }) => fills.length > 0)).toBe(true);
});

test.each<[string, Task, (text: string) => string, RegExp]>([
  ['a source that is not there', 'engaging', (all) => all.replace('miti-4.2.1:cr', 'miti-4.2.1:xx'), /S15/],
  [
    'a field of another kind',
    'craving',
    (all) => all.replace('field: learned', 'field: reason'),
    /"reason" is not one of/,
  ],
  [
    'two lines in a row from one person',
    'planning',
    (all) => all.replace('who: counsellor\n    codes: [complex-reflection]', 'who: client'),
    /expected the other/,
  ],
  [
    'a reply without its codes',
    'model',
    (all) => all.replace('codes: [open-question]\n    element', 'element'),
    /expected codes/,
  ],
  [
    'a label for a person',
    'evoking',
    (all) => all.replace("da: 'Hvad siger det dig?'", "da: 'Er du junkie?'"),
    /S30/,
  ],
  [
    'speech too heavy',
    'focusing',
    (all) => all.replace(/(who: client\n {4}da: ')[^'\n]*'/g, `$1${'uoverskuelig '.repeat(12)}'`),
    /S18/,
  ],
  ['an unknown key', 'refusal', (all) => `${all}\nextra: 1\n`, /expected/],
])('%s is found', (_, task, change, fault) => {
  expect(faults(task, change).join('\n')).toMatch(fault);
});

test('a task without a file is missed', () => {
  const found = readExamples(
    Object.fromEntries(Object.entries(files).filter(([task]) => task !== 'engaging')),
    sources,
  );
  expect(found.ok ? [] : found.error.map(sentence)).toEqual([
    'engaging.yaml the file engaging.yaml is missing',
  ]);
});

test('too few replies and too few notes are found', () => {
  const short = (all: string) =>
    all.replace(/steps:[\s\S]*(?= {2}- who: client(?![\s\S]*- who))/, 'steps:\n');
  const found = faults('engaging', short).join('\n');
  expect(found).toContain(`expected ${EXAMPLE.exchanges.min}-${EXAMPLE.exchanges.max} replies, found 0`);
  expect(found).toContain(`expected ${EXAMPLE.notes.min}-${EXAMPLE.notes.max} notes, found 0`);
});
