import type { BookMigration } from '../../../infra/book/index.ts';
import { actMarksTable } from './act-marks.ts';
import { actsTable } from './acts.ts';
import { caseDocumentsTable } from './case-documents.ts';
import { caseFactsTable } from './case-facts.ts';
import { caseReferralsTable } from './case-referrals.ts';
import { caseTasksTable } from './case-tasks.ts';
import { casesTable } from './cases.ts';
import { countersTable } from './counters.ts';
import { erasuresTable } from './erasures.ts';
import { factVersionsTable } from './fact-versions.ts';
import { factsTable } from './facts.ts';
import { itemHistoryTable } from './item-history.ts';
import { itemsTable } from './items.ts';
import { logTable } from './log.ts';
import { revisionsSeenTable } from './revisions-seen.ts';
import { statementApprovalsTable } from './statement-approvals.ts';
import { statementVersionsTable } from './statement-versions.ts';
import { statementsTable } from './statements.ts';

/** The desk's tables in the book. */
export const deskMigrations: readonly BookMigration[] = [
  { room: 'desk', number: 1, sql: [factsTable, factVersionsTable, countersTable].join('') },
  { room: 'desk', number: 2, sql: [casesTable, caseDocumentsTable, caseFactsTable, caseTasksTable, caseReferralsTable].join('') },
  { room: 'desk', number: 3, sql: [itemsTable, itemHistoryTable, logTable, actsTable, actMarksTable, revisionsSeenTable, erasuresTable].join('') },
  { room: 'desk', number: 4, sql: [statementsTable, statementVersionsTable, statementApprovalsTable].join('') },
];
