import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Issue } from '../../src/format/issue.ts';
import { readKnowledge, type Knowledge } from '../../src/format/knowledge.ts';
import { sentence } from '../../src/format/messages.ts';
import { readCase } from '../../src/format/parse.ts';
import { languages, type Language, type Scenario } from '../../src/format/schema.ts';

const ROOM = 'scenarios';
const KNOWLEDGE = 'knowledge';

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

/** Reads every built-in case in both languages; throws with file, line and column at the first broken one. */
export function readCases(root: string): Cases {
  const cases: Record<string, Record<Language, Scenario>> = {};
  for (const id of caseFolders(root)) {
    const folder = join(root, ROOM, id);
    const text = (name: string) => readFileSync(join(folder, name), 'utf8');
    const english = existsSync(join(folder, 'en.yaml')) ? { en: text('en.yaml') } : {};
    const read = readCase({ scenario: text('scenario.yaml'), ...english });
    if (!read.ok) throw new CaseError(join(folder, read.error[0]?.file ?? ''), read.error);
    const { da, en } = read.value.scenarios;
    if (!en) throw new Error(`${id} has no English words`);
    cases[id] = { da, en };
  }
  return cases;
}

function readShared(root: string): Knowledge {
  const text = (name: string) => readFileSync(join(root, ROOM, KNOWLEDGE, name), 'utf8');
  const read = readKnowledge({ sources: text('sources.yaml'), outcomes: text('outcomes.yaml') });
  if (!read.ok) throw new CaseError(join(root, ROOM, KNOWLEDGE), read.error);
  return read.value;
}

/** What the library shows of a case before it is opened. */
function entryOf({ da, en }: Readonly<Record<Language, Scenario>>) {
  const { id, revision, level, minutes, client, outcomes, stages } = da;
  const words = (scenario: Scenario) => ({ title: scenario.title, summary: scenario.summary });
  return {
    id,
    revision,
    level,
    minutes,
    client: { name: client.name, age: client.age },
    outcomes,
    tasks: stages.map((stage) => stage.task),
    words: { da: words(da), en: words(en) },
  };
}

const PREFIX = '\0spejl:';

/**
 * Serves the content of `scenarios/` to the app: `virtual:catalogue` (small, at once), `virtual:cases` (one chunk per case
 * and language, when opened) and `virtual:knowledge` (sources and outcomes, when asked for).
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
      filter: { id: /^virtual:(catalogue|cases|knowledge|case\/)/ },
      handler: (id) => PREFIX + id.slice('virtual:'.length),
    },
    load: {
      filter: { id: /^\0spejl:/ },
      handler(id) {
        const name = id.slice(PREFIX.length);
        if (name === 'knowledge') return asModule(readShared(root));
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
        if (name === 'catalogue') return asModule(Object.values(cases).map(entryOf));
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
