import type { Dialogue, Guard, Reply, Scenario, Talk, Then, Turn } from './schema.ts';
import { dialoguesOf, talks } from './schema.ts';

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

const turnOf = (stage: Dialogue, id: string): Turn | undefined =>
  Object.hasOwn(stage.turns, id) ? stage.turns[id] : undefined;

const onward = (stage: Dialogue, id: string): string[] => {
  const turn = turnOf(stage, id);
  return turn ? targets(turn) : [];
};

/** The turns and endings that can be reached from a stage's start over any reply and any reaction. */
export function reachable(stage: Dialogue): Set<string> {
  const seen = new Set([stage.start]);
  for (const id of seen) for (const to of onward(stage, id)) seen.add(to);
  return seen;
}

/**
 * Depth first from the roots, without recursion because a foreign case may be deep: every place after all that follow
 * it, and the first place found that leads back to itself.
 */
function descend(
  roots: readonly string[],
  next: (id: string) => readonly string[],
): { order: string[]; circle: string | null } {
  const state = new Map<string, 'open' | 'done'>();
  const order: string[] = [];
  let found: string | null = null;
  for (const root of roots) {
    const trail = state.has(root) ? [] : [{ id: root, left: [...next(root)].reverse() }];
    state.set(root, state.get(root) ?? 'open');
    for (let here = trail.at(-1); here; here = trail.at(-1)) {
      const to = here.left.pop();
      if (to === undefined) {
        state.set(here.id, 'done');
        order.push(here.id);
        trail.pop();
      } else if (!state.has(to)) {
        state.set(to, 'open');
        trail.push({ id: to, left: [...next(to)].reverse() });
      } else if (state.get(to) === 'open') found ??= to;
    }
  }
  return { order, circle: found };
}

/** A turn that lies on a circle not marked `again`, or null. */
export const circle = (stage: Dialogue): string | null =>
  descend(Object.keys(stage.turns), (id) => onward(stage, id).filter((to) => !turnOf(stage, to)?.again))
    .circle;

/**
 * How many turns lie on the shortest and on the longest way from a stage's start to an ending that keeps `wanted`; null
 * when no such ending can be reached. The longest way does not come back to a turn marked `again`.
 */
export function lengths(
  stage: Dialogue,
  wanted: (ending: Dialogue['endings'][string]) => boolean,
): { shortest: number; longest: number } | null {
  const ends = (id: string): boolean => {
    const ending = Object.hasOwn(stage.endings, id) ? stage.endings[id] : undefined;
    return ending !== undefined && wanted(ending);
  };
  const steps = new Map([[stage.start, 0]]);
  for (const [id, step] of steps)
    for (const to of onward(stage, id)) if (!steps.has(to)) steps.set(to, step + 1);
  const shortest = [...steps].find(([id]) => ends(id))?.[1];
  const longest = new Map<string, number>();
  for (const id of descend([stage.start], (from) => onward(stage, from)).order) {
    const ways = onward(stage, id).flatMap((to) => longest.get(to) ?? []);
    if (ends(id)) longest.set(id, 0);
    else if (ways.length > 0) longest.set(id, 1 + ways.reduce((most, way) => Math.max(most, way)));
  }
  const most = longest.get(stage.start);
  return shortest === undefined || most === undefined ? null : { shortest, longest: most };
}

/**
 * Lengths of whole conversations over the dialogue stages that are always played, not counting the ones the client walks
 * out of; a talk that only some meet comes on top.
 */
export function scenarioLengths(scenario: Scenario): { shortest: number; longest: number } {
  const spans = dialoguesOf(scenario)
    .filter(({ stage }) => stage.when === undefined)
    .map(({ stage }) => lengths(stage, (ending) => ending.class !== 'left'));
  return {
    shortest: spans.reduce((sum, span) => sum + (span?.shortest ?? 0), 0),
    longest: spans.reduce((sum, span) => sum + (span?.longest ?? 0), 0),
  };
}
