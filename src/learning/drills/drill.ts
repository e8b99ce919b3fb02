import type { Line } from '../../format/schema.ts';
import type { SkillId } from '../skill.ts';

/**
 * What a drill asks for: what kind of talk a line is, what a reply is, the reply that serves best, a reflection or an open
 * question of one's own, what to do now, what speaks for a method, what a plan lacks, the order of some steps.
 */
export const kinds = [
  'talk',
  'code',
  'answer',
  'act',
  'supports',
  'missing',
  'order',
  'reflect',
  'open',
] as const;
export type Kind = (typeof kinds)[number];

/** From telling what something is, over choosing, to finding the words or the order oneself. */
export type Level = 1 | 2 | 3;
export const levelOf: Readonly<Record<Kind, Level>> = {
  talk: 1,
  code: 1,
  answer: 2,
  act: 2,
  supports: 2,
  missing: 2,
  order: 3,
  reflect: 3,
  open: 3,
};

/** How long one takes, in seconds; our own estimate. */
export const SECONDS: Readonly<Record<Level, number>> = { 1: 15, 2: 30, 3: 40 };

/** A drill as it stands in a list: an id made of where it comes from, so that editing a case leaves the rest as they were. */
export interface Item {
  readonly id: string;
  readonly scenario: string;
  readonly kind: Kind;
  readonly skill: SkillId;
}

/** The kind at the end of an item's id; null where it is none that this Spejl knows. */
export const kindOf = (id: string): Kind | null => kinds.find((kind) => id.endsWith(`/${kind}`)) ?? null;

/** Where in a case an item comes from: two of one place would tell each other's answers. */
export const placeOf = ({ id }: Item): string => id.split('/').slice(0, 2).join('/');

/** One of the answers to choose between; null where the interface names it by its id (a code, a kind of talk, a section). */
export interface Option {
  readonly id: string;
  readonly say: string | null;
  readonly why: string | null;
  readonly source: string | null;
}

export interface Asked extends Item {
  /** The stage it comes from, by its title. */
  readonly stage: string;
  /** What the client says. */
  readonly line: Pick<Line, 'say' | 'mood' | 'talk' | 'thinks'> | null;
  /** What else is looked at: a reply, a finding, a week, a method. */
  readonly about: string | null;
  /** The lines of a plan. */
  readonly list: readonly string[];
}

/** One answer is right; some are nearly as good. */
export interface Choose extends Asked {
  readonly form: 'choose';
  readonly options: readonly Option[];
  readonly right: string;
  readonly near: readonly string[];
  /** What is said of the right answer when it was found or shown. */
  readonly shown: Pick<Option, 'say' | 'why' | 'source'>;
}
/** An answer in one's own words is held against the case's. */
export interface Write extends Asked {
  readonly form: 'write';
  readonly shown: Pick<Option, 'say' | 'why' | 'source'>;
}
/** Steps to be put in order, here as they belong. */
export interface Order extends Asked {
  readonly form: 'order';
  readonly steps: readonly Step[];
}
export interface Step {
  readonly id: string;
  readonly say: string;
  /** The day it begins, or the field of the sheet that it belongs in. */
  readonly at: { readonly day: number } | { readonly field: string };
  readonly why: string | null;
  readonly source: string | null;
}

export type Drill = Choose | Write | Order;
