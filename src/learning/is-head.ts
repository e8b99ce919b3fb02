import { languages } from '../format/language.ts';
import { modes, type AttemptHead } from './attempt.ts';
import { areNumbers, areNumbersOrNull, head, ID, limits } from './shape.ts';

/** With its marks, and without the assignment that most attempts do not answer. */
const HEAD_KEYS = Object.keys(head).length;
const isId = (value: unknown): boolean => typeof value === 'string' && ID.test(value);
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const isTime = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= 8.64e15;
const isText = (value: unknown, limit = 120): boolean => typeof value === 'string' && value.length <= limit;
const has = (value: unknown, keys: number): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.keys(value).length === keys;

/**
 * Whether a value is an attempt without its log, exactly as the schemas in shape.ts have it (a test holds the two equal): a thousand are
 * looked at before home is painted, and this takes a small part of the time. They say why what it refuses is none.
 */
export function isHead(value: unknown): value is AttemptHead {
  const known = typeof value === 'object' && value !== null && 'assignment' in value;
  if (!has(value, known ? HEAD_KEYS + 1 : HEAD_KEYS)) return false;
  const { origin, marks: given } = value;
  return (
    isId(value['id']) &&
    isId(value['scenario']) &&
    isCount(value['revision']) &&
    (languages as readonly unknown[]).includes(value['language']) &&
    (modes as readonly unknown[]).includes(value['mode']) &&
    isText(value['seed'], limits.seed) &&
    typeof value['dayForm'] === 'boolean' &&
    (origin === null || (has(origin, 2) && isId(origin['attempt']) && isCount(origin['index']))) &&
    (!known || isId(value['assignment'])) &&
    isTime(value['startedAt']) &&
    (value['finishedAt'] === null || isTime(value['finishedAt'])) &&
    (given === null || areMarks(given))
  );
}

function areMarks(value: unknown): boolean {
  const known = typeof value === 'object' && value !== null && 'evidence' in value;
  return (
    has(value, known ? 7 : 6) &&
    (value['overall'] === null || Number.isFinite(value['overall'])) &&
    typeof value['capped'] === 'boolean' &&
    isText(value['ending']) &&
    isText(value['endingClass']) &&
    isCount(value['replies']) &&
    areNumbersOrNull(value['marks']) &&
    (!known || isEvidence(value['evidence']))
  );
}

const isEvidence = (value: unknown): boolean =>
  has(value, 5) &&
  isText(value['way']) &&
  isCount(value['stepsBack']) &&
  areNumbers(value['chances']) &&
  areNumbers(value['quality']) &&
  areNumbersOrNull(value['measures']);
