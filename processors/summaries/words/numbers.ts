import { DateTime } from 'luxon';
import type { Figure } from '../../../infra/reports/index.ts';

type Language = 'vi' | 'en';
/** `plain`; `signed` with + or −; `size` without a sign, where words say whether it rose or fell. */
export type Look = 'plain' | 'signed' | 'size';

const tags = { vi: 'vi-VN', en: 'en-GB' } as const;
const nothing = '–';
const points = { vi: 'điểm phần trăm', en: 'points' } as const;
const hours = { vi: 'giờ', en: 'h' } as const;

/** A figure as it is shown: "1.204", "12,5%", "+3,1 điểm phần trăm". */
export function showFigure({ value, unit }: Pick<Figure, 'value' | 'unit'>, language: Language, look: Look = 'plain'): string {
  if (value === null) return nothing;
  const number = look === 'size' ? Math.abs(value) : value;
  const signDisplay = look === 'signed' ? 'exceptZero' : 'negative';
  const written = (options: Intl.NumberFormatOptions): string => new Intl.NumberFormat(tags[language], { signDisplay, ...options }).format(number);
  switch (unit) {
    case 'count': return written({ maximumFractionDigits: 0 });
    case 'share': return written({ style: 'percent', maximumFractionDigits: 1 });
    case 'points': return `${written({ maximumFractionDigits: 1 })} ${points[language]}`;
    case 'hours': return `${written({ maximumFractionDigits: 1 })} ${hours[language]}`;
  }
}

/** Every way in which a figure may be shown: what a checker compares a piece's text with. */
export const shownAs = (figure: Pick<Figure, 'value' | 'unit'>, language: Language): readonly string[] => (['plain', 'signed', 'size'] as const).map((look) => showFigure(figure, language, look));

/** A day by the office's clock: "20/11/2026", "20 November 2026". */
export const dateText = (at: number, language: Language, zone: string): string => DateTime.fromMillis(at, { zone }).setLocale(tags[language]).toFormat(language === 'vi' ? 'dd/MM/yyyy' : 'd MMMM yyyy');
