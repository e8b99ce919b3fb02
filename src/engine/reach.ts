import { clamp } from '../base/curve.ts';
import { branches } from '../format/graph.ts';
import type { Issue, Path } from '../format/issue.ts';
import type { Dialogue, Guard, Reply, Scenario, Talk, Turn } from '../format/schema.ts';
import { talks } from '../format/schema.ts';
import { list } from './guard.ts';
import { allianceStep, isQuestion, isReflection } from './reaction.ts';

/**
 * Which lines and replies can occur at all: a search over (turn, alliance band, reply just given, any reaction). It allows
 * more than play does (what was visited, said or chosen earlier is taken as possible, and a talk with a condition as met or not), so what it rules out is truly out of reach.
 */
const BAND = 0.5;
const BANDS = 8;
const ALL_BANDS: ReadonlySet<number> = new Set(Array.from({ length: BANDS }, (_, band) => band));

interface Arrival {
  readonly band: number;
  readonly after: string | null;
  readonly reactions: readonly Talk[];
}

/** The lines and replies that no play can meet. */
export function checkReach(scenario: Scenario): Issue[] {
  const issues: Issue[] = [];
  let bands: ReadonlySet<number> = new Set();
  for (const [s, stage] of scenario.stages.entries()) {
    // What happens in the weeks moves the alliance, by how much the course itself decides.
    if (stage.kind === 'review') bands = ALL_BANDS;
    if (stage.kind !== 'dialogue') continue;
    const start = stage.client.alliance;
    const first = start === undefined ? bands : new Set([bandOf(start)]);
    const { seen, leaving } = explore(stage, first);
    bands = stage.when === undefined ? leaving : new Set([...bands, ...leaving]);
    for (const [turnId, turn] of Object.entries(stage.turns)) {
      const path: Path = ['stages', s, 'turns', turnId];
      for (const [i, line] of turn.lines.entries())
        if (!seen.has(`${turnId}/${line.id}`))
          issues.push(issue([...path, 'lines', i], 'S32', { line: line.id }));
      for (const [i, reply] of turn.replies.entries())
        if (!seen.has(`${turnId}/${reply.id}`))
          issues.push(issue([...path, 'replies', i], 'S37', { reply: reply.id }));
    }
  }
  return issues;
}

function issue(path: Path, check: 'S32' | 'S37', facts: Record<string, string>): Issue {
  return { file: 'scenario.yaml', path, fault: { type: 'check', check, facts } };
}

function explore(stage: Dialogue, first: ReadonlySet<number>): { seen: Set<string>; leaving: Set<number> } {
  const seen = new Set<string>();
  const leaving = new Set<number>();
  const met = new Set<string>();
  const open: [string, Arrival][] = [...first].map((band) => [
    stage.start,
    { band, after: null, reactions: [] },
  ]);
  for (let next = open.pop(); next; next = open.pop()) {
    const [place, arrival] = next;
    const key = `${place}|${arrival.band}|${arrival.after ?? ''}|${arrival.reactions.join()}`;
    if (met.has(key)) continue;
    met.add(key);
    const turn = stage.turns[place];
    if (!turn) {
      leaving.add(arrival.band);
      continue;
    }
    for (const line of linesPossible(turn, arrival)) {
      seen.add(`${place}/${line}`);
      for (const reply of turn.replies) {
        if (!possible(reply.when, arrival, line)) continue;
        seen.add(`${place}/${reply.id}`);
        for (const way of branches(turn, reply))
          for (const band of bandsAfter(arrival.band, reply, stage.turns[way.to]))
            open.push([way.to, { band, after: reply.id, reactions: reactionsOf(turn, reply, way.to) }]);
      }
    }
  }
  return { seen, leaving };
}

/** The reactions that can bring a reply to a target. */
function reactionsOf(turn: Turn, reply: Reply, to: string): readonly Talk[] {
  const ways = branches(turn, reply);
  return talks.filter((talk) => {
    const exact = ways.filter((way) => way.reaction === talk);
    if (exact.length > 0) return exact.some((way) => way.to === to);
    return ways.some(
      (way) =>
        way.to === to &&
        way.reaction === undefined &&
        (way.when?.reaction === undefined || list(way.when.reaction).includes(talk)),
    );
  });
}

function linesPossible(turn: Turn, arrival: Arrival): string[] {
  const lines: string[] = [];
  for (const reaction of arrival.reactions.length > 0 ? arrival.reactions : [null])
    for (const line of turn.lines) {
      const one = { ...arrival, reactions: reaction === null ? [] : [reaction] };
      if (!possible(line.when, one, null)) continue;
      lines.push(line.id);
      if (certain(line.when)) break;
    }
  return [...new Set(lines)];
}

/** False only when the guard cannot hold here. */
function possible(
  guard: Guard | undefined,
  { band, after, reactions }: Arrival,
  line: string | null,
): boolean {
  if (!guard) return true;
  const low = 1 + band * BAND;
  const { min = -Infinity, max = Infinity } = guard.alliance ?? {};
  return (
    (guard.reaction === undefined || list(guard.reaction).some((talk) => reactions.includes(talk))) &&
    (guard.after === undefined || (after !== null && list(guard.after).includes(after))) &&
    (guard.line === undefined || (line !== null && list(guard.line).includes(line))) &&
    max >= low &&
    min <= low + BAND
  );
}

/** True when a guard that was possible must also hold: it asks only for what is known exactly. */
const certain = (guard: Guard | undefined): boolean =>
  guard === undefined || Object.keys(guard).every((key) => ['reaction', 'after', 'line'].includes(key));

const bandOf = (alliance: number): number => clamp(Math.floor((alliance - 1) / BAND), 0, BANDS - 1);

function bandsAfter(band: number, reply: Reply, into: Turn | undefined): number[] {
  const asks = reply.codes.some(isQuestion) && !reply.codes.some(isReflection);
  const toward = reply.toward ?? 'none';
  const steps = asks
    ? [allianceStep(reply.codes, 0, toward), allianceStep(reply.codes, 3, toward)]
    : [allianceStep(reply.codes, 0, toward)];
  const said = reply.effects?.alliance ?? 0;
  const entering = into?.effects?.alliance ?? 0;
  const after = (from: number, step: number) =>
    bandOf(clamp(clamp(from + step + said, 1, 5) + entering, 1, 5));
  const low = 1 + band * BAND;
  return [...new Set(steps.flatMap((step) => [after(low, step), after(low + BAND - 1e-9, step)]))];
}
