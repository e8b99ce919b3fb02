import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { posix, sep } from 'node:path';
import { expect, test } from 'vitest';

/** What each room may know, by value; a `types` room may be known by its types alone, and `files` are single files of other rooms. */
interface Room {
  rooms: readonly string[];
  files?: readonly string[];
  types?: readonly string[];
  packages?: readonly string[];
  typePackages?: readonly string[];
}

const CORE = ['base', 'format', 'engine', 'scoring', 'learning', 'classroom'] as const;
const INSIDE = [...CORE, 'storage', 'interop', 'text'];

const HOUSE: Record<string, Room> = {
  base: { rooms: [] },
  format: { rooms: ['base'], packages: ['valibot', 'yaml'] },
  engine: { rooms: ['format', 'base'], packages: ['xstate'] },
  scoring: { rooms: ['engine', 'format', 'base'] },
  learning: { rooms: ['scoring', 'engine', 'format', 'base'], packages: ['valibot', 'ts-fsrs'] },
  classroom: {
    rooms: ['learning', 'scoring', 'engine', 'format', 'base'],
    packages: ['valibot', 'simple-statistics'],
  },
  storage: { rooms: CORE, packages: ['dexie', 'valibot'] },
  interop: { rooms: CORE, packages: ['@zip.js/zip.js'] },
  // The command line says what is wrong with a case in English, and so does the screen.
  text: { rooms: [], types: CORE, files: ['src/format/messages.ts'] },
  'ui/parts': { rooms: ['text', 'base'], types: [...CORE, 'ui'], packages: ['svelte', 'chart.js', 'uqr'] },
  'ui/state': {
    rooms: [...INSIDE, 'ui', 'ui/parts'],
    packages: ['svelte', 'xstate'],
    typePackages: ['dexie'],
  },
  'ui/screens': { rooms: [...INSIDE, 'ui', 'ui/parts', 'ui/state'], packages: ['svelte', 'virtual:'] },
  ui: {
    rooms: [...INSIDE, 'ui/parts', 'ui/state', 'ui/screens'],
    packages: ['svelte', 'virtual:', '@dicebear/core', '@dicebear/open-peeps'],
  },
  main: { rooms: [...INSIDE, 'ui', 'ui/state', 'ui/style'], packages: ['svelte'] },
};

/** The core is handed its clock and its chance, and has no browser. */
const FORBIDDEN_IN_CORE =
  /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|(?<![.\w'-])(?:globalThis|crypto|localStorage|console|document|window)\b(?!['\s]*:)/g;

const IMPORT =
  /^\s*(?:import|export)\s+(?<type>type\s)?(?:[^'"`;]*?\sfrom\s+)?['"](?<from>[^'"]+)['"]|\bimport\(\s*['"](?<later>[^'"]+)['"]/gm;

test('every file keeps to its room', () => {
  const files = sources();
  expect(files.size).toBeGreaterThan(0);
  expect([...files].flatMap(([path, source]) => faults(path, source))).toEqual([]);
});

test('one file alone draws with Chart.js', () => {
  const drawing = [...sources()].filter(([, source]) =>
    imports(source).some(({ from, isType }) => !isType && isFrom(from, 'chart.js')),
  );
  expect(drawing.length).toBeLessThanOrEqual(1);
});

test.each([
  ['src/format/a.ts', "import { replay } from '../engine/replay.ts';", 'format may not import engine'],
  ['src/engine/a.ts', "import type { Row } from '../storage/rows.ts';", 'engine may not import storage'],
  ['src/text/a.ts', "import { parse } from '../format/parse.ts';", 'text may not import format'],
  ['src/ui/screens/A.svelte', "import Dexie from 'dexie';", 'ui/screens may not import dexie'],
  ['src/ui/state/a.ts', "import { liveQuery } from 'dexie';", 'ui/state may not import dexie'],
  ['src/scoring/a.ts', "import { setup } from 'xstate';", 'scoring may not import xstate'],
  ['src/ui/a.ts', "const later = import('yaml');", 'ui may not import yaml'],
  ['src/base/a.ts', "export {\n  b,\n} from './b';", './b lacks its extension'],
  ['src/base/a.ts', 'const now = Date.now();', 'the core may not use Date.now'],
  ['src/learning/a.ts', 'const { subtle } = crypto;', 'the core may not use crypto'],
  ['src/cellar/a.ts', '', 'cellar is not a room of the house'],
])('a fault in %s is caught', (path, source, fault) => {
  expect(faults(path, source)).toEqual([`${path}: ${fault}`]);
});

test.each([
  ['src/text/a.ts', "import type { Scenario } from '../format/schema.ts';"],
  ['src/text/a.ts', "import { explain } from '../format/messages.ts';"],
  ['src/format/a.ts', "const say = { console: 'a second document' };"],
  ['src/ui/state/a.ts', "import type { Observable } from 'dexie';"],
  [
    'src/engine/a.ts',
    '// On Date.now() see the composition root.\nconst day = (date: Date) => date.getDay();',
  ],
])('what is allowed in %s is let through', (path, source) => {
  expect(faults(path, source)).toEqual([]);
});

function faults(path: string, source: string): string[] {
  const name = roomOf(path);
  const room = HOUSE[name];
  if (!room) return [`${path}: ${name} is not a room of the house`];
  const found = imports(source).flatMap(({ from, isType }) => {
    if (!from.startsWith('.'))
      return mayUse(room, from, isType, path) ? [] : [`${name} may not import ${from}`];
    const file = posix.join(posix.dirname(path), from);
    const target = roomOf(file);
    const known = [name, ...room.rooms, ...(isType ? (room.types ?? []) : [])];
    return [
      ...(known.includes(target) || room.files?.includes(file) || from.endsWith('.css')
        ? []
        : [`${name} may not import ${target}`]),
      ...(posix.extname(from) === '' ? [`${from} lacks its extension`] : []),
    ];
  });
  const words = isCore(name) && !isCommand(path) ? withoutWords(source).match(FORBIDDEN_IN_CORE) : null;
  return [...found, ...(words ?? []).map((word) => `the core may not use ${word}`)].map(
    (f) => `${path}: ${f}`,
  );
}

function mayUse(room: Room, from: string, isType: boolean, path: string): boolean {
  if (from.startsWith('node:')) return isCommand(path);
  const known = [...(room.packages ?? []), ...(isType ? (room.typePackages ?? []) : [])];
  return known.some((name) => isFrom(from, name));
}

function isFrom(from: string, name: string): boolean {
  return from === name || from.startsWith(name.endsWith(':') ? name : `${name}/`);
}

function imports(source: string): { from: string; isType: boolean }[] {
  return [...withoutComments(source).matchAll(IMPORT)].map(({ groups }) => ({
    from: groups?.['from'] ?? groups?.['later'] ?? '',
    isType: groups?.['type'] !== undefined,
  }));
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|<!--[\s\S]*?-->/gm, '');
}

/** A sentence for an author may speak of a document; code may not. */
function withoutWords(source: string): string {
  return withoutComments(source).replace(/'(?:[^'\\\n]|\\.)*'/g, "''");
}

/** `src/engine/replay.ts` is in `engine`, `src/ui/parts/Face.svelte` in `ui/parts`, `src/main.ts` is `main`. */
function roomOf(path: string): string {
  const [, first = '', second = ''] = path.split('/');
  if (path.split('/').length === 2) return posix.parse(first).name;
  return `${first}/${second}` in HOUSE || second === 'style' ? `${first}/${second}` : first;
}

function isCore(room: string): boolean {
  return (CORE as readonly string[]).includes(room);
}

/** The command-line part of a room runs in Node, started by a launcher. */
function isCommand(path: string): boolean {
  return posix.basename(path) === 'cli.ts';
}

function sources(): Map<string, string> {
  const paths = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.split(sep).join('/')}`)
    .filter((path) => /\.(ts|svelte)$/.test(path) && existsSync(path) && statSync(path).isFile());
  // The worker is a program of its own, and knows nobody.
  return new Map(
    paths.filter((path) => path !== 'src/sw.ts').map((path) => [path, readFileSync(path, 'utf8')]),
  );
}
