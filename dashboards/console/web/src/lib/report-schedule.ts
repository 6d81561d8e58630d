import type { ReportSchedule } from '../../../api/index.ts';
import type { Catalogue, Language } from '../../catalogue/index.ts';

type Line = Pick<ReportSchedule['lines'][number], 'kind' | 'at'>;

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** 2026-01-05 was a Monday. */
const monday = Date.UTC(2026, 0, 5);

/** When a line of the schedule is made, as the reader says it; the office's file writes `mon,tue 06:45`, `mon 07:00`, `3 07:00`, `07:00`. */
export function scheduleWords({ kind, at }: Line, words: Catalogue['reports']['scheduleAt'], language: Language): string {
  const [days = '', time = ''] = at.includes(' ') ? at.split(' ') : ['', at];
  if (kind === 'monthly' || kind === 'quarterly') return words[kind](days, time);
  if (kind === 'yearly') return words.yearly(time);
  return days === '' ? words.daily(time) : words.days(daysInWords(days.split(','), language), time);
}

/** Three days or more in a row are told by the first and the last. */
function daysInWords(days: readonly string[], language: Language): string {
  const at = [...new Set(days.map((day) => weekdays.indexOf(day)))].sort((one, other) => one - other);
  const name = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  const names = at.map((day) => name.format(monday + day * 86_400_000));
  const [first = 0, last = 0] = [at[0], at.at(-1)];
  return at.length > 2 && last - first === at.length - 1 ? `${names[0]}–${names.at(-1)}` : names.join(', ');
}
