import { expect, test } from 'vitest';
import { CODED, newRating, teamCoding, transcriptOf, type Rating } from '../../src/classroom/calibration.ts';
import type { Code } from '../../src/format/schema.ts';
import { tiny } from '../support/cases.ts';

const transcript = transcriptOf(tiny());
const by = (name: string, ...codes: (Code | null)[]): Rating =>
  newRating({ scenario: 'tiny', revision: 1, name, codes: transcript.map((_, i) => codes[i] ?? null) });
const [first] = transcript;

test('the conversation is the same wherever it is made, and no longer than fits', () => {
  expect(transcriptOf(tiny()).map(({ reply }) => reply.id)).toEqual(transcript.map(({ reply }) => reply.id));
  expect(transcript.length).toBeGreaterThan(0);
  expect(transcript.length).toBeLessThanOrEqual(CODED);
});

test('a reply is agreed on by the share of pairs who coded it alike', () => {
  const { replies } = teamCoding(transcript, [by('a', 'affirm'), by('b', 'affirm'), by('c', 'confront')]);
  expect(replies[0]?.agreement).toBeCloseTo(1 / 3);
  expect(replies[0]?.given).toEqual([
    { code: 'affirm', by: ['a', 'b'] },
    { code: 'confront', by: ['c'] },
  ]);
});

test('one alone agrees with nobody', () => {
  expect(teamCoding(transcript, [by('a', 'affirm')]).agreement).toBe(null);
  expect(teamCoding(transcript, []).asPublished).toBe(null);
});

test('a code is as published when it is one of those the reply has', () => {
  const [right] = first?.reply.codes ?? [];
  const wrong = right === 'confront' ? 'affirm' : 'confront';
  const { replies } = teamCoding(transcript, [by('a', right ?? 'other'), by('b', wrong)]);
  expect(replies[0]?.asPublished).toBe(0.5);
});

test('full agreement is 1 beyond chance, and says nothing where all is one code', () => {
  const codes: Code[] = transcript.map((_, i) => (i % 2 === 0 ? 'affirm' : 'confront'));
  const all = ['a', 'b', 'c'].map((name) => by(name, ...codes));
  const { agreement, kappa } = teamCoding(transcript, all);
  expect(agreement).toBe(1);
  expect(kappa).toBe(transcript.length > 1 ? 1 : null);
  const same = ['a', 'b'].map((name) => by(name, ...transcript.map((): Code => 'other')));
  expect(teamCoding(transcript, same).kappa).toBe(null);
});
