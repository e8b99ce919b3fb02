import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { compile } from '../../src/engine/compile.ts';
import { play, type Moment } from '../../src/engine/replay.ts';
import { momentsThatMattered } from '../../src/scoring/moments-that-mattered.ts';
import { options, smallScenario } from '../support/arbitraries.ts';
import { inRow, spoken } from '../support/moments.ts';

// Hundreds of generated conversations, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const OTHER = { codes: ['other'] } as const;
const best = (talk: 'change' | 'neutral' | 'sustain' = 'neutral') => spoken(talk, OTHER, ['poor']);
const good = () => spoken('neutral', { ...OTHER, fit: 'good' }, ['good', 'poor']);
const poor = (talk: 'change' | 'neutral' | 'sustain' = 'neutral') =>
  spoken(talk, { ...OTHER, fit: 'poor' }, ['best']);
const end: Omit<Moment, 'index'> = { ...spoken('neutral', OTHER), reply: null, open: [] };

const mattered = (...moments: Omit<Moment, 'index'>[]) => momentsThatMattered(inRow([...moments, end]));

test('up to two that cost most and what was won most are named, in the order they came', () => {
  expect(mattered(best(), poor('sustain'), good(), poor(), poor('change'), good())).toEqual([
    { index: 0, kind: 'won', because: 'fit' },
    { index: 1, kind: 'cost', because: 'sustain' },
    { index: 4, kind: 'cost', because: 'opening' },
  ]);
});

test('a talk without a loss names three that won, a talk without a win three that cost', () => {
  expect(mattered(best(), good(), best(), best()).map(({ kind }) => kind)).toEqual(['won', 'won', 'won']);
  expect(mattered(poor(), poor('sustain'), poor(), poor('change'))).toEqual([
    { index: 0, kind: 'cost', because: 'fit' },
    { index: 1, kind: 'cost', because: 'sustain' },
    { index: 3, kind: 'cost', because: 'opening' },
  ]);
});

test('a reply after which the client’s talk turned counts for more, and is said to have turned it', () => {
  expect(mattered(best(), poor(), poor(), best('sustain'), best('change'))).toContainEqual({
    index: 3,
    kind: 'won',
    because: 'turned',
  });
});

test('what was won is told by where it was won', () => {
  const last = (talk: 'change' | 'sustain') => momentsThatMattered(inRow([spoken(talk, OTHER, ['poor'])]));
  expect(last('sustain')).toEqual([{ index: 0, kind: 'won', because: 'sustain' }]);
  expect(last('change')).toEqual([{ index: 0, kind: 'won', because: 'opening' }]);
});

test('an unsafe reply is always named, however well it fits and whatever else was lost', () => {
  const unsafe = spoken('neutral', { ...OTHER, safety: 'unsafe' });
  const passed = spoken('neutral', { ...OTHER, fit: 'poor' }, [{ ...OTHER, safety: 'handled' }]);
  expect(mattered(passed, passed, unsafe, poor('sustain'))).toContainEqual({
    index: 2,
    kind: 'cost',
    because: 'safety',
  });
});

test('passing by what would have handled safety better is named, and so is handling it', () => {
  const handled = { ...OTHER, safety: 'handled' } as const;
  const passing = { ...OTHER, fit: 'good' } as const;
  expect(mattered(spoken('neutral', passing, [handled]))).toEqual([
    { index: 0, kind: 'cost', because: 'safety' },
  ]);
  expect(mattered(spoken('neutral', passing, [{ ...handled, fit: 'partial' }]))).toEqual([
    { index: 0, kind: 'won', because: 'fit' },
  ]);
  expect(
    mattered(best(), best(), best(), spoken('neutral', { ...handled, fit: 'good' }, ['good', 'poor'])),
  ).toContainEqual({
    index: 3,
    kind: 'won',
    because: 'safety',
  });
});

test('small differences matter to nobody', () => {
  const partial = spoken('neutral', { ...OTHER, fit: 'partial' }, ['good', 'good']);
  expect(mattered(partial, partial, partial)).toEqual([]);
  expect(mattered()).toEqual([]);
});

test('at most three are named, in order, none twice, all of them said by the learner', () => {
  fc.assert(
    fc.property(smallScenario, options, fc.infiniteStream(fc.nat(7)), (scenario, how, choices) => {
      const { moments } = play(
        compile(scenario),
        how,
        ({ open }) => open[(choices.next().value as number) % open.length]?.id ?? '',
      );
      const found = momentsThatMattered(moments).map(({ index }) => index);
      expect(found.length).toBeLessThanOrEqual(3);
      expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
      for (const index of found) expect(moments[index]?.reply).not.toBeNull();
      const unsafe = moments.filter(({ reply }) => reply?.safety === 'unsafe').map(({ index }) => index);
      if (unsafe.length > 0) expect(found.filter((index) => unsafe.includes(index))).not.toEqual([]);
    }),
    { numRuns: 300 },
  );
});
