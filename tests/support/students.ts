import { readFileSync } from 'node:fs';
import { draw } from '../../src/base/random.ts';
import type { Assignment } from '../../src/classroom/assignment.ts';
import type { HandIn } from '../../src/classroom/hand-in.ts';
import { compile, type Compiled } from '../../src/engine/compile.ts';
import { logOf, play } from '../../src/engine/replay.ts';
import { fitOf } from '../../src/format/fit.ts';
import { readCase } from '../../src/format/parse.ts';

const STEP = 20_000;
/** They were at it before the assignment is a minute old: no clock of theirs stands ahead. */
const BEFORE = 40 * 60_000;

/** A built-in case, compiled. */
export function builtIn(id: string): Compiled {
  const file = (name: string) =>
    readFileSync(new URL(`../../scenarios/${id}/${name}`, import.meta.url), 'utf8');
  const read = readCase({ scenario: file('scenario.yaml'), en: file('en.yaml') });
  if (!read.ok) throw new Error(`${id} cannot be read`);
  return compile(read.value.scenarios.da);
}

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
      const sitting = play(compiled, { seed: student, dayForm: false }, ({ open, index }) => {
        const best = [...open].sort((a, b) => fitOf(b.fit) - fitOf(a.fit))[0];
        const any = open[Math.floor(draw(student, c, index) * open.length)];
        return (draw(student, 'good', c, index) < skill ? best : any)?.id ?? '';
      });
      const startedAt = assignment.createdAt - BEFORE + n + c * count;
      const log = logOf(sitting.moments).flatMap((event, i) => {
        const at = startedAt + (i + 1) * STEP;
        const draft = { type: 'draft' as const, text: 'Det lyder, som om det er meget lige nu.', at };
        return n % 5 === 0 && i === 0 ? [draft, { ...event, at }] : [{ ...event, at }];
      });
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
