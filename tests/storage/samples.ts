import fc from 'fast-check';
import type { LogEvent } from '../../src/engine/log.ts';
import type { Attempt, Evidence, MarksOfTheDay } from '../../src/learning/attempt.ts';
import type { Settings } from '../../src/storage/settings.ts';

export const NOW = 1_760_000_000_000;

export const reply = (id: string, at = NOW): LogEvent => ({ type: 'reply', reply: id, at });

export const marks: MarksOfTheDay = {
  overall: 0.72,
  capped: false,
  ending: 'torsdag',
  endingClass: 'agreed',
  replies: 2,
  marks: { fit: 0.8, 'reflection-share': null },
};

/** An attempt in mid-conversation. */
export function attempt(id: string, log: readonly LogEvent[] = [], more: Partial<Attempt> = {}): Attempt {
  return {
    id,
    scenario: 'annette',
    revision: 1,
    language: 'da',
    mode: 'practice',
    seed: `seed of ${id}`,
    dayForm: false,
    origin: null,
    startedAt: NOW,
    finishedAt: null,
    log,
    marks: null,
    ...more,
  };
}

const id = fc.stringMatching(/^[A-Za-z0-9æøå][A-Za-z0-9æøå_.:/-]{0,20}$/);
const time = fc.nat({ max: 8.64e15 });
const finite = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .map((value) => (Object.is(value, -0) ? 0 : value)); // JSON knows no -0
const safeId = id.filter((key) => key !== 'constructor' && key !== 'prototype');
const byId = <T>(value: fc.Arbitrary<T>) =>
  fc.dictionary(safeId, value, { maxKeys: 8, noNullPrototype: true });

const anyValue = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  finite,
  fc.array(id, { maxLength: 8 }),
);
const anyEvent: fc.Arbitrary<LogEvent> = fc.oneof(
  fc.record({ type: fc.constant('reply' as const), reply: id, at: time }),
  fc.record({ type: fc.constant('continue' as const), at: time }),
  fc.record({ type: fc.constant('back' as const), at: time }),
  fc.record({
    type: fc.constant('draft' as const),
    text: fc.string({ unit: 'binary', maxLength: 200 }),
    at: time,
  }),
  fc.record({ type: fc.constant('cue' as const), at: time }),
  fc.record({ type: fc.constant('rate' as const), ratings: byId(finite), at: time }),
  fc.record({ type: fc.constant('explore' as const), way: id, at: time }),
  fc.record({ type: fc.constant('set' as const), field: id, value: anyValue, at: time }),
  fc.record({ type: fc.constant('show' as const), at: time }),
  fc.record({ type: fc.constant('hand-in' as const), at: time }),
);

const anyEvidence: fc.Arbitrary<Evidence> = fc.record({
  way: fc.string({ maxLength: 30 }),
  stepsBack: fc.nat(50),
  chances: byId(finite),
  quality: byId(finite),
  measures: byId(fc.option(finite)),
});

const anyMarks: fc.Arbitrary<MarksOfTheDay> = fc.record(
  {
    overall: fc.option(finite),
    capped: fc.boolean(),
    ending: id,
    endingClass: fc.constantFrom('agreed', 'open', ''),
    replies: fc.nat(2_000),
    marks: byId(fc.option(finite)),
    evidence: anyEvidence,
  },
  { requiredKeys: ['overall', 'capped', 'ending', 'endingClass', 'replies', 'marks'] },
);

export const anyAttempt: fc.Arbitrary<Attempt> = fc.record({
  id,
  scenario: id,
  revision: fc.nat(100),
  language: fc.constantFrom('da' as const, 'en' as const),
  mode: fc.constantFrom('practice' as const, 'exam' as const),
  seed: fc.string({ maxLength: 60 }),
  dayForm: fc.boolean(),
  origin: fc.option(fc.record({ attempt: id, index: fc.nat(2_000) })),
  startedAt: time,
  finishedAt: fc.option(time),
  log: fc.array(anyEvent, { maxLength: 12 }),
  marks: fc.option(anyMarks),
});

export const anyAttempts: fc.Arbitrary<Attempt[]> = fc.uniqueArray(anyAttempt, {
  selector: (one) => one.id,
  maxLength: 6,
});

export const anySettings: fc.Arbitrary<Settings> = fc.record({
  language: fc.constantFrom('da' as const, 'en' as const),
  theme: fc.constantFrom('system' as const, 'light' as const, 'dark' as const),
  textSize: fc.constantFrom('normal' as const, 'large' as const, 'largest' as const),
  cue: fc.boolean(),
  coach: fc.boolean(),
  dayForm: fc.boolean(),
  ownLine: fc.boolean(),
  numberKeys: fc.boolean(),
});
