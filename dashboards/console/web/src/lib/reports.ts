import type { ReportFormat, ReportKind, ReportLine, ReportState } from '../../../api/index.ts';
import { documentsPath } from './filters.ts';
import type { Format } from './format.ts';
import { storyPath } from './story-filters.ts';

export const reportKinds = ['daily', 'weekly', 'monthly', 'quarterly', 'yearly', 'ad-hoc', 'dossier'] as const satisfies readonly ReportKind[];
export const reportStates = ['draft', 'approved', 'published', 'dropped'] as const satisfies readonly ReportState[];
/** Kinds of which one week or month can be laid beside another. */
export const comparableKinds = ['weekly', 'monthly', 'quarterly', 'daily', 'yearly'] as const satisfies readonly ReportKind[];
export const subscribableKinds = ['daily', 'weekly', 'monthly', 'quarterly', 'yearly'] as const satisfies readonly ReportKind[];

export const reportPath = (number: number, version?: number): string => `/reports/${number}${version === undefined ? '' : `?version=${version}`}`;
export const reportApi = (number: number | string, act = ''): string => `/api/reports/${encodeURIComponent(number)}${act}`;
export const reportFile = (number: number, version: number, format: ReportFormat): string => `/reports/${number}/file?version=${version}&format=${format}`;

const day = 86_400_000;

/** A report's period in few words: "16/11–22/11", "11/2026"; else as it is written. */
export function periodLabel({ kind, period: { from, to, text } }: Pick<ReportLine, 'kind' | 'period'>, { shortDay, plainDay }: Pick<Format, 'shortDay' | 'plainDay'>): string {
  if (/^\d{4}-\d{2}$/.test(text)) return text.split('-').reverse().join('/');
  if (/^\d{4}(?:-Q\d)?$/.test(text)) return text.split('-').reverse().join('/');
  if (to - from <= day + 7_200_000) return plainDay(from);
  return kind === 'weekly' ? `${shortDay(from)}–${shortDay(to - 1)}` : `${plainDay(from)}–${plainDay(to - 1)}`;
}

/** Where a name of a report can be looked at, within the report's period; null where no screen shows it. */
export function namePath({ of, id }: { readonly of: string; readonly id: string }, { from, to }: ReportLine['period'], { isoDay }: Pick<Format, 'isoDay'>): string | null {
  const period = { from: isoDay(from), to: isoDay(to - 1) };
  if (of === 'unit') return documentsPath({ ...period, unit: id });
  if (of === 'topic') return documentsPath({ ...period, topic: id });
  if (of === 'outlet') return documentsPath({ ...period, outlet: id });
  if (of === 'story') return storyPath(id);
  if (of === 'fact') return `/facts/${encodeURIComponent(id)}`;
  if (of === 'statement') return `/statements/${encodeURIComponent(id)}`;
  return of === 'case' ? `/cases/${encodeURIComponent(id)}` : null;
}
