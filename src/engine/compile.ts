import { assign, createActor, setup, type AnyStateMachine } from 'xstate';
import { invariant } from '../base/invariant.ts';
import { branches, type Branch } from '../format/graph.ts';
import {
  dialoguesOf,
  type Dialogue,
  type Effects,
  type Ending,
  type Homework,
  type Line,
  type Reply,
  type Review,
  type Scenario,
  type Stage,
  type Turn,
  type Work,
} from '../format/schema.ts';
import { DONE, type Value } from './done.ts';
import { holds, isReady, lineShown, type Situation } from './guard.ts';
import { respond } from './reaction.ts';
import { traced } from './trace.ts';
import { kindsOf, laidBy, lay } from './sheets.ts';
import { enterWeek, explore, handedIn, held, leaveWeek, set, show } from './work.ts';

/**
 * A scenario as a real statechart: stages are compound states, turns and endings their states, replies guarded
 * transitions, the client's meters the context. A stage that is worked at is open until it is handed in, week by week in a review. Words, dates and chance are not in it; chance arrives in the event.
 */
export interface Compiled {
  readonly scenario: Scenario;
  readonly machine: AnyStateMachine;
  readonly stages: ReadonlyMap<string, Dialogue>;
}

export type MachineEvent =
  | { type: `reply:${string}`; chance?: number }
  | { type: 'continue' }
  | { type: 'explore'; way: string }
  | { type: 'set'; field: string; value: Value }
  | { type: 'show' }
  | { type: 'hand-in' };

interface Move {
  readonly stage: string;
  readonly turnId: string;
  readonly turn: Turn;
  readonly reply: Reply;
  readonly way: Branch;
  /** What entering the target adds by itself. */
  readonly entering: Effects | undefined;
  readonly ending: string | null;
  /** The ending it leads to, with what that opens and leaves on the sheets. */
  readonly said: Ending | undefined;
}

/** What one event makes of a situation at a worked stage; null where it is not open. */
type Doing = (now: Situation, event: MachineEvent) => Situation | null;

/** Makes the statechart of a checked scenario; a scenario that the checks refuse may throw here. */
export function compile(scenario: Scenario): Compiled {
  const first = scenario.stages[0];
  invariant(first?.kind === 'dialogue', 'a scenario begins with a conversation');
  const kindOf = kindsOf(scenario);
  const heard = (now: Situation, said: Pick<Line, 'opens' | 'fills'> | undefined): Situation => {
    const after = held(now, said?.opens);
    if (!said?.fills) return after;
    const laid = said.fills.reduce((on, fill) => lay(on, laidBy(fill, now.how), kindOf), after.laid);
    return { ...after, laid };
  };
  const base = setup({
    types: { context: {} as Situation, events: {} as MachineEvent },
    guards: {
      leads: ({ context, event }, { turn, reply, way }: Move) => {
        if (!isOpen(turn, reply, context)) return false;
        if (way.reaction === undefined && way.when === undefined) return true;
        const line = lineShown(turn, context);
        const after = answered(heard(context, line), line, reply, chanceOf(event));
        return way.reaction === undefined ? holds(way.when, after, line.id) : after.reaction === way.reaction;
      },
      may: ({ context, event }, { doing }: { doing: Doing }) => doing(context, event) !== null,
      enters: ({ context }, { stage }: { stage: Stage }) => isEntered(stage, context),
    },
    actions: {
      answer: assign(({ context, event }, { turnId, turn, reply, entering, ending, said }: Move) => {
        const line = lineShown(turn, context);
        const after = heard(answered(heard(context, line), line, reply, chanceOf(event)), said);
        return {
          ...after,
          meters: entering ? added(after, entering) : after.meters,
          visited: traced(context.visited, turnId),
          said: traced(context.said, reply.id),
          ended: ending === null ? context.ended : traced(context.ended, ending),
        };
      }),
      do: assign(({ context, event }, { doing }: { doing: Doing }) => doing(context, event) ?? context),
      enterStage: assign(({ context }, { stage }: { stage: Stage }) => {
        const now = { ...context, reaction: null, after: null, how: null };
        if (stage.kind === 'dialogue') return { ...now, meters: startOf(stage.client, context.meters) };
        const week = stage.kind === 'review' ? stage.weeks[0] : undefined;
        return stage.kind === 'review' && week ? enterWeek(stage, week, now) : now;
      }),
    },
  });
  const config = {
    id: 'scenario',
    context: {
      meters: startOf(first.client, NEUTRAL),
      reaction: null,
      after: null,
      visited: null,
      said: null,
      ended: null,
      found: [],
      works: {},
      flags: [],
      progress: 0,
      weeks: [],
      how: null,
      laid: [],
      homework: 'none',
    } satisfies Situation,
    initial: first.id,
    states: Object.fromEntries(
      scenario.stages.map((stage, i) => {
        const next = scenario.stages.slice(i + 1);
        return [stage.id, stage.kind === 'dialogue' ? talkConfig(stage, next) : workConfig(stage, next)];
      }),
    ),
  };
  const machine = base.createMachine(config as never) as unknown as AnyStateMachine;
  return { scenario, machine, stages: new Map(dialoguesOf(scenario).map(({ stage }) => [stage.id, stage])) };
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

function talkConfig(stage: Dialogue, next: readonly Stage[]) {
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
              said: stage.endings[way.to],
            };
            return { target: way.to, guard: { type: 'leads', params }, actions: { type: 'answer', params } };
          }),
        ]),
      ),
    },
  ]);
  const endings = Object.entries(stage.endings).map(([endingId, ending]) => [
    endingId,
    goesOn(ending, next) ? { on: { continue: onward(next) } } : { type: 'final' },
  ]);
  return { initial: stage.start, states: Object.fromEntries([...turns, ...endings]) as object };
}

function workConfig(stage: Work, next: readonly Stage[]) {
  const doing = (one: Doing, target?: string) => {
    const params = { doing: one };
    return {
      ...(target === undefined ? {} : { target }),
      guard: { type: 'may', params },
      actions: { type: 'do', params },
    };
  };
  const writes = doing((now, event) =>
    event.type === 'set' ? set(stage, now, event.field, event.value) : null,
  );
  const done = [DONE, next.length > 0 ? { on: { continue: onward(next) } } : { type: 'final' }];
  if (stage.kind === 'review') {
    const weeks = stage.weeks.map((week, i) => {
      const after = stage.weeks[i + 1];
      return [
        week.id,
        {
          on: {
            set: writes,
            'hand-in': doing((now) => leftWeek(stage, week, after, now), after ? after.id : DONE),
          },
        },
      ];
    });
    return { initial: stage.weeks[0]?.id ?? DONE, states: Object.fromEntries([...weeks, done]) as object };
  }
  const open = {
    on: {
      set: writes,
      ...(stage.kind === 'assessment'
        ? {
            explore: doing((now, event) =>
              event.type === 'explore' ? explore(stage, now, event.way) : null,
            ),
          }
        : {}),
      ...(stage.kind === 'plan' ? { show: doing((now) => show(stage, now)) } : {}),
      'hand-in': doing((now) => handedIn(stage, now), DONE),
    },
  };
  return { initial: 'open', states: Object.fromEntries([['open', open], done]) as object };
}

function leftWeek(
  stage: Review,
  week: Review['weeks'][number],
  after: Review['weeks'][number] | undefined,
  now: Situation,
): Situation | null {
  const left = leaveWeek(stage, week, now);
  return left && after ? enterWeek(stage, after, left) : left;
}

/** The ways on to the next stage: the first conversation whose condition holds, or the stage after. */
const onward = (next: readonly Stage[]) =>
  next.map((stage) => {
    const params = { stage };
    return {
      target: `#scenario.${stage.id}`,
      guard: { type: 'enters', params },
      actions: { type: 'enterStage', params },
    };
  });

/** Whether the case goes on to another stage after this ending. */
export const goesOn = (ending: Ending, next: readonly Stage[]): boolean =>
  next.length > 0 && !(ending.leaves ?? ending.class === 'left');

/** Whether a stage is met at all: a conversation may have a condition. */
export const isEntered = (stage: Stage, now: Situation): boolean =>
  stage.kind !== 'dialogue' || holds(stage.when, now, null);

/** Whether a reply is on offer now. */
export const isOpen = (turn: Turn, reply: Reply, now: Situation): boolean =>
  reply.when === undefined || holds(reply.when, now, lineShown(turn, now).id);

const chanceOf = (event: MachineEvent) => ('chance' in event ? event.chance : undefined);

function answered(now: Situation, line: Line, reply: Reply, chance: number | undefined): Situation {
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
  return {
    ...now,
    meters,
    reaction,
    after: reply.id,
    how: reply.cbt?.how ?? null,
    homework: homeworkAfter(now, line, reply),
  };
}

/** A task that was agreed before the client trusted, or while they spoke against it, got a yes and no more. */
function homeworkAfter({ meters, homework }: Situation, line: Line, { cbt }: Reply): Homework {
  if (cbt?.element !== 'homework' && cbt?.element !== 'experiment') return homework;
  if (cbt.how === 'handed-out') return 'handed-out';
  if (cbt.how !== 'agreed') return homework;
  return isReady(meters.alliance, line.talk) ? 'agreed' : 'said-yes';
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
  /** The id of a turn, an ending or a week; `open` or `done` at the other worked stages. */
  readonly place: string;
  readonly situation: Situation;
}

/** Walks the machine step by step, and back. */
interface Walker {
  readonly standing: () => Standing;
  /** False, and nothing changed, when the event is not open here. */
  readonly step: (event: MachineEvent) => boolean;
  /** Takes the last step back; false at the beginning. */
  readonly back: () => boolean;
}

/** A private actor inside a pure function: faster than `transition`, with the same result (there is a test). */
export function walker(compiled: Compiled): Walker {
  const { machine } = compiled;
  let actor = createActor(machine).start();
  let snapshot: unknown = actor.getSnapshot();
  let standing = standingOf(snapshot);
  // Where one stood, and not the snapshots, which are large: a long talk would keep them all.
  const trail: Standing[] = [];
  return {
    standing: () => standing,
    step: (event) => {
      actor.send(event);
      const after: unknown = actor.getSnapshot();
      if (after === snapshot) return false;
      trail.push(standing);
      snapshot = after;
      standing = standingOf(after);
      return true;
    },
    back: () => {
      const before = trail.pop();
      if (!before) return false;
      const { stage, place, situation } = before;
      const state = machine.resolveState({ value: { [stage]: place }, context: situation });
      actor = createActor(machine, { snapshot: state }).start();
      snapshot = actor.getSnapshot();
      standing = before;
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
