import type { Language, Scenario, Work } from '../format/schema.ts';
import { compile, type Compiled, type MachineEvent, type Standing } from '../engine/compile.ts';
import { play, type Sitting } from '../engine/replay.ts';
import { markCourse, type PartId } from './course.ts';
import { goodWork } from './good-work.ts';
import { worthOf } from './plan/mark.ts';
import { workBy, workStrategies, type WorkStrategy } from './simple-work.ts';
import { addressesMet, chooseBy } from './trial.ts';
import { COURSE } from './weights.ts';

/** The marks of work hardly vary from play to play: few are enough. */
const WORK_SEEDS = 12;
const BEST_SEEDS = 20;

type Parts = Readonly<Record<PartId, number | null>>;
type DoWork = (stage: Work, standing: Standing) => readonly MachineEvent[];

/** What a course is worth to those who know it and to those who do not read. Marks are shares 0-1. */
export interface CourseTrial {
  /** The best talk, good ways, choices of the best grade with what speaks for them, the model plan, the best of each week. */
  readonly best: { readonly overall: number; readonly parts: Parts; readonly stops: readonly string[] };
  /** Each written plan to the learner of the best course, the model plan first. */
  readonly models: readonly { readonly id: string; readonly value: number }[];
  /** What each strategy earns at the worked stages after the best talk, by language. */
  readonly strategies: Readonly<Record<WorkStrategy, Readonly<Partial<Record<Language, number>>>>>;
  /** Lines, replies, answers and events that were met on the way, as addresses. */
  readonly met: ReadonlySet<string>;
}

/** Plays a course well, and by simple strategies; null for a case that is a conversation alone. */
export function trialCourse(
  scenarios: Readonly<Partial<Record<Language, Scenario>>> & { readonly da: Scenario },
  seeds = WORK_SEEDS,
): CourseTrial | null {
  const scenario = scenarios.da;
  if (scenario.stages.every(({ kind }) => kind === 'dialogue')) return null;
  const compiled = compile(scenario);
  const met = new Set<string>();
  const played = (where: Compiled, seed: string, work: DoWork): Sitting => {
    const sitting = play(where, { seed, dayForm: false }, chooseBy('best', 'da', seed), work);
    for (const address of addressesMet(sitting)) met.add(address);
    return sitting;
  };
  const good = Array.from({ length: BEST_SEEDS }, (_, i) => {
    const seed = `best-${i}`;
    const sitting = played(compiled, seed, goodWork(scenario));
    return { seed, sitting, marks: markCourse(scenario, sitting) };
  });
  const top = good.reduce((a, b) => ((b.marks.overall ?? 0) > (a.marks.overall ?? 0) ? b : a));
  const plan = scenario.stages.find((stage) => stage.kind === 'plan');
  const models = (plan?.models ?? []).map((written, i) => {
    if (i > 0) played(compiled, top.seed, goodWork(scenario, i));
    return {
      id: written.id,
      value: plan ? worthOf(scenario, plan, written, top.sitting).value : 0,
    };
  });
  const strategies = Object.fromEntries(workStrategies.map((each) => [each, {}])) as Record<
    WorkStrategy,
    Partial<Record<Language, number>>
  >;
  for (const [language, words] of Object.entries(scenarios) as [Language, Scenario][]) {
    const spoken = compile(words);
    for (const strategy of workStrategies) {
      // Words count for nobody but those who go by their length.
      if (language !== 'da' && strategy !== 'longest' && strategy !== 'shortest') continue;
      let sum = 0;
      for (let i = 0; i < seeds; i++)
        sum += worked(words, played(spoken, top.seed, workBy(strategy, `${strategy}-${i}`)));
      strategies[strategy][language] = sum / seeds;
    }
  }
  return {
    best: {
      overall: top.marks.overall ?? 0,
      parts: top.marks.parts,
      stops: top.marks.stops.map(({ id }) => id),
    },
    models,
    strategies,
    met,
  };
}

/** The parts that are not talk, each by its weight; a part the case has none of is left out. */
function worked(scenario: Scenario, sitting: Sitting): number {
  const parts = Object.entries(markCourse(scenario, sitting).parts) as [PartId, number | null][];
  const done = parts.filter(([part, value]) => part !== 'talk' && value !== null);
  const whole = done.reduce((sum, [part]) => sum + COURSE[part], 0);
  return done.reduce((sum, [part, value]) => sum + COURSE[part] * (value ?? 0), 0) / (whole || 1);
}
