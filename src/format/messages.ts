import type { Fault, Issue } from './issue.ts';
import { COURSE_CHECKS } from './messages-course.ts';
import { CBT_CHECKS } from './messages-cbt.ts';

/** A check as an author meets it: its number, its name and a line of help. */
export interface CheckText {
  readonly name: string;
  readonly help: string;
}

type Facts = Readonly<Record<string, string | number>>;

/** All checks by number. The editor and the command line show the same words. */
export const CHECKS = {
  S01: {
    name: 'English words missing',
    help: 'Every text in scenario.yaml has its English words at the same address in en.yaml.',
    say: (f) => `no English words for ${f['address']}`,
  },
  S02: {
    name: 'English words without a place',
    help: 'en.yaml holds only addresses that scenario.yaml has. Was an id renamed?',
    say: (f) => `${f['address']} stands in en.yaml but not in scenario.yaml`,
  },
  S03: {
    name: 'Leads nowhere',
    help: 'A `then`, or the `start` of a stage, names a turn or an ending of the same stage.',
    say: (f) => `there is no turn or ending called "${f['id']}" in this stage`,
  },
  S04: {
    name: 'Same id twice in a turn',
    help: 'Lines and replies of one turn have different ids.',
    say: (f) => `the id "${f['id']}" is used twice in this turn`,
  },
  S05: {
    name: 'Same id twice in the case',
    help: 'Stages, turns and endings have ids that occur once in the whole case, and are not title, summary, brief, relation or scene.',
    say: (f) => `the id "${f['id']}" is already taken`,
  },
  S06: {
    name: 'Never reached',
    help: 'No reply leads here. Add a way in, or take it out.',
    say: (f) => `nothing leads to "${f['id']}"`,
  },
  S07: {
    name: 'No reply is always open',
    help: 'Each turn has at least one reply without `when`, so that nobody gets stuck.',
    say: () => 'every reply of this turn has a `when`',
  },
  S08: {
    name: 'No way on',
    help: 'A `then` covers all three reactions, or has an `else`, or its list ends with an entry without `when`.',
    say: (f) => `the reply "${f['id']}" does not always lead on`,
  },
  S09: {
    name: 'Walks in a circle',
    help: 'A conversation comes to each turn once. Mark a turn `again: true` if it may return to it.',
    say: (f) => `the conversation can come back to "${f['id']}", or never ends from there`,
  },
  S10: {
    name: 'Lines in the wrong order',
    help: 'The first line that fits is shown: all but the last have a `when`, the last has none.',
    say: (f) => `the line "${f['id']}" hides others or may leave the client without words`,
  },
  S11: {
    name: 'Condition about something unknown',
    help: 'A `when` names ids that exist: turns in visited/missed, endings in ended, replies in after/said, lines of the turn in line.',
    say: (f) => `"${f['id']}" in \`${f['key']}\` does not exist`,
  },
  S12: {
    name: 'Markup in a text',
    help: 'Texts are plain words; HTML would be shown as it stands. Write without < and >.',
    say: (f) => `there is HTML in ${f['address']}`,
  },
  S13: {
    name: 'First stage without a client',
    help: 'The first stage is a conversation and says where the client stands: talk, alliance and reactance.',
    say: () => 'talk, alliance or reactance is missing',
  },
  S14: {
    name: 'Same why twice',
    help: 'Feedback is about this reply in this moment, so no two are the same.',
    say: (f) => `the same words stand at ${f['first']}`,
  },
  S15: {
    name: 'Unknown source',
    help: 'A source is an id from scenarios/knowledge/sources.yaml, with one of its places behind a colon.',
    say: (f) => `"${f['source']}" is not among the sources`,
  },
  S16: {
    name: 'Unknown learning outcome',
    help: 'Outcomes are ids from scenarios/knowledge/outcomes.yaml.',
    say: (f) => `"${f['outcome']}" is not a learning outcome`,
  },
  S17: {
    name: 'Not translated',
    help: 'The English words are the same as the Danish.',
    say: (f) => `${f['address']} is the same in both languages`,
  },
  S18: {
    name: 'Speech too heavy',
    help: 'What the client says is easy to read: LIX (words per sentence plus percent long words) up to 30.',
    say: (f) => `LIX is ${f['lix']}, at most ${f['most']}`,
  },
  S19: {
    name: 'Length tells',
    help: 'The best reply is the longest in at most 40 % of the turns.',
    say: (f) => `the best reply is the longest in ${f['percent']} % of the turns`,
  },
  S20: {
    name: 'Always a reflection',
    help: 'In at least a third of the turns the best reply is something else than a reflection.',
    say: (f) => `only in ${f['percent']} % of the turns`,
  },
  S21: {
    name: 'Reflections are always right',
    help: 'In at least a third of the turns a reflection on offer is partial or poor.',
    say: (f) => `only in ${f['percent']} % of the turns`,
  },
  S22: {
    name: 'The client always says the same',
    help: 'At least 40 % of the turns have two or more lines, by reaction, reply or alliance.',
    say: (f) => `only ${f['percent']} % of the turns`,
  },
  S23: {
    name: 'Too few or too many replies',
    help: 'Three or four replies are open for every line.',
    say: (f) => `${f['open']} are open at the line "${f['line']}"`,
  },
  S24: {
    name: 'Too short a case',
    help: 'A case has at least 30 turns over its dialogue stages.',
    say: (f) => `${f['turns']} turns, at least ${f['least']}`,
  },
  S25: {
    name: 'Paths too short or too long',
    help: 'A whole conversation takes 12 to 18 turns, unless the client leaves.',
    say: (f) => `the shortest takes ${f['shortest']}, the longest ${f['longest']}`,
  },
  S26: {
    name: 'Endings too alike',
    help: 'A case has endings of at least three classes: agreed, open, unchanged, left.',
    say: (f) => `${f['classes']} classes of endings`,
  },
  S27: {
    name: 'No road back',
    help: 'At least one turn marked `back: true` offers repair after a bad start.',
    say: () => 'no turn is marked `back: true`',
  },
  S28: {
    name: 'Two of the same kind',
    help: 'A reply has at most one question code and one reflection code, as MITI counts them.',
    say: () => 'more than one question or reflection code',
  },
  S29: {
    name: 'No best reply',
    help: 'Every turn has a reply with `fit: best` (or a panel that mostly says so).',
    say: (f) => `none in "${f['turn']}"`,
  },
  S30: {
    name: 'A label for a person',
    help: 'People are borger, klient, person; not the substance they use. Only a client may say it of themselves.',
    say: (f) => `"${f['word']}" labels a person`,
  },
  S31: {
    name: 'Talk does not sum to 1',
    help: 'change + neutral + sustain of a stage is 1.',
    say: (f) => `the sum is ${f['sum']}`,
  },
  S32: {
    name: 'Line out of reach',
    help: 'No reply, reaction and alliance that can occur here shows this line.',
    say: (f) => `the line "${f['line']}" can never be shown`,
  },
  S33: {
    name: 'Never seen in play',
    help: 'Not met in 2,000 plays by chance, nor when a course is played well. It may be too hard to reach.',
    say: (f) => `${f['what']} "${f['id']}" was never met in ${f['plays']} plays`,
  },
  S34: {
    name: 'A simple strategy passes',
    help: 'A player who does not read stays below the competence line in both languages.',
    say: (f) =>
      `the player "${f['strategy']}" reaches ${f['overall']} in ${f['language']}; the line is ${f['line']}`,
  },
  S35: {
    name: 'The best path is not good enough',
    help: 'Choosing the best reply all the way earns at least .80.',
    say: (f) => `the best path reaches ${f['overall']}`,
  },
  S36: {
    name: 'Golden path changed',
    help: 'A path in paths.yaml no longer leads to what it says. Was that meant?',
    say: (f) => `path "${f['path']}": ${f['what']}`,
  },
  S37: {
    name: 'Reply out of reach',
    help: 'No line, reaction and alliance that can occur here opens this reply.',
    say: (f) => `the reply "${f['reply']}" can never be chosen`,
  },
  ...COURSE_CHECKS,
  S58: {
    name: 'Form tells the best reply',
    help: "Going by the form of a reply (its length, sentences and question marks, the client's own words) finds the best one at most .12 more often than chance, in both languages. Give weak replies the form too.",
    say: (f) =>
      `the form "${f['form']}" finds the best reply ${f['lift']} more often than chance in ${f['language']}, at most ${f['most']}`,
  },
  ...CBT_CHECKS,
} satisfies Record<string, CheckText & { readonly say: (facts: Facts) => string }>;

/** An issue as one line for an author: file, place, and what is wrong in plain words. */
export function sentence(issue: Issue): string {
  const place = issue.line === undefined ? issue.file : `${issue.file}:${issue.line}:${issue.column ?? 1}`;
  const where = issue.path.length > 0 ? ` (${issue.path.join(' › ')})` : '';
  const number = issue.fault.type === 'check' ? `${issue.fault.check} ` : '';
  return `${place} ${number}${explain(issue.fault)}${where}`;
}

/** What is wrong in plain words, without number, file and place. */
export function explain(fault: Fault): string {
  switch (fault.type) {
    case 'too-large':
      return `the file is too large: ${Math.ceil(fault.bytes / 1000)} kB, at most ${fault.limit / 1000} kB`;
    case 'too-deep':
      return 'nested too deep for a case';
    case 'yaml':
      return `this is not valid YAML (${yamlHint(fault.code)})`;
    case 'forbidden-name':
      return `"${fault.name}" cannot be used as a name`;
    case 'newer-format':
      return `this case is written for a newer Spejl (format ${fault.format}; this one knows ${fault.known}). Update Spejl and open it again`;
    case 'unknown-key':
      return `"${fault.key}" is not known here. Is it misspelt?`;
    case 'missing-key':
      return `"${fault.key}" is missing`;
    case 'not-allowed':
      return `"${fault.received}" is not one of: ${fault.allowed.join(', ')}`;
    case 'wrong-shape':
      return `expected ${fault.expected}, found ${fault.received}`;
    case 'too-long':
      return `the text is too long: ${fault.length} characters, at most ${fault.limit}`;
    case 'empty':
      return `"${fault.key}" is empty`;
    case 'bad-id':
      return `"${fault.id}" cannot be an id here: small letters, digits and single hyphens only`;
    case 'missing-file':
      return `the file ${fault.name} is missing`;
    case 'check':
      return `${CHECKS[fault.check].name}: ${CHECKS[fault.check].say(fault.facts)}`;
  }
}

function yamlHint(code: string): string {
  const hints: Record<string, string> = {
    DUPLICATE_KEY: 'the same key stands twice',
    BAD_INDENT: 'the indentation is off',
    TAB_AS_INDENT: 'a tab is used for indentation; use spaces',
    MISSING_CHAR: 'a quote or bracket is missing, or a text with a colon needs quotes',
    UNEXPECTED_TOKEN: 'something unexpected; a text with a colon or a quote at its start needs quotes',
    BLOCK_AS_IMPLICIT_KEY: 'a text with a colon needs quotes',
    MULTILINE_IMPLICIT_KEY: 'a text with a colon needs quotes',
    ALIASES: 'too many aliases',
    BAD_ALIAS: 'a * points to a place marked with &; a text that begins with * needs quotes',
    MULTIPLE_DOCS: 'a line of --- begins a second document; a case is one',
  };
  return hints[code] ?? code.toLowerCase().replace(/_/g, ' ');
}
