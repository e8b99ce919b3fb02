import { assign, createActor, setup, type AnyStateMachine } from 'xstate';
import { invariant } from '../base/invariant.ts';
import { branches, type Branch } from '../format/graph.ts';
import type { Dialogue, Effects, Ending, Reply, Scenario, Turn } from '../format/schema.ts';
import { holds, lineShown, type Situation } from './guard.ts';
import { respond } from './reaction.ts';

/**
 * A scenario as a real statechart: stages are compound states, turns and endings their states, replies guarded
 * transitions, the client's meters the context. Words, dates and chance are not in it; chance arrives in the event.
 */
export interface Compiled {
  readonly scenario: Scenario;
  readonly machine: AnyStateMachine;
  readonly stages: ReadonlyMap<string, Dialogue>;
}

export type MachineEvent = { type: `reply:${string}`; chance?: number } | { type: 'continue' };

interface Move {
  readonly stage: string;
  readonly turnId: string;
  readonly turn: Turn;
  readonly reply: Reply;
  readonly way: Branch;
  /** What entering the target adds by itself. */
  readonly entering: Effects | undefined;
  readonly ending: string | null;
}

/** Makes the statechart of a checked scenario; a scenario that the checks refuse may throw here. */
export function compile(scenario: Scenario): Compiled {
  const first = scenario.stages[0];
  invariant(first, 'a scenario has a stage');
  const base = setup({
    types: { context: {} as Situation, events: {} as MachineEvent },
    guards: {
      leads: ({ context, event }, { turn, reply, way }: Move) => {
        if (!isOpen(turn, reply, context)) return false;
        if (way.reaction === undefined && way.when === undefined) return true;
        const after = answered(context, reply, chanceOf(event));
        return way.reaction === undefined
          ? holds(way.when, after, lineShown(turn, context).id)
          : after.reaction === way.reaction;
      },
    },
    actions: {
      answer: assign(({ context, event }, { turnId, reply, entering, ending }: Move) => {
        const after = answered(context, reply, chanceOf(event));
        return {
          ...after,
          meters: entering ? added(after, entering) : after.meters,
          // concat, because it takes half the time of spreading and no more room than it needs.
          visited: context.visited.concat([turnId]),
          said: context.said.concat([reply.id]),
          ended: ending === null ? context.ended : context.ended.concat([ending]),
        };
      }),
      enterStage: assign(({ context }, { client }: { client: Dialogue['client'] }) => ({
        meters: startOf(client, context.meters),
        reaction: null,
        after: null,
      })),
    },
  });
  const config = {
    id: 'scenario',
    context: {
      meters: startOf(first.client, NEUTRAL),
      reaction: null,
      after: null,
      visited: [],
      said: [],
      ended: [],
    },
    initial: first.id,
    states: Object.fromEntries(
      scenario.stages.map((stage, i) => [stage.id, stageConfig(stage, scenario.stages[i + 1])]),
    ),
  };
  const machine = base.createMachine(config as never) as unknown as AnyStateMachine;
  return { scenario, machine, stages: new Map(scenario.stages.map((stage) => [stage.id, stage])) };
}

const NEUTRAL: Situation['meters'] = {
  talk: { change: 0.2, neutral: 0.5, sustain: 0.3 },
  alliance: 3,
  reactance: 1,
  questions: 0,
};

function startOf(client: Dialogue['client'], before: Situation['meters']): Situation['meters'] {
  return {
    talk: client.talk ?? before.talk,
    alliance: client.alliance ?? before.alliance,
    reactance: client.reactance ?? before.reactance,
    questions: 0,
  };
}

function stageConfig(stage: Dialogue, next: Dialogue | undefined) {
  const turns = Object.entries(stage.turns).map(([turnId, turn]) => [
    turnId,
    {
      on: Object.fromEntries(
        turn.replies.map((reply) => [
          `reply:${reply.id}`,
          branches(turn, reply).map((way) => {
            const params: Move = {
              stage: stage.id,
              turnId,
              turn,
              reply,
              way,
              entering: stage.turns[way.to]?.effects,
              ending: stage.endings[way.to] ? way.to : null,
            };
            return { target: way.to, guard: { type: 'leads', params }, actions: { type: 'answer', params } };
          }),
        ]),
      ),
    },
  ]);
  const endings = Object.entries(stage.endings).map(([endingId, ending]) => [
    endingId,
    goesOn(ending, next) && next
      ? {
          on: {
            continue: {
              target: `#scenario.${next.id}`,
              actions: { type: 'enterStage', params: { client: next.client } },
            },
          },
        }
      : { type: 'final' },
  ]);
  return { initial: stage.start, states: Object.fromEntries([...turns, ...endings]) as object };
}

/** Whether the case goes on to another stage after this ending. */
export const goesOn = (ending: Ending, next: Dialogue | undefined): boolean =>
  next !== undefined && ending.class !== 'left' && ending.leaves !== true;

/** Whether a reply is on offer now. */
export const isOpen = (turn: Turn, reply: Reply, now: Situation): boolean =>
  reply.when === undefined || holds(reply.when, now, lineShown(turn, now).id);

const chanceOf = (event: MachineEvent) => ('chance' in event ? event.chance : undefined);

function answered(now: Situation, reply: Reply, chance: number | undefined): Situation {
  const { reaction, meters } = respond(
    now.meters,
    {
      codes: reply.codes,
      toward: reply.toward ?? 'none',
      alliance: reply.effects?.alliance ?? 0,
      reactance: reply.effects?.reactance ?? 0,
    },
    chance,
  );
  return { ...now, meters, reaction, after: reply.id };
}

function added({ meters }: Situation, effects: Effects): Situation['meters'] {
  return {
    ...meters,
    alliance: Math.min(5, Math.max(1, meters.alliance + (effects.alliance ?? 0))),
    reactance: Math.min(3, Math.max(0, meters.reactance + (effects.reactance ?? 0))),
  };
}

/** Where a snapshot of the machine stands. */
export interface Standing {
  readonly stage: string;
  readonly place: string;
  readonly situation: Situation;
}

/** Walks the machine step by step, and back. */
export interface Walker {
  readonly standing: () => Standing;
  /** False, and nothing changed, when the event is not open here. */
  readonly step: (event: MachineEvent) => boolean;
  /** Takes the last step back; false at the beginning. */
  readonly back: () => boolean;
}

/** A private actor inside a pure function: faster than `transition`, with the same result (there is a test). */
export function walker(compiled: Compiled): Walker {
  let actor = createActor(compiled.machine).start();
  const trail = [actor.getSnapshot()];
  let standing = standingOf(trail[0]);
  return {
    standing: () => standing,
    step: (event) => {
      actor.send(event);
      const after = actor.getSnapshot();
      if (after === trail.at(-1)) return false;
      trail.push(after);
      standing = standingOf(after);
      return true;
    },
    back: () => {
      if (trail.length === 1) return false;
      trail.pop();
      const before = trail.at(-1);
      invariant(before, 'a trail begins somewhere');
      actor = createActor(compiled.machine, { snapshot: before }).start();
      trail[trail.length - 1] = actor.getSnapshot();
      standing = standingOf(before);
      return true;
    },
  };
}

/** Reads a snapshot of a compiled machine. */
export function standingOf(snapshot: unknown): Standing {
  const { value, context } = snapshot as { value: Record<string, string>; context: Situation };
  const [stage, place] = Object.entries(value)[0] ?? [];
  invariant(stage !== undefined && place !== undefined, 'a snapshot stands in a stage and a place');
  return { stage, place, situation: context };
}
