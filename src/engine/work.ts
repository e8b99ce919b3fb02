import { clamp } from '../base/curve.ts';
import { invariant } from '../base/invariant.ts';
import type {
  Assessment,
  Flag,
  Matching,
  Plan,
  Review,
  Way,
  Week,
  WeekEvent,
  Work,
} from '../format/schema.ts';
import { decisions, most } from '../format/stages/matching.ts';
import { doing, sections } from '../format/stages/plan.ts';
import { chosenIn, idsIn, NOTHING, type Done, type Value, type WeekMet } from './done.ts';
import { holds, list, type Situation } from './guard.ts';

export const LIMITS = { text: 4_000, followUp: 52, start: 364 } as const;

/** Minutes of an assessment that are left. */
export const minutesLeft = (stage: Assessment, done: Done): number =>
  stage.ways
    .filter(({ id }) => done.explored.includes(id))
    .reduce((left, way) => left - way.minutes, stage.minutes);

/** Takes a way of exploring: what comes back depends on how things stand. Null when it is taken already or there is no time. */
export function explore(stage: Assessment, now: Situation, id: string): Situation | null {
  const done = now.works[stage.id] ?? NOTHING;
  const way = stage.ways.find((each) => each.id === id);
  if (!way || done.explored.includes(id) || way.minutes > minutesLeft(stage, done)) return null;
  const answer = answerOf(way, now);
  const after = {
    ...done,
    explored: [...done.explored, id],
    answers: { ...done.answers, [id]: answer.id },
  };
  return held({ ...now, works: { ...now.works, [stage.id]: after } }, answer.gives);
}

function answerOf(way: Way, now: Situation): Way['answers'][number] {
  const answer = way.answers.find((each) => holds(each.when, now, null)) ?? way.answers.at(-1);
  invariant(answer, 'a way has an answer');
  return answer;
}

/** The same situation with more findings held. */
export function held(now: Situation, gives: string | readonly string[] | undefined): Situation {
  const more = gives === undefined ? [] : list(gives).filter((id) => !now.found.includes(id));
  return more.length === 0 ? now : { ...now, found: [...now.found, ...more] };
}

/** Puts a value into a field, or null when the stage has no such field or the field cannot hold it. */
export function set(stage: Work, now: Situation, field: string, value: Value): Situation | null {
  const done = now.works[stage.id] ?? NOTHING;
  if (!accepts(stage, now, done, field, value)) return null;
  return {
    ...now,
    works: { ...now.works, [stage.id]: { ...done, fields: { ...done.fields, [field]: value } } },
  };
}

/**
 * Whether a field of a stage can hold a value. Addresses: assessment `<way>/score` (the sum), `<way>/band`, `<red flag>/act`;
 * matching `<decision>` (options), `<option>/for` (findings), `aside` (`option/reason`), `wish` (a reason), `text`; plan
 * `<section>` (options), `<option>/from` (findings), `/for` (goals), `/who`, `/dose`, `/start` (day 0-364), `/text`,
 * `tovholder`, `follow-up` (week 1-52), `text`; review `<week>` (one action), `<week>/reading`, `<week>/text`.
 */
function accepts(stage: Work, now: Situation, done: Done, field: string, value: Value): boolean {
  const [id = '', part = null] = field.split('/');
  if (typeof value === 'string' && value.length > LIMITS.text) return false;
  if (field === 'text' || part === 'text') return typeof value === 'string';
  switch (stage.kind) {
    case 'assessment':
      return inAssessment(stage, now, done, id, part, value);
    case 'matching':
      return inMatching(stage, now, id, part, value);
    case 'plan':
      return inPlan(stage, now, id, part, value);
    case 'review':
      return inReview(stage, now, id, part, value);
  }
}

const among = (value: Value, known: readonly string[], limit = 60): boolean =>
  Array.isArray(value) &&
  value.length <= limit &&
  new Set(value).size === value.length &&
  value.every((each: string) => known.includes(each));
const whole = (value: Value, from: number, to: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && from <= value && value <= to;

function inAssessment(
  stage: Assessment,
  now: Situation,
  done: Done,
  id: string,
  part: string | null,
  value: Value,
): boolean {
  const way = stage.ways.find((each) => each.id === id);
  if (part === 'score')
    return way?.instrument !== undefined && done.explored.includes(id) && whole(value, 0, 1000);
  if (part === 'band')
    return way?.instrument !== undefined && done.explored.includes(id) && typeof value === 'string';
  const red = stage.red.find((each) => each.id === id);
  return (
    part === 'act' &&
    red !== undefined &&
    now.found.includes(red.finding) &&
    red.actions.some((action) => action.id === value)
  );
}

function inMatching(stage: Matching, now: Situation, id: string, part: string | null, value: Value): boolean {
  const decision = decisions.find((each) => each === id);
  if (decision && part === null) {
    const known = stage.options.filter((each) => each.decision === decision).map((each) => each.id);
    return among(value, known, most[decision]);
  }
  if (id === 'wish' && part === null) return stage.wish.answers.some((each) => each.id === value);
  if (id === 'aside' && part === null) {
    const [option, reason] = typeof value === 'string' ? value.split('/') : [];
    const aside = stage.options.find((each) => each.id === option)?.aside ?? [];
    return value === '' || aside.some((each) => each.id === reason);
  }
  return part === 'for' && stage.options.some((each) => each.id === id) && among(value, now.found);
}

function inPlan(stage: Plan, now: Situation, id: string, part: string | null, value: Value): boolean {
  const actors = stage.actors.map((each) => each.id);
  if (part === null) {
    const section = sections.find((each) => each === id);
    if (section) return among(value, optionsOf(stage, section));
    if (id === 'tovholder') return among(value, actors);
    return id === 'follow-up' && whole(value, 1, LIMITS.followUp);
  }
  const option = stage.options.find((each) => each.id === id);
  if (!option) return false;
  const acts = doing.includes(option.section);
  if (part === 'from') return among(value, now.found);
  if (part === 'for') return acts && among(value, optionsOf(stage, 'goals'));
  if (part === 'who') return acts && typeof value === 'string' && (value === '' || actors.includes(value));
  if (part === 'start') return acts && whole(value, 0, LIMITS.start);
  return part === 'dose' && (option.doses ?? []).some((each) => each.id === value);
}

const optionsOf = (stage: Plan, section: string): string[] =>
  stage.options.filter((each) => each.section === section).map((each) => each.id);

const readings = ['better', 'same', 'worse'];

function inReview(stage: Review, now: Situation, id: string, part: string | null, value: Value): boolean {
  const met = now.weeks.at(-1);
  if (met?.stage !== stage.id || met.id !== id) return false;
  if (part === 'reading') return readings.includes(value as string);
  const event = stage.weeks.find((each) => each.id === id)?.events.find((each) => each.id === met.event);
  return part === null && among(value, event?.actions.map((each) => each.id) ?? [], 1);
}

/** The client reads the plan: the chosen options that they refuse. */
export function show(stage: Plan, now: Situation): Situation {
  const done = now.works[stage.id] ?? NOTHING;
  const refused = stage.options
    .filter((each) => each.client?.refuses && idsIn(done, each.section).includes(each.id))
    .map((each) => each.id);
  return { ...now, works: { ...now.works, [stage.id]: { ...done, refused } } };
}

/** What is handed in counts from now on: the flags of what was chosen. */
export function handedIn(stage: Work, now: Situation): Situation {
  if (stage.kind !== 'matching' && stage.kind !== 'plan') return now;
  const done = now.works[stage.id] ?? NOTHING;
  const chosen = chosenIn(done);
  const flags: Flag[] = stage.options
    .filter(({ id }) => chosen.includes(id))
    .flatMap((each) => each.flags ?? []);
  return { ...now, flags: [...new Set([...now.flags, ...flags])] };
}

/** A week begins: what has carried and held back since last, and what has happened. */
export function enterWeek(stage: Review, week: Week, now: Situation): Situation {
  const helped = stage.helps.filter((each) => holds(each.when, now, null));
  const grown = clamp(now.progress + helped.reduce((sum, each) => sum + each.by, 0), 0, 1);
  const event = eventOf(week, { ...now, progress: grown });
  const after = shifted({ ...now, progress: grown }, event.effects);
  return {
    ...after,
    weeks: [
      ...now.weeks,
      {
        stage: stage.id,
        id: week.id,
        week: week.week,
        event: event.id,
        progress: after.progress,
        alliance: after.meters.alliance,
        helped: helped.map((each) => each.id),
      },
    ],
  };
}

function eventOf(week: Week, now: Situation): WeekEvent {
  const event = week.events.find((each) => holds(each.when, now, null)) ?? week.events.at(-1);
  invariant(event, 'a week has an event');
  return event;
}

/** A week ends with what the learner does about it; null before an action is chosen. */
export function leaveWeek(stage: Review, week: Week, now: Situation): Situation | null {
  const chosen = idsIn(now.works[stage.id], week.id)[0];
  const event = week.events.find((each) => each.id === now.weeks.at(-1)?.event);
  const action = event?.actions.find((each) => each.id === chosen);
  return action ? shifted(now, action.effects) : null;
}

function shifted(now: Situation, effects: WeekEvent['effects']): Situation {
  if (!effects) return now;
  return {
    ...now,
    progress: clamp(now.progress + (effects.progress ?? 0), 0, 1),
    meters: { ...now.meters, alliance: clamp(now.meters.alliance + (effects.alliance ?? 0), 1, 5) },
  };
}

/** What the curves show in a week: use in the case's unit, WHO-5 0-100, attendance in percent, a session check 0-10. */
export function readingsOf(stage: Review, { progress, alliance }: Pick<WeekMet, 'progress' | 'alliance'>) {
  const trust = (alliance - 1) / 4;
  const between = ({ from, best }: { from: number; best: number }) => from + (best - from) * progress;
  return {
    use: Math.round(between(stage.use) * 10) / 10,
    wellbeing: Math.round(between(stage.wellbeing) / 4) * 4,
    attendance: Math.round(40 + 60 * (0.4 * progress + 0.6 * trust)),
    alliance: Math.round(100 * trust) / 10,
  };
}

/** What became of it after the last week of a case, by how far the client has come; null where the review has no ends. */
export const endOf = (
  { ends }: Review,
  { progress }: Pick<Situation, 'progress'>,
): NonNullable<Review['ends']>[number] | null =>
  ends?.find(({ least }) => least === undefined || progress >= least) ?? null;
