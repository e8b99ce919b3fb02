import { invariant } from '../../src/base/invariant.ts';
import { readCase } from '../../src/format/parse.ts';
import en from '../fixtures/cbt/en.yaml?raw';
import scenario from '../fixtures/cbt/scenario.yaml?raw';

const read = readCase({ scenario, en });
invariant(read.ok, 'tests/fixtures/cbt can be read');

/** The case over a sheet of paper in tests/fixtures/cbt, for tests in a browser. */
export const cbt = read.value.scenarios.da;
