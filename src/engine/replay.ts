import { invariant } from '../base/invariant.ts';
import { draw, shuffled } from '../base/random.ts';
import type { Result } from '../base/result.ts';
import { err, ok } from '../base/result.ts';
import type { Ending, Line, Reply, Talk } from '../format/schema.ts';
import { goesOn, isOpen, walker, type Compiled } from './compile.ts';
import { lineShown } from './guard.ts';
import { finalPath, type Log } from './log.ts';
import type { Meters } from './reaction.ts';

/** A place in the conversation: what the client says, what may be said, and what was. */
export interface Moment {
  readonly index: number;
  readonly stage: string;
  /** The id of the turn, or of the ending. */
  readonly place: string;
  readonly line: Pick<Line, 'id' | 'talk' | 'mood' | 'say' | 'thinks'>;
  readonly ending: Ending | null;
  /** True at the ending of a stage that another stage follows. */
  readonly goesOn: boolean;
  /** The replies on offer, in the author's order. */
  readonly open: readonly Reply[];
  readonly meters: Meters;
  /** The reaction that brought the conversation here. */
  readonly reaction: Talk | null;
  readonly reply: Reply | null;
  readonly draft: string | null;
  readonly cue: boolean;
  /** When the reply was given, in milliseconds since 1970; null while none is. */
  readonly at: number | null;
}

export interface Sitting {
  /** Every moment of the final path; the last has no reply yet or is an ending. */
  readonly moments: readonly Moment[];
  readonly now: Moment;
  readonly finished: boolean;
  readonly stepsBack: number;
  readonly ratings: Readonly<Record<string, number>> | null;
}

/** The first event that the scenario does not allow, by its index in the log. */
export type ReplayFault = { readonly type: 'not-open'; readonly index: number; readonly event: string };

export interface ReplayOptions {
  readonly seed: string;
  /** Day form: the client's reactions are drawn (from the seed) instead of always being the likeliest. */
  readonly dayForm: boolean;
}

/**
 * Plays a log through a scenario. Same scenario, options and log: same sitting, on any machine. Never throws on a log of
 * whatever content; every prefix of a log that replays also replays.
 */
export function replay(compiled: Compiled, options: ReplayOptions, log: Log): Result<Sitting, ReplayFault> {
  const path = finalPath(log);
  if ('nothingToTakeBack' in path)
    return err({ type: 'not-open', index: path.nothingToTakeBack, event: 'back' });
  const walk = walker(compiled);
  const moments: Moment[] = [];
  for (const [index, event] of path.steps.entries()) {
    const here = momentAt(compiled, walk.standing(), index, path.notes.get(index));
    const reply = event.type === 'reply' ? here.open.find((each) => each.id === event.reply) : undefined;
    const taken =
      event.type === 'continue'
        ? here.goesOn && walk.step({ type: 'continue' })
        : reply !== undefined && walk.step(said(reply.id, options, index));
    if (!taken) {
      const name = event.type === 'reply' ? event.reply : event.type;
      return err({ type: 'not-open', index: log.indexOf(event), event: name });
    }
    moments.push({ ...here, reply: reply ?? null, at: event.at });
  }
  const now = momentAt(compiled, walk.standing(), path.steps.length, path.notes.get(path.steps.length));
  moments.push(now);
  return ok({
    moments,
    now,
    finished: now.ending !== null && !now.goesOn,
    stepsBack: path.back,
    ratings: path.ratings,
  });
}

/**
 * Plays a whole conversation with a rule for choosing: it is asked at every turn and names one of the open replies. Stages
 * follow one another by themselves.
 */
export function play(
  compiled: Compiled,
  options: ReplayOptions,
  choose: (moment: Moment) => string,
): Sitting {
  const walk = walker(compiled);
  const moments: Moment[] = [];
  let now = momentAt(compiled, walk.standing(), 0, undefined);
  while (now.ending === null || now.goesOn) {
    const id = now.goesOn ? null : choose(now);
    const reply = now.open.find((each) => each.id === id) ?? null;
    const taken = walk.step(reply ? said(reply.id, options, now.index) : { type: 'continue' });
    invariant(taken, `a way on from ${now.place}`);
    moments.push({ ...now, reply, at: 0 });
    now = momentAt(compiled, walk.standing(), now.index + 1, undefined);
  }
  return { moments: [...moments, now], now, finished: true, stepsBack: 0, ratings: null };
}

/** The event that gives a reply; with day form on it carries the chance that belongs to this place of this attempt. */
function said(reply: string, { seed, dayForm }: ReplayOptions, index: number) {
  const type = `reply:${reply}` as const;
  return dayForm ? { type, chance: draw(seed, 'reaction', index) } : { type };
}

function momentAt(
  compiled: Compiled,
  { stage, place, situation }: ReturnType<ReturnType<typeof walker>['standing']>,
  index: number,
  note: { readonly draft?: string; readonly cue?: true } | undefined,
): Moment {
  const dialogue = compiled.stages.get(stage);
  const turn = dialogue?.turns[place];
  const ending = dialogue?.endings[place] ?? null;
  const position = compiled.scenario.stages.findIndex((each) => each.id === stage);
  return {
    index,
    stage,
    place,
    line: turn ? lineShown(turn, situation) : { id: place, ...(ending as Ending) },
    ending: turn ? null : ending,
    goesOn: !turn && ending !== null && goesOn(ending, compiled.scenario.stages[position + 1]),
    open: turn ? turn.replies.filter((reply) => isOpen(turn, reply, situation)) : [],
    meters: situation.meters,
    reaction: situation.reaction,
    reply: null,
    draft: note?.draft ?? null,
    cue: note?.cue ?? false,
    at: null,
  };
}

/** The replies of a moment in the order this attempt shows them. */
export const inShownOrder = (moment: Moment, seed: string): Reply[] =>
  shuffled(moment.open, seed, 'order', moment.stage, moment.place);
