import type { LogEvent } from '../../../../engine/log.ts';
import { textIn, type Done, type Value } from '../../../../engine/done.ts';
import type { Sitting } from '../../../../engine/replay.ts';
import type { Finding, Language, PlanOption, Scenario, Work } from '../../../../format/schema.ts';
import type { Text } from '../../../../text/index.ts';
import type { WorkWords } from '../../../../text/work/da.ts';

/** What a screen for a stage that is worked at is given; what the learner does goes out through `onadd`. */
export interface WorkProps<S extends Work> {
  readonly scenario: Scenario;
  readonly stage: S;
  readonly sitting: Sitting;
  readonly text: Text;
  readonly words: WorkWords;
  readonly language: Language;
  readonly seed: string;
  readonly practice: boolean;
  readonly now: () => number;
  readonly onadd: (event: LogEvent) => Promise<void>;
}

/** A field that is filled in; resolves when it is kept. */
export const setter =
  ({ onadd, now }: Pick<WorkProps<Work>, 'onadd' | 'now'>) =>
  (field: string, value: Value): Promise<void> =>
    onadd({ type: 'set', field, value, at: now() });

/** The findings held, in the case's order. */
export const heldBy = (scenario: Scenario, sitting: Sitting): Finding[] =>
  (scenario.findings ?? []).filter(({ id }) => sitting.found.includes(id));

/** A sentence of a plan as it stands there: in the learner's words where they changed it. */
export const sentenceOf = (done: Done, { id, say }: PlanOption): string => textIn(done, `${id}/text`) || say;
