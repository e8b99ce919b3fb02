/** The middle value; of an even number the mean of the two in the middle. NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return Number.isInteger(half)
    ? ((sorted[half - 1] ?? NaN) + (sorted[half] ?? NaN)) / 2
    : (sorted[Math.floor(half)] ?? NaN);
}

/** Rounded to so many figures that carry weight: 12,345 to three is 12,300. */
export const rounded = (value: number, figures = 3): number => Number(value.toPrecision(figures));

/** A contestant: does its work once and says how many units (replies) that was. */
export type Work = () => number;

/** Units per second of each contestant, round by round. */
export type Rates<Name extends string> = Readonly<Record<Name, readonly number[]>>;

/**
 * Milliseconds of processor time that this process has used: on a machine that others use too, a steadier clock than the
 * one on the wall.
 */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Lets the contestants take turns, so that what else the machine does hits them all alike; each runs one slice first. */
export function compete<Name extends string>(
  contestants: Readonly<Record<Name, Work>>,
  { rounds, slice }: { readonly rounds: number; readonly slice: number },
  clock: () => number = processorTime,
): Rates<Name> {
  const names = Object.keys(contestants) as Name[];
  const rates = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (const name of names) rateOf(contestants[name], slice, clock);
  for (let round = 0; round < rounds; round++)
    for (const name of names) rates[name].push(rateOf(contestants[name], slice, clock));
  return rates;
}

/** Units per second over at least `slice` milliseconds of the clock. */
function rateOf(work: Work, slice: number, clock: () => number): number {
  const start = clock();
  let units = 0;
  let spent: number;
  do {
    units += work();
    spent = clock() - start;
  } while (spent < slice);
  return (1000 * units) / spent;
}

/** How many times as fast the one is as the other: the median over the rounds, each round against itself. */
export const timesAsFast = (one: readonly number[], other: readonly number[]): number =>
  median(one.map((rate, round) => rate / (other[round] ?? NaN)));
