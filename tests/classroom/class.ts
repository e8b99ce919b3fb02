import type { Assignment } from '../../src/classroom/assignment.ts';
import { newAssignment } from '../../src/classroom/assignment.ts';
import { handInOf, type HandIn } from '../../src/classroom/hand-in.ts';
import type { Log } from '../../src/engine/log.ts';
import { play } from '../../src/engine/replay.ts';
import type { Attempt } from '../../src/learning/attempt.ts';
import { logOf as logOfMoments } from '../../src/engine/replay.ts';
import { tiny } from '../support/cases.ts';

export const NOW = 1_760_000_000_000;

/** An assignment on the tiny case. */
export const assigned = (more: Partial<Assignment> = {}): Assignment =>
  newAssignment({
    id: 'opgave',
    createdAt: NOW,
    class: { id: 'hold', name: 'Hold 3', key: 'A'.repeat(87) },
    teacher: 'Mette',
    title: 'To samtaler',
    instructions: '',
    cases: [{ id: 'tiny', revision: 1, through: null }],
    mode: 'practice',
    seed: null,
    attempts: null,
    feedback: 'end',
    due: NOW + 1_000_000,
    weights: null,
    ...more,
  });

export const tried = (id: string, log: Log, more: Partial<Attempt> = {}): Attempt => ({
  id,
  scenario: 'tiny',
  revision: 1,
  language: 'da',
  mode: 'practice',
  seed: id,
  dayForm: false,
  origin: null,
  assignment: 'opgave',
  startedAt: NOW,
  finishedAt: null,
  log,
  marks: null,
  ...more,
});

/** A log of the tiny case to an ending, by always taking the reply with this id where it is open, else the first. */
export function through(...wanted: readonly string[]): Log {
  const { moments } = play(tiny(), { seed: 'x', dayForm: false }, ({ open }) => {
    const reply = open.find(({ id }) => wanted.includes(id)) ?? open[0];
    return reply?.id ?? '';
  });
  return logOfMoments(moments).map((event, i) => ({ ...event, at: NOW + (i + 1) * 10_000 }));
}

export function handed(student: string, attempts: readonly Attempt[], more: Partial<HandIn> = {}): HandIn {
  const handIn = handInOf(assigned(), attempts, {
    student: { id: student, name: student.toUpperCase() },
    turn: 1,
    handedInAt: NOW + 500_000,
    note: '',
  });
  if (!handIn) throw new Error('there is something to hand in');
  return { ...handIn, ...more };
}
