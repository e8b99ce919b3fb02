import { runMain } from './load.mjs';

await runMain('/src/format/cli.ts');
