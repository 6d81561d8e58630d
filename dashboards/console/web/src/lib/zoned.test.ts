import { describe, expect, it } from 'vitest';
import { instantOf } from './zoned.ts';

const clockOf = (timeZone: string): { readonly isoMinute: (millis: number) => string } => {
  const iso = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });
  return { isoMinute: (millis) => iso.format(millis).replace(' ', 'T') };
};

describe('a time of the office’s clock', () => {
  it.each(['Asia/Ho_Chi_Minh', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'])('comes back as it was written, every half hour of a year: %s', (zone) => {
    const clock = clockOf(zone);
    const start = Date.parse('2026-01-01T00:00:00Z');
    for (let at = start; at < start + 366 * 86_400_000; at += 1_800_000) expect(clock.isoMinute(instantOf(clock, clock.isoMinute(at)))).toBe(clock.isoMinute(at));
  });

  it('is none for what is no time, and a time beside one that clocks leave out', () => {
    const berlin = clockOf('Europe/Berlin');
    expect(instantOf(berlin, 'soon')).toBeNaN();
    expect(Math.abs(instantOf(berlin, '2026-03-29T02:30') - Date.parse('2026-03-29T01:00:00Z'))).toBeLessThanOrEqual(3_600_000);
    expect(new Date(instantOf(clockOf('Asia/Ho_Chi_Minh'), '2026-11-20T08:00')).toISOString()).toBe('2026-11-20T01:00:00.000Z');
  });
});
