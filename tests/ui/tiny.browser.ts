import { invariant } from '../../src/base/invariant.ts';
import { readCase } from '../../src/format/parse.ts';
import type { Attempt } from '../../src/learning/attempt.ts';
import en from '../fixtures/tiny/en.yaml?raw';
import scenario from '../fixtures/tiny/scenario.yaml?raw';

const read = readCase({ scenario, en });
invariant(read.ok, 'tests/fixtures/tiny can be read');

/** The two-stage case in tests/fixtures/tiny, for tests in a browser. */
export const tiny = read.value.scenarios.da;

export const NOW = 1_760_000_000_000;

/** An attempt at the tiny case that has just begun. */
export function begun(more: Partial<Attempt> = {}): Attempt {
  return {
    id: crypto.randomUUID(),
    scenario: tiny.id,
    revision: tiny.revision,
    language: 'da',
    mode: 'practice',
    seed: 'a seed',
    dayForm: false,
    origin: null,
    startedAt: NOW,
    finishedAt: null,
    log: [],
    marks: null,
    ...more,
  };
}

export const reply = (id: string, at = NOW) => ({ type: 'reply', reply: id, at }) as const;
