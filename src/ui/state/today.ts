import type { Language } from '../../format/schema.ts';
import type { AttemptHead } from '../../learning/attempt.ts';
import { shownInDrills } from '../../learning/drills/evidence.ts';
import { nextStep, orDrills, type DrillsLeft, type NextStep } from '../../learning/next-step.ts';
import { shownIn, skillsOf } from '../../learning/skills.ts';
import { reviews } from '../../storage/practice.ts';
import type { Store } from '../../storage/store.ts';
import { loadLearningWords } from '../../text/learning/index.ts';
import { catalogue } from '../content.ts';
import { drillsLeft } from './drills-today.ts';

/** What there is to do today: one thing, the name of the skill that it is for, and the drills that wait. */
export interface Today {
  readonly step: NextStep;
  readonly skill: string;
  readonly waiting: DrillsLeft;
}

const NO_DRILLS: DrillsLeft = { count: 0, minutes: 0, returning: 0 };

/** Reckons what there is to do; null only where there are no cases at all. */
export async function todayOf(
  store: Store,
  attempts: readonly AttemptHead[],
  language: Language,
  now: number,
): Promise<Today | null> {
  const isKnown = attempts.some(({ finishedAt }) => finishedAt !== null);
  const past = isKnown ? await store.shelf(reviews).all() : [];
  const skills = skillsOf([...shownIn(attempts), ...shownInDrills(past)], now);
  const planned = nextStep({ offers: catalogue, attempts, skills, today: now });
  if (!planned) return null;
  const waiting = isKnown ? await drillsLeft(attempts, past, now) : NO_DRILLS;
  const step = orDrills(planned, waiting);
  const skill = 'skill' in step ? (await loadLearningWords(language)).skill[step.skill] : '';
  return { step, skill, waiting };
}
