import type { Moment } from '../engine/replay.ts';

/** A place of two attempts at one case: what each said there, or null in the one that did not come by. */
export interface Beside {
  readonly left: Moment | null;
  readonly right: Moment | null;
}

/** A stretch in which both said the same, or in which they did not. */
export interface Stretch {
  readonly same: boolean;
  readonly places: readonly Beside[];
}

/** Two ways through one case side by side: places that both came to stand together, in the order of each. */
export function compareWays(left: readonly Moment[], right: readonly Moment[]): Stretch[] {
  const stretches: { same: boolean; places: Beside[] }[] = [];
  for (const beside of aligned(left, right)) {
    const same = isSame(beside);
    const last = stretches.at(-1);
    if (last?.same === same) last.places.push(beside);
    else stretches.push({ same, places: [beside] });
  }
  return stretches;
}

const isSame = ({ left, right }: Beside): boolean =>
  left !== null &&
  right !== null &&
  left.line.id === right.line.id &&
  (left.reply?.id ?? null) === (right.reply?.id ?? null);

const isSamePlace = (a: Moment, b: Moment): boolean => a.stage === b.stage && a.place === b.place;

/** The longest common subsequence of places, with what only one has in between. */
function aligned(left: readonly Moment[], right: readonly Moment[]): Beside[] {
  const lengths = lengthsOf(left, right);
  const longest = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  const rows: Beside[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const [a = null, b = null] = [left[i], right[j]];
    if (a && b && isSamePlace(a, b)) rows.push({ left: a, right: b });
    else if (a && (!b || longest(i + 1, j) >= longest(i, j + 1))) rows.push({ left: a, right: null });
    else rows.push({ left: null, right: b });
    const row = rows.at(-1);
    if (row?.left) i += 1;
    if (row?.right) j += 1;
  }
  return rows;
}

/** How many places both still come to, from each pair of moments on. */
function lengthsOf(left: readonly Moment[], right: readonly Moment[]): number[][] {
  const lengths = Array.from({ length: left.length + 1 }, () => Array<number>(right.length + 1).fill(0));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = left.length - 1; i >= 0; i--)
    for (let j = right.length - 1; j >= 0; j--) {
      const [a, b, row] = [left[i], right[j], lengths[i]];
      if (a && b && row)
        row[j] = isSamePlace(a, b) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  return lengths;
}
