import { mean } from '../base/curve.ts';
import { mayFit } from '../format/checks.ts';
import { bestReplies } from '../format/fit.ts';
import type { Issue } from '../format/issue.ts';
import { RULES } from '../format/rules.ts';
import type { Language, Reply, Scenario, Turn } from '../format/schema.ts';
import { allTurns } from '../format/walk.ts';
import { FORMS, forms, type Form } from './trial-words.ts';

/** How much more often than chance a form may find the best reply. */
export const LIFT_AT_MOST = 0.12;

/**
 * How much more often than chance (-1 to 1) somebody finds the best reply who goes by one form: the mean over the turns of a
 * case, of each turn over the lines that it may begin with. Replies with as much of the form share the choice.
 */
export const lift = (scenario: Scenario, form: Form, language: Language): number =>
  mean(allTurns(scenario).map(({ turn }) => gainAt(turn, form, language))) ?? 0;

interface Measured {
  readonly reply: Reply;
  readonly amount: number;
}

function gainAt({ lines, replies }: Turn, form: Form, language: Language): number {
  const measured = (heard: string): Measured[] =>
    replies.map((reply) => ({ reply, amount: FORMS[form](reply.say, heard, language) }));
  // Only an echo depends on the line; the others are measured once a turn, which is most of the time it takes.
  const unheard = form === 'echoes' ? null : measured('');
  const gains = lines.map(({ id, say }) =>
    gain((unheard ?? measured(say)).filter(({ reply }) => mayFit(reply, id))),
  );
  return mean(gains) ?? 0;
}

function gain(open: readonly Measured[]): number {
  const best = bestReplies(open.map(({ reply }) => reply));
  const most = Math.max(...open.map(({ amount }) => amount));
  const share = (these: readonly Measured[]) =>
    these.filter(({ reply }) => best.includes(reply)).length / these.length;
  return share(open.filter(({ amount }) => amount === most)) - share(open);
}

/** The forms by which the best reply of a case can be told. A case of few turns is not judged: there it would be chance. */
export function checkLift(scenario: Scenario, language: Language): Issue[] {
  if (allTurns(scenario).length < RULES.turns) return [];
  return forms.flatMap((form): Issue[] => {
    const found = lift(scenario, form, language);
    if (found <= LIFT_AT_MOST) return [];
    const facts = { form, language, lift: found.toFixed(2), most: LIFT_AT_MOST.toFixed(2) };
    return [{ file: 'scenario.yaml', path: ['stages'], fault: { type: 'check', check: 'S58', facts } }];
  });
}
