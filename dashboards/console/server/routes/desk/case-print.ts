import type { Hono } from 'hono';
import { z } from 'zod';
import { printCase } from '../../../../desk/index.ts';
import type { ConsoleParts } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import { enter } from '../../route.ts';
import { deskOf, numberOf } from './desk-of.ts';

const querySchema = z.strictObject({ language: z.enum(['vi', 'en']).optional() });

/** `/api/desk/cases/{number}/export.pdf`: the same as `export.json`, on A4, in the language asked for or the office's. */
export function mountCasePrint(app: Hono, parts: ConsoleParts): void {
  app.get('/api/desk/cases/:number/export.pdf', async (c) => {
    const { viewer } = enter(c, { permission: 'read' });
    const query = querySchema.safeParse(c.req.query());
    if (!query.success) throw new ProblemError('invalid-query', z.prettifyError(query.error));
    const desk = deskOf(parts);
    const number = numberOf(c.req.param(), 'number');
    const pdf = await printCase(desk, viewer, number, { language: query.data.language ?? desk.office.language, fictional: parts.demonstration });
    return c.body(new Uint8Array(pdf).buffer, 200, { 'content-type': 'application/pdf', 'content-disposition': `attachment; filename="diembao-case-${number}.pdf"`, 'cache-control': 'no-store' });
  });
}
