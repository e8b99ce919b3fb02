import { readRating, type Rating } from '../classroom/calibration.ts';
import { fromCode, pack, toCode, unpack } from './bytes.ts';

const UNPACKED = 4_000;

/** How one person coded a transcript, as a code to send and paste. */
export const ratingCode = async (rating: Rating): Promise<string> => toCode(await pack(rating));

/** The ratings of this transcript in a text that was pasted, one a line or with an empty line between; and how many pieces were none. */
export async function openRatings(
  text: string,
  of: Parameters<typeof readRating>[1],
): Promise<{ readonly ratings: readonly Rating[]; readonly refused: number }> {
  const ratings: Rating[] = [];
  let refused = 0;
  for (const piece of text.split(/\n\s*\n/).filter((each) => each.trim() !== '')) {
    const whole = await openRating(piece, of);
    // A mail may break a code over lines; several codes may stand on a line each.
    const found = whole
      ? [whole]
      : await Promise.all(
          piece
            .trim()
            .split(/\s+/)
            .map((line) => openRating(line, of)),
        );
    for (const one of found)
      if (one) ratings.push(one);
      else refused += 1;
  }
  return { ratings, refused };
}

async function openRating(code: string, of: Parameters<typeof readRating>[1]): Promise<Rating | null> {
  const bytes = fromCode(code);
  const json = bytes && (await unpack(bytes, UNPACKED));
  const read = json?.ok ? readRating(json.value, of) : null;
  return read?.ok ? read.value : null;
}
