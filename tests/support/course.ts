import { compile } from '../../src/engine/compile.ts';
import type { Value } from '../../src/engine/done.ts';
import type { Log, LogEvent } from '../../src/engine/log.ts';
import { replay, type Sitting } from '../../src/engine/replay.ts';
import type { Scenario } from '../../src/format/schema.ts';

/** Events of worked stages, short to write; times do not matter. */
export const put = (field: string, value: Value): LogEvent => ({ type: 'set', field, value, at: 0 });
export const way = (id: string): LogEvent => ({ type: 'explore', way: id, at: 0 });
export const shown = (): LogEvent => ({ type: 'show', at: 0 });
export const handIn = (): LogEvent => ({ type: 'hand-in', at: 0 });
export const on = (): LogEvent => ({ type: 'continue', at: 0 });
export const back = (): LogEvent => ({ type: 'back', at: 0 });

export const result = (scenario: Scenario, log: Log) =>
  replay(compile(scenario), { seed: 'frø', dayForm: false }, log);

/** The sitting that a log leads to; throws where the log is not open. */
export function sat(scenario: Scenario, log: Log): Sitting {
  const played = result(scenario, log);
  if (!played.ok) throw new Error(JSON.stringify(played.error));
  return played.value;
}
