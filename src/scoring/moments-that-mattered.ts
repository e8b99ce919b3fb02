import { fitOf } from '../format/fit.ts';
import type { Talk } from '../format/schema.ts';
import type { Moment } from '../engine/replay.ts';
import type { Spoken } from './mark.ts';

/** A moment worth looking at again: what it cost or won, and what about it weighed most. */
export interface KeyMoment {
  readonly index: number;
  readonly kind: 'won' | 'cost';
  readonly because: 'safety' | 'sustain' | 'opening' | 'fit' | 'turned';
}

const WARMTH: Readonly<Record<Talk, number>> = { sustain: 0, neutral: 1, change: 2 };

/**
 * The three moments of a talk that mattered most, in the order they came: up to two that cost most and what was won most,
 * filled up from the other side when one is short; what was unsafe comes before all else. Fewer than three where little
 * was at stake.
 */
export function momentsThatMattered(moments: readonly Moment[]): KeyMoment[] {
  const spoken = moments.filter((moment): moment is Spoken => moment.reply !== null);
  const costs = ranked(spoken, (moment) => lossOf(moment)).filter(({ worth }) => worth >= 0.35);
  const wins = ranked(spoken, (moment) => gainOf(moment, moments[moment.index + 1])).filter(
    ({ worth }) => worth > 0,
  );
  const chosen = costs.slice(0, Math.max(2, 3 - wins.length));
  const won = wins
    .filter(({ moment }) => !chosen.some((cost) => cost.moment === moment))
    .slice(0, 3 - chosen.length);
  return [
    ...chosen.map(({ moment }) => ({
      index: moment.index,
      kind: 'cost' as const,
      because: costBecause(moment),
    })),
    ...won.map(({ moment }) => ({
      index: moment.index,
      kind: 'won' as const,
      because: wonBecause(moment, moments[moment.index + 1]),
    })),
  ].sort((a, b) => a.index - b.index);
}

function ranked(spoken: readonly Spoken[], worthOf: (moment: Spoken) => number) {
  return spoken
    .map((moment) => ({ moment, worth: worthOf(moment) }))
    .sort((a, b) => b.worth - a.worth || a.moment.index - b.moment.index);
}

const missesSafety = ({ reply, open }: Spoken): boolean =>
  reply.safety === 'unsafe' ||
  (reply.safety !== 'handled' &&
    open.some((each) => each.safety === 'handled' && fitOf(each.fit) > fitOf(reply.fit)));

function lossOf(moment: Spoken): number {
  const best = Math.max(...moment.open.map((reply) => fitOf(reply.fit)));
  const loss = best - fitOf(moment.reply.fit);
  if (moment.reply.safety === 'unsafe') return loss + 4;
  if (missesSafety(moment)) return loss + 2;
  return moment.line.talk === 'neutral' ? loss : loss * 1.3;
}

function gainOf(moment: Spoken, next: Moment | undefined): number {
  const fit = fitOf(moment.reply.fit);
  if (fit < 0.6 || moment.reply.safety === 'unsafe') return 0;
  const offered = moment.open.reduce((sum, reply) => sum + fitOf(reply.fit), 0) / moment.open.length;
  const turned = next ? WARMTH[next.line.talk] - WARMTH[moment.line.talk] : 0;
  return fit - offered + 0.4 * Math.max(0, turned) + (moment.reply.safety === 'handled' ? 1 : 0);
}

function costBecause(moment: Spoken): KeyMoment['because'] {
  if (missesSafety(moment)) return 'safety';
  if (moment.line.talk === 'sustain') return 'sustain';
  return moment.line.talk === 'change' ? 'opening' : 'fit';
}

function wonBecause(moment: Spoken, next: Moment | undefined): KeyMoment['because'] {
  if (moment.reply.safety === 'handled') return 'safety';
  if (next && WARMTH[next.line.talk] > WARMTH[moment.line.talk]) return 'turned';
  return moment.line.talk === 'sustain' ? 'sustain' : moment.line.talk === 'change' ? 'opening' : 'fit';
}
