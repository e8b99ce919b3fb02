import { expect, test } from 'vitest';
import { err, ok } from '../../src/base/result.ts';

test('a result is a value or an error, and tells which', () => {
  expect(ok(1)).toEqual({ ok: true, value: 1 });
  expect(err('broken')).toEqual({ ok: false, error: 'broken' });
});
