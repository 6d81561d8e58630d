import type { Format } from './format.ts';

/** "08:10 – 16:05, 20/11/2026", or with both days where they differ; one time where it is the same minute. */
export function spanWords(format: Pick<Format, 'clock' | 'shortDay' | 'plainDay' | 'isoDay'>, from: number, to: number): string {
  const [start, end] = [format.clock(from), format.clock(to)];
  if (format.isoDay(from) !== format.isoDay(to)) return `${start}, ${format.shortDay(from)} – ${end}, ${format.plainDay(to)}`;
  return start === end ? `${start}, ${format.plainDay(from)}` : `${start} – ${end}, ${format.plainDay(from)}`;
}
