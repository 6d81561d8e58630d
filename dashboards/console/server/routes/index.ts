import type { ApiRoute } from '../route.ts';
import { accessRoutes } from './access/index.ts';
import { alertRoutes } from './alerts/index.ts';
import { deskRoutes } from './desk/index.ts';
import { documentRoute } from './document.ts';
import { documentsRoute } from './documents.ts';
import { labelsRoute } from './labels.ts';
import { ledgerRoute } from './ledger.ts';
import { metaRoute } from './meta.ts';
import { modelsRoute } from './models.ts';
import { qualityRoute } from './quality.ts';
import { reportRoutes } from './reports/index.ts';
import { sourcesRoute } from './sources.ts';
import { statementRoutes } from './statements/index.ts';
import { storyRoutes } from './stories/index.ts';
import { todayRoute } from './today.ts';
import { trendRoutes } from './trends/index.ts';

/** The API, in the order of the OpenAPI page. */
export const apiRoutes: readonly ApiRoute[] = [metaRoute, todayRoute, documentsRoute, documentRoute, labelsRoute, ...storyRoutes, ...trendRoutes, sourcesRoute, ledgerRoute, modelsRoute, qualityRoute, ...deskRoutes, ...statementRoutes, ...alertRoutes, ...reportRoutes, ...accessRoutes];
export { alertPageHeaders, mountAlertPage } from './alerts/index.ts';
export { mountAuditExport, mountProvider } from './access/index.ts';
export { mountCasePrint, mountFactsFile } from './desk/index.ts';
export { mountGo } from './go.ts';
export { mountGrafanaHook, openHookServer, type AlertHook, type HookServer } from './hooks/index.ts';
export { mountPublicStatements, mountStatementFile, publicRoot } from './statements/index.ts';
export { mountReportFiles, reportFilePath } from './reports/index.ts';
export { mountTrendFiles } from './trends/index.ts';
export { mountOperations } from './operations.ts';
