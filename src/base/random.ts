/** A number in [0, 1) that depends on nothing but its arguments: the same on every machine, in any order of asking. */
export function draw(seed: string, ...place: readonly (string | number)[]): number {
  let hash = 2166136261;
  const key = `${seed}|${place.join('|')}`;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 16777619);
  // FNV-1a leaves neighbours close together; this finaliser (murmur3) spreads them.
  hash = Math.imul(hash ^ (hash >>> 16), 2246822507);
  hash = Math.imul(hash ^ (hash >>> 13), 3266489909);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296;
}

/** The list in an order decided by the seed and the place alone; every order is equally likely over seeds. */
export function shuffled<T>(list: readonly T[], seed: string, ...place: readonly (string | number)[]): T[] {
  const order = [...list];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(draw(seed, ...place, i) * (i + 1));
    [order[i], order[j]] = [order[j] as T, order[i] as T];
  }
  return order;
}
