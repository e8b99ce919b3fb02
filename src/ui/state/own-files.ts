import { err, ok, type Result } from '../../base/result.ts';
import { MAX_TEXT } from '../../format/own.ts';
import type { CaseFiles } from '../../format/parse.ts';

export type FilesFault = 'no-case' | 'two-cases' | 'unreadable' | 'too-large';

/** Tells which of the files is the case and which has its English words: the case says `format`. */
export async function caseIn(
  files: readonly Pick<File, 'size' | 'text'>[],
): Promise<Result<CaseFiles, FilesFault>> {
  // Characters are at most four bytes.
  if (files.some(({ size }) => size > 4 * MAX_TEXT)) return err('too-large');
  let texts: string[];
  try {
    texts = await Promise.all(files.map((file) => file.text()));
  } catch (error) {
    if (error instanceof DOMException) return err('unreadable');
    throw error;
  }
  if (texts.some(({ length }) => length > MAX_TEXT)) return err('too-large');
  const cases = texts.filter((text) => /^format\s*:/m.test(text));
  const [scenario] = cases;
  if (scenario === undefined) return err('no-case');
  const others = texts.filter((text) => text !== scenario);
  const [en] = others;
  if (cases.length > 1 || others.length > 1) return err('two-cases');
  return ok({ scenario, ...(en === undefined ? {} : { en }) });
}
