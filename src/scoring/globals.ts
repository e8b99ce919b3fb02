import { clamp, share } from '../base/curve.ts';
import { harms, type Mark, type MarkId, type Spoken } from './mark.ts';
import * as W from './weights.ts';

export type GlobalId = 'cultivating' | 'softening' | 'partnership' | 'empathy' | 'technical' | 'relational';

/**
 * The MITI globals, 1 to 5, estimated from codes, direction and order: null where nothing showed them. Never more than an
 * estimate; our own curves, in weights.ts.
 */
export function globalsOf(
  spoken: readonly Spoken[],
  technique: readonly Mark[],
): Readonly<Record<GlobalId, number | null>> {
  const value = (id: MarkId) => technique.find((mark) => mark.id === id)?.value ?? null;
  const n = spoken.length;
  const rate = (count: number) => (n === 0 ? 0 : count / n);
  const evoked = value('openings');
  const invited = rate(spoken.filter(({ reply }) => reply.toward === 'sustain').length);
  const soft = Math.min(value('sustain-answer') ?? 0.75, 1 - Math.min(1, 3 * invited));
  const adherent = rate(
    spoken.filter(({ reply }) => reply.codes.some((code) => W.ADHERENT.includes(code))).length,
  );
  const harm = rate(spoken.filter(harms).length);
  const heard = 0.6 * (value('reflection-rate') ?? 0) + 0.4 * (value('complex-share') ?? 0) - harm;
  const five = (x: number) => clamp(x, 1, 5);
  const cultivating = evoked === null ? null : five(share(evoked, W.GLOBALS.cultivating));
  const softening = n === 0 ? null : five(share(soft, W.GLOBALS.softening));
  const partnership =
    n === 0
      ? null
      : five(
          W.PARTNERSHIP.start + W.PARTNERSHIP.adherent * Math.min(adherent, 0.4) - W.PARTNERSHIP.harm * harm,
        );
  const empathy = n === 0 ? null : five(share(heard, W.GLOBALS.empathy));
  const both = (a: number | null, b: number | null) => (a === null || b === null ? null : (a + b) / 2);
  return {
    cultivating,
    softening,
    partnership,
    empathy,
    technical: both(cultivating, softening),
    relational: both(partnership, empathy),
  };
}
