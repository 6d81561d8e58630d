import type { Hono } from 'hono';
import { stringify } from 'csv-stringify/sync';
import { stream } from 'hono/streaming';
import { DateTime } from 'luxon';
import { z } from 'zod';
import type { AuditFilter, AuditLine } from '../../../../access/index.ts';
import { auditQuerySchema, auditSchema, auditVerdictSchema, type Audit, type AuditQuery } from '../../../api/index.ts';
import type { ConsoleParts } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import { defineRoute, enter, noQuery } from '../../route.ts';

const pageSize = 100;

export const auditRoute = defineRoute({
  path: '/api/audit',
  summary: 'Who did or read what, newest first',
  permission: 'administer',
  query: auditQuerySchema,
  answer: auditSchema,
  handle: async (parts, query) => readAudit(parts, query),
});

export const auditVerifyRoute = defineRoute({
  path: '/api/audit/verify',
  summary: 'Whether every line of the audit log still follows from the one before',
  permission: 'administer',
  query: noQuery,
  answer: auditVerdictSchema,
  handle: async ({ access }) => {
    const verdict = access.audit.verify();
    return verdict.sound ? { ...verdict, line: null } : { ...verdict, lines: null, head: null };
  },
});

function readAudit(parts: ConsoleParts, query: AuditQuery): Audit {
  const { audit, people } = parts.access;
  const rows = audit.list(toFilter(parts, query), pageSize + 1);
  const page = rows.slice(0, pageSize);
  const mentioned = new Set(page.flatMap(({ person, object }) => [person ?? '', object.replace(/^person\//, '')]));
  return {
    items: page.map(({ seq, at, person, act, object, detail }) => ({ seq, at: at.getTime(), who: person, act, object, detail: { ...detail } })),
    next: rows.length > pageSize ? (page.at(-1)?.seq ?? null) : null,
    names: Object.fromEntries(people.list().filter(({ id }) => mentioned.has(id)).map(({ id, name }) => [id, name])),
  };
}

function toFilter({ office }: ConsoleParts, { who, act, object, from, to, below }: AuditQuery): AuditFilter {
  const dayOf = (day: string | undefined, later: number): Date | undefined => (day === undefined ? undefined : DateTime.fromISO(day, { zone: office.timezone }).plus({ days: later }).toJSDate());
  return { person: who, act, object, from: dayOf(from, 0), until: dayOf(to, 1), below };
}

const exportQuerySchema = auditQuerySchema.omit({ below: true }).extend({ format: z.enum(['jsonl', 'csv']).default('jsonl') });

/** `/api/audit/export`: the whole log, or what a filter leaves of it, oldest first, with the hashes that hold it together. */
export function mountAuditExport(app: Hono, parts: ConsoleParts): void {
  app.get('/api/audit/export', (c) => {
    const { viewer } = enter(c, { permission: 'administer' });
    const query = exportQuerySchema.safeParse(c.req.query());
    if (!query.success) throw new ProblemError('invalid-query', z.prettifyError(query.error));
    const { format, ...filter } = query.data;
    parts.access.audit.write({ person: viewer.id, act: 'audit-exported', object: 'audit', detail: { format } });
    c.header('content-type', format === 'csv' ? 'text/csv; charset=utf-8' : 'application/jsonl; charset=utf-8');
    c.header('content-disposition', `attachment; filename="diembao-audit.${format}"`);
    c.header('cache-control', 'no-store');
    return stream(c, async (out) => {
      if (format === 'csv') await out.write(`\uFEFF${stringify([['seq', 'at', 'who', 'act', 'object', 'detail', 'hash']])}`);
      for (const line of parts.access.audit.lines(toFilter(parts, filter))) await out.write(format === 'csv' ? csvLine(line) : `${JSON.stringify(line)}\n`);
    });
  });
}

/** A cell that starts like a formula is one to a spreadsheet: an apostrophe makes it text. */
const cell = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
const csvLine = ({ seq, at, person, act, object, detail, hash }: AuditLine): string => stringify([[String(seq), at.toISOString(), person ?? '', act, object, JSON.stringify(detail), hash].map(cell)]);
