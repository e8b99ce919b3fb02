import { draw } from '../../src/base/random.ts';
import type { Assignment } from '../../src/classroom/assignment.ts';
import { isThrough } from '../../src/classroom/collect.ts';
import type { HandIn } from '../../src/classroom/hand-in.ts';
import type { Compiled } from '../../src/engine/compile.ts';
import type { LogEvent } from '../../src/engine/log.ts';
import { opened, passBy, play } from '../../src/engine/replay.ts';
import { fitOf } from '../../src/format/fit.ts';
import { goodWork } from '../../src/scoring/good-work.ts';

const STEP = 20_000;
/** They were at it before the assignment is a minute old: no clock of theirs stands ahead. */
const BEFORE = 40 * 60_000;

const NAMES = ['Aya', 'Birk', 'Carla', 'Dennis', 'Ellen', 'Farid', 'Gitte', 'Hassan', 'Ida', 'Jonas'];

/**
 * What so many made-up students hand in: some take the best reply most of the time, some take what comes; each the same way
 * every time. Every fifth writes a line of their own first.
 */
export function students(assignment: Assignment, cases: readonly Compiled[], count: number): HandIn[] {
  return Array.from({ length: count }, (_, n): HandIn => {
    const student = `student-${n}`;
    const skill = draw(student, 'skill');
    const attempts = cases.map((compiled, c) => {
      const startedAt = assignment.createdAt - BEFORE + n + c * count;
      const through = assignment.cases.find(({ id }) => id === compiled.scenario.id)?.through ?? null;
      const log = logBy(compiled, student, skill, through).map((event, i) => ({
        ...event,
        at: startedAt + (i + 1) * STEP,
      }));
      if (n % 5 === 0)
        log.unshift({ type: 'draft', text: 'Det lyder, som om det er meget lige nu.', at: startedAt });
      return {
        id: `${student}-${compiled.scenario.id}`,
        scenario: compiled.scenario.id,
        revision: compiled.scenario.revision,
        language: 'da' as const,
        mode: assignment.mode,
        seed: student,
        dayForm: false,
        origin: null,
        assignment: assignment.id,
        startedAt,
        finishedAt: null,
        log,
        marks: null,
      };
    });
    return {
      spejl: 'hand-in',
      version: 1,
      assignment: assignment.id,
      class: assignment.class.id,
      student: { id: student, name: `${NAMES[n % NAMES.length] ?? ''} ${n + 1}` },
      turn: 1,
      handedInAt: assignment.createdAt + n,
      note: n === 0 ? 'Jeg gik i stå, da hun rejste sig.' : '',
      attempts,
    };
  });
}

/** What somebody does who finds the best of what is on offer so often (0-1): all of a case, or as far as a stage. */
function logBy(compiled: Compiled, seed: string, skill: number, through: string | null): LogEvent[] {
  const log: LogEvent[] = [];
  let at: string | null = null;
  const arrive = (stage: string) => {
    if (at !== null && at !== stage) log.push({ type: 'continue', at: 0 });
    at = stage;
  };
  const good = goodWork(compiled.scenario);
  play(
    compiled,
    { seed, dayForm: false },
    ({ stage, open, index }) => {
      arrive(stage);
      const best = [...open].sort((a, b) => fitOf(b.fit) - fitOf(a.fit))[0];
      const any = open[Math.floor(draw(seed, 'any', index) * open.length)];
      const reply = (draw(seed, 'good', index) < skill ? best : any)?.id ?? '';
      log.push({ type: 'reply', reply, at: 0 });
      return reply;
    },
    (stage, standing) => {
      arrive(stage.id);
      const events =
        draw(seed, stage.id, standing.place) < skill ? good(stage, standing) : passBy(stage, standing);
      for (const event of [...events, { type: 'hand-in' as const }])
        if (!event.type.startsWith('reply:')) log.push({ ...event, at: 0 } as LogEvent);
      return events;
    },
  );
  const playing = opened(compiled, { seed, dayForm: false });
  const taken: LogEvent[] = [];
  for (const event of log) {
    if (isThrough(compiled, playing.sitting, through)) break;
    if (playing.take(event)) taken.push(event);
  }
  return taken;
}
