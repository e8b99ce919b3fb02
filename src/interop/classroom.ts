import { err, type Result } from '../base/result.ts';
import { readAssignment, type Assignment, type AssignmentFault } from '../classroom/assignment.ts';
import { readComments, type Comments, type CommentsFault } from '../classroom/comments.ts';
import { readHandIn, type HandIn, type HandInFault } from '../classroom/hand-in.ts';
import { fromCode, pack, toCode, toText, unpack, type Bytes, type PackFault } from './bytes.ts';
import {
  lock,
  looksSealed,
  seal,
  unlock,
  unseal,
  type Ciphers,
  type KeyPair,
  type SealFault,
} from './seal.ts';

/** How much each kind of file may unpack to, in bytes, and how large a file may be. */
export const UNPACKED = {
  assignment: 3_000_000,
  handIn: 8_000_000,
  comments: 8_000_000,
  keys: 10_000,
} as const;
export const FILE_LIMIT = 4_000_000;
/** A longer link breaks in mail programs, and its QR code is too fine for a projector. */
export const LINK_LIMIT = 1_800;
/** A longer code is not for pasting. */
export const PASTE_LIMIT = 20_000;

/** An assignment as a code for a link, a QR code or a file. */
export const assignmentCode = async (assignment: Assignment): Promise<string> =>
  toCode(await pack(assignment));

/** The assignment in a code, a link that ends in one, or a file that holds either. */
export async function openAssignment(text: string): Promise<Result<Assignment, AssignmentFault | PackFault>> {
  if (text.length > FILE_LIMIT) return err({ type: 'too-large', limit: FILE_LIMIT });
  const bytes = fromCode(text.replace(/^[\s\S]*#\/assignment\//, ''));
  if (!bytes) return err({ type: 'not-an-assignment' });
  const json = await unpack(bytes, UNPACKED.assignment);
  return json.ok ? readAssignment(json.value) : json;
}

/** A hand-in as a file that only the class of the assignment can open; null where its key is none. */
export const sealHandIn = async (
  ciphers: Ciphers,
  assignment: Assignment,
  handIn: HandIn,
): Promise<Bytes | null> => seal(ciphers, 'hand-in', assignment.class.key, await pack(handIn));

/** Opens a hand-in, sealed or as a code of the sealed file. Whatever is wrong with it has a name. */
export async function openHandIn(
  ciphers: Ciphers,
  keys: KeyPair,
  file: Bytes | string,
): Promise<Result<HandIn, SealFault | PackFault | HandInFault>> {
  if (file.length > FILE_LIMIT) return err({ type: 'too-large', limit: FILE_LIMIT });
  const bytes = typeof file === 'string' ? fromCode(file) : file;
  if (!bytes) return err({ type: 'not-sealed' });
  const opened = await unseal(ciphers, 'hand-in', keys, bytes);
  if (!opened.ok) return opened;
  const json = await unpack(opened.value, UNPACKED.handIn);
  return json.ok ? readHandIn(json.value) : json;
}

/** Comments as a file that only the device with this student's key can open; null where the key is none. */
export const sealComments = async (
  ciphers: Ciphers,
  key: string,
  comments: Comments,
): Promise<Bytes | null> => seal(ciphers, 'comments', key, await pack(comments));

/** Opens comments, sealed to these keys or in the open as JSON. Without keys here, sealed ones are for somewhere else. */
export async function openComments(
  ciphers: Ciphers,
  keys: KeyPair | null,
  file: Bytes,
): Promise<Result<Comments, SealFault | PackFault | CommentsFault>> {
  if (file.length > UNPACKED.comments) return err({ type: 'too-large', limit: UNPACKED.comments });
  if (!looksSealed('comments', file)) return readComments(parsed(toText(file)));
  if (!keys) return err({ type: 'other-key' });
  const opened = await unseal(ciphers, 'comments', keys, file);
  if (!opened.ok) return opened;
  const json = await unpack(opened.value, UNPACKED.comments);
  return json.ok ? readComments(json.value) : json;
}

function parsed(text: string | null): unknown {
  try {
    // An editor may have put a mark before it.
    return JSON.parse((text ?? '').replace(/^\uFEFF/, '')) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** A value behind a pass phrase, as a file: a class with its keys. */
export const lockUp = async (ciphers: Ciphers, value: unknown, phrase: string): Promise<Bytes> =>
  lock(ciphers, await pack(value), phrase);

/** The value in such a file; still to be parsed. */
export async function unlockFile(
  ciphers: Ciphers,
  file: Bytes,
  phrase: string,
): Promise<Result<unknown, SealFault | PackFault>> {
  const opened = await unlock(ciphers, file, phrase);
  return opened.ok ? unpack(opened.value, UNPACKED.keys) : opened;
}
