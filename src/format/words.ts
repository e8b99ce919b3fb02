import type { Path } from './issue.ts';
import type { Scenario, Work } from './schema.ts';

/**
 * Every text of a scenario has an address made of ids: `title`, `brief/note`, `samtalen/morgen/aaben/say`. The other
 * language's file repeats the addresses as nested keys and holds nothing else.
 */
interface Word {
  readonly address: string;
  readonly path: Path;
  readonly text: string;
}

/** All texts of a scenario with their addresses, in reading order. */
export function wordsOf(scenario: Scenario): Word[] {
  const words: Word[] = [];
  const add = (address: string, path: Path, text: string) => words.push({ address, path, text });
  add('title', ['title'], scenario.title);
  add('summary', ['summary'], scenario.summary);
  for (const key of ['from', 'note', 'task'] as const)
    add(`brief/${key}`, ['brief', key], scenario.brief[key]);
  for (const key of ['low', 'middle', 'high'] as const)
    add(`relation/${key}`, ['relation', key], scenario.relation[key]);
  for (const [i, { id, say }] of (scenario.findings ?? []).entries())
    add(`findings/${id}/say`, ['findings', i, 'say'], say);
  for (const [i, { id, title }] of (scenario.tools ?? []).entries())
    add(`tools/${id}/title`, ['tools', i, 'title'], title);
  for (const [s, stage] of scenario.stages.entries()) {
    const at: Path = ['stages', s];
    if (stage.kind !== 'dialogue') {
      wordsOfWork(stage, at, add);
      continue;
    }
    add(`${stage.id}/title`, [...at, 'title'], stage.title);
    add(`${stage.id}/scene`, [...at, 'scene'], stage.scene);
    for (const [turnId, turn] of Object.entries(stage.turns)) {
      for (const [i, line] of turn.lines.entries()) {
        const path: Path = [...at, 'turns', turnId, 'lines', i];
        for (const key of ['say', 'thinks'] as const)
          add(`${stage.id}/${turnId}/${line.id}/${key}`, [...path, key], line[key]);
        for (const [f, { id, say }] of (line.fills ?? []).entries())
          add(`${stage.id}/${turnId}/${line.id}/${id}`, [...path, 'fills', f, 'say'], say);
      }
      for (const [i, reply] of turn.replies.entries())
        for (const key of ['say', 'why'] as const)
          add(
            `${stage.id}/${turnId}/${reply.id}/${key}`,
            [...at, 'turns', turnId, 'replies', i, key],
            reply[key],
          );
    }
    for (const [endingId, ending] of Object.entries(stage.endings)) {
      const path: Path = [...at, 'endings', endingId];
      for (const key of ['say', 'thinks', 'after'] as const)
        add(`${stage.id}/${endingId}/${key}`, [...path, key], ending[key]);
      for (const [f, { id, say }] of (ending.fills ?? []).entries())
        add(`${stage.id}/${endingId}/${id}`, [...path, 'fills', f, 'say'], say);
    }
  }
  return words;
}

/** The keys of a stage that is worked at under which there is a text for a person. */
const SAID = ['title', 'scene', 'say', 'why', 'unit', 'yes', 'partly', 'no'];

/** Their addresses are the ids on the way to them; a key is named only where nothing else tells two texts apart. */
function wordsOfWork(stage: Work, at: Path, add: (address: string, path: Path, text: string) => void): void {
  const walk = (node: unknown, ids: readonly string[], path: Path): void => {
    if (Array.isArray(node)) {
      for (const [i, each] of node.entries()) walk(each, ids, [...path, i]);
    } else if (typeof node === 'object' && node !== null) {
      const own = 'id' in node && typeof node.id === 'string' ? [...ids, node.id] : ids;
      for (const [key, value] of Object.entries(node))
        if (typeof value === 'string') {
          if (SAID.includes(key)) add([...own, key].join('/'), [...path, key], value);
        } else if (key !== 'plan') walk(value, NAMED.includes(key) ? [...own, key] : own, [...path, key]);
    }
  };
  walk(stage, [], at);
}

/** Parts without an id of their own. */
const NAMED = ['wish', 'client', 'use'];

/** The same scenario with other words; an address without a word keeps its own. */
export function withWords(scenario: Scenario, words: ReadonlyMap<string, string>): Scenario {
  const copy = structuredClone(scenario);
  for (const { address, path } of wordsOf(scenario)) {
    const text = words.get(address);
    if (text === undefined) continue;
    let place = copy as unknown as Record<string | number, unknown>;
    for (const step of path.slice(0, -1)) place = place[step] as Record<string | number, unknown>;
    place[path.at(-1) as string | number] = text;
  }
  return copy;
}

/** The leaves of a file of words by address; anything that is not a text is reported by its path. */
export function flatten(tree: unknown): { words: Map<string, { text: string; path: Path }>; odd: Path[] } {
  const words = new Map<string, { text: string; path: Path }>();
  const odd: Path[] = [];
  const walk = (node: unknown, path: Path): void => {
    if (typeof node === 'string') words.set(path.join('/'), { text: node, path });
    else if (typeof node === 'object' && node !== null && !Array.isArray(node))
      for (const [key, value] of Object.entries(node)) walk(value, [...path, key]);
    else odd.push(path);
  };
  walk(tree, []);
  return { words, odd };
}
