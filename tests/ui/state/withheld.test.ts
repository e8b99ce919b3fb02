import { expect, test } from 'vitest';
import type { Assignment } from '../../../src/classroom/assignment.ts';
import { replay } from '../../../src/engine/replay.ts';
import type { Attempt } from '../../../src/learning/attempt.ts';
import { taken } from '../../../src/storage/classroom.ts';
import { MemoryStore } from '../../../src/storage/memory.ts';
import { closedBecause } from '../../../src/ui/state/withheld.ts';
import { assigned, NOW, through, tried } from '../../classroom/class.ts';
import { tiny } from '../../support/cases.ts';

const WHOLE = through();
const PART = WHOLE.slice(0, 1);

async function why(attempt: Attempt, assignment: Assignment | null, now = NOW) {
  const store = new MemoryStore();
  if (assignment)
    await store
      .shelf(taken)
      .put({ assignment, student: { id: 'ida', name: 'Ida' }, turn: 0, handedInAt: null });
  const played = replay(tiny(), attempt, attempt.log);
  const sitting = played.ok ? played.value : null;
  return closedBecause({ store, now: () => now }, tiny().scenario, attempt, sitting);
}
test('an exam of one’s own is looked back on when it is over, practice at any time', async () => {
  expect(await why(tried('a', PART, { mode: 'exam' }), null)).toBe('unfinished');
  expect(await why(tried('a', WHOLE, { mode: 'exam' }), null)).toBeNull();
  expect(await why(tried('a', PART), null)).toBeNull();
});

test('what answers an assignment tells what the assignment lets it tell', async () => {
  const late = assigned({ feedback: 'deadline' });
  expect(await why(tried('a', WHOLE), late)).toBe('withheld');
  expect(await why(tried('a', PART), late)).toBe('withheld');
  expect(await why(tried('a', WHOLE), late, NOW + 2_000_000)).toBeNull();
  expect(await why(tried('a', PART), late, NOW + 2_000_000)).toBe('unfinished');
  expect(await why(tried('a', PART), assigned({ feedback: 'end' }))).toBe('unfinished');
  expect(await why(tried('a', PART), assigned({ feedback: 'moment' }))).toBeNull();
});
