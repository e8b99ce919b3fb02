import {
  Lexer,
  LineCounter,
  Parser,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type Node,
} from 'yaml';
import type { Result } from '../base/result.ts';
import { err, ok } from '../base/result.ts';
import type { Issue, Path } from './issue.ts';

/** A case is words: a file above this size is no case, and is refused before it is read. */
export const MAX_BYTES = 1_000_000;
const MAX_DEPTH = 40;

/** A file that could be read: its plain value, and where in the text each path of it stands. */
export interface Located {
  readonly value: unknown;
  locate(path: Path, what?: 'key' | 'value'): { line: number; column: number };
}

/** Reads YAML 1.2 within bounds; every fault has its line and column (both count from 1). */
export function readYaml(file: string, text: string): Result<Located, Issue[]> {
  if (text.length > MAX_BYTES || new TextEncoder().encode(text).length > MAX_BYTES)
    return err([{ file, path: [], fault: { type: 'too-large', bytes: text.length, limit: MAX_BYTES } }]);
  const deep = tooDeep(text);
  if (deep) return err([{ file, path: [], ...deep, fault: { type: 'too-deep' } }]);
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const issues: Issue[] = doc.errors.map((error) => {
    const at = lines.linePos(error.pos[0]);
    return {
      file,
      path: [],
      line: at.line,
      column: at.col,
      fault: { type: 'yaml', code: error.code, message: error.message },
    };
  });
  if (issues.length === 0) issues.push(...forbidden(file, doc, lines));
  if (issues.length > 0) return err(issues);
  let value: unknown;
  try {
    value = doc.toJS({ maxAliasCount: 50 });
  } catch {
    return err([
      { file, path: [], line: 1, column: 1, fault: { type: 'yaml', code: 'ALIASES', message: '' } },
    ]);
  }
  return ok({ value, locate: (path, what) => position(doc, lines, path, what) });
}

/** Where a text nests deeper than a case may; asked before the reader, which recurses and would exhaust the stack. */
function tooDeep(text: string): { line: number; column: number } | null {
  const lines = new LineCounter();
  lines.addNewLine(0);
  const parser = new Parser(lines.addNewLine);
  for (const lexeme of new Lexer().lex(text)) {
    const done = parser.next(lexeme);
    while (!done.next().done);
    if (parser.stack.length <= MAX_DEPTH) continue;
    const at = lines.linePos(parser.offset);
    return { line: at.line, column: at.col };
  }
  return null;
}

/** Names that JavaScript objects already have would be lost without a word, and so would an alias that names nothing. */
function forbidden(file: string, doc: Document, lines: LineCounter): Issue[] {
  const issues: Issue[] = [];
  const found = (offset: number, fault: Issue['fault']) => {
    const at = lines.linePos(offset);
    issues.push({ file, path: [], line: at.line, column: at.col, fault });
  };
  const anchors = new Map<string, Node>();
  visit(doc, {
    Pair(_, { key }) {
      const node = isAlias(key) ? anchors.get(key.source) : key;
      const name = isScalar(node) ? String(node.value) : '';
      if (['__proto__', 'prototype', 'constructor'].includes(name))
        found((key as Node).range?.[0] ?? 0, { type: 'forbidden-name', name });
    },
    Value(_, node) {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
    Alias(_, { source, range }, path) {
      const node = anchors.get(source);
      if (!node || path.includes(node))
        found(range?.[0] ?? 0, { type: 'yaml', code: 'BAD_ALIAS', message: source });
    },
  });
  return issues;
}

function position(doc: Document, lines: LineCounter, path: Path, what: 'key' | 'value' = 'value') {
  let node: Node | null = doc.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const [depth, step] of path.entries()) {
    let next: Node | null = null;
    if (isMap(node)) {
      const pair = node.items.find(
        (entry) => isScalar(entry.key) && String(entry.key.value) === String(step),
      );
      const key = pair && isScalar(pair.key) ? pair.key : undefined;
      next = (pair?.value as Node | null | undefined) ?? null;
      const last = depth === path.length - 1;
      offset = (last && what === 'key' ? key?.range?.[0] : (next?.range?.[0] ?? key?.range?.[0])) ?? offset;
    } else if (isSeq(node) && typeof step === 'number') {
      next = (node.items[step] as Node | undefined) ?? null;
      offset = next?.range?.[0] ?? offset;
    }
    if (!next) break;
    node = next;
  }
  const at = lines.linePos(offset);
  return { line: at.line, column: at.col };
}
