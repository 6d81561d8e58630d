import { DateTime } from 'luxon';
import type { Period } from '../../../infra/reports/index.ts';
import { dayMs } from '../../alerts/clock/index.ts';
import { parsePeriod } from '../period.ts';
import type { ReportPorts } from '../ports.ts';
import { statementsIn, type DossierSubject } from './find.ts';
import type { Dossier } from './ports.ts';

/** A document that appeared longer before its case is old news, and does not stretch the period. */
const longestBefore = 366 * dayMs;
/** How long reports of a statement are looked for. */
const followed = 60 * dayMs;

/**
 * Whole days by the office's clock: from the case's first document, or its opening, to its closing or to now. A statement is followed for sixty days after it appeared,
 * though its case was closed.
 */
export function dossierPeriod(dossier: Dossier, subject: DossierSubject, { zone, now }: Pick<ReportPorts, 'zone' | 'now'>): Period {
  const { openedAt, closedAt, state, documents } = dossier;
  const appeared = documents.flatMap(({ publishedAt, erased }) => (publishedAt === null || erased || publishedAt < openedAt - longestBefore ? [] : [publishedAt]));
  const [out] = subject.statement ? statementsIn(dossier, subject).flatMap(({ publishedAt }) => publishedAt ?? []) : [];
  const at = now();
  const last = state === 'closed' && closedAt !== null ? Math.max(closedAt, out === undefined ? 0 : out + followed) : at;
  return daysOf(Math.min(openedAt, ...appeared), Math.max(openedAt, Math.min(last, at)), zone);
}

const daysOf = (first: number, last: number, zone: string): Period => parsePeriod([first, last].map((at) => DateTime.fromMillis(at, { zone }).toFormat('yyyy-MM-dd')).join('..'), zone);
