import { writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { visit } from './browser.ts';
import { collectClass } from './classroom.ts';
import { checkGenerated, checkLargest } from './checks.ts';
import { compareEngines, replayTime } from './engines.ts';
import { rounded } from './statistics.ts';
import { table } from './table.ts';

const LATEST = 'bench/latest.json';

/** Everything that one run found out. */
export interface Measured {
  readonly date: string;
  readonly node: string;
  readonly chromium: string;
  readonly cores: number;
  /** How many wanted a core in the minute before, this program among them: above `cores`, times on the clock are long. */
  readonly load: number;
  /** On stories of 50 and of 500 turns. */
  readonly engines: ReturnType<typeof compareEngines>;
  readonly replay: ReturnType<typeof replayTime>;
  readonly checks: {
    readonly largest: Awaited<ReturnType<typeof checkLargest>>;
    readonly generated: Awaited<ReturnType<typeof checkGenerated>>;
  };
  /** Hand-ins of a class, opened, replayed and shown. */
  readonly classroom: Awaited<ReturnType<typeof collectClass>>;
  readonly fetched: Awaited<ReturnType<typeof visit>>['fetched'];
  readonly answers: Awaited<ReturnType<typeof visit>>['answers'];
  readonly history: Awaited<ReturnType<typeof visit>>['history'];
}

/** `npm run bench`: measures, prints a table and keeps it as data. Judges nothing. */
export async function main(args: readonly string[]): Promise<number> {
  const option = (name: string) =>
    args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '';
  const engines = compareEngines([50, 500]);
  const replay = replayTime(200);
  const largest = await checkLargest();
  const checks = { largest, generated: await checkGenerated() };
  const classroom = await collectClass(1000);
  const [load = 0] = loadavg();
  const { chromium, fetched, answers, history } = await visit(option('dist'), largest.id);
  const measured: Measured = {
    date: option('date'),
    node: process.versions.node,
    chromium,
    cores: availableParallelism(),
    load: rounded(load),
    engines,
    replay,
    checks,
    classroom,
    fetched,
    answers,
    history,
  };
  process.stdout.write(table(measured));
  await writeFile(LATEST, `${JSON.stringify(measured, null, 2)}\n`);
  return 0;
}
