import { invariant } from '../base/invariant.ts';
import { draw, shuffled } from '../base/random.ts';
import type { Result } from '../base/result.ts';
import { err, ok } from '../base/result.ts';
import type { Ending, Line, Reply, Talk } from '../format/schema.ts';
import { goesOn, isOpen, walker, type Compiled } from './compile.ts';
import { lineShown } from './guard.ts';
import type { Log, LogEvent } from './log.ts';
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

/** What was noted at a place of the conversation; place n is the moment after n steps. */
interface Note {
  readonly draft?: string;
  readonly cue?: true;
}

/**
 * Plays a log through a scenario. Same scenario, options and log: same sitting, on any machine. Never throws on a log of
 * whatever content; every prefix of a log that replays also replays. Steps that were taken back leave no moment.
 */
export function replay(compiled: Compiled, options: ReplayOptions, log: Log): Result<Sitting, ReplayFault> {
  const walk = walker(compiled);
  const moments: Moment[] = [];
  const notes = new Map<number, Note>();
  let stepsBack = 0;
  let ratings: Sitting['ratings'] = null;
  const here = () => momentAt(compiled, walk.standing(), moments.length, notes.get(moments.length));
  const note = (more: Note) => notes.set(moments.length, { ...notes.get(moments.length), ...more });
  for (const [index, event] of log.entries()) {
    switch (event.type) {
      case 'reply': {
        const now = here();
        const reply = now.open.find((each) => each.id === event.reply);
        if (!reply || !walk.step(said(reply.id, options, now.index)))
          return err({ type: 'not-open', index, event: event.reply });
        moments.push({ ...now, reply, at: event.at });
        break;
      }
      case 'continue': {
        const now = here();
        if (!walk.step({ type: 'continue' })) return err({ type: 'not-open', index, event: 'continue' });
        moments.push({ ...now, at: event.at });
        break;
      }
      case 'back':
        if (!walk.back()) return err({ type: 'not-open', index, event: 'back' });
        notes.delete(moments.length);
        moments.pop();
        stepsBack += 1;
        ratings = null;
        break;
      case 'draft':
        note({ draft: event.text });
        break;
      case 'cue':
        note({ cue: true });
        break;
      case 'rate':
        ratings = event.ratings;
    }
  }
  const now = here();
  return ok({
    moments: [...moments, now],
    now,
    finished: now.ending !== null && !now.goesOn,
    stepsBack,
    ratings,
  });
}

/** A conversation over turns marked `again` may go round for ever; a player without a memory is stopped here. */
const LONGEST = 500;

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
  while ((now.ending === null || now.goesOn) && moments.length < LONGEST) {
    const id = now.goesOn ? null : choose(now);
    const reply = now.open.find((each) => each.id === id) ?? null;
    const taken = walk.step(reply ? said(reply.id, options, now.index) : { type: 'continue' });
    invariant(taken, `a way on from ${now.place}`);
    moments.push({ ...now, reply, at: 0 });
    now = momentAt(compiled, walk.standing(), now.index + 1, undefined);
  }
  const finished = now.ending !== null && !now.goesOn;
  return { moments: [...moments, now], now, finished, stepsBack: 0, ratings: null };
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
  note: Note | undefined,
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

/** The shortest log that leads through these moments: their replies and nothing that was taken back. */
export const logOf = (moments: readonly Moment[]): Log =>
  moments.flatMap((moment): LogEvent[] => {
    const at = moment.at ?? 0;
    if (moment.reply) return [{ type: 'reply', reply: moment.reply.id, at }];
    return moment.goesOn && moment.at !== null ? [{ type: 'continue', at }] : [];
  });
