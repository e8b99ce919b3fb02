import type { Assignment } from '../../classroom/assignment.ts';
import { assignmentCode, LINK_LIMIT } from '../../interop/classroom.ts';
import { go } from './route.svelte.ts';

/** Assignments that were opened from a file and are too long for an address, by id, as long as the page is open. */
const opened = new Map<string, Assignment>();

export const offeredHere = (id: string): Assignment | undefined => opened.get(id);

/** Shows an assignment that was opened. */
export async function offer(assignment: Assignment): Promise<void> {
  const code = await assignmentCode(assignment);
  if (code.length > LINK_LIMIT) opened.set(assignment.id, assignment);
  go(`#/assignment/${code.length > LINK_LIMIT ? encodeURIComponent(assignment.id) : code}`);
}
