import { mean, share } from '../base/curve.ts';
import { fitOf } from '../format/fit.ts';
import { asks, harms, markOf, reflects, type Mark, type Spoken } from './mark.ts';
import * as W from './weights.ts';

/** The six marks of technique, in the order they are shown; each is null where the talk gave no chance to show it. */
export const techniqueMarks = (spoken: readonly Spoken[]): Mark[] =>
  [reflectionShare, reflectionRate, complexShare, sustainAnswer, openings, freedom].map((mark) =>
    mark(spoken),
  );

function reflectionShare(spoken: readonly Spoken[]): Mark {
  const r = spoken.filter(reflects);
  const q = spoken.filter(asks);
  const n = r.length + q.length;
  const measure = n < W.MINIMUM.ratio ? null : r.length / n;
  const value = measure === null ? null : share(measure, W.LANDMARKS['reflection-share']);
  return markOf('reflection-share', value, measure, { earned: r, cost: q }, n);
}

function reflectionRate(spoken: readonly Spoken[]): Mark {
  const r = spoken.filter(reflects);
  const measure = spoken.length === 0 ? null : r.length / spoken.length;
  const value = measure === null ? null : share(measure, W.LANDMARKS['reflection-rate']);
  return markOf('reflection-rate', value, measure, { earned: r, cost: [] }, spoken.length);
}

function complexShare(spoken: readonly Spoken[]): Mark {
  const r = spoken.filter(reflects);
  const complex = r.filter(({ reply }) => reply.codes.includes('complex-reflection'));
  const measure = r.length < W.MINIMUM.complex ? null : complex.length / r.length;
  const value = measure === null ? null : share(measure, W.LANDMARKS['complex-share']);
  const simple = r.filter((moment) => !complex.includes(moment));
  return markOf('complex-share', value, measure, { earned: complex, cost: simple });
}

/** What was said right after sustain talk: the moment that tells good sessions from poor ones. */
function sustainAnswer(spoken: readonly Spoken[]): Mark {
  const answers = sustainAnswers(spoken);
  const value = mean(answers.map(({ worth }) => worth));
  const earned = answers.filter(({ worth }) => worth >= 0.5).map(({ moment }) => moment);
  const cost = answers.filter(({ worth }) => worth < 0.5).map(({ moment }) => moment);
  return markOf('sustain-answer', value, value, { earned, cost });
}

/** Every answer to sustain talk, with what it is worth (0-1). */
export function sustainAnswers(spoken: readonly Spoken[]): { moment: Spoken; worth: number }[] {
  let dwelt = false;
  return spoken
    .filter(({ line }) => line.talk === 'sustain')
    .map((moment) => {
      const dwells = reflects(moment) && moment.reply.toward === 'sustain';
      const worth = harms(moment) ? 0 : dwells && dwelt ? W.SUSTAIN_AGAIN : worthOfAnswer(moment);
      dwelt = dwells;
      return { moment, worth };
    });
}

function worthOfAnswer({ reply }: Spoken): number {
  const evokes = reply.toward === 'change' && reply.codes.includes('open-question');
  return Math.max(evokes ? W.SUSTAIN_EVOKED : 0, ...reply.codes.map((code) => W.SUSTAIN_ANSWER[code]));
}

/** An opening is a moment in which a reply that invites change talk would have served well. */
function openings(spoken: readonly Spoken[]): Mark {
  const chances = spoken.filter(({ open }) =>
    open.some((reply) => reply.toward === 'change' && fitOf(reply.fit) >= 0.6),
  );
  const earned = chances.filter((moment) => moment.reply.toward === 'change' && !harms(moment));
  const value = chances.length === 0 ? null : earned.length / chances.length;
  const cost = chances.filter((moment) => !earned.includes(moment));
  return markOf('openings', value, value, { earned, cost });
}

function freedom(spoken: readonly Spoken[]): Mark {
  const cost = spoken.filter(
    ({ reply }) => reply.codes.includes('persuade') || reply.codes.includes('confront'),
  );
  const measure = spoken.length === 0 ? null : cost.length / spoken.length;
  const value = measure === null ? null : share(measure, W.LANDMARKS.freedom);
  return markOf('freedom', value, measure, { earned: [], cost }, spoken.length);
}
