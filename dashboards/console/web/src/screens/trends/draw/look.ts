import type { Format } from '../../../lib/format.ts';
import type { TrendColor } from '../models/model.ts';

/** Colours and writing of a drawing, taken from the page's own tokens. */
export interface Look {
  readonly colors: Readonly<Record<TrendColor, string>>;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly paper: string;
  readonly raised: string;
  readonly band: string;
  readonly mark: string;
  readonly font: string;
  /** A telephone's width: less room for names. */
  readonly narrow: boolean;
  readonly number: Format['number'];
  readonly percent: Format['percent'];
}

/** As the element is painted now: light or dark. */
export function lookOf(element: Element, { number, percent }: Pick<Format, 'number' | 'percent'>): Look {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    colors: { negative: token('trend-negative'), neutral: token('trend-neutral'), positive: token('trend-positive'), ink: token('trend-ink'), light: token('trend-light'), second: token('trend-second'), faint: token('trend-faint') },
    ink: token('ink'), quiet: token('ink-3'), line: token('line'), paper: token('paper'), raised: token('raised'), band: token('trend-band'), mark: token('trend-mark'),
    font: style.fontFamily, narrow: element.clientWidth < 520, number, percent,
  };
}
