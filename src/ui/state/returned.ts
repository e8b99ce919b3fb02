import { err, ok, type Result } from '../../base/result.ts';
import type { Comments, CommentsFault } from '../../classroom/comments.ts';
import type { PackFault } from '../../interop/bytes.ts';
import { openComments, UNPACKED } from '../../interop/classroom.ts';
import type { SealFault } from '../../interop/seal.ts';
import { keysOfStudents, returned, type Taken } from '../../storage/classroom.ts';
import type { StoreFault } from '../../storage/store.ts';
import type { App } from '../app.svelte.ts';

type ReturnFault = SealFault | PackFault | CommentsFault | { readonly type: 'other' | 'older' } | StoreFault;

/** Takes the comments of a teacher in from a file; older ones do not take the place of newer. */
export async function takeComments(
  app: App,
  mine: Taken,
  file: File,
): Promise<Result<Comments, ReturnFault>> {
  const limit = UNPACKED.comments;
  if (file.size > limit) return err({ type: 'too-large', limit });
  const keys = await app.store.shelf(keysOfStudents).get(mine.student.id);
  const read = await openComments(crypto, keys, new Uint8Array(await file.arrayBuffer()));
  if (!read.ok) return read;
  const { assignment, student, at } = read.value;
  if (assignment !== mine.assignment.id || student !== mine.student.id) return err({ type: 'other' });
  const shelf = app.store.shelf(returned);
  const before = await shelf.get(assignment);
  if (before && before.at > at) return err({ type: 'older' });
  const kept = await shelf.put(read.value);
  return kept.ok ? ok(read.value) : kept;
}
