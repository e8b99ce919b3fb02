import { invariant } from '../base/invariant.ts';
import { draw, shuffled } from '../base/random.ts';
import type { Result } from '../base/result.ts';
import { err, ok } from '../base/result.ts';
import type { Ending, Flag, Line, Reply, Stage, Talk, Task, Work } from '../format/schema.ts';
import {
  goesOn,
  isEntered,
  isOpen,
  walker,
  type Compiled,
  type MachineEvent,
  type Standing,
} from './compile.ts';
import { DONE, type Done, type WeekMet } from './done.ts';
import { lineShown } from './guard.ts';
import type { Log, LogEvent } from './log.ts';
import type { Meters } from './reaction.ts';

/** A place in the conversation: what the client says, what may be said, and what was. */
export interface Moment {
  readonly index: number;
  readonly stage: string;
  /** What the conversation is for. */
  readonly task: Task;
  /** The id of the turn, or of the ending. */
  readonly place: string;
  readonly line: Pick<Line, 'id' | 'talk' | 'mood' | 'say' | 'thinks' | 'fills'>;
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
  /** Every moment of the conversations on the final path; the last has no reply yet or is an ending. */
  readonly moments: readonly Moment[];
  /** The moment where the conversation stands, or stood when the stage that is worked at began. */
  readonly now: Moment;
  /** Where the case stands: the stage, and in it a turn, an ending or a week; `open` or `done` at other worked stages. */
  readonly here: { readonly stage: string; readonly kind: Stage['kind']; readonly place: string };
  /** The stage that the case goes on to from here, or null where it ends or this one is not done. */
  readonly next: string | null;
  /** What was done at each worked stage, the findings held, and the weeks met. */
  readonly works: Readonly<Record<string, Done>>;
  readonly found: readonly string[];
  readonly flags: readonly Flag[];
  readonly weeks: readonly WeekMet[];
  readonly progress: number;
  readonly finished: boolean;
  readonly stepsBack: number;
  readonly ratings: Readonly<Record<string, number>> | null;
}

/** The first event that the scenario does not allow, by its index in the log. */
type ReplayFault = { readonly type: 'not-open'; readonly index: number; readonly event: string };

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

/** A conversation that is under way. */
export interface Playing {
  readonly sitting: Sitting;
  /** Goes on with what the learner did; false, and nothing has changed, where the scenario does not allow it. */
  take(event: LogEvent): boolean;
}

/** Opens a conversation. Each step costs the same, however long the way to it; moments that are past stay the same objects. */
export function opened(compiled: Compiled, options: ReplayOptions): Playing {
  const walk = walker(compiled);
  const moments: Moment[] = [];
  const notes = new Map<number, Note>();
  let stepsBack = 0;
  let ratings: Sitting['ratings'] = null;
  /** What each step of the walk was: only talk and stages have moments of their own. */
  const steps: ('moment' | 'stage' | 'work' | 'set')[] = [];
  const here = () => momentAt(compiled, walk.standing(), moments.length, notes.get(moments.length));
  const note = (more: Note) => notes.set(moments.length, { ...notes.get(moments.length), ...more });
  return {
    take(event) {
      switch (event.type) {
        case 'reply': {
          if (!compiled.stages.has(walk.standing().stage)) return false;
          const now = here();
          const reply = now.open.find((each) => each.id === event.reply);
          if (!reply || !walk.step(said(reply.id, options, now.index))) return false;
          moments.push({ ...now, reply, at: event.at });
          steps.push('moment');
          break;
        }
        case 'continue': {
          const talks = compiled.stages.has(walk.standing().stage);
          const now = talks ? here() : null;
          if (!walk.step({ type: 'continue' })) return false;
          if (now) moments.push({ ...now, at: event.at });
          steps.push(now ? 'moment' : 'stage');
          break;
        }
        case 'back': {
          if (!walk.back()) return false;
          const step = steps.pop();
          if (step !== 'set') stepsBack += 1;
          if (step !== 'moment') break;
          notes.delete(moments.length);
          moments.pop();
          ratings = null;
          break;
        }
        case 'draft':
          note({ draft: event.text });
          break;
        case 'cue':
          note({ cue: true });
          break;
        case 'rate':
          ratings = event.ratings;
          break;
        case 'explore':
        case 'set':
        case 'show':
        case 'hand-in':
          if (!walk.step(event)) return false;
          steps.push(event.type === 'set' ? 'set' : 'work');
      }
      return true;
    },
    get sitting() {
      const standing = walk.standing();
      const all = compiled.stages.has(standing.stage) ? [...moments, here()] : [...moments];
      return sittingAt(compiled, standing, all, { stepsBack, ratings });
    },
  };
}

/**
 * Plays a log through a scenario. Same scenario, options and log: same sitting, on any machine. Never throws on a log of
 * whatever content; every prefix of a log that replays also replays. Steps that were taken back leave no moment.
 */
export function replay(compiled: Compiled, options: ReplayOptions, log: Log): Result<Sitting, ReplayFault> {
  const playing = opened(compiled, options);
  for (const [index, event] of log.entries())
    if (!playing.take(event))
      return err({ type: 'not-open', index, event: event.type === 'reply' ? event.reply : event.type });
  return ok(playing.sitting);
}

/** A conversation over turns marked `again` may go round for ever; a player without a memory is stopped here. */
const LONGEST = 500;

/** How a player without a plan of their own gets past a stage that is worked at: week by week the first thing on offer. */
export function passBy(stage: Work, { place, situation }: Standing): readonly MachineEvent[] {
  if (stage.kind !== 'review') return [];
  const week = stage.weeks.find((each) => each.id === place);
  const event = week?.events.find((each) => each.id === situation.weeks.at(-1)?.event);
  const action = event?.actions[0];
  return action ? [{ type: 'set', field: place, value: [action.id] }] : [];
}

/**
 * Plays a whole case with a rule for choosing: it is asked at every turn and names one of the open replies. `work` says what
 * is done at each worked stage (or week) before it is handed in. Stages follow one another by themselves.
 */
export function play(
  compiled: Compiled,
  options: ReplayOptions,
  choose: (moment: Moment) => string,
  work: (stage: Work, standing: Standing) => readonly MachineEvent[] = passBy,
): Sitting {
  const walk = walker(compiled);
  const moments: Moment[] = [];
  for (let steps = 0; ; steps++) {
    const standing = walk.standing();
    const stage = compiled.scenario.stages.find((each) => each.id === standing.stage);
    invariant(stage, 'a walk stands in a stage');
    if (stage.kind !== 'dialogue') {
      if (standing.place === DONE) {
        if (walk.step({ type: 'continue' })) continue;
        return sittingAt(compiled, standing, moments, { stepsBack: 0, ratings: null });
      }
      for (const event of work(stage, standing)) walk.step(event);
      invariant(walk.step({ type: 'hand-in' }), `a way on from ${stage.id}/${standing.place}`);
      continue;
    }
    const now = momentAt(compiled, standing, moments.length, undefined);
    if ((now.ending !== null && !now.goesOn) || steps >= LONGEST)
      return sittingAt(compiled, standing, [...moments, now], { stepsBack: 0, ratings: null });
    const id = now.goesOn ? null : choose(now);
    const reply = now.open.find((each) => each.id === id) ?? null;
    const taken = walk.step(reply ? said(reply.id, options, now.index) : { type: 'continue' });
    invariant(taken, `a way on from ${now.place}`);
    moments.push({ ...now, reply, at: 0 });
  }
}

function sittingAt(
  compiled: Compiled,
  { stage: id, place, situation }: Standing,
  moments: readonly Moment[],
  notes: Pick<Sitting, 'stepsBack' | 'ratings'>,
): Sitting {
  const { stages } = compiled.scenario;
  const s = stages.findIndex((each) => each.id === id);
  const stage = stages[s];
  const now = moments.at(-1);
  invariant(stage && now, 'a case begins with a conversation');
  const done = stage.kind === 'dialogue' ? now.goesOn : place === DONE;
  const after = stages.slice(s + 1).find((each) => isEntered(each, situation));
  return {
    moments,
    now,
    here: { stage: id, kind: stage.kind, place },
    next: done ? (after?.id ?? null) : null,
    works: situation.works,
    found: situation.found,
    flags: situation.flags,
    weeks: situation.weeks,
    progress: situation.progress,
    finished:
      stage.kind === 'dialogue' ? now.ending !== null && !now.goesOn : place === DONE && after === undefined,
    ...notes,
  };
}

/** The event that gives a reply; with day form on it carries the chance that belongs to this place of this attempt. */
function said(reply: string, { seed, dayForm }: ReplayOptions, index: number) {
  const type = `reply:${reply}` as const;
  return dayForm ? { type, chance: draw(seed, 'reaction', index) } : { type };
}

function momentAt(
  compiled: Compiled,
  { stage, place, situation }: Standing,
  index: number,
  note: Note | undefined,
): Moment {
  const dialogue = compiled.stages.get(stage);
  invariant(dialogue, 'a moment belongs to a conversation');
  const turn = dialogue.turns[place];
  const ending = dialogue.endings[place] ?? null;
  const position = compiled.scenario.stages.findIndex((each) => each.id === stage);
  const next = compiled.scenario.stages.slice(position + 1);
  return {
    index,
    stage,
    task: dialogue.task,
    place,
    line: turn ? lineShown(turn, situation) : { id: place, ...(ending as Ending) },
    ending: turn ? null : ending,
    goesOn:
      !turn && ending !== null && goesOn(ending, next) && next.some((each) => isEntered(each, situation)),
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

/**
 * The part of a log that leads to a moment of the talk (by its index) and no further: what was taken back, looked at or
 * drafted is left out, what was done at the stages before it is kept.
 */
export function logBefore(log: Log, index: number): Log {
  const steps: LogEvent[] = [];
  for (const event of log)
    if (event.type === 'back') steps.pop();
    else if (event.type !== 'draft' && event.type !== 'cue' && event.type !== 'rate') steps.push(event);
  let moments = 0;
  const end = steps.findIndex((event, i) => {
    const ofTalk = event.type === 'reply' || (event.type === 'continue' && steps[i - 1]?.type !== 'hand-in');
    if (ofTalk && moments === index) return true;
    if (ofTalk) moments += 1;
    return false;
  });
  return end < 0 ? steps : steps.slice(0, end);
}
