import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cardFiles, kinds, readCards, type Kind } from '../../src/format/cards.ts';
import { moduleOf, readOutcomeMap } from '../../src/format/outcome-map.ts';
import { mapOf } from '../../src/learning/outcomes.ts';
import type { Review } from '../../src/learning/drills/review.ts';
import { skillIds } from '../../src/learning/skill.ts';
import { readShared } from '../support/cases.ts';
import { cases, items } from './drills/cases.ts';
import { head, TODAY } from './heads.ts';

const knowledge = readShared();
const text = (name: string) => readFileSync(`scenarios/knowledge/${name}`, 'utf8');
const read = readOutcomeMap(text('map.yaml'));
if (!read.ok) throw new Error('scenarios/knowledge/map.yaml is broken');
const map = read.value;
const offers = cases.map(({ da: { id, revision, level, minutes, outcomes, stages } }) => ({
  id,
  revision,
  level,
  minutes,
  outcomes,
  isCourse: stages.some(({ kind }) => kind !== 'dialogue'),
  chances: {},
}));
interface Made {
  readonly done?: readonly string[];
  readonly reviews?: readonly Review[];
  readonly read?: readonly string[];
}
const mapFor = (made: Made = {}) =>
  mapOf({
    outcomes: knowledge.outcomes,
    map,
    offers,
    drills: items,
    attempts: (made.done ?? []).map((scenario) => head(scenario, { scenario })),
    reviews: made.reviews ?? [],
    read: (made.read ?? []).map((id) => ({ id, first: TODAY, last: TODAY })),
  });

test('the map has the 97 outcomes of the diploma model, each once, in the modules it has', () => {
  const all = mapFor().flatMap(({ outcomes }) => outcomes.map(({ id }) => id));
  expect(all).toHaveLength(97);
  expect(new Set(all)).toEqual(new Set(Object.keys(knowledge.outcomes)));
  expect(Object.values(map.modules).reduce((sum, { ects }) => sum + ects, 0)).toBe(90);
});

test('what trains an outcome exists: the outcome itself, skills, cards, the source', () => {
  const files = Object.fromEntries(kinds.map((kind) => [kind, text(cardFiles[kind])])) as Record<
    Kind,
    string
  >;
  const cards = readCards(files, knowledge.sources);
  if (!cards.ok) throw new Error('the cards are broken');
  const known = new Set(cards.value.da.map(({ id }) => id));
  expect(Object.keys(knowledge.sources)).toContain(map.source);
  for (const [outcome, { skills = [], cards: named = [] }] of Object.entries(map.trains)) {
    expect(Object.keys(knowledge.outcomes), outcome).toContain(outcome);
    expect(Object.keys(map.modules)).toContain(moduleOf(outcome));
    for (const skill of skills) expect(skillIds, outcome).toContain(skill);
    for (const card of named) expect(known, outcome).toContain(card);
  }
});

const metOf = (id: string, modules = mapFor()) =>
  modules.flatMap(({ outcomes }) => outcomes).find((outcome) => outcome.id === id)?.met;

test('an outcome is met in a case played to its end, or in drills; what cannot be trained here never is', () => {
  expect(metOf('OM2-F2')).toBe('not-yet');
  expect(metOf('OM2-F2', mapFor({ done: ['annette'] }))).toBe('case');
  const review = { id: 'a', item: 'x', skill: 'evoking', rating: 'good', at: TODAY } as const;
  expect(metOf('OM2-F2', mapFor({ reviews: [review] }))).toBe('drills');
  expect(metOf('AP-K2', mapFor({ done: offers.map(({ id }) => id) }))).toBe('elsewhere');
});

test('a card that was opened counts as having read about what it serves, which is less than drills, and those less than a case', () => {
  const reviews = [{ id: 'a', item: 'x', skill: 'plan', rating: 'good', at: TODAY }] as const;
  const done = offers.filter(({ outcomes }) => outcomes.includes('OM3-V2')).map(({ id }) => id);
  expect(metOf('OM3-V2', mapFor({ read: ['solution-focused'] }))).toBe('card');
  expect(metOf('OM3-V2', mapFor({ read: ['solution-focused'], reviews }))).toBe('drills');
  expect(done.length).toBeGreaterThan(0);
  expect(metOf('OM3-V2', mapFor({ read: ['solution-focused'], reviews, done }))).toBe('case');
  expect(metOf('OM3-V2', mapFor({ read: ['cannabis', 'gone'] }))).toBe('not-yet');
  const [before, after] = [mapFor(), mapFor({ read: ['solution-focused'] })].map((modules) => {
    const own = modules.find(({ id }) => id === 'OM3');
    return [own?.met, own?.meetable];
  });
  expect(after?.[0]).toBeGreaterThan(before?.[0] ?? NaN);
  expect(after?.[1]).toBe(before?.[1]);
});

test('what can only be read about is not yet met until it was', () => {
  const onCards = Object.entries(map.trains).filter(
    ([id, { skills = [], cards = [] }]) =>
      skills.length === 0 &&
      cards.length > 0 &&
      knowledge.outcomes[id]?.level !== 'N' &&
      !offers.some(({ outcomes }) => outcomes.includes(id)),
  );
  expect(onCards.length).toBeGreaterThan(0);
  for (const [id, { cards = [] }] of onCards) {
    expect(metOf(id), id).toBe('not-yet');
    expect(metOf(id, mapFor({ read: cards.slice(0, 1) })), id).toBe('card');
  }
});

test('what no case and no drill trains has its reason, and nothing else has one', () => {
  for (const { id, level, cases, drills, cards, reason } of mapFor().flatMap(({ outcomes }) => outcomes)) {
    const trained = cases.length > 0 || drills > 0 || (level === 'C' && cards.length > 0);
    expect(reason === null, id).toBe(trained && level !== 'N');
  }
});

test('a skill that an outcome names has drills', () => {
  const drilled = new Set(items.map(({ skill }) => skill));
  for (const [outcome, { skills = [] }] of Object.entries(map.trains))
    for (const skill of skills) expect([...drilled], outcome).toContain(skill);
});

test('the way through a module is made of its own cases, and passes by nothing that a case trains', () => {
  for (const { id, path, outcomes } of mapFor()) {
    const { path: named } = map.modules[id] ?? {};
    const through = path.map(({ scenario }) => scenario);
    if (named) expect(through, id).toEqual(named);
    for (const { id: outcome, cases: own } of outcomes)
      if (own.length > 0)
        expect(
          own.some((each) => through.includes(each)),
          outcome,
        ).toBe(true);
  }
});

test('without a way of its own a module has all its cases, easiest first', () => {
  const { OM1: known } = map.modules;
  if (!known) throw new Error('the map has no first module');
  const OM1 = { da: known.da, en: known.en, ects: known.ects, kind: known.kind };
  const [module] = mapOf({
    outcomes: knowledge.outcomes,
    map: { ...map, modules: { OM1 } },
    offers,
    drills: items,
    attempts: [],
    reviews: [],
    read: [],
  });
  const own = offers.filter((offer) => offer.outcomes.some((outcome) => moduleOf(outcome) === 'OM1'));
  expect(module?.path[0]?.scenario).toBe('annette');
  expect(module?.path.map(({ scenario }) => scenario).sort()).toEqual(own.map(({ id }) => id).sort());
});

test('nothing on the way through a module is locked', () => {
  for (const { path, met, meetable, outcomes } of mapFor({ done: ['annette'] })) {
    expect(met).toBeLessThanOrEqual(meetable);
    expect(meetable).toBeLessThanOrEqual(outcomes.length);
    for (const { scenario, isDone } of path) expect(isDone).toBe(scenario === 'annette');
  }
});

test('a map that is no map is told with its place', () => {
  const broken = readOutcomeMap(text('map.yaml').replace('version: 1', 'version: 0'));
  expect(broken).toMatchObject({ ok: false, error: [{ file: 'map.yaml', path: ['version'] }] });
});
