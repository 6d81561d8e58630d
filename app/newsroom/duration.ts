const units = { d: 86_400_000, h: 3_600_000, m: 60_000 } as const;

/**
 * Reads a span of time as the content files write it: `40m`, `5h`, `2d4h`, `1d6h30m`.
 * @returns milliseconds, or null when the text is no such span.
 */
export function parseDuration(text: string): number | null {
  const match = /^(?:(\d{1,2})d)?(?:(\d{1,2})h)?(?:(\d{1,3})m)?$/.exec(text);
  if (!match || text === '') return null;
  const [, days = '0', hours = '0', minutes = '0'] = match;
  return Number(days) * units.d + Number(hours) * units.h + Number(minutes) * units.m;
}
