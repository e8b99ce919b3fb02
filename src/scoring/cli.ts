import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readExamples } from '../format/examples.ts';
import type { Issue } from '../format/issue.ts';
import { cardFiles, kinds, readCards, type Kind } from '../format/cards.ts';
import type { Shared } from '../format/checks.ts';
import { readKnowledge, type Knowledge } from '../format/knowledge.ts';
import { sentence } from '../format/messages.ts';
import { readCase, type CaseFiles } from '../format/parse.ts';
import { readPaths } from '../format/paths.ts';
import { tasks } from '../format/schema.ts';
import { compile } from '../engine/compile.ts';
import { checkFiles, type CaseReport, type CourseReport, type StageReport } from './check.ts';
import { checkPath } from './paths.ts';
import { workStrategies } from './simple-work.ts';
import { strategies } from './trial.ts';
import { COMPETENCE } from './weights.ts';

const ROOM = 'scenarios';
/** Folders that are no case. */
const SHARED = ['knowledge', 'examples', 'template'];

/** Text of a file, or undefined where there is none. */
async function textOf(...path: string[]): Promise<string | undefined> {
  try {
    return await readFile(join(ROOM, ...path), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Ids of the built-in cases. */
export async function caseIds(): Promise<string[]> {
  const entries = await readdir(ROOM, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory() && !SHARED.includes(entry.name));
  return folders.map((entry) => entry.name).sort();
}

export async function caseFiles(id: string): Promise<CaseFiles> {
  const en = await textOf(id, 'en.yaml');
  return { scenario: (await textOf(id, 'scenario.yaml')) ?? '', ...(en === undefined ? {} : { en }) };
}

/** What all cases share, the reference cards too. */
export async function knowledge(): Promise<Shared> {
  const text = async (name: string) => (await textOf('knowledge', name)) ?? '';
  const read = readKnowledge({ sources: await text('sources.yaml'), outcomes: await text('outcomes.yaml') });
  if (!read.ok) throw new Error(read.error.map(sentence).join('\n'));
  const files = {} as Record<Kind, string>;
  for (const kind of kinds) files[kind] = await text(cardFiles[kind]);
  const cards = readCards(files, read.value.sources);
  if (!cards.ok) throw new Error(cards.error.map(sentence).join('\n'));
  return { ...read.value, cards: cards.value.da };
}

/** What is wrong with the worked examples. */
async function exampleIssues({ sources }: Knowledge): Promise<Issue[]> {
  const texts = await Promise.all(
    tasks.map(async (task) => [task, await textOf('examples', `${task}.yaml`)] as const),
  );
  const files = Object.fromEntries(
    texts.flatMap(([task, text]) => (text === undefined ? [] : [[task, text]])),
  );
  const read = readExamples(files, sources);
  return read.ok ? [] : read.error;
}

/** The whole report of a built-in case: its files, its plays and its golden paths. */
export async function report(id: string, shared: Shared): Promise<CaseReport> {
  const files = await caseFiles(id);
  const found = checkFiles(id, files, shared);
  const paths = await textOf(id, 'paths.yaml');
  if (found.best === null || paths === undefined) return found;
  return { ...found, errors: [...found.errors, ...goldenIssues(files, paths)] };
}

function goldenIssues(files: CaseFiles, text: string): Issue[] {
  const read = readCase(files);
  const paths = readPaths(text);
  if (!paths.ok) return paths.error;
  if (!read.ok) return read.error;
  const compiled = compile(read.value.scenarios.da);
  return Object.entries(paths.value).flatMap(([name, path]) => checkPath(compiled, name, path));
}

/** `npm run check:scenarios [-- --json] [ids]`: 0 when every case is sound, 1 otherwise. */
export async function main(args: readonly string[]): Promise<number> {
  const json = args.includes('--json');
  const wanted = args.filter((arg) => !arg.startsWith('--'));
  const shared = await knowledge();
  const ids = (await caseIds()).filter((id) => wanted.length === 0 || wanted.includes(id));
  const reports: CaseReport[] = [];
  for (const id of ids) {
    const found = await report(id, shared);
    reports.push(found);
    if (!json) print(found);
  }
  const examples = wanted.length === 0 ? await exampleIssues(shared) : [];
  if (json) process.stdout.write(`${JSON.stringify(asData(reports, examples), null, 2)}\n`);
  else for (const issue of examples) process.stdout.write(`examples  error    ${sentence(issue)}\n`);
  const unknown = wanted.filter((id) => !ids.includes(id));
  for (const id of unknown) process.stderr.write(`There is no case called "${id}".\n`);
  const sound = examples.length === 0 && reports.every((each) => each.errors.length === 0);
  return unknown.length === 0 && sound ? 0 : 1;
}

function asData(reports: readonly CaseReport[], examples: readonly Issue[]) {
  return {
    competence: COMPETENCE,
    examples: examples.map(asIssue),
    cases: reports.map((each) => ({
      ...each,
      errors: each.errors.map(asIssue),
      warnings: each.warnings.map(asIssue),
    })),
  };
}

const asIssue = (issue: Issue) => ({
  check: issue.fault.type === 'check' ? issue.fault.check : issue.fault.type,
  file: issue.file,
  line: issue.line ?? 1,
  column: issue.column ?? 1,
  message: sentence(issue),
});

function print({
  id,
  revision,
  languages,
  stages,
  errors,
  warnings,
  best,
  strategies: played,
  course,
}: CaseReport): void {
  const out = (text = '') => process.stdout.write(`${text}\n`);
  out(`${id}  revision ${revision}  ${languages.join(' + ')}`);
  for (const stage of stages) out(`  ${stage.id.padEnd(14)} ${madeOf(stage)}`);
  if (best)
    out(
      `  best ${best.overall.toFixed(2)} (fit ${best.fit.toFixed(2)}, technique ${best.technique.toFixed(2)})`,
    );
  if (played)
    out(
      `  simple strategies, below ${COMPETENCE.toFixed(2)}: ${strategies.map((each) => `${each} ${played[each].overall.toFixed(2)}`).join('  ')}`,
    );
  if (course) printCourse(course, out);
  for (const issue of errors) out(`  error    ${sentence(issue)}`);
  for (const issue of warnings) out(`  warning  ${sentence(issue)}`);
  out(
    errors.length === 0
      ? `  sound, ${warnings.length} warnings`
      : `  ${errors.length} errors, ${warnings.length} warnings`,
  );
  out();
}

const madeOf = ({ turns, replies, endings, shortest, longest, counts }: StageReport): string =>
  counts === null
    ? `${turns} turns, ${replies} replies, ${endings} endings, path ${shortest}-${longest}`
    : Object.entries(counts)
        .map(([what, count]) => `${count} ${what}`)
        .join(', ');

function printCourse({ best, models, strategies: worked }: CourseReport, out: (text: string) => void): void {
  const parts = Object.entries(best).map(
    ([part, value]) => `${part} ${value === null ? '-' : value.toFixed(2)}`,
  );
  out(`  best course: ${parts.join(', ')}`);
  out(`  written plans: ${models.map(({ id, value }) => `${id} ${value.toFixed(2)}`).join('  ')}`);
  out(
    `  at the worked stages, below ${COMPETENCE.toFixed(2)}: ${workStrategies.map((each) => `${each} ${worked[each].overall.toFixed(2)}`).join('  ')}`,
  );
}
