import type { Issue, Path } from '../format/issue.ts';
import type { Scenario } from '../format/schema.ts';
import { allTurns } from '../format/walk.ts';
import { metByChance } from './trial.ts';

const PLAYS = 2000;

/** What could be met and where: lines and replies of turns, answers of ways, events of weeks. */
const meetings = (scenario: Scenario): { path: Path; what: string; place: string; id: string }[] => [
  ...allTurns(scenario).flatMap(({ path, turn }) =>
    (['lines', 'replies'] as const).flatMap((kind) =>
      turn[kind].map(({ id }, i) => ({
        path: [...path, kind, i],
        what: kind === 'lines' ? 'line' : 'reply',
        place: String(path.at(-1)),
        id,
      })),
    ),
  ),
  ...scenario.stages.flatMap((stage, s) => {
    if (stage.kind === 'assessment')
      return stage.ways.flatMap((way, w) =>
        way.answers.map(({ id }, i) => ({
          path: ['stages', s, 'ways', w, 'answers', i],
          what: 'answer',
          place: way.id,
          id,
        })),
      );
    if (stage.kind !== 'review') return [];
    return stage.weeks.flatMap((week, w) =>
      week.events.map(({ id }, i) => ({
        path: ['stages', s, 'weeks', w, 'events', i],
        what: 'event',
        place: week.id,
        id,
      })),
    );
  }),
];

/** What neither chance nor the plays of a course (`also`) have met. */
export function neverMet(scenario: Scenario, also: ReadonlySet<string>): Issue[] {
  const met = metByChance(scenario, PLAYS);
  return meetings(scenario)
    .filter(({ place, id }) => !met.has(`${place}/${id}`) && !also.has(`${place}/${id}`))
    .map(({ path, what, id }) => ({
      file: 'scenario.yaml',
      path,
      severity: 'warning',
      fault: { type: 'check', check: 'S33', facts: { what, id, plays: PLAYS } },
    }));
}
