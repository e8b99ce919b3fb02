import { runMain } from './load.mjs';

await runMain('/src/scoring/cli.ts');
