import * as v from 'valibot';
import type { Result } from '../base/result.ts';
import { err, ok } from '../base/result.ts';
import type { Issue, Path } from './issue.ts';
import { readLocated, type Source } from './knowledge.ts';
import { lix, spoken } from './lix.ts';
import { codes, source, words } from './primitives.ts';
import { sourceOf } from './reference.ts';
import { RULES, wordsToAvoid } from './rules.ts';
import { elements, languages, tasks, type Code, type Element, type Language, type Task } from './schema.ts';
import { fieldsOf, rowFieldsOf, toolKindIds, type ToolKind } from './tools.ts';
import type { Located } from './yaml.ts';

/**
 * Worked examples: for each task one short good conversation with notes in the margin, to read before one tries. One file a
 * task in `scenarios/examples`, both languages beside each other.
 */
const both = (limit: number) => v.strictObject({ da: words(limit), en: words(limit) });
const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(240));

const fill = v.strictObject({
  field: v.string(),
  row: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6))),
  minute: v.exactOptional(whole),
  strength: v.exactOptional(v.pipe(whole, v.maxValue(10))),
  ...both(200).entries,
});

const step = v.strictObject({
  who: v.picklist(['client', 'counsellor']),
  ...both(600).entries,
  /** What the counsellor's reply is. */
  codes: v.exactOptional(v.pipe(v.array(v.picklist(codes)), v.minLength(1))),
  element: v.exactOptional(v.picklist(elements)),
  /** What the client's words leave on the sheet. */
  fills: v.exactOptional(v.pipe(v.array(fill), v.minLength(1))),
  /** Said in the margin. */
  note: v.exactOptional(both(320)),
});

const example = v.strictObject({
  client: v.strictObject({ name: words(40), age: v.pipe(v.number(), v.integer(), v.minValue(15)) }),
  sources: v.pipe(v.array(source), v.minLength(1), v.maxLength(4)),
  tool: v.exactOptional(v.strictObject({ kind: v.picklist(toolKindIds), ...both(80).entries })),
  scene: both(400),
  steps: v.pipe(v.array(step), v.minLength(1)),
  /** What to take along, in two to four sentences. */
  notice: v.pipe(v.array(both(240)), v.minLength(2), v.maxLength(4)),
});
type Written = v.InferOutput<typeof example>;

/** An example in one language. */
export interface Example {
  readonly task: Task;
  readonly client: { readonly name: string; readonly age: number };
  readonly sources: readonly string[];
  readonly scene: string;
  readonly steps: readonly ExampleStep[];
  readonly notice: readonly string[];
  readonly tool: { readonly kind: ToolKind; readonly title: string } | null;
}
interface ExampleStep {
  readonly who: 'client' | 'counsellor';
  readonly say: string;
  readonly codes: readonly Code[];
  readonly element: Element | null;
  readonly note: string | null;
  readonly fills: readonly {
    readonly field: string;
    readonly row: number | null;
    readonly minute: number | null;
    readonly strength: number | null;
    readonly say: string;
  }[];
}
export type Examples = Readonly<Record<Language, readonly Example[]>>;

/** How many exchanges an example has, and how many of its lines are spoken of in the margin. */
export const EXAMPLE = { exchanges: { min: 8, max: 14 }, notes: { min: 4, max: 10 } } as const;

/** Reads the examples by their task, in the order of the tasks; all faults at once, each with its place. */
export function readExamples(
  files: Readonly<Partial<Record<Task, string>>>,
  sources: Readonly<Record<string, Source>>,
): Result<Examples, Issue[]> {
  const issues: Issue[] = [];
  const read: [Task, Written][] = [];
  for (const task of tasks) {
    const text = files[task];
    const file = `${task}.yaml`;
    if (text === undefined) {
      issues.push({ file, path: [], fault: { type: 'missing-file', name: file } });
      continue;
    }
    const found = readLocated(file, text, example);
    if (!found.ok) issues.push(...found.error);
    else {
      read.push([task, found.value.value]);
      issues.push(...faultsOf(file, found.value.value, found.value.place, sources));
    }
  }
  if (issues.length > 0) return err(issues);
  const inLanguage = (language: Language) => read.map(([task, one]) => said(task, one, language));
  return ok({ da: inLanguage('da'), en: inLanguage('en') });
}

function said(
  task: Task,
  { client, sources, tool, scene, steps, notice }: Written,
  language: Language,
): Example {
  return {
    task,
    client,
    sources,
    tool: tool ? { kind: tool.kind, title: tool[language] } : null,
    scene: scene[language],
    notice: notice.map((each) => each[language]),
    steps: steps.map((each) => ({
      who: each.who,
      say: each[language],
      codes: each.codes ?? [],
      element: each.element ?? null,
      note: each.note?.[language] ?? null,
      fills: (each.fills ?? []).map(({ field, row = null, minute = null, strength = null, ...words }) => ({
        field,
        row,
        minute,
        strength,
        say: words[language],
      })),
    })),
  };
}

function faultsOf(
  file: string,
  { steps, sources: named, tool }: Written,
  place: Located,
  sources: Readonly<Record<string, Source>>,
): Issue[] {
  const issues: Issue[] = [];
  const add = (path: Path, fault: Issue['fault']) =>
    issues.push({ file, path, ...place.locate(path), fault });
  const shape = (path: Path, expected: string, received: string | number) => {
    add(path, { type: 'wrong-shape', expected, received: String(received) });
  };
  for (const [i, reference] of named.entries()) {
    const { id, place: at } = sourceOf(reference);
    const known = Object.hasOwn(sources, id) ? sources[id] : undefined;
    if (!known || (at !== null && !(known.places ?? []).includes(at)))
      add(['sources', i], { type: 'check', check: 'S15', facts: { source: reference } });
  }
  const exchanges = steps.filter(({ who }) => who === 'counsellor').length;
  if (exchanges < EXAMPLE.exchanges.min || exchanges > EXAMPLE.exchanges.max)
    shape(['steps'], `${EXAMPLE.exchanges.min}-${EXAMPLE.exchanges.max} replies`, exchanges);
  const notes = steps.filter(({ note }) => note).length;
  if (notes < EXAMPLE.notes.min || notes > EXAMPLE.notes.max)
    shape(['steps'], `${EXAMPLE.notes.min}-${EXAMPLE.notes.max} notes`, notes);
  const fields = tool ? [...fieldsOf(tool.kind), ...rowFieldsOf(tool.kind)] : [];
  for (const [i, each] of steps.entries()) {
    if (i > 0 && each.who === steps[i - 1]?.who) shape(['steps', i, 'who'], 'the other', each.who);
    if (each.who === 'client' && (each.codes || each.element)) shape(['steps', i], 'a reply', 'a line');
    if (each.who === 'counsellor' && (!each.codes || each.fills))
      shape(['steps', i], 'codes, no fills', 'a reply');
    for (const [f, { field }] of (each.fills ?? []).entries())
      if (!fields.includes(field))
        add(['steps', i, 'fills', f, 'field'], { type: 'not-allowed', received: field, allowed: fields });
  }
  for (const language of languages) {
    const own = (who: 'client' | 'counsellor') =>
      steps.filter((each) => each.who === who).map((each) => each[language]);
    const heavy = Math.round(10 * lix(own('client').map(spoken).join(' '))) / 10;
    if (heavy > RULES.lix)
      add(['steps'], { type: 'check', check: 'S18', facts: { lix: heavy, most: RULES.lix } });
    for (const text of own('counsellor'))
      for (const pattern of wordsToAvoid[language]) {
        const word = pattern.exec(text)?.[0];
        if (word !== undefined) add(['steps'], { type: 'check', check: 'S30', facts: { word } });
      }
  }
  return issues;
}
