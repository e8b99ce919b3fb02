import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { cardFiles, kinds, readCards, type Cards, type Kind } from '../../src/format/cards.ts';
import { readExamples, type Examples } from '../../src/format/examples.ts';
import type { Issue } from '../../src/format/issue.ts';
import { facetsOf } from '../../src/format/facets.ts';
import { readOutcomeMap, type OutcomeMap } from '../../src/format/outcome-map.ts';
import { readKnowledge, type Knowledge } from '../../src/format/knowledge.ts';
import { sentence } from '../../src/format/messages.ts';
import { readCase } from '../../src/format/parse.ts';
import { languages, tasks, type Language, type Scenario, type Task } from '../../src/format/schema.ts';
import { chancesOf } from '../../src/learning/chances.ts';
import { entryOf } from '../../src/learning/entry.ts';
import { easiestFirst } from '../../src/learning/next-step.ts';
import { drillsOf } from '../../src/learning/drills/make.ts';

const ROOM = 'scenarios';
const KNOWLEDGE = 'knowledge';
const EXAMPLES = 'examples';

/** The folders of built-in cases, in order. */
function caseFolders(root: string): string[] {
  return readdirSync(join(root, ROOM), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== KNOWLEDGE)
    .map((entry) => entry.name)
    .filter((id) => existsSync(join(root, ROOM, id, 'scenario.yaml')))
    .sort();
}

export type Cases = Readonly<Record<string, Readonly<Record<Language, Scenario>>>>;

class CaseError extends Error {
  readonly file: string;
  readonly issue: Issue;
  constructor(file: string, issues: readonly Issue[]) {
    super(issues.map((issue) => `${file}: ${sentence(issue)}`).join('\n'));
    this.file = file;
    this.issue = issues[0] as Issue;
  }
}

/** Cases as they were last read, by folder, with the text they were read from: one build asks for each many times. */
const known = new Map<string, { text: string; languages: Readonly<Record<Language, Scenario>> }>();

/** Reads every built-in case in both languages; throws with file, line and column at the first broken one. */
export function readCases(root: string): Cases {
  return Object.fromEntries(caseFolders(root).map((id) => [id, readOne(join(root, ROOM, id))]));
}

function readOne(folder: string): Readonly<Record<Language, Scenario>> {
  const scenario = readFileSync(join(folder, 'scenario.yaml'), 'utf8');
  const english = existsSync(join(folder, 'en.yaml'))
    ? readFileSync(join(folder, 'en.yaml'), 'utf8')
    : undefined;
  const text = `${scenario}\0${english ?? ''}`;
  const before = known.get(folder);
  if (before?.text === text) return before.languages;
  const read = readCase({ scenario, ...(english === undefined ? {} : { en: english }) });
  if (!read.ok) throw new CaseError(join(folder, read.error[0]?.file ?? ''), read.error);
  const { da, en } = read.value.scenarios;
  if (!en) throw new Error(`${folder} has no English words`);
  known.set(folder, { text, languages: { da, en } });
  return { da, en };
}

function readShared(root: string): Knowledge {
  const text = (name: string) => readFileSync(join(root, ROOM, KNOWLEDGE, name), 'utf8');
  const read = readKnowledge({ sources: text('sources.yaml'), outcomes: text('outcomes.yaml') });
  if (!read.ok) throw new CaseError(join(root, ROOM, KNOWLEDGE), read.error);
  return read.value;
}

const MAP = 'map.yaml';

function readOwnMap(root: string): OutcomeMap {
  const folder = join(root, ROOM, KNOWLEDGE);
  const read = readOutcomeMap(readFileSync(join(folder, MAP), 'utf8'));
  if (!read.ok) throw new CaseError(join(folder, MAP), read.error);
  return read.value;
}

/** Reads the reference cards in both languages; throws with file, line and column at the first broken one. */
function readOwnCards(root: string): Cards {
  const folder = join(root, ROOM, KNOWLEDGE);
  const text = (kind: Kind) => [kind, readFileSync(join(folder, cardFiles[kind]), 'utf8')] as const;
  const files = Object.fromEntries(kinds.map(text)) as Record<Kind, string>;
  const read = readCards(files, readShared(root).sources);
  if (!read.ok) throw new CaseError(join(folder, read.error[0]?.file ?? ''), read.error);
  return read.value;
}

/** The case that an author begins from, for each language one of its own; not called scenario.yaml, because it is no built-in case. */
const templateFile = (root: string, language: string) =>
  join(root, ROOM, 'template', language === 'en' ? 'case.en.yaml' : 'case.yaml');

const exampleFile = (root: string, task: Task) => join(root, ROOM, EXAMPLES, `${task}.yaml`);

/** Reads the worked examples in both languages; throws with file, line and column at the first broken one. */
function readOwnExamples(root: string): Examples {
  const files = Object.fromEntries(
    tasks
      .filter((task) => existsSync(exampleFile(root, task)))
      .map((task) => [task, readFileSync(exampleFile(root, task), 'utf8')]),
  );
  const read = readExamples(files, readShared(root).sources);
  if (!read.ok) throw new CaseError(join(root, ROOM, EXAMPLES, read.error[0]?.file ?? ''), read.error);
  return read.value;
}

const titlesOf = ({ da, en }: Readonly<Record<Language, Scenario>>) => {
  const words = ({ title, summary }: Scenario) => ({ title, summary });
  return { da: words(da), en: words(en) };
};

/** The drills of a case by the skill they train, each by its place in the case. */
function drillList({ da }: Readonly<Record<Language, Scenario>>): Record<string, string[]> {
  const places: Record<string, string[]> = {};
  for (const { id, skill } of drillsOf(da)) (places[skill] ??= []).push(id.slice(da.id.length + 1));
  return places;
}

/** What cases can be found by, and the names of that: only what some case has. */
function finding(root: string, cases: Cases) {
  const byCase = Object.fromEntries(Object.entries(cases).map(([id, { da }]) => [id, facetsOf(da)]));
  const cards = readOwnCards(root);
  const nameOf = (id: string) =>
    Object.fromEntries(
      languages.map((each) => [each, cards[each].find((card) => card.id === id)?.words.name ?? id]),
    );
  const named = (facet: 'methods' | 'substances') =>
    Object.fromEntries(
      [...new Set(Object.values(byCase).flatMap((each) => each[facet]))].map((id) => [id, nameOf(id)]),
    );
  return {
    cases: byCase,
    methods: named('methods'),
    substances: named('substances'),
    modules: readOwnMap(root).modules,
  };
}

const PREFIX = '\0spejl:';

/**
 * Serves the content of `scenarios/` to the app: `virtual:catalogue` (small, at once, the easiest first), `virtual:titles`, `virtual:cases` (one chunk per case
 * and language, when opened), `virtual:drills` (their ids by case and skill), `virtual:finding` (what
 * cases are found by) and `virtual:map` (modules and what trains each outcome) when asked for, `virtual:knowledge` (sources and outcomes) and `virtual:cards/<language>` and
 * `virtual:examples/<language>`, and `virtual:template/<language>` as text, when asked for.
 */
export function scenarios(): Plugin {
  let root = process.cwd();
  const asModule = (value: unknown) => ({
    code: `export default JSON.parse(${JSON.stringify(JSON.stringify(value))})`,
    moduleType: 'js' as const,
    map: null,
  });
  return {
    name: 'spejl:scenarios',
    configResolved(config) {
      root = config.root;
    },
    resolveId: {
      filter: {
        id: /^virtual:(catalogue|titles|cases|drills|finding|map|knowledge|case\/|cards\/|examples\/|template\/)/,
      },
      handler: (id) => PREFIX + id.slice('virtual:'.length),
    },
    load: {
      filter: { id: /^\0spejl:/ },
      handler(id) {
        const name = id.slice(PREFIX.length);
        if (name === 'knowledge') return asModule(readShared(root));
        if (name === 'map') {
          this.addWatchFile(join(root, ROOM, KNOWLEDGE, MAP));
          return asModule(readOwnMap(root));
        }
        if (name.startsWith('cards/')) {
          for (const kind of kinds) this.addWatchFile(join(root, ROOM, KNOWLEDGE, cardFiles[kind]));
          return asModule(readOwnCards(root)[name.slice('cards/'.length) as Language]);
        }
        if (name.startsWith('examples/')) {
          for (const task of tasks) this.addWatchFile(exampleFile(root, task));
          return asModule(readOwnExamples(root)[name.slice('examples/'.length) as Language]);
        }
        if (name.startsWith('template/')) {
          const file = templateFile(root, name.slice('template/'.length));
          this.addWatchFile(file);
          return asModule(readFileSync(file, 'utf8'));
        }
        for (const folder of caseFolders(root))
          for (const file of ['scenario.yaml', 'en.yaml']) this.addWatchFile(join(root, ROOM, folder, file));
        let cases: Cases;
        try {
          cases = readCases(root);
        } catch (error) {
          if (!(error instanceof CaseError)) throw error;
          const { line = 1, column = 1 } = error.issue;
          this.error({ message: error.message, id: error.file, loc: { file: error.file, line, column } });
        }
        if (name === 'catalogue')
          return asModule(
            Object.values(cases)
              .map(({ da }) => ({ ...entryOf(da), chances: chancesOf(da) }))
              .sort(easiestFirst),
          );
        if (name === 'titles')
          return asModule(
            Object.fromEntries(Object.entries(cases).map(([id, each]) => [id, titlesOf(each)])),
          );
        if (name === 'finding') return asModule(finding(root, cases));
        if (name === 'drills')
          return asModule(
            Object.fromEntries(Object.entries(cases).map(([id, each]) => [id, drillList(each)])),
          );
        if (name === 'cases') {
          const loader = (folder: string, language: Language) =>
            `${language}: () => import('virtual:case/${folder}/${language}')`;
          const rows = Object.keys(cases).map(
            (folder) =>
              `${JSON.stringify(folder)}: { ${languages.map((each) => loader(folder, each)).join(', ')} }`,
          );
          return { code: `export default { ${rows.join(', ')} }`, moduleType: 'js', map: null };
        }
        const [, folder = '', language = 'da'] = name.split('/');
        return asModule(cases[folder]?.[language as Language]);
      },
    },
  };
}
