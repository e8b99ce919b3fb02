import { LineCounter, isMap, isScalar, isSeq, parseDocument, visit, type Document, type Node } from 'yaml';
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

/** Names that JavaScript objects already have would be lost without a word, and endless nesting is no case. */
function forbidden(file: string, doc: Document, lines: LineCounter): Issue[] {
  const issues: Issue[] = [];
  visit(doc, {
    Pair(_, pair) {
      const key = isScalar(pair.key) ? String(pair.key.value) : '';
      if (['__proto__', 'prototype', 'constructor'].includes(key) && isScalar(pair.key)) {
        const at = lines.linePos(pair.key.range?.[0] ?? 0);
        issues.push({
          file,
          path: [],
          line: at.line,
          column: at.col,
          fault: { type: 'forbidden-name', name: key },
        });
      }
    },
    Node(_, node, path) {
      if (path.length <= MAX_DEPTH) return undefined;
      const at = lines.linePos(node.range?.[0] ?? 0);
      issues.push({ file, path: [], line: at.line, column: at.col, fault: { type: 'too-deep' } });
      return visit.BREAK;
    },
  });
  return issues;
}

function position(doc: Document, lines: LineCounter, path: Path, what: 'key' | 'value' = 'value') {
  let node: Node | null = doc.contents as Node | null;
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
