import { err, ok, type Result } from '../base/result.ts';
import type { Assignment } from '../classroom/assignment.ts';
import { collect, placeOf, type Collected, type Refusal } from '../classroom/collect.ts';
import type { HandIn, HandInFault } from '../classroom/hand-in.ts';
import type { Compiled } from '../engine/compile.ts';
import type { Bytes, PackFault } from './bytes.ts';
import { openHandIn } from './classroom.ts';
import type { Ciphers, KeyPair, SealFault } from './seal.ts';

/** What hand-ins to an assignment are taken in with, and what has been taken in so far, by student. */
export interface Intake {
  readonly assignment: Assignment;
  readonly cases: ReadonlyMap<string, Compiled>;
  readonly known: Map<string, Collected>;
}

export type IntakeFault = SealFault | PackFault | HandInFault | Refusal;

/** Opens one file or code, plays it again and marks it; what does not count has its reason and changes nothing. */
export async function takeIn(
  ciphers: Ciphers,
  keys: KeyPair,
  intake: Intake,
  file: Bytes | string,
): Promise<Result<Collected, IntakeFault>> {
  const handIn = await openHandIn(ciphers, keys, file);
  return handIn.ok ? take(intake, handIn.value) : handIn;
}

/** Takes in what was opened already. */
export function take({ assignment, cases, known }: Intake, handIn: HandIn): Result<Collected, Refusal> {
  const place = placeOf(known.get(handIn.student.id)?.handIn, handIn);
  if (!place.ok) return place;
  const collected = collect(assignment, cases, handIn);
  if (!collected.ok) return err(collected.error);
  known.set(handIn.student.id, collected.value);
  return ok(collected.value);
}

/** The codes in a text that was pasted: each begins like every sealed file, and ends where a line stands empty. */
export function codesIn(text: string): string[] {
  const codes = text
    .split(/(?=U1BKTA)/)
    .filter((piece) => piece.startsWith('U1BKTA'))
    .map((piece) => piece.split(/\n\s*\n/)[0]?.trim() ?? '');
  return codes.length > 0 || text.trim() === '' ? codes : [text.trim()];
}

/** Whether a file is to be unpacked first: by its name, in whatever letters. */
export const isZip = (name: string): boolean => /\.zip$/i.test(name);
