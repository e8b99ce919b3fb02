import type { AttemptHead } from './attempt.ts';
import { triesOf, type Try } from './tries.ts';

/** What is followed over attempts, with the medians of real sessions where they are known (see scoring/weights.ts). */
export const measureIds = ['reflection-rate', 'reflection-to-question', 'sustain-answer', 'plan'] as const;
export type MeasureId = (typeof measureIds)[number];

/** One finished attempt in the trend: what was measured, null where it rested on too little. */
export interface Point {
  readonly attempt: AttemptHead;
  readonly kind: Try;
  readonly values: Readonly<Record<MeasureId, number | null>>;
}

/** Finished attempts in the order they were begun; first tries by themselves, because later ones know the answers. */
export function trendOf(attempts: readonly AttemptHead[]): {
  first: readonly Point[];
  later: readonly Point[];
} {
  const points = triesOf(attempts)
    .filter(({ attempt }) => attempt.finishedAt !== null && attempt.marks !== null)
    .map(({ attempt, kind }): Point => ({ attempt, kind, values: valuesOf(attempt) }));
  return {
    first: points.filter(({ kind }) => kind === 'first'),
    later: points.filter(({ kind }) => kind !== 'first'),
  };
}

function valuesOf({ marks }: AttemptHead): Point['values'] {
  const measured = (id: MeasureId) => marks?.evidence?.measures[id] ?? null;
  return {
    'reflection-rate': measured('reflection-rate'),
    'reflection-to-question': measured('reflection-to-question'),
    'sustain-answer': measured('sustain-answer') ?? marks?.marks['sustain-answer'] ?? null,
    plan: measured('plan') ?? marks?.marks.plan ?? null,
  };
}
