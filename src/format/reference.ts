/**
 * The source and the place in it that a reference such as `miti-4.2.1:cr` names. In a file of its own, so that a screen
 * that names a source does not bring the reader of its file.
 */
export function sourceOf(reference: string): { id: string; place: string | null } {
  const [id = '', place] = reference.split(':');
  return { id, place: place ?? null };
}
