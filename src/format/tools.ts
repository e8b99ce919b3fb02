/**
 * The sheets that a counsellor and a client fill in together, by talking. A field holds one answer (the last counts) or
 * many (they stand under one another); a sheet may also have numbered rows, and a craving curve points in time.
 */
interface Sheet {
  readonly fields: Readonly<Record<string, 'one' | 'many'>>;
  /** The fields that every numbered row has. */
  readonly rows?: readonly string[];
}

const toolKinds = {
  /** One time it happened, link by link, with what it gave at once and what it cost later. */
  'functional-analysis': {
    fields: {
      situation: 'many',
      thought: 'many',
      feeling: 'many',
      body: 'many',
      behaviour: 'many',
      short: 'many',
      long: 'many',
    },
  },
  'thought-record': {
    fields: {
      situation: 'many',
      thought: 'many',
      belief: 'one',
      feeling: 'many',
      supports: 'many',
      against: 'many',
      other: 'many',
      'belief-after': 'one',
    },
  },
  'high-risk-map': { fields: { safe: 'many' }, rows: ['situation', 'sign', 'way'] },
  'craving-curve': { fields: { trigger: 'many', point: 'many', helped: 'many', learned: 'many' } },
  'pros-cons': { fields: { 'use-good': 'many', 'use-bad': 'many', 'stop-good': 'many', 'stop-bad': 'many' } },
  'coping-plan': { fields: { reason: 'many', call: 'many', emergency: 'many' }, rows: ['when', 'then'] },
  'week-plan': {
    fields: { homework: 'one', purpose: 'many', obstacle: 'many', around: 'many' },
    rows: ['day', 'what'],
  },
} as const satisfies Record<string, Sheet>;
export type ToolKind = keyof typeof toolKinds;
export const toolKindIds = Object.keys(toolKinds) as ToolKind[];
type AllFields<K extends ToolKind> =
  | keyof (typeof toolKinds)[K]['fields']
  | ((typeof toolKinds)[K] extends { rows: readonly (infer R)[] } ? R : never);
export type FieldOf = { [K in ToolKind]: AllFields<K> };
/** The numbered rows that a sheet may have. */
export const MOST_ROWS = 6;
/** The field of a craving curve that is drawn: a minute and a strength from 0 to 10. */
export const POINT = 'point';

const sheetOf = (kind: ToolKind): Sheet => toolKinds[kind];

/** The fields of a kind that stand once, in order. */
export const fieldsOf = (kind: ToolKind): string[] => Object.keys(sheetOf(kind).fields);
/** The fields of each numbered row of a kind; none where it has no rows. */
export const rowFieldsOf = (kind: ToolKind): readonly string[] => sheetOf(kind).rows ?? [];
/** Whether a later answer stands instead of the one before it. */
export const holdsOne = (kind: ToolKind, field: string): boolean => {
  const { fields } = sheetOf(kind);
  return Object.hasOwn(fields, field) ? fields[field] === 'one' : true;
};
