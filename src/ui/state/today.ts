import type { Language } from '../../format/schema.ts';
import type { AttemptHead } from '../../learning/attempt.ts';
import { shownInDrills } from '../../learning/drills/evidence.ts';
import { mayYield, nextStep, orDrills, type DrillsLeft, type NextStep } from '../../learning/next-step.ts';
import { shownIn, skillsOf } from '../../learning/skills.ts';
import { isMeeting } from '../../learning/tries.ts';
import { reviews } from '../../storage/practice.ts';
import type { Store } from '../../storage/store.ts';
import { loadLearningWords } from '../../text/learning/index.ts';
import { catalogue } from '../content.ts';
import { painted } from './painted.ts';

/** What there is to do today: one thing with what its words speak of, and the drills that wait. */
export interface Today {
  readonly step: NextStep;
  readonly skill: string;
  /** Whether the client of the step has been met. */
  readonly isMet: boolean;
  /** Comes once the step has been painted, unless the step itself rests on it. */
  readonly waiting: Promise<DrillsLeft>;
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
  const [past, words] = await Promise.all([
    isKnown ? store.shelf(reviews).all() : [],
    loadLearningWords(language),
  ]);
  const skills = skillsOf([...shownIn(attempts, past), ...shownInDrills(past)], now);
  const planned = nextStep({ offers: catalogue, attempts, skills, today: now });
  if (!planned) return null;
  // Drills that cannot be fetched now are none.
  const reckon = () =>
    import('./drills-today.ts')
      .then(({ drillsLeft }) => drillsLeft(attempts, past, now))
      .catch(() => NO_DRILLS);
  const early =
    isKnown && mayYield(planned, new Set(past.map(({ item }) => item)).size) ? await reckon() : null;
  const step = early ? orDrills(planned, early) : planned;
  return {
    step,
    skill: 'skill' in step ? words.skill[step.skill] : '',
    isMet: 'scenario' in step && attempts.some((each) => each.scenario === step.scenario && isMeeting(each)),
    waiting: early || !isKnown ? Promise.resolve(early ?? NO_DRILLS) : painted().then(reckon),
  };
}
