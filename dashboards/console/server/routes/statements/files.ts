import type { Hono } from 'hono';
import { etag } from 'hono/etag';
import { publicStatement, statementFile } from '../../../../desk/index.ts';
import type { ConsoleParts } from '../../parts.ts';
import { enter } from '../../route.ts';
import { deskOf, numberOf } from '../desk/desk-of.ts';
import { publicRoot } from './public-path.ts';

/** Seconds that others may keep a page: a correction or withdrawal is seen after that at the latest. */
const keptSeconds = 300;

/**
 * `/public/statements/NUMBER`: the one page of the console that anybody may read and any site may frame, and only of what is published. It knows
 * nobody and asks for nothing: no cookie is read, nothing on it runs.
 */
export function mountPublicStatements(app: Hono, parts: ConsoleParts): void {
  app.use(`${publicRoot}*`, etag());
  app.get(`${publicRoot}:number`, (c) => {
    const text = c.req.param('number');
    const number = /^[1-9]\d{0,14}$/.test(text) ? Number(text) : 0;
    const { status, html } = publicStatement(deskOf(parts), number, { fictional: parts.demonstration });
    return c.html(html, status, { 'cache-control': status === 200 ? `public, max-age=${keptSeconds}` : 'no-store' });
  });
}

/** `/api/desk/statements/{number}/page.html`: the same page as a file, for an office whose console nobody outside reaches. */
export function mountStatementFile(app: Hono, parts: ConsoleParts): void {
  app.get('/api/desk/statements/:number/page.html', (c) => {
    const { viewer } = enter(c, { permission: 'read' });
    const number = numberOf(c.req.param(), 'number');
    const file = statementFile(deskOf(parts), viewer, number, { fictional: parts.demonstration });
    return c.body(file, 200, { 'content-type': 'text/html; charset=utf-8', 'content-disposition': `attachment; filename="diembao-statement-${number}.html"`, 'cache-control': 'no-store' });
  });
}
