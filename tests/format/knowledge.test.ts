import { expect, test } from 'vitest';
import { readKnowledge, sourceOf } from '../../src/format/knowledge.ts';

const sources = `spejl-view:
  kind: view
  title: Own view
  by: Spejl
  year: 2026
  checked: 2026-11-22
`;
const outcomes = 'OM2-F2: { da: Kan, en: Can, level: A }\n';

test('the knowledge that cases share is read', () => {
  const read = readKnowledge({ sources, outcomes });
  expect(read.ok && read.value.sources['spejl-view']?.kind).toBe('view');
  expect(read.ok && read.value.outcomes['OM2-F2']?.level).toBe('A');
});

test('a fault is named with its file and place, both files at once', () => {
  const read = readKnowledge({
    sources: sources.replace('kind: view', 'kind: gossip'),
    outcomes: outcomes.replace('level: A', 'level: Z'),
  });
  expect(read).toMatchObject({
    ok: false,
    error: [
      {
        file: 'sources.yaml',
        path: ['spejl-view', 'kind'],
        line: 2,
        column: 9,
        fault: { received: '"gossip"' },
      },
      { file: 'outcomes.yaml', path: ['OM2-F2', 'level'], line: 1, column: 36 },
    ],
  });
});

test.each([
  ['a list', '- a'],
  ['nothing', ''],
  ['broken YAML', 'a: "'],
])('%s instead of a table gives a fault and no knowledge', (_, text) => {
  expect(readKnowledge({ sources: text, outcomes })).toMatchObject({
    ok: false,
    error: [{ file: 'sources.yaml' }],
  });
  expect(readKnowledge({ sources, outcomes: text })).toMatchObject({
    ok: false,
    error: [{ file: 'outcomes.yaml' }],
  });
});

test('a reference names a source, and a place in it or none', () => {
  expect(sourceOf('miti-4.2.1:cr')).toEqual({ id: 'miti-4.2.1', place: 'cr' });
  expect(sourceOf('spejl-view')).toEqual({ id: 'spejl-view', place: null });
  expect(sourceOf('')).toEqual({ id: '', place: null });
});
