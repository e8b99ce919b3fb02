import { err, ok, type Result } from '../../base/result.ts';
import { readComments, type Comments } from '../../classroom/comments.ts';
import { returned, type Taken } from '../../storage/classroom.ts';
import type { StoreFault } from '../../storage/store.ts';
import type { App } from '../app.svelte.ts';

export type ReturnFault =
  { readonly type: 'not-comments' | 'newer' | 'other' | 'too-large' | 'older' } | StoreFault;

/** A file of comments holds at most 400 texts of 4,000 letters; a letter is at most four bytes. */
const LIMIT = 8_000_000;

/** Takes the comments of a teacher in from a file; older ones do not take the place of newer. */
export async function takeComments(
  app: App,
  mine: Taken,
  file: File,
): Promise<Result<Comments, ReturnFault>> {
  if (file.size > LIMIT) return err({ type: 'too-large' });
  const read = readComments(parsed(await file.text()));
  if (!read.ok) return read;
  const { assignment, student, at } = read.value;
  if (assignment !== mine.assignment.id || student !== mine.student.id) return err({ type: 'other' });
  const shelf = app.store.shelf(returned);
  const before = await shelf.get(assignment);
  if (before && before.at > at) return err({ type: 'older' });
  const kept = await shelf.put(read.value);
  return kept.ok ? ok(read.value) : kept;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
