import type { Dialogue, Guard, Reply, Scenario, Talk, Then, Turn } from './schema.ts';
import { talks } from './schema.ts';

/** One way on from a reply: to a turn or an ending, for some reaction or under some guard. */
export interface Branch {
  readonly to: string;
  readonly reaction?: Talk;
  readonly when?: Guard;
}

/** The ways on from a reply in the order they are tried; the reply's own `then`, or else its turn's. */
export function branches(turn: Turn, reply: Reply): readonly Branch[] {
  const then: Then | undefined = reply.then ?? turn.then;
  if (then === undefined) return [];
  if (typeof then === 'string') return [{ to: then }];
  if (Array.isArray(then)) return then;
  const ways: Branch[] = [];
  for (const reaction of talks) {
    const to = then[reaction];
    if (to !== undefined) ways.push({ to, reaction });
  }
  if (then.else !== undefined) ways.push({ to: then.else });
  return ways;
}

/** Whether some way on is always open: a branch without a guard, or one for every reaction. */
export function isComplete(ways: readonly Branch[]): boolean {
  return (
    ways.some((way) => way.reaction === undefined && way.when === undefined) ||
    talks.every((talk) => ways.some((way) => way.reaction === talk && way.when === undefined))
  );
}

/** Every target of every reply of a turn, each once. */
export const targets = (turn: Turn): string[] => [
  ...new Set(turn.replies.flatMap((reply) => branches(turn, reply).map((way) => way.to))),
];

/** The turns that can be reached from a stage's start over any reply and any reaction. */
export function reachable(stage: Dialogue): Set<string> {
  const seen = new Set<string>();
  const open = [stage.start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const turn = stage.turns[id];
    if (turn) open.push(...targets(turn));
  }
  return seen;
}

/** A turn that lies on a circle not marked `again`, or null. */
export function circle(stage: Dialogue): string | null {
  const state = new Map<string, 'open' | 'done'>();
  const visit = (id: string): string | null => {
    const turn = stage.turns[id];
    if (!turn || state.get(id) === 'done') return null;
    if (state.get(id) === 'open') return id;
    state.set(id, 'open');
    for (const to of targets(turn)) {
      if (stage.turns[to]?.again) continue;
      const found = visit(to);
      if (found !== null) return found;
    }
    state.set(id, 'done');
    return null;
  };
  for (const id of Object.keys(stage.turns)) {
    const found = visit(id);
    if (found !== null) return found;
  }
  return null;
}

/**
 * How many turns lie on the shortest and on the longest way from a stage's start to an ending that keeps `wanted`; null
 * when no such ending can be reached. Turns marked `again` are counted once.
 */
export function lengths(
  stage: Dialogue,
  wanted: (ending: Dialogue['endings'][string]) => boolean,
): { shortest: number; longest: number } | null {
  type Span = { shortest: number; longest: number } | null;
  const known = new Map<string, Span>();
  const span = (id: string): Span => {
    const ending = stage.endings[id];
    if (ending) return wanted(ending) ? { shortest: 0, longest: 0 } : null;
    const before = known.get(id);
    if (before !== undefined) return before;
    known.set(id, null);
    const turn = stage.turns[id];
    const ways = turn
      ? targets(turn)
          .map(span)
          .filter((way) => way !== null)
      : [];
    const result: Span =
      ways.length === 0
        ? null
        : {
            shortest: 1 + Math.min(...ways.map((way) => way.shortest)),
            longest: 1 + Math.max(...ways.map((way) => way.longest)),
          };
    known.set(id, result);
    return result;
  };
  return span(stage.start);
}

/** Lengths of whole conversations over all dialogue stages, not counting the ones the client walks out of. */
export function scenarioLengths(scenario: Scenario): { shortest: number; longest: number } {
  const spans = scenario.stages.map((stage) => lengths(stage, (ending) => ending.class !== 'left'));
  return {
    shortest: spans.reduce((sum, span) => sum + (span?.shortest ?? 0), 0),
    longest: spans.reduce((sum, span) => sum + (span?.longest ?? 0), 0),
  };
}
