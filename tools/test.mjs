import { existsSync, readFileSync, rmSync } from 'node:fs';
import { runScript } from './run.mjs';
import { ensureChromium, setup } from './setup.mjs';

/**
 * In the order in which a mistake is cheapest to find. A runner leaves its count behind (tests/support/count.ts).
 * @type {{ name: string, script: string, minutes: number, count?: string, needs?: string }[]}
 */
const STEPS = [
  { name: 'types', script: 'check', minutes: 5 },
  { name: 'lint', script: 'lint', minutes: 5 },
  { name: 'unit and component tests', script: 'unit', minutes: 10, count: 'vitest' },
  { name: 'scenarios', script: 'check:scenarios', minutes: 5 },
  { name: 'build', script: 'build', minutes: 5 },
  { name: 'end-to-end tests', script: 'e2e', minutes: 15, count: 'playwright', needs: 'build' },
];

setup();
await ensureChromium();

/** @type {{ name: string, ok: boolean, seconds: number }[]} */
const results = [];
let passed = 0;
let failed = 0;
for (const step of STEPS) {
  console.log(`\n== ${step.name}`);
  const start = performance.now();
  const counted = canRun(step) ? await run(step) : { passed: 0, failed: 1 };
  const seconds = (performance.now() - start) / 1000;
  results.push({ name: step.name, ok: counted.failed === 0, seconds });
  passed += counted.passed;
  failed += counted.failed;
}

console.log();
for (const { name, ok, seconds } of results) {
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name.padEnd(26)} ${seconds.toFixed(1).padStart(6)} s`);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** @param {{ needs?: string }} step */
function canRun({ needs }) {
  const broken = results.find(({ name, ok }) => name === needs && !ok);
  if (broken) console.log(`not run, because ${broken.name} failed`);
  return !broken;
}

/** @param {{ script: string, minutes: number, count?: string }} step */
async function run({ script, minutes, count }) {
  const file = count && `node_modules/.cache/spejl/${count}.json`;
  if (file) rmSync(file, { force: true });
  const ok = await runScript(script, minutes);
  /** @type {{ passed: number, failed: number }} */
  const tally = file && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 0 };
  return { passed: tally.passed, failed: ok ? tally.failed : Math.max(tally.failed, 1) };
}
