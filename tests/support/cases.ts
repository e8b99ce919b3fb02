import { readFileSync } from 'node:fs';
import { compile, type Compiled } from '../../src/engine/compile.ts';
import type { Log, LogEvent } from '../../src/engine/log.ts';
import { readKnowledge, type Knowledge } from '../../src/format/knowledge.ts';
import { readCase, type CaseFiles } from '../../src/format/parse.ts';
import type { Code, Fit, Reply, Scenario, Turn } from '../../src/format/schema.ts';
import { wordsOf } from '../../src/format/words.ts';

const text = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The two-stage case in tests/fixtures/tiny, as text and read. */
export const tinyFiles = {
  scenario: text('tests/fixtures/tiny/scenario.yaml'),
  en: text('tests/fixtures/tiny/en.yaml'),
} satisfies CaseFiles;

const read = readCase(tinyFiles);

/** The tiny case in both languages, a copy of its own for each caller. */
export function readTiny(): { da: Scenario; en: Scenario } {
  if (!read.ok || !read.value.scenarios.en) throw new Error('tests/fixtures/tiny is broken');
  return structuredClone({ da: read.value.scenarios.da, en: read.value.scenarios.en });
}

export const tiny = (): Compiled => compile(readTiny().da);

export function readShared(): Knowledge {
  const shared = readKnowledge({
    sources: text('scenarios/knowledge/sources.yaml'),
    outcomes: text('scenarios/knowledge/outcomes.yaml'),
  });
  if (!shared.ok) throw new Error('scenarios/knowledge is broken');
  return shared.value;
}

/** Log events from ids: a reply by its id; `>` goes on to the next stage, `<` steps back. */
export const logOf = (...steps: string[]): Log =>
  steps.map((step, at): LogEvent => {
    if (step === '>') return { type: 'continue', at };
    return step === '<' ? { type: 'back', at } : { type: 'reply', reply: step, at };
  });

type Offer = readonly [id: string, fit: Fit, ...codes: Code[]];

/** What is on offer, by turns: a reflection is best in two of three, and weak in two of three. */
const OFFERS: readonly (readonly Offer[])[] = [
  [
    ['a', 'best', 'complex-reflection'],
    ['b', 'good', 'open-question'],
    ['c', 'partial', 'closed-question'],
    ['d', 'poor', 'persuade'],
  ],
  [
    ['b', 'partial', 'simple-reflection'],
    ['a', 'best', 'open-question'],
    ['d', 'poor', 'confront'],
    ['c', 'partial', 'giving-information'],
  ],
  [
    ['c', 'partial', 'giving-information'],
    ['d', 'poor', 'simple-reflection'],
    ['a', 'best', 'affirm', 'complex-reflection'],
    ['b', 'partial', 'advice'],
  ],
];

/**
 * A case that every check accepts, made in code: one turn, then `levels` pairs of turns (one after change talk, one after
 * the rest), then an ending for each reaction.
 */
export function soundCase(levels = 15): { da: Scenario; en: Scenario } {
  return { da: sound(levels, 'da'), en: sound(levels, 'en') };
}

function sound(levels: number, language: 'da' | 'en'): Scenario {
  const { [language]: base } = readTiny();
  const { stages, ...rest } = base;
  const [first] = stages;
  if (first?.kind !== 'dialogue') throw new Error('tests/fixtures/tiny begins with a conversation');
  const say = (what: string) => (language === 'da' ? `Det er ${what}.` : `It is ${what}.`);
  const turn = (level: number, name: string): Turn => {
    const to = (branch: string) => (level === levels ? `slut-${branch}` : `${branch}${level + 1}`);
    const offers = OFFERS[(level + 1) % OFFERS.length] ?? [];
    const lines: Turn['lines'] = [
      { id: 'efter', when: { after: 'a' }, talk: 'change', mood: 'calm', say: say(name), thinks: say('x') },
      { id: 'ellers', talk: 'sustain', mood: 'calm', say: say(`${name} o`), thinks: say('y') },
    ];
    const replies = offers.map(([id, fit, ...codes], i): Reply => ({
      id,
      // The longest is another one in every turn, and so is the shortest.
      say: say(`${name} ${'og '.repeat((level + i) % offers.length)}${id}`),
      codes,
      toward: fit === 'best' ? 'change' : 'none',
      fit,
      why: say(`${name} ${id}`),
      source: 'spejl-view',
    }));
    return {
      lines: level === 0 ? lines.slice(1) : lines,
      replies,
      then:
        level === levels
          ? { change: to('c'), neutral: to('n'), sustain: to('s') }
          : { change: to('c'), else: to('n') },
      ...(level === 1 ? { back: true } : {}),
    };
  };
  const turns: Record<string, Turn> = { start0: turn(0, 'start0') };
  for (let level = 1; level <= levels; level++)
    for (const branch of ['c', 'n']) turns[`${branch}${level}`] = turn(level, `${branch}${level}`);
  const ending = (name: string, kind: 'agreed' | 'open' | 'unchanged') => ({
    class: kind,
    mood: 'calm' as const,
    talk: 'neutral' as const,
    say: say(name),
    thinks: say(`${name} x`),
    after: say(`${name} y`),
  });
  return {
    ...rest,
    stages: [
      {
        ...first,
        start: 'start0',
        turns,
        endings: {
          'slut-c': ending('slut-c', 'agreed'),
          'slut-n': ending('slut-n', 'open'),
          'slut-s': ending('slut-s', 'unchanged'),
        },
      },
    ],
  };
}

/** The files of a case, as its author would keep them (JSON is YAML). */
export function filesOf({ da, en }: { da: Scenario; en: Scenario }): { scenario: string; en: string } {
  const tree: Record<string, unknown> = {};
  for (const { address, text: words } of wordsOf(en)) {
    const steps = address.split('/');
    let place = tree;
    for (const step of steps.slice(0, -1)) place = (place[step] ??= {}) as Record<string, unknown>;
    place[steps.at(-1) as string] = words;
  }
  return { scenario: JSON.stringify(da, null, 1), en: JSON.stringify(tree, null, 1) };
}
