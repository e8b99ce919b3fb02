/** Throws when a promise of our own code is broken; never used for what a person or a file may cause. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Broken promise: ${message}`);
}

/** Closes a switch over a union: a new member fails the build here. */
export function never(value: never): never {
  throw new Error(`Not foreseen: ${JSON.stringify(value)}`);
}
