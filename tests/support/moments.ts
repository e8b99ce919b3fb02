import type { Moment } from '../../src/engine/replay.ts';
import type { Spoken } from '../../src/scoring/mark.ts';
import type { Code, Fit, Reply, Talk } from '../../src/format/schema.ts';
import { START } from './practices.ts';

type Said = Partial<Omit<Reply, 'codes'>> & { readonly codes: readonly Code[] };

export const replyOf = (said: Said, id = 'sagt'): Reply => ({
  id,
  say: 'Sagt.',
  fit: 'best',
  why: 'Fordi.',
  source: 'spejl-view',
  ...said,
  codes: [...said.codes],
});

/** A moment in which something was said to a kind of talk; what else was on offer is given as fits or whole replies. */
export function spoken(
  talk: Talk,
  said: Said,
  others: readonly (Fit | Said)[] = ['poor'],
  alliance = 3,
): Omit<Spoken, 'index'> {
  const reply = replyOf(said);
  const rest = others.map((other, i) =>
    replyOf(typeof other === 'string' ? { codes: ['other'], fit: other } : other, `andet-${i}`),
  );
  return {
    stage: 'samtale',
    task: 'evoking',
    place: 'sted',
    line: { id: 'linje', talk, mood: 'calm', say: 'Nå.', thinks: 'Nå.' },
    ending: null,
    goesOn: false,
    open: [reply, ...rest],
    meters: { ...START, alliance },
    reaction: talk,
    reply,
    draft: null,
    cue: false,
    at: 0,
  };
}

/** Moments in a row, numbered as a sitting numbers them. */
export const inRow = <M extends Omit<Moment, 'index'>>(moments: readonly M[]): (M & { index: number })[] =>
  moments.map((moment, index) => ({ ...moment, index }));
