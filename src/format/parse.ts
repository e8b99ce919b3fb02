import * as v from 'valibot';
import type { Result } from '../base/result.ts';
import { err, ok } from '../base/result.ts';
import type { Fault, Issue, Path } from './issue.ts';
import { FORMAT, scenarioSchema, type Language, type Scenario } from './schema.ts';
import { flatten, withWords, wordsOf } from './words.ts';
import { readYaml, type Located } from './yaml.ts';

/** The files of a case as text: the structure with its first language, and the words of the other. */
export interface CaseFiles {
  readonly scenario: string;
  readonly en?: string;
}

/** A case that could be read: one scenario per language, and where everything stands in its files. */
export interface ReadCase {
  readonly scenarios: Readonly<Partial<Record<Language, Scenario>>> & { readonly da: Scenario };
  readonly place: (issue: Issue) => Issue;
}

/**
 * Reads the files of a case. All faults are collected, each with file, line and column; a case with any fault in its
 * shape gives no scenario at all. Whether the shape makes sense as a conversation is for checks.ts.
 */
export function readCase(files: CaseFiles, allowOneLanguage = false): Result<ReadCase, Issue[]> {
  const source = readYaml('scenario.yaml', files.scenario);
  const words = files.en === undefined ? undefined : readYaml('en.yaml', files.en);
  if (!source.ok || (words && !words.ok))
    return err([...(source.ok ? [] : source.error), ...(words && !words.ok ? words.error : [])]);
  const scenario = parseScenario(source.value.value);
  const place = (issue: Issue) => located(issue, source.value, words?.ok ? words.value : undefined);
  if (!scenario.ok) return err(scenario.error.map(place));
  if (!words) {
    if (allowOneLanguage) return ok({ scenarios: { da: scenario.value }, place });
    return err([
      { file: 'en.yaml', path: [], line: 1, column: 1, fault: { type: 'missing-file', name: 'en.yaml' } },
    ]);
  }
  const english = translate(scenario.value, words.value.value);
  if (!english.ok) return err(english.error.map(place));
  return ok({ scenarios: { da: scenario.value, en: english.value }, place });
}

/** A scenario from any value: strict, all faults at once, each with its path. */
export function parseScenario(value: unknown): Result<Scenario, Issue[]> {
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
  if (typeof format === 'number' && format > FORMAT)
    return err([
      { file: 'scenario.yaml', path: ['format'], fault: { type: 'newer-format', format, known: FORMAT } },
    ]);
  const parsed = v.safeParse(scenarioSchema, value);
  if (parsed.success) return ok(parsed.output);
  return err(parsed.issues.flatMap((issue) => faults(issue, [])));
}

function translate(scenario: Scenario, tree: unknown): Result<Scenario, Issue[]> {
  const { words, odd } = flatten(tree);
  const addresses = new Map(wordsOf(scenario).map((word) => [word.address, word]));
  const issues: Issue[] = odd.map((path) => ({
    file: 'en.yaml',
    path,
    fault: { type: 'wrong-shape', expected: 'text', received: 'something else' },
  }));
  for (const [address, { path }] of words)
    if (!addresses.has(address))
      issues.push({ file: 'en.yaml', path, fault: { type: 'check', check: 'S02', facts: { address } } });
  for (const address of addresses.keys())
    if (!words.has(address))
      issues.push({
        file: 'en.yaml',
        path: address.split('/'),
        fault: { type: 'check', check: 'S01', facts: { address } },
      });
  if (issues.length > 0) return err(issues);
  const texts = new Map([...words].map(([address, word]) => [address, word.text.trim()]));
  const english = parseScenario(withWords(scenario, texts));
  if (english.ok) return english;
  return err(
    english.error.map((issue) => ({ ...issue, file: 'en.yaml', path: addressPath(scenario, issue.path) })),
  );
}

function addressPath(scenario: Scenario, path: Path): Path {
  const word = wordsOf(scenario).find((each) => each.path.join('/') === path.join('/'));
  return word ? word.address.split('/') : path;
}

function located(issue: Issue, source: Located, words: Located | undefined): Issue {
  if (issue.line !== undefined) return issue;
  const file = issue.file === 'en.yaml' ? words : source;
  if (!file) return issue;
  const at = file.locate(issue.path, issue.fault.type === 'unknown-key' ? 'key' : 'value');
  return { ...issue, line: at.line, column: at.column };
}

type Raw = v.BaseIssue<unknown>;

/** A valibot issue in the words of this format; a union is reported by its closest branch. */
function faults(issue: Raw, before: Path): Issue[] {
  const path: Path = [...before, ...(issue.path?.map((step) => step.key as string | number) ?? [])];
  if (issue.type === 'union' && issue.issues) {
    const deep = issue.issues.filter((each) => each.path !== undefined);
    if (deep.length > 0) return deep.flatMap((each) => faults(each, path));
  }
  return [{ file: 'scenario.yaml', path, fault: fault(issue, path) }];
}

/** Patterns that are no ids, as an author would know them. */
const PATTERNS: Readonly<Record<string, string>> = {
  portrait: 'six hex digits in quotes, such as "1f5f58"',
  outcomes: 'a learning outcome such as OM2-F2',
  sources: 'a source such as miti-4.2.1:cr',
  source: 'a source such as miti-4.2.1:cr',
};

function fault(issue: Raw, path: Path): Fault {
  const key = String(path.at(-1) ?? '');
  const allowed = (issue.expected ?? '')
    .replace(/[()"]/g, '')
    .split(' | ')
    .filter((each) => each !== '');
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return { type: 'unknown-key', key, allowed: [] };
  if (issue.received === 'undefined') return { type: 'missing-key', key };
  if (issue.type === 'min_length') return { type: 'empty', key };
  const pattern = PATTERNS[String(path.find((step) => Object.hasOwn(PATTERNS, step)) ?? '')];
  if (issue.type === 'regex' && pattern !== undefined)
    return { type: 'wrong-shape', expected: pattern, received: issue.received };
  if (issue.type === 'regex')
    return { type: 'bad-id', id: typeof issue.input === 'string' ? issue.input : '' };
  if (issue.type === 'integer')
    return { type: 'wrong-shape', expected: 'a whole number', received: issue.received };
  if (issue.type === 'max_length' && typeof issue.input === 'string')
    return { type: 'too-long', limit: Number(issue.requirement ?? 0), length: issue.input.length };
  if (issue.type === 'picklist' || issue.type === 'variant' || issue.type === 'literal')
    return { type: 'not-allowed', received: issue.received.replace(/"/g, ''), allowed };
  return { type: 'wrong-shape', expected: allowed.join(' / '), received: issue.received };
}
