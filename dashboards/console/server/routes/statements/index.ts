import type { ApiRoute } from '../../route.ts';
import { approveStatementRoute } from './approve.ts';
import { statementCoverageRoute } from './coverage.ts';
import { draftStatementRoute } from './draft.ts';
import { statementsRoute } from './list.ts';
import { proposeStatementRoute } from './propose.ts';
import { publishStatementRoute } from './publish.ts';
import { refuseStatementRoute } from './refuse.ts';
import { reviseStatementRoute } from './revise.ts';
import { statementRoute } from './statement.ts';
import { withdrawStatementRoute } from './withdraw.ts';

/** Statements: from a case's draft to who reported them. */
export const statementRoutes: readonly ApiRoute[] = [statementsRoute, statementRoute, draftStatementRoute, reviseStatementRoute, proposeStatementRoute, approveStatementRoute, refuseStatementRoute, publishStatementRoute, withdrawStatementRoute, statementCoverageRoute];
export { mountPublicStatements, mountStatementFile } from './files.ts';
export { publicRoot } from './public-path.ts';
