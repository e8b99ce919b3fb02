import { draw } from '../base/random.ts';
import { compile } from '../engine/compile.ts';
import { play } from '../engine/replay.ts';
import type { Scenario } from '../format/schema.ts';
import { markCourse } from '../scoring/course.ts';
import { isSpoken, showingsOf } from './evidence.ts';
import type { SkillId } from './skill.ts';

const PLAYS = 12;

/** How many chances a case gives to show each skill, to whoever takes replies as they come: the mean of twelve plays, whole. */
export function chancesOf(scenario: Scenario): Partial<Record<SkillId, number>> {
  const compiled = compile(scenario);
  const sums = new Map<SkillId, number>();
  for (let n = 0; n < PLAYS; n++) {
    const sitting = play(compiled, { seed: String(n), dayForm: false }, ({ open, index }) => {
      const reply = open[Math.floor(draw('chances', n, index) * open.length)];
      return reply?.id ?? '';
    });
    const { parts } = markCourse(scenario, sitting);
    const showings = showingsOf(scenario, sitting.moments.filter(isSpoken), parts);
    for (const [id, showing] of Object.entries(showings) as [SkillId, { chances: number }][])
      sums.set(id, (sums.get(id) ?? 0) + showing.chances);
  }
  const means = [...sums].map(([id, sum]) => [id, Math.round(sum / PLAYS)] as const);
  return Object.fromEntries(means.filter(([, mean]) => mean > 0));
}
