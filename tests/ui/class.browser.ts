import cases from 'virtual:cases';
import { invariant } from '../../src/base/invariant.ts';
import { newAssignment } from '../../src/classroom/assignment.ts';
import { compile } from '../../src/engine/compile.ts';
import { handInsTo } from '../../src/storage/classroom.ts';
import { MemoryStore } from '../../src/storage/memory.ts';
import { Cohort } from '../../src/ui/state/cohort.svelte.ts';
import { students } from '../support/students.ts';
import { NOW } from './tiny.browser.ts';

/** A class of so many made-up students who have handed in the first conversation with Annette. */
export async function classOf(count: number) {
  const scenario = (await cases['annette']?.da())?.default;
  invariant(scenario, 'Annette is a built-in case');
  const assignment = newAssignment({
    id: 'opgave',
    createdAt: NOW,
    class: { id: 'hold', name: 'Hold 3', key: 'A'.repeat(87) },
    teacher: 'Mette',
    title: 'Første samtale',
    instructions: '',
    cases: [{ id: scenario.id, revision: scenario.revision, through: scenario.stages[0]?.id ?? null }],
    mode: 'practice',
    seed: null,
    attempts: null,
    feedback: 'end',
    due: null,
    weights: null,
  });
  const store = new MemoryStore();
  await store.shelf(handInsTo(assignment.id)).put(...students(assignment, [compile(scenario)], count));
  const cohort = await Cohort.open(store, assignment, 'da');
  return { cohort, assignment, scenario, scored: cohort.all.flatMap((each) => each.scored) };
}
