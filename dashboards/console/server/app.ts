import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { door } from './door.ts';
import { problemOfError } from './errors.ts';
import { openApiOf } from './open-api.ts';
import type { ConsoleParts } from './parts.ts';
import { ProblemError, problemResponse } from './problem.ts';
import { isAct, mount } from './route.ts';
import { alertPageHeaders, apiRoutes, mountAlertPage, mountAuditExport, mountCasePrint, mountFactsFile, mountGo, mountGrafanaHook, mountOperations, mountProvider, mountPublicStatements, mountReportFiles, mountStatementFile, mountTrendFiles, publicRoot, reportFilePath } from './routes/index.ts';
import { alertPagePath, saidPath } from './said-path.ts';
import { ownHostOnly, ownPagesOnly, securityHeaders } from './security.ts';
import { mountWeb, pageResponse, type WebFiles } from './web-files.ts';

/** The console as a web application, without a socket. `port` is asked for at each request: it may be chosen by the system. */
export function createApp(parts: ConsoleParts, { port, web }: { readonly port: () => number; readonly web: WebFiles }): Hono {
  const app = new Hono();
  const { logger } = parts;
  app.use(`${alertPagePath}*`, alertPageHeaders);
  app.use(securityHeaders(parts.publicUrl, publicRoot, reportFilePath));
  app.use(async (c, next) => {
    const started = performance.now();
    await next();
    // The path only: what a person searches for is not for the log.
    logger.debug({ method: c.req.method, path: saidPath(c), status: c.res.status, ms: Math.round(performance.now() - started) }, 'request');
  });
  app.use(ownHostOnly(port, parts.publicUrl));
  // Before the rules for pages and people: a program delivers here, with a token of its own.
  if (parts.alertHook) mountGrafanaHook(app, parts.alertHook);
  // For somebody on duty who has not signed in: the link in their message is what lets them in.
  if (parts.alerts) mountAlertPage(app, parts);
  const acts = isAct(apiRoutes);
  const own = ownPagesOnly(port, parts.publicUrl);
  app.use(async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    return c.req.method === 'POST' && acts(c.req.path) ? own(c, next) : problemResponse(c, 'method-not-allowed');
  });
  const problemOf = problemOfError(logger);
  // Whoever opened an original in a tab gets a page that says why there is none; a program gets the problem.
  app.onError((error, c) => {
    const opened = error instanceof ProblemError && c.req.path.startsWith('/go/') && (c.req.header('accept') ?? '').includes('text/html');
    const status = opened && error.code === 'sign-in-needed' ? 401 : opened && error.code === 'cross-site-refused' ? 403 : 404;
    return opened ? pageResponse(c, web.page, parts.office.language, status) : problemOf(error, c);
  });

  mountOperations(app, parts);
  // Before the door: whoever reads what the office has published is asked for nothing.
  mountPublicStatements(app, parts);
  app.use(door(parts));
  mountGo(app, parts);
  mountProvider(app, parts);
  mountAuditExport(app, parts);
  mountCasePrint(app, parts);
  mountFactsFile(app, parts);
  mountStatementFile(app, parts);
  mountTrendFiles(app, parts);
  mountReportFiles(app, parts);
  app.use('/api/*', etag());
  for (const route of apiRoutes) mount(app, parts, route);
  const openApi = openApiOf(apiRoutes);
  app.get('/api/openapi.json', (c) => c.json(openApi));
  app.all('/api/*', (c) => problemResponse(c, 'not-found'));
  app.all('/go/*', (c) => problemResponse(c, 'not-found'));
  mountWeb(app, web, parts.office.language);
  return app;
}
