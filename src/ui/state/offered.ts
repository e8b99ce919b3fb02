import type { Assignment } from '../../classroom/assignment.ts';
import { assignmentCode, LINK_LIMIT } from '../../interop/classroom.ts';
import { go } from './route.svelte.ts';

/** Assignments that were opened from a file and are too long for an address, as long as the page is open. */
const opened = new Map<string, Assignment>();
/** Another address than that of an assignment that was taken. */
const OFFERED = 'offered:';
const placeOf = ({ id }: Assignment): string => `${OFFERED}${id}`;

/** The assignment at such a place; null when the page was loaded anew since, and undefined at another kind of place. */
export const offeredHere = (place: string): Assignment | null | undefined =>
  place.startsWith(OFFERED) ? (opened.get(place) ?? null) : undefined;

/** Shows an assignment that was opened. */
export async function offer(assignment: Assignment): Promise<void> {
  const code = await assignmentCode(assignment);
  const place = code.length > LINK_LIMIT ? placeOf(assignment) : code;
  if (place !== code) opened.set(place, assignment);
  go(`#/assignment/${encodeURIComponent(place)}`);
}
