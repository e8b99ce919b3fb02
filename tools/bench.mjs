import { runMain } from './load.mjs';

await runMain('/bench/bench.ts');
