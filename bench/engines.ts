import { Compiler, Story } from 'inkjs/full';
import { compile, walker, type Compiled, type MachineEvent } from '../src/engine/compile.ts';
import type { Log } from '../src/engine/log.ts';
import { respond, type Meters, type Said } from '../src/engine/reaction.ts';
import { replay, type Sitting } from '../src/engine/replay.ts';
import { markTalk } from '../src/scoring/mi.ts';
import { compete, median, rounded, timesAsFast, type Rates, type Work } from './statistics.ts';
import { chosenAt, inkOf, logThrough, scenarioOf } from './story.ts';

export const newInk = (turns: number): Story =>
  new Story(new Compiler(inkOf(turns)).Compile().ToJson() as string);

/** Plays the ink story through once; what the learner meets goes to `meet`, and the number of replies comes back. */
export function playInk(story: Story, meet?: (line: string, replies: readonly string[]) => void): number {
  story.ResetState();
  for (let turn = 0; ; turn++) {
    const line = story.ContinueMaximally();
    const choices = story.currentChoices;
    meet?.(
      line,
      choices.map((choice) => choice.text),
    );
    if (choices.length === 0) return turn;
    story.ChooseChoiceIndex(chosenAt(turn));
  }
}

const OPTIONS = { seed: 'bench', dayForm: false };

export function playOurs(compiled: Compiled, log: Log): Sitting {
  const played = replay(compiled, OPTIONS, log);
  if (!played.ok) throw new Error(`the bench story does not replay at ${played.error.index}`);
  return played.value;
}

const ROUNDS = { rounds: 7, slice: 50 };

/** Long enough for V8 to have compiled everything, inkjs above all. */
const WARM_UP = { rounds: 0, slice: 400 };

/** Replies per second on stories of so many turns, ours in its parts and as a whole, and inkjs. */
export function compareEngines(sizes: readonly number[]) {
  const stories = sizes.map((turns) => ({ turns, contestants: contestantsOn(turns) }));
  for (const { contestants } of stories.slice(0, 1)) compete(contestants, WARM_UP);
  return stories.map(({ turns, contestants }) => compared(turns, compete(contestants, ROUNDS)));
}

function contestantsOn(turns: number) {
  const log = logThrough(turns);
  const compiled = compile(scenarioOf(turns));
  const story = newInk(turns);
  const { moments } = playOurs(compiled, log);
  return {
    inkjs: () => playInk(story),
    replay: () => playOurs(compiled, log).moments.length - 1,
    statechart: stepping(compiled, log),
    reactions: reacting(moments),
    marks: () => marked(moments),
    whole: () => marked(playOurs(compiled, log).moments),
  } satisfies Record<string, Work>;
}

function marked(moments: Sitting['moments']): number {
  markTalk(moments);
  return moments.length - 1;
}

function compared(turns: number, rates: Rates<keyof ReturnType<typeof contestantsOn>>) {
  const against = (name: keyof typeof rates) => ({
    repliesPerSecond: rounded(median(rates[name])),
    timesInkjs: rounded(timesAsFast(rates[name], rates.inkjs)),
  });
  return {
    turns,
    inkjs: { repliesPerSecond: rounded(median(rates.inkjs)) },
    replay: against('replay'),
    statechart: against('statechart'),
    reactions: against('reactions'),
    marks: against('marks'),
    replayAndMarks: against('whole'),
  };
}

/** Steps of the statechart alone, without what a screen needs at each place. */
function stepping(compiled: Compiled, log: Log): Work {
  const events = log.map((event): MachineEvent => ({
    type: `reply:${event.type === 'reply' ? event.reply : ''}`,
  }));
  return () => {
    const walk = walker(compiled);
    for (const event of events) walk.step(event);
    return events.length;
  };
}

/** The client's reactions alone. */
function reacting(moments: Sitting['moments']): Work {
  const said = moments.flatMap(({ reply }): Said[] =>
    reply
      ? [
          {
            codes: reply.codes,
            toward: reply.toward ?? 'none',
            alliance: reply.effects?.alliance ?? 0,
            reactance: 0,
          },
        ]
      : [],
  );
  const start = (moments[0] as Sitting['now']).meters;
  return () => {
    let meters: Meters = start;
    for (const each of said) meters = respond(meters, each).meters;
    return said.length;
  };
}

/** How long the replay of a log of so many replies takes. */
export function replayTime(replies: number): { replies: number; milliseconds: number } {
  const compiled = compile(scenarioOf(replies));
  const log = logThrough(replies);
  const { replay: rates } = compete({ replay: () => (playOurs(compiled, log), 1) }, ROUNDS);
  return { replies, milliseconds: rounded(1000 / median(rates)) };
}
