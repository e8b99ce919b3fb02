import type { StoreFault } from './store.ts';

const faults: ReadonlyMap<string, StoreFault['type']> = new Map([
  ['QuotaExceededError', 'full'],
  ['ConstraintError', 'taken'],
  ['DatabaseClosedError', 'closed'],
  ['InvalidStateError', 'closed'],
  ['MissingAPIError', 'refused'],
  ['OpenFailedError', 'refused'],
  ['SecurityError', 'refused'],
  ['NotReadableError', 'refused'],
  ['TimeoutError', 'refused'],
  ['UnknownError', 'refused'],
  ['AbortError', 'refused'],
]);

/** The fault behind an error of the database; rethrows what no device can be blamed for. */
export function faultOf(error: unknown): StoreFault {
  const found = causes(error).map((cause) => faults.get(cause.name));
  // The cause farthest in knows best: a full disk arrives as an AbortError around a QuotaExceededError.
  const type = found.findLast((fault) => fault !== undefined);
  if (type === undefined) throw error;
  return { type };
}

function causes(error: unknown): { name: string }[] {
  const chain: { name: string }[] = [];
  let cause = error;
  while (isNamed(cause) && chain.length < 8) {
    chain.push(cause);
    cause = cause.inner ?? cause.failures?.[0];
  }
  return chain;
}

// Dexie wraps: `inner` is the browser's error, `failures` those of the single rows of a bulk write.
function isNamed(error: unknown): error is { name: string; inner?: unknown; failures?: readonly unknown[] } {
  return typeof error === 'object' && error !== null && 'name' in error && typeof error.name === 'string';
}
