import { newAssignment, type Assignment } from '../src/classroom/assignment.ts';
import { decisionPoints, roster } from '../src/classroom/cohort.ts';
import type { Collected } from '../src/classroom/collect.ts';
import type { HandIn } from '../src/classroom/hand-in.ts';
import { spreadsOf } from '../src/classroom/profile.ts';
import { compile, type Compiled } from '../src/engine/compile.ts';
import { logOf, play } from '../src/engine/replay.ts';
import { draw } from '../src/base/random.ts';
import type { Bytes } from '../src/interop/bytes.ts';
import { sealHandIn } from '../src/interop/classroom.ts';
import { takeIn, type Intake } from '../src/interop/intake.ts';
import { newKeys } from '../src/interop/seal.ts';
import { processorTime, rounded } from './statistics.ts';
import { scenarioOf } from './story.ts';

const EVENTS = 60;
const NOW = Date.UTC(2026, 0, 1);

/** So many sealed hand-ins of 60 events each: opened, replayed, marked, and made into what a teacher sees first. */
export async function collectClass(count: number) {
  const keys = await newKeys(crypto);
  const compiled = compile(scenarioOf(EVENTS));
  const { scenario } = compiled;
  const assignment = newAssignment({
    id: 'opgave',
    createdAt: NOW,
    class: { id: 'hold', name: 'Hold', key: keys.publicKey },
    teacher: 'M',
    title: 'T',
    instructions: '',
    cases: [{ id: scenario.id, revision: scenario.revision, through: null }],
    mode: 'practice',
    seed: null,
    attempts: null,
    feedback: 'end',
    due: null,
    weights: null,
  });
  const files = await sealed(assignment, compiled, count);
  const intake: Intake = {
    assignment,
    cases: new Map([[scenario.id, compiled]]),
    known: new Map<string, Collected>(),
  };
  const start = { processor: processorTime(), clock: performance.now() };
  for (const file of files) await takeIn(crypto, keys, intake, file);
  const taken = { processor: processorTime(), clock: performance.now() };
  const all = [...intake.known.values()];
  const scored = all.flatMap((each) => each.scored);
  roster(assignment, all, NOW);
  spreadsOf(scored, scenario.id, false);
  decisionPoints(scenario, scored);
  const seconds = (from: number, to: number) => rounded((to - from) / 1000);
  return {
    handIns: all.length,
    events: all[0]?.scored[0]?.attempt.log.length ?? 0,
    takeInSeconds: seconds(start.processor, taken.processor),
    showSeconds: seconds(taken.processor, processorTime()),
    clockSeconds: seconds(start.clock, performance.now()),
  };
}

async function sealed(assignment: Assignment, compiled: Compiled, count: number): Promise<Bytes[]> {
  const files: Bytes[] = [];
  for (let n = 0; n < count; n++) {
    const student = `s${n}`;
    const sitting = play(compiled, { seed: student, dayForm: false }, ({ open, index }) => {
      const reply = open[Math.floor(draw(student, index) * open.length)];
      return reply?.id ?? '';
    });
    const handIn: HandIn = {
      spejl: 'hand-in',
      version: 1,
      assignment: assignment.id,
      class: assignment.class.id,
      student: { id: student, name: student },
      turn: 1,
      handedInAt: NOW,
      note: '',
      attempts: [
        {
          id: `${student}-a`,
          scenario: compiled.scenario.id,
          revision: compiled.scenario.revision,
          language: 'da',
          mode: 'practice',
          seed: student,
          dayForm: false,
          origin: null,
          assignment: assignment.id,
          startedAt: NOW,
          finishedAt: null,
          log: logOf(sitting.moments),
          marks: null,
        },
      ],
    };
    const file = await sealHandIn(crypto, assignment, handIn);
    if (file) files.push(file);
  }
  return files;
}
