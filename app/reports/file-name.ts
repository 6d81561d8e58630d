import type { Report, ReportKind } from '../../infra/reports/index.ts';
import type { FileFormat } from '../../processors/summaries/check/index.ts';
import { periodTextOf } from './period-text.ts';

const kinds: Readonly<Record<'vi' | 'en', Readonly<Record<ReportKind, string>>>> = {
  vi: { daily: 'diem-bao', weekly: 'bao-cao-tuan', monthly: 'bao-cao-thang', quarterly: 'bao-cao-quy', yearly: 'bao-cao-nam', 'ad-hoc': 'bao-cao-chuyen-de', dossier: 'ho-so' },
  en: { daily: 'press-review', weekly: 'weekly-report', monthly: 'monthly-report', quarterly: 'quarterly-report', yearly: 'yearly-report', 'ad-hoc': 'report', dossier: 'dossier' },
};
const numbered = { vi: 'so', en: 'no' } as const;

/** What a file is called, for any file system and mail program: kind, period, what it is about, number and version. `bao-cao-tuan_2026-W47_so-12_v1.docx` */
export function fileNameOf({ kind, language, period, timezone, about, letterhead: { number } }: Report, version: number, format: FileFormat): string {
  const of = Object.values(about).flatMap((id = '') => (id === '' ? [] : [id])).map((id) => id.replaceAll(/[^A-Za-z0-9._-]+/g, '-').slice(0, 40));
  const parts = [kinds[language][kind], periodTextOf(period, timezone).replace('..', '_'), ...of, ...(number === '' ? [] : [`${numbered[language]}-${number.replaceAll(/[^A-Za-z0-9-]+/g, '-')}`]), `v${version}`];
  return `${parts.join('_')}.${format}`;
}
