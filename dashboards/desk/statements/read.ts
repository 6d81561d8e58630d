import type { Viewer } from '../../access/viewer.ts';
import { auditRefusal } from '../acts/act.ts';
import type { Desk } from '../desk.ts';
import { statementView, type StatementView } from './view.ts';

/**
 * Reads a statement; the audit log gets a line.
 * @throws {RejectedError} `not-found`, `not-your-unit`.
 */
export const readStatement = (desk: Desk, viewer: Viewer, number: number): StatementView =>
  auditRefusal(desk, viewer, 'statement-read', () =>
    desk.book.transaction(() => {
      const view = statementView(desk, viewer, number);
      desk.audit({ person: viewer.id, act: 'statement-read', object: `statement/${number}` });
      return view;
    }),
  );
