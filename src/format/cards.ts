import * as v from 'valibot';
import type { Result } from '../base/result.ts';
import { err, ok } from '../base/result.ts';
import type { Issue, Path } from './issue.ts';
import { readLocated, type Source } from './knowledge.ts';
import { sourceOf } from './reference.ts';
import { languages, type Language } from './schema.ts';
import type { Located } from './yaml.ts';

/**
 * The reference cards: what a counsellor looks up. One file a kind in `scenarios/knowledge`, each a table of cards by id
 * with their words in both languages. `check` marks what the law or a doctor may have changed since `checked`.
 */
export const kinds = ['method', 'instrument', 'setting', 'legal', 'substance'] as const;
export type Kind = (typeof kinds)[number];
export const cardFiles = {
  method: 'methods.yaml',
  instrument: 'instruments.yaml',
  setting: 'settings.yaml',
  legal: 'legal.yaml',
  substance: 'substances.yaml',
} as const satisfies Record<Kind, string>;

const words = (limit: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(limit));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(40));
const reference = v.pipe(v.string(), v.regex(/^[a-z0-9]+([-.][a-z0-9]+)*(:[a-z0-9-]+)?$/));
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const name = words(80);
const text = words(480);
const marked = v.exactOptional(v.literal(true));

const common = {
  sources: v.pipe(v.array(reference), v.minLength(1), v.maxLength(8)),
  checked: day,
  related: v.exactOptional(v.pipe(v.array(id), v.maxLength(6))),
};
/** The same keys in both languages, whatever they are. */
const inBoth = <const T extends v.ObjectEntries>(entries: T) => ({
  da: v.strictObject({ name, ...entries }),
  en: v.strictObject({ name, ...entries }),
});

const method = v.strictObject({
  ...common,
  standing: v.picklist(['supported', 'mixed', 'contested']),
  check: marked,
  ...inBoth({ what: text, who: text, asks: text, evidence: text, debate: text, practice: text }),
});

const band = v.strictObject({ id, from: v.number(), to: v.number() });
const scale = v.strictObject({ id, min: v.number(), max: v.number(), bands: v.array(band) });
const instrument = v.strictObject({
  ...common,
  check: marked,
  scales: v.array(scale),
  ...inBoth({
    what: text,
    scoring: text,
    reading: text,
    licence: text,
    practice: text,
    scales: v.record(id, words(80)),
    bands: v.record(id, words(160)),
  }),
});

const setting = v.strictObject({
  ...common,
  step: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5)),
  check: marked,
  ...inBoth({ what: text, when: text, place: text, watch: text }),
});

const legal = v.strictObject({
  ...common,
  year: v.pipe(v.number(), v.integer(), v.minValue(1990), v.maxValue(2100)),
  check: v.literal(true),
  ...inBoth({ what: text, means: text, talk: text, unsure: text }),
});

const substance = v.strictObject({
  ...common,
  stopping: v.picklist(['dangerous', 'doctor', 'unpleasant']),
  check: v.literal(true),
  ...inBoth({
    also: words(160),
    effects: text,
    risks: text,
    withdrawal: text,
    stop: text,
    ask: text,
  }),
});

const schemas = { method, instrument, setting, legal, substance };
type Entry<K extends Kind> = v.InferOutput<(typeof schemas)[K]>;
/** A card in one language. */
type CardOf<K extends Kind> = {
  readonly kind: K;
  readonly id: string;
  readonly words: Entry<K>['da'];
} & Omit<Entry<K>, Language>;
type MethodCard = CardOf<'method'>;
export type InstrumentCard = CardOf<'instrument'>;
type SettingCard = CardOf<'setting'>;
type LegalCard = CardOf<'legal'>;
type SubstanceCard = CardOf<'substance'>;
export type Card = MethodCard | InstrumentCard | SettingCard | LegalCard | SubstanceCard;
export type Cards = Readonly<Record<Language, readonly Card[]>>;

interface Read {
  readonly kind: Kind;
  readonly entries: Readonly<Record<string, Entry<Kind>>>;
  readonly place: Located;
}

/**
 * Reads the cards of all kinds, in the order of `kinds` and of their files. Ids are unique over all kinds, every related
 * card and every source exists, and an instrument's bands stand in order within its range and have words.
 */
export function readCards(
  files: Readonly<Record<Kind, string>>,
  sources: Readonly<Record<string, Source>>,
): Result<Cards, Issue[]> {
  const read: Read[] = [];
  const issues: Issue[] = [];
  for (const kind of kinds) {
    const table = v.record(id, schemas[kind] as v.GenericSchema<unknown, Entry<Kind>>);
    const found = readLocated(cardFiles[kind], files[kind], table);
    if (found.ok) read.push({ kind, entries: found.value.value, place: found.value.place });
    else issues.push(...found.error);
  }
  if (issues.length === 0) issues.push(...faultsOf(read, sources));
  if (issues.length > 0) return err(issues);
  const inLanguage = (language: Language) =>
    read.flatMap(({ kind, entries }) =>
      Object.entries(entries).map(([id, { da, en, ...rest }]) => {
        return { kind, id, words: language === 'da' ? da : en, ...rest } as Card;
      }),
    );
  return ok({ da: inLanguage('da'), en: inLanguage('en') });
}

function faultsOf(read: readonly Read[], sources: Readonly<Record<string, Source>>): Issue[] {
  const issues: Issue[] = [];
  const ids = read.flatMap(({ entries }) => Object.keys(entries));
  const taken = new Set<string>();
  for (const { kind, entries, place } of read) {
    const add = (path: Path, fault: Issue['fault'], what: 'key' | 'value' = 'value') =>
      issues.push({ file: cardFiles[kind], path, ...place.locate(path, what), fault });
    for (const [id, card] of Object.entries(entries)) {
      if (taken.has(id)) add([id], { type: 'check', check: 'S05', facts: { id } }, 'key');
      taken.add(id);
      for (const [i, reference] of card.sources.entries())
        if (!stands(reference, sources))
          add([id, 'sources', i], { type: 'check', check: 'S15', facts: { source: reference } });
      for (const [i, other] of (card.related ?? []).entries())
        if (!ids.includes(other) || other === id)
          add([id, 'related', i], { type: 'not-allowed', received: other, allowed: ids });
      if ('scales' in card) bandFaults(card).forEach(({ path, fault }) => add([id, ...path], fault));
    }
  }
  return issues;
}

function stands(reference: string, sources: Readonly<Record<string, Source>>): boolean {
  const { id, place } = sourceOf(reference);
  const source = Object.hasOwn(sources, id) ? sources[id] : undefined;
  return source !== undefined && (place === null || (source.places ?? []).includes(place));
}

function bandFaults(card: Entry<'instrument'>): { path: Path; fault: Issue['fault'] }[] {
  const faults: { path: Path; fault: Issue['fault'] }[] = [];
  for (const [s, { min, max, bands }] of card.scales.entries())
    for (const [b, { from, to }] of bands.entries()) {
      const start = b === 0 ? min : (bands[b - 1]?.to ?? min) + 1;
      const end = b === bands.length - 1 ? max : to;
      if (from === start && to === end && from <= to) continue;
      const fault = { type: 'wrong-shape', expected: `${start}-${end}`, received: `${from}-${to}` } as const;
      faults.push({ path: ['scales', s, 'bands', b], fault });
    }
  const named = {
    scales: card.scales.map((each) => each.id),
    bands: [...new Set(card.scales.flatMap(({ bands }) => bands.map((each) => each.id)))],
  };
  for (const language of languages)
    for (const part of ['scales', 'bands'] as const) {
      const said = Object.keys(card[language][part]);
      for (const key of named[part].filter((each) => !said.includes(each)))
        faults.push({ path: [language, part], fault: { type: 'missing-key', key } });
      for (const key of said.filter((each) => !named[part].includes(each)))
        faults.push({
          path: [language, part, key],
          fault: { type: 'unknown-key', key, allowed: named[part] },
        });
    }
  return faults;
}
