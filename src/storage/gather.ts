import * as v from 'valibot';
import type { LogEvent } from '../engine/log.ts';
import { isAnswer, type Attempt, type AttemptHead } from '../learning/attempt.ts';
import { isHead } from '../learning/is-head.ts';
import { shapeReason } from '../learning/shape.ts';
import { attemptRow, eventRow } from './rows.ts';

/** Rows that could not be read: where they lie, by key, and why. */
export interface Unread {
  readonly table: 'attempts' | 'events' | 'documents';
  readonly keys: readonly unknown[];
  readonly reason: string;
  readonly row: unknown;
}

export interface Found {
  /** Newest first. */
  readonly attempts: readonly Attempt[];
  readonly unread: readonly Unread[];
}

export interface Heads {
  /** Newest first. */
  readonly heads: readonly AttemptHead[];
  readonly unread: readonly Unread[];
}

/** Reads raw rows of attempts without their logs; those that do not parse are named. */
export function readHeads(rows: readonly unknown[]): Heads {
  const heads: AttemptHead[] = [];
  const unread: Unread[] = [];
  for (const row of rows) {
    if (isHead(row)) {
      heads.push(row);
      continue;
    }
    const parsed = v.safeParse(attemptRow, row);
    if (parsed.success) heads.push(parsed.output);
    else unread.push(unreadRow(row, parsed.issues));
  }
  return { heads: heads.sort(newestFirst), unread };
}

/**
 * Joins raw rows to attempts; events come in the order of their keys. An attempt whose row does not parse is left out, a log
 * is cut at its first gap or unreadable event, and all that is left over is named.
 */
export function gather(rows: readonly unknown[], events: readonly unknown[]): Found {
  const attempts: Attempt[] = [];
  const unread: Unread[] = [];
  const logs = groupByAttempt(events);
  for (const row of rows) {
    const { id } = v.parse(attemptKey, row);
    const parsed = v.safeParse(attemptRow, row);
    const own = logs.get(id) ?? [];
    if (!parsed.success) {
      unread.push(unreadRow(row, parsed.issues));
      continue;
    }
    logs.delete(id);
    const { log, left } = readLog(own);
    unread.push(...left);
    const { marks, ...head } = parsed.output;
    attempts.push({ ...head, log, marks });
  }
  for (const orphans of logs.values()) unread.push(leftOver(orphans, 'no-attempt'));
  return { attempts: attempts.sort(newestFirst), unread };
}

/** Heads that do not tell by themselves whether anything was answered: without an end, and without marks of a stage. */
export const untold = (heads: readonly AttemptHead[]): readonly AttemptHead[] =>
  heads.filter(({ finishedAt, marks }) => finishedAt === null && marks === null);

/** Whether a row holds an event in which something was answered. */
export function isAnswered(row: unknown, head: AttemptHead): boolean {
  const read = v.safeParse(eventRow, row);
  return read.success && isAnswer(read.output.event, head);
}

/** The heads, with these told to be without an answer. */
export const withoutAnswer = (heads: readonly AttemptHead[], left: readonly AttemptHead[]): AttemptHead[] =>
  heads.map((head) => (left.includes(head) ? { ...head, answered: false } : head));

/** The order in which attempts are listed and saved. */
export function newestFirst(a: AttemptHead, b: AttemptHead): number {
  return b.startedAt - a.startedAt || (a.id < b.id ? -1 : 1);
}

const attemptKey = v.object({ id: v.unknown() });
const eventKey = v.object({ attempt: v.unknown(), index: v.unknown() });

const unreadRow = (row: unknown, issues: readonly v.BaseIssue<unknown>[]): Unread => ({
  table: 'attempts',
  keys: [v.parse(attemptKey, row).id],
  reason: shapeReason(issues),
  row,
});

function groupByAttempt(events: readonly unknown[]): Map<unknown, unknown[]> {
  const logs = new Map<unknown, unknown[]>();
  for (const event of events) {
    const { attempt } = v.parse(eventKey, event);
    const log = logs.get(attempt);
    if (log) log.push(event);
    else logs.set(attempt, [event]);
  }
  return logs;
}

function readLog(events: readonly unknown[]): { log: LogEvent[]; left: Unread[] } {
  const log: LogEvent[] = [];
  for (const [place, row] of events.entries()) {
    const parsed = v.safeParse(eventRow, row);
    if (!parsed.success) {
      const rest = events.slice(place + 1);
      const broken = leftOver([row], shapeReason(parsed.issues));
      return { log, left: rest.length === 0 ? [broken] : [broken, leftOver(rest, 'gap')] };
    }
    if (parsed.output.index !== place) return { log, left: [leftOver(events.slice(place), 'gap')] };
    log.push(parsed.output.event);
  }
  return { log, left: [] };
}

const leftOver = (rows: readonly unknown[], reason: string): Unread => ({
  table: 'events',
  keys: rows.map((row) => {
    const { attempt, index } = v.parse(eventKey, row);
    return [attempt, index];
  }),
  reason,
  row: rows,
});
