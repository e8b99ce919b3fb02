import { traced, type Trace } from '../../src/engine/trace.ts';

/** Ids as they are kept, given in the order they came. */
export const traceOf = (...ids: readonly string[]): Trace => ids.reduce<Trace>(traced, null);
