import type { Item } from '../../../src/learning/drills/drill.ts';
import { drillsOf } from '../../../src/learning/drills/make.ts';
import { readCases } from '../../../tools/vite/scenarios.ts';

/** The built-in cases in both languages, and every drill they give. */
export const cases = Object.values(readCases(process.cwd()));
export const items: readonly Item[] = cases.flatMap(({ da }) => drillsOf(da));
