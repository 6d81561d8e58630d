import type { Figure } from '../../../infra/reports/index.ts';

/** Writes figures that no sentence of the report has written, such as those of charts; a difference has its sign. */
export function figureWriter(locale: string, { points, hours }: { readonly points: string; readonly hours: string }): (value: number, unit: Figure['unit']) => string {
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const tenths = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const signed = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  return (value, unit) => {
    switch (unit) {
      case 'count':
        return whole.format(value);
      case 'share':
        return percent.format(value);
      case 'points':
        return `${signed.format(value)} ${points}`;
      case 'hours':
        return `${tenths.format(value)} ${hours}`;
    }
  };
}
