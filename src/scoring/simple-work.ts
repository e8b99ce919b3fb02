import { draw, shuffled } from '../base/random.ts';
import { STEPS } from '../format/check-course.ts';
import type { Assessment, Flag, Matching, Plan, Review, Work } from '../format/schema.ts';
import { decisions, most } from '../format/stages/matching.ts';
import { doing, sections } from '../format/stages/plan.ts';
import type { MachineEvent, Standing } from '../engine/compile.ts';
import type { Value } from '../engine/done.ts';
import { readings } from './review.ts';

/** A player who follows one simple rule at the stages that are worked at, and does not read. */
export const workStrategies = [
  'everything',
  'nothing',
  'most-intensive',
  'cheapest',
  'always-mi',
  'always-cbt',
  'random',
  'longest',
  'shortest',
  'first',
  'last',
] as const;
export type WorkStrategy = (typeof workStrategies)[number];

/** Something that can be taken: a way, an option, a dose, an action, a reason. */
interface Choice {
  readonly id: string;
  readonly say: string;
  readonly minutes?: number;
  readonly weekly?: number;
  readonly kind?: string;
  readonly card?: string;
  readonly flags?: readonly Flag[];
}

/** How much of a service a choice is. */
const intensity = ({ minutes = 0, weekly = 0, kind, flags = [] }: Choice): number =>
  minutes + weekly + (kind === 'step-up' ? 1 : 0) + STEPS.findIndex((step) => flags.includes(step));

/** What a strategy likes: of a list it takes the one with the most of it first. */
const LIKES: Readonly<Record<WorkStrategy, (choice: Choice) => number>> = {
  everything: () => 0,
  nothing: () => 0,
  'most-intensive': intensity,
  cheapest: (choice) => -intensity(choice),
  'always-mi': ({ card, flags = [] }) => Number(card === 'mi' || flags.includes('motivation-first')),
  'always-cbt': ({ card, flags = [] }) => Number(card === 'cbt' || flags.includes('kat')),
  random: () => 0,
  longest: ({ say }) => say.length,
  shortest: ({ say }) => -say.length,
  first: () => 0,
  last: () => 0,
};

const put = (field: string, value: Value): MachineEvent => ({ type: 'set', field, value });

/** What a strategy does at a stage (or week) that is worked at, before it hands it in. */
export function workBy(
  strategy: WorkStrategy,
  seed: string,
): (stage: Work, standing: Standing) => MachineEvent[] {
  return (stage, standing) => {
    const player = playerOf(strategy, seed, stage.id);
    switch (stage.kind) {
      case 'assessment':
        return assess(player, stage);
      case 'matching':
        return match(player, stage, standing);
      case 'plan':
        return write(player, stage, standing);
      case 'review':
        return adjust(player, stage, standing);
    }
  };
}

interface Player {
  readonly strategy: WorkStrategy;
  /** A list in the order in which this player takes from it. */
  readonly order: <T extends Choice>(choices: readonly T[], place: string) => T[];
  /** How many of a list of so many this player takes. */
  readonly count: (length: number, place: string) => number;
  /** A whole number from 0 to below, by chance. */
  readonly any: (below: number, place: string) => number;
  /** Some of these, as many as this player takes. */
  readonly some: (ids: readonly string[], place: string) => readonly string[];
}

function playerOf(strategy: WorkStrategy, seed: string, stage: string): Player {
  const any = (below: number, place: string) => Math.floor(draw(seed, stage, place) * below);
  const shown = <T>(list: readonly T[], place: string): T[] => {
    const order = shuffled(list, seed, stage, place);
    return strategy === 'last' ? order.reverse() : order;
  };
  const count = (length: number, place: string): number => {
    if (strategy === 'everything') return length;
    if (strategy === 'nothing') return 0;
    if (strategy === 'cheapest') return Math.min(1, length);
    return strategy === 'random' ? any(length + 1, `${place}/count`) : Math.ceil(length / 2);
  };
  return {
    strategy,
    any,
    count,
    order: (choices, place) => shown(choices, place).sort((a, b) => LIKES[strategy](b) - LIKES[strategy](a)),
    some: (ids, place) => {
      const order = shown(ids, place);
      if (strategy === 'random') return order.slice(0, count(ids.length, place));
      return strategy === 'nothing' ? [] : order;
    },
  };
}

/** Takes ways in its order for as long as there is time; at a red flag the first action in its order. */
function assess({ strategy, order }: Player, { ways, red }: Assessment): MachineEvent[] {
  if (strategy === 'nothing') return [];
  return [
    ...order(ways, 'ways').map(({ id }): MachineEvent => ({ type: 'explore', way: id })),
    ...red.flatMap(({ id, actions }) =>
      order(actions, id)
        .slice(0, 1)
        .map((action) => put(`${id}/act`, action.id)),
    ),
  ];
}

function match(player: Player, { options, wish }: Matching, { situation }: Standing): MachineEvent[] {
  if (player.strategy === 'nothing') return [];
  const taken = decisions.map((decision) => {
    const offered = options.filter((each) => each.decision === decision);
    const room = Math.min(most[decision], player.count(offered.length, decision));
    return [
      decision,
      player
        .order(offered, decision)
        .slice(0, room)
        .map(({ id }) => id),
    ] as const;
  });
  const chosen = taken.flatMap(([, ids]) => ids);
  const beside = options.filter(({ id, aside }) => aside && !chosen.includes(id));
  const [aside] = player.order(beside, 'aside');
  const [reason] = player.order(aside?.aside ?? [], 'reason');
  const [answer] = player.order(wish.answers, 'wish');
  return [
    ...taken.map(([decision, ids]) => put(decision, ids)),
    ...chosen.map((id) => put(`${id}/for`, player.some(situation.found, `${id}/for`))),
    ...(aside && reason ? [put('aside', `${aside.id}/${reason.id}`)] : []),
    ...(answer ? [put('wish', answer.id)] : []),
  ];
}

function write(player: Player, { options, actors }: Plan, { situation }: Standing): MachineEvent[] {
  if (player.strategy === 'nothing') return [];
  const taken = sections.map((section) => {
    const offered = options.filter((each) => each.section === section);
    return [section, player.order(offered, section).slice(0, player.count(offered.length, section))] as const;
  });
  const chosen = taken.flatMap(([, all]) => all);
  const goals = chosen.filter(({ section }) => section === 'goals').map(({ id }) => id);
  const start = (id: string) => (player.strategy === 'random' ? player.any(60, `${id}/start`) : 7);
  const [tovholder = ''] = player.order(actors, 'tovholder').map(({ id }) => id);
  return [
    ...taken.map(([section, all]) =>
      put(
        section,
        all.map(({ id }) => id),
      ),
    ),
    ...chosen.flatMap(({ id, section, doses = [] }) =>
      doing.includes(section)
        ? [
            put(`${id}/for`, player.some(goals, `${id}/for`)),
            put(`${id}/who`, player.order(actors, `${id}/who`)[0]?.id ?? ''),
            put(`${id}/start`, start(id)),
            ...player
              .order(doses, `${id}/dose`)
              .slice(0, 1)
              .map((dose) => put(`${id}/dose`, dose.id)),
          ]
        : [put(`${id}/from`, player.some(situation.found, `${id}/from`))],
    ),
    put('tovholder', player.strategy === 'everything' ? actors.map(({ id }) => id) : [tovholder]),
    put('follow-up', player.strategy === 'random' ? 1 + player.any(52, 'follow-up') : 4),
    { type: 'show' },
  ];
}

/** A week cannot be left without an action, so that doing nothing takes one by chance too. */
function adjust(player: Player, { weeks }: Review, { place, situation }: Standing): MachineEvent[] {
  const happened = situation.weeks.at(-1)?.event;
  const event = weeks.find(({ id }) => id === place)?.events.find(({ id }) => id === happened);
  const [action] = player.order(event?.actions ?? [], place);
  const reading = readings[player.any(readings.length, `${place}/reading`)];
  return [
    ...(action ? [put(place, [action.id])] : []),
    ...(reading && player.strategy !== 'nothing' ? [put(`${place}/reading`, reading)] : []),
  ];
}
