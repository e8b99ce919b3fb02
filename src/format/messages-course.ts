import type { CheckText } from './messages.ts';

type Facts = Readonly<Record<string, string | number>>;

/** What a written plan leaves open, as it is said of one of its options. */
const gaps: Readonly<Record<string, (f: Facts) => string>> = {
  nobody: () => 'says nobody who does it',
  'wrong-person': (f) => `is given to "${f['other']}", who cannot do it`,
  'no-start': () => 'has no start',
  'no-dose': () => 'has no dose',
  'no-goal': () => 'serves no goal',
  'no-finding': () => 'rests on no finding',
  refused: () => 'is refused by the client',
  against: (f) => `does not go with "${f['other']}"`,
  'not-chosen': () => 'is filled in but not chosen',
};

/** The checks of a course: what its worked stages hold together (S38-S53, S57), and what they are worth (S54-S56). */
export const COURSE_CHECKS = {
  S38: {
    name: 'Same id twice in the course',
    help: 'Findings, ways, answers, red flags, options, reasons, actions, actors, written plans, helps, weeks, events and ends have ids that occur once in the whole case; doses and items once in their list.',
    say: (f) => `the id "${f['id']}" is already taken`,
  },
  S39: {
    name: 'Unknown id in the course',
    help: 'gives, opens, supports, needs, from, who, against, honours, finding, a written plan and the conditions name ids (or flags on offer) that exist where they look for them.',
    say: (f) => `"${f['id']}" in \`${f['key']}\` does not exist`,
  },
  S40: {
    name: 'Unknown card',
    help: 'A card of an option, an instrument or a substance, and the scale of an instrument, is an id from the cards in scenarios/knowledge.',
    say: (f) => `"${f['card']}" is not among the cards`,
  },
  S41: {
    name: 'Wrong band',
    help: 'The band of an instrument is the one that the sum of its points falls in by the card.',
    say: (f) => `the sum ${f['sum']} falls in "${f['right']}", not in "${f['band']}"`,
  },
  S42: {
    name: 'Answers in the wrong order',
    help: 'The first that fits is taken: all but the last answer, event or end have a condition, the last has none.',
    say: (f) => `"${f['id']}" hides others or may leave nothing`,
  },
  S43: {
    name: 'Time for everything',
    help: 'The ways of an assessment take more minutes together than there are, so that one must choose.',
    say: (f) => `all ways take ${f['whole']} minutes, and there are ${f['minutes']}`,
  },
  S44: {
    name: 'Finding out of reach',
    help: 'Every finding is opened by a line or an ending that can be met, or given by a way that there is time for.',
    say: (f) => `nothing brings the finding "${f['id']}"`,
  },
  S45: {
    name: 'Choice without support',
    help: 'A recommended or acceptable option has two findings in `supports` that can be reached; one may do where the case has no more.',
    say: (f) => `${f['supports']} findings that can be reached speak for "${f['id']}"`,
  },
  S46: {
    name: 'Nothing to decide',
    help: 'Each of the five decisions has at least one recommended option and at least one that is not.',
    say: (f) => `${f['recommended']} of ${f['offered']} options for ${f['decision']} are recommended`,
  },
  S47: {
    name: 'Step not told',
    help: 'Options of setting and intensity carry exactly one of ad-hoc, ambulant, ambulant-day, day and residential.',
    say: (f) => `"${f['id']}" carries ${f['steps']} of them`,
  },
  S48: {
    name: 'Unknown rule',
    help: 'The rules of a choice are M01 to M36.',
    say: (f) => `there is no rule "${f['rule']}"`,
  },
  S49: {
    name: 'Rule that no plan can meet',
    help: 'A rule that applies to this client wants flags that some sentence of the plan or option of the match carries.',
    say: (f) => `${f['rule']} cannot be met; it wants ${f['wants'] || 'other flags'}`,
  },
  S50: {
    name: 'Nothing that stops',
    help: 'At least one act that must stop can be met: a poor action at a red flag, a way without its consent, an unsafe option, reply or action, a flag that breaks a rule.',
    say: () => 'no unsafe act is on offer',
  },
  S51: {
    name: 'Written plan with gaps',
    help: 'A written plan says of each thing to do who, when, how often and for which goal, and rests problems and goals on findings.',
    say: (f) => `in "${f['id']}" the option "${f['option']}" ${gaps[String(f['what'])]?.(f) ?? f['what']}`,
  },
  S52: {
    name: 'No best action',
    help: 'The actions of a red flag or an event, the answers to a wish and the reasons for setting aside hold one with `fit: best`.',
    say: () => 'none of these is best',
  },
  S53: {
    name: 'Length tells in the course',
    help: 'The best is the longest in at most 40 % of the lists of a worked stage.',
    say: (f) =>
      `in "${f['stage']}" the best is the longest in ${f['longest']} of ${f['lists']} lists (${f['language']})`,
  },
  S54: {
    name: 'A simple strategy passes the work',
    help: 'A player who does not read stays below the competence line at the worked stages, even after the best talk.',
    say: (f) =>
      `the player "${f['strategy']}" reaches ${f['overall']} at the worked stages in ${f['language']}; the line is ${f['line']}`,
  },
  S55: {
    name: 'A written plan is not good enough',
    help: 'To a learner who has found what can be found, the model plan is worth at least .80 and the others .65.',
    say: (f) => `"${f['id']}" is worth ${f['value']}, at least ${f['least']}`,
  },
  S56: {
    name: 'The best course is not good enough',
    help: 'The best talk, good ways, the best choices with what speaks for them, the model plan and the best of each week earn .80 over all, and .85 on choice and argument.',
    say: (f) =>
      `the ${f['part']} of the best course is ${f['value']}, at least ${f['least']}${f['stops'] ? `; it is stopped by ${f['stops']}` : ''}`,
  },
  S57: {
    name: 'Second of its kind',
    help: 'A case has at most one assessment, one match and one plan; conversations and reviews may be several.',
    say: (f) => `this is a second stage of kind ${f['kind']}`,
  },
} satisfies Record<string, CheckText & { readonly say: (facts: Facts) => string }>;
