import { draw } from '../base/random.ts';
import { mean } from '../base/curve.ts';
import type { Compiled } from '../engine/compile.ts';
import type { Log } from '../engine/log.ts';
import { opened, type ReplayOptions, type Sitting } from '../engine/replay.ts';
import { fitOf } from '../format/fit.ts';
import type { Code, Element, Reply, Scenario, Stage } from '../format/schema.ts';
import type { CourseMarks, PartId } from '../scoring/course.ts';
import { harms, type Spoken } from '../scoring/mark.ts';
import { sustainAnswers } from '../scoring/technique.ts';
import { ELEMENT_CHANCE } from '../scoring/weights.ts';
import type { Attempt, Evidence } from './attempt.ts';
import { skillIds, type Showing, type Showings, type SkillId } from './skill.ts';

/** How well a skill was shown at each chance that these answers had, shares 0-1. */
type Reading = (spoken: readonly Spoken[]) => readonly number[];

const SERVES = 0.6;
/** A stage that was worked at and handed in says as much as this many replies (our own view). */
const HANDED_IN = 5;

/**
 * A chance is a reply that shows the skill, worth how well it served (nothing where it harms); or a moment in which the skill
 * would have served and what was said instead did not.
 */
const shown =
  (shows: (reply: Reply) => boolean): Reading =>
  (spoken) =>
    spoken.flatMap((moment) => {
      const { reply, open } = moment;
      if (shows(reply)) return [harms(moment) ? 0 : fitOf(reply.fit)];
      const missed =
        fitOf(reply.fit) < SERVES && open.some((each) => shows(each) && fitOf(each.fit) >= SERVES);
      return missed ? [0] : [];
    });
const coded = (...codes: Code[]): Reading =>
  shown((reply) => reply.codes.some((code) => codes.includes(code)));

/** An element of CBT is worth how well it was done; where it was on offer and what was said did not serve, nothing. */
const worked =
  (...elements: Element[]): Reading =>
  (spoken) =>
    spoken.flatMap(({ reply, open }) => {
      if (reply.cbt && elements.includes(reply.cbt.element)) return [reply.cbt.well / 3];
      const offered = open.some(
        ({ cbt }) => cbt && elements.includes(cbt.element) && cbt.well >= ELEMENT_CHANCE,
      );
      return offered && fitOf(reply.fit) < SERVES ? [0] : [];
    });

/** One entry a skill: what it reads in the conversations. */
const TALK: Readonly<Partial<Record<SkillId, Reading>>> = {
  'simple-reflection': coded('simple-reflection'),
  'complex-reflection': coded('complex-reflection'),
  'open-question': coded('open-question'),
  evoking: shown((reply) => reply.toward === 'change'),
  agenda: worked('agenda'),
  'functional-analysis': worked('functional-analysis', 'lapse-analysis'),
  'coping-plan': worked('coping-plan', 'coping-skill'),
  homework: worked('homework'),
  'sustain-talk': (spoken) => sustainAnswers(spoken).map(({ worth }) => worth),
  affirmation: coded('affirm'),
  autonomy: coded('emphasise-autonomy'),
  // Unasked advice and persuasion are the same errand without permission.
  information: coded('giving-information', 'persuade-with-permission', 'options', 'advice', 'persuade'),
  // What can be seen on the face, and not a meter: an annoyed client, whatever made it so.
  discord: (spoken) =>
    spoken
      .filter(({ line }) => line.mood === 'annoyed')
      .map((moment) => (harms(moment) ? 0 : fitOf(moment.reply.fit))),
};

/** One entry a skill: the part of a course it is read from, and the kind of stage that gives the chance. */
const WORK: Readonly<Partial<Record<SkillId, { readonly part: PartId; readonly kind: Stage['kind'] }>>> = {
  assessment: { part: 'assessment', kind: 'assessment' },
  choice: { part: 'choice', kind: 'matching' },
  argument: { part: 'argument', kind: 'matching' },
  plan: { part: 'plan', kind: 'plan' },
  'follow-up': { part: 'follow-up', kind: 'review' },
};

/** What a finished attempt says to skills and trends. */
export function evidenceOf(
  compiled: Compiled,
  attempt: Pick<Attempt, 'seed' | 'dayForm' | 'origin' | 'log'>,
  sitting: Sitting,
  marks: CourseMarks,
): Evidence {
  const { origin } = attempt;
  const answers = firstAnswers(compiled, attempt, attempt.log);
  const own = origin ? answers.filter(({ index }) => index >= origin.index) : answers;
  const begun = origin ? stageOf(compiled.scenario, sitting, origin.index) : -1;
  const showings = Object.entries(showingsOf(compiled.scenario, own, marks.parts, begun));
  const measured = (id: string) => marks.talk.marks.find((mark) => mark.id === id)?.measure ?? null;
  return {
    way: wayOf(sitting),
    stepsBack: sitting.stepsBack,
    chances: Object.fromEntries(showings.map(([id, { chances }]) => [id, chances])),
    quality: Object.fromEntries(showings.map(([id, { quality }]) => [id, quality])),
    measures: {
      'reflection-rate': rounded(measured('reflection-rate')),
      'reflection-to-question': rounded(marks.talk.ratios.reflectionToQuestion),
      'sustain-answer': rounded(measured('sustain-answer')),
      plan: rounded(marks.parts.plan),
    },
  };
}

/** What these answers, and the parts of a course after a stage (by its place), show of each skill. */
export function showingsOf(
  scenario: Scenario,
  spoken: readonly Spoken[],
  parts: CourseMarks['parts'],
  after = -1,
): Showings {
  const stageAfter = (kind: Stage['kind']) =>
    scenario.stages.some((each, s) => s > after && each.kind === kind);
  const showing = (id: SkillId): Showing | null => {
    const qualities = TALK[id]?.(spoken) ?? [];
    const work = WORK[id];
    const part = work && stageAfter(work.kind) ? parts[work.part] : null;
    if (part !== null) return { chances: HANDED_IN, quality: rounded(part) };
    const quality = mean(qualities);
    return quality === null ? null : { chances: qualities.length, quality: rounded(quality) };
  };
  const found = skillIds.flatMap((id) => {
    const one = showing(id);
    return one ? [[id, one] as const] : [];
  });
  return Object.fromEntries(found);
}

/** The first answer at every place that was reached: what was taken back and said otherwise counts as it was said first. */
export function firstAnswers(compiled: Compiled, options: ReplayOptions, log: Log): Spoken[] {
  const playing = opened(compiled, options);
  const answers = new Map<string, Spoken>();
  for (const event of log) {
    if (!playing.take(event)) break;
    const moment = event.type === 'reply' ? playing.sitting.moments.at(-2) : undefined;
    if (!isSpoken(moment)) continue;
    const place = `${moment.index}/${moment.stage}/${moment.place}`;
    if (!answers.has(place)) answers.set(place, moment);
  }
  return [...answers.values()];
}

export const isSpoken = (moment: Sitting['now'] | undefined): moment is Spoken =>
  moment !== undefined && moment.reply !== null;

function wayOf({ moments, works }: Sitting): string {
  const said = moments.map(({ stage, place, reply }) => `${stage}/${place}/${reply?.id ?? ''}`);
  const digest = (salt: string) =>
    Math.floor(draw(salt, ...said, JSON.stringify(works)) * 2 ** 32).toString(36);
  return `${digest('a')}.${digest('b')}`;
}

const stageOf = (scenario: Scenario, { moments }: Sitting, index: number): number =>
  scenario.stages.findIndex(({ id }) => id === moments[index]?.stage);

/** To the thousandth: more would only make files longer. */
function rounded(value: number): number;
function rounded(value: number | null): number | null;
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1000) / 1000;
}
