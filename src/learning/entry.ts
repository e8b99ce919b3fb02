import type { Scenario } from '../format/schema.ts';

/** What is known of a case before it is opened. */
export function entryOf({ id, revision, level, minutes, client, outcomes, stages }: Scenario) {
  return {
    id,
    revision,
    level,
    minutes,
    client: { name: client.name, age: client.age },
    outcomes,
    tasks: stages.flatMap((stage) => (stage.kind === 'dialogue' ? [stage.task] : [])),
    isCourse: stages.some((stage) => stage.kind !== 'dialogue'),
  };
}
