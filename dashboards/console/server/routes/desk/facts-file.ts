import type { Hono } from 'hono';
import { z } from 'zod';
import { endingOf, exportFacts, exportFormats } from '../../../../desk/index.ts';
import { factsQuerySchema } from '../../../api/index.ts';
import type { ConsoleParts } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import { enter } from '../../route.ts';
import { deskOf } from './desk-of.ts';

const querySchema = factsQuerySchema.pick({ q: true, kind: true }).extend({
  format: z.enum(exportFormats).default('jsonl'),
  state: factsQuerySchema.shape.state.default('approved'),
  language: z.enum(['vi', 'en']).optional(),
});

const types = { jsonl: 'application/jsonl; charset=utf-8', claimreview: 'application/ld+json; charset=utf-8', csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;

/** `/api/desk/export-facts`: facts as a file; what is matched now unless another state is asked for. */
export function mountFactsFile(app: Hono, parts: ConsoleParts): void {
  app.get('/api/desk/export-facts', async (c) => {
    const { viewer } = enter(c, { permission: 'read' });
    const query = querySchema.safeParse(c.req.query());
    if (!query.success) throw new ProblemError('invalid-query', z.prettifyError(query.error));
    const { format, language, state = 'approved', ...choice } = query.data;
    const desk = deskOf(parts);
    const { bytes, written } = await exportFacts(desk, format, { ...choice, state }, { language: language ?? desk.office.language });
    desk.audit({ person: viewer.id, act: 'facts-exported', object: 'facts', detail: { format, state, count: written } });
    return c.body(new Uint8Array(bytes).buffer, 200, { 'content-type': types[format], 'content-disposition': `attachment; filename="diembao-facts.${endingOf[format]}"`, 'cache-control': 'no-store' });
  });
}
