import { reportByNumber, writersOf, type VersionRow } from '../../../../../infra/reports/index.ts';
import { may, type Viewer } from '../../../../access/index.ts';
import type { ReportDocument } from '../../../api/index.ts';
import type { ReportsPort } from '../../reports-port.ts';
import { approvesReports } from './reports-of.ts';

/** What a viewer may do with a version now, and why they may not approve it. Tokens neither let anything out of the office nor keep it back. */
export function mayOf(port: ReportsPort, viewer: Viewer, row: VersionRow): Pick<ReportDocument, 'may' | 'hindrance'> {
  const { book } = port;
  const newest = reportByNumber(book, row.report).version === row.version;
  const judges = may(viewer, 'judge') && newest;
  const approves = approvesReports(port, viewer) && newest && viewer.by === 'session';
  const own = writersOf(book, row).includes(viewer.id);
  const draft = row.state === 'draft';
  return {
    may: {
      edit: judges && draft,
      approve: approves && draft && !own,
      publish: approves && row.state === 'approved',
      correct: judges && (row.state === 'published' || row.state === 'dropped'),
      drop: approves && (draft || row.state === 'approved'),
    },
    hindrance: !draft || !newest ? '' : !approves ? 'not-approver' : own ? 'own-change' : '',
  };
}
