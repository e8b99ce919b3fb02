import { isCbtTask } from './cbt.ts';
import { dialoguesOf, type Scenario } from './schema.ts';

/** What a case can be found by beside what its catalogue entry says: methods and substances, as cards. */
export interface Facets {
  readonly methods: readonly string[];
  readonly substances: readonly string[];
}

/** The methods that its conversations use and its match recommends; the substances it names, or that its traits tell of. */
export function facetsOf(scenario: Scenario): Facets {
  const spoken = dialoguesOf(scenario).map(({ stage }) => (isCbtTask(stage.task) ? 'cbt' : 'mi'));
  const recommended = scenario.stages.flatMap((stage) =>
    stage.kind === 'matching'
      ? stage.options
          .filter(({ decision, grade }) => decision === 'method' && grade === 'recommended')
          .flatMap(({ card }) => card ?? [])
      : [],
  );
  const told = scenario.traits?.includes('alcohol') ? ['alcohol'] : [];
  return { methods: [...new Set([...spoken, ...recommended])], substances: scenario.substances ?? told };
}
