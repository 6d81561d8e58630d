import { expect, it } from 'vitest';
import { lastWholePeriod } from './last-whole-period.ts';

const at = (text: string): number => Date.parse(`${text}+07:00`);

it.each([
  ['daily', '2026-11-23T00:10', '2026-11-22'], ['weekly', '2026-11-23T00:10', '2026-W47'], ['weekly', '2026-11-22T23:50', '2026-W46'], ['ad-hoc', '2026-11-25T12:00', '2026-W47'],
  ['monthly', '2027-01-01T00:10', '2026-12'], ['quarterly', '2026-11-23T07:00', '2026-Q3'], ['quarterly', '2027-02-01T07:00', '2026-Q4'], ['yearly', '2027-01-01T00:10', '2026'],
] as const)('the %s period before %s is %s', (kind, now, period) => {
  expect(lastWholePeriod(kind, at(now), 'Asia/Ho_Chi_Minh')).toBe(period);
});
