import { expect, test } from 'vitest';
import { faultOf } from '../../src/storage/fault.ts';

const named = (name: string, more: object = {}) => Object.assign(new Error(name), { name }, more);

test.each([
  ['a full disk', named('QuotaExceededError'), 'full'],
  ['a full disk inside an abort', named('AbortError', { inner: named('QuotaExceededError') }), 'full'],
  ['a full disk in one row of many', named('BulkError', { failures: [named('QuotaExceededError')] }), 'full'],
  ['a taken key in one row of many', named('BulkError', { failures: [named('ConstraintError')] }), 'taken'],
  ['an abort without a cause', named('AbortError', { inner: null }), 'refused'],
  ['a closed database', named('DatabaseClosedError'), 'closed'],
  ['a browser without one', named('MissingAPIError'), 'refused'],
])('%s has its name', (_case, error, type) => {
  expect(faultOf(error)).toEqual({ type });
});

test('a bug is no fault of the device and flies on', () => {
  expect(() => faultOf(new TypeError('ours'))).toThrow('ours');
  expect(() => faultOf(named('DataCloneError'))).toThrow('DataCloneError');
});

test('a chain of causes that goes in a ring comes to an end', () => {
  const ring: { name: string; inner?: unknown } = { name: 'AbortError' };
  ring.inner = ring;
  expect(faultOf(ring)).toEqual({ type: 'refused' });
});
