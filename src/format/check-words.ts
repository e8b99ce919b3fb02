import { bestReplies } from './fit.ts';
import type { CheckId, Issue, Path } from './issue.ts';
import { lix, spoken } from './lix.ts';
import { RULES, wordsToAvoid } from './rules.ts';
import type { Language, Scenario } from './schema.ts';
import { allTurns } from './walk.ts';
import { wordsOf } from './words.ts';

type Facts = Readonly<Record<string, string | number>>;

/** Whether the words of a case in one language are plain, respectful, easy to read, and do not give the best away by length. */
export function checkWords(scenario: Scenario, language: Language): Issue[] {
  const issues: Issue[] = [];
  const words = wordsOf(scenario);
  const report = (check: CheckId, word: { address: string; path: Path } | null, facts: Facts) =>
    issues.push({
      file: language === 'da' ? 'scenario.yaml' : 'en.yaml',
      path: word === null ? [] : language === 'da' ? word.path : word.address.split('/'),
      fault: { type: 'check', check, facts },
    });
  const whys = new Map<string, string>();
  for (const word of words) {
    if (/<[a-z/!]/i.test(word.text)) report('S12', word, { address: word.address });
    for (const pattern of wordsToAvoid[language]) {
      const found = pattern.exec(word.text);
      if (found && !isClients(word.path)) report('S30', word, { word: found[0] });
    }
    if (word.address.endsWith('/why')) {
      const before = whys.get(word.text);
      if (before !== undefined) report('S14', word, { first: before });
      whys.set(word.text, word.address);
    }
  }
  const speech = [
    ...allTurns(scenario).flatMap(({ turn }) => turn.lines.map((line) => line.say)),
    ...answersOf(scenario),
  ].map(spoken);
  const readability = Math.round(10 * lix(speech.join(' '))) / 10;
  if (readability > RULES.lix) report('S18', null, { lix: readability, most: RULES.lix });
  const turns = allTurns(scenario);
  const longest = turns.filter(({ turn }) => {
    const length = Math.max(...turn.replies.map((reply) => reply.say.length));
    return bestReplies(turn.replies).every((reply) => reply.say.length === length);
  }).length;
  if (turns.length > 0 && longest / turns.length > RULES.bestLongest)
    report('S19', null, { percent: Math.round((100 * longest) / turns.length) });
  return issues;
}

/** What the client says and thinks, who may call themselves what they like. */
function isClients(path: Path): boolean {
  const [, , part, , inner] = path;
  if (part === 'ways') return inner === 'answers';
  if (part === 'turns') return inner === 'lines';
  return path.includes('client') || (part === 'endings' && path.at(-1) !== 'after');
}

/** What the client says at the stages that are worked at. */
const answersOf = (scenario: Scenario): string[] =>
  scenario.stages.flatMap((stage) => {
    if (stage.kind === 'assessment')
      return stage.ways
        .filter(({ how }) => how === 'ask')
        .flatMap(({ answers }) => answers.map(({ say }) => say));
    if (stage.kind !== 'plan') return [];
    const { yes, partly, no } = stage.client;
    return [...stage.options.flatMap(({ client }) => client?.say ?? []), yes, partly, no];
  });

/** Words that are the same in both languages. */
export function checkTranslation(danish: Scenario, english: Scenario): Issue[] {
  const other = new Map(wordsOf(english).map((word) => [word.address, word.text]));
  return wordsOf(danish)
    .filter(({ address, text }) => other.get(address) === text && /\p{L}{2}/u.test(text))
    .map(({ address }) => ({
      file: 'en.yaml',
      path: address.split('/'),
      fault: { type: 'check', check: 'S17', facts: { address } },
    }));
}
