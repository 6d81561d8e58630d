import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Book } from '../../infra/book/index.ts';
import type { AuditEntry, WriteAudit } from './audit.ts';

const detailSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
const rowSchema = z.object({ seq: z.number(), at: z.number(), person: z.string().nullable(), act: z.string(), object: z.string(), detail: z.string(), before: z.string(), hash: z.string() });
type Row = z.infer<typeof rowSchema>;

export interface AuditLine {
  readonly seq: number;
  readonly at: Date;
  /** Null for the system itself. */
  readonly person: string | null;
  readonly act: string;
  readonly object: string;
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
  /** Over this line and the hash of the one before: whoever changes a line must change all that follow. */
  readonly hash: string;
}

export interface AuditFilter {
  readonly person?: string | undefined;
  /** A word of the acts, or its beginning: `sign-in` finds `sign-in-failed`. */
  readonly act?: string | undefined;
  /** An object or its beginning: `case/12`, `case/`. */
  readonly object?: string | undefined;
  readonly from?: Date | undefined;
  readonly until?: Date | undefined;
  /** Lines older than this one only: for the next page. */
  readonly below?: number | undefined;
}

/** Where the chain breaks: `line` is the first that does not follow from the one before, or the first that is missing at the end. */
export type AuditVerdict = { readonly sound: true; readonly lines: number; readonly head: string } | { readonly sound: false; readonly line: number };

export interface AuditLog {
  readonly write: WriteAudit;
  /** Newest first. */
  list(filter: AuditFilter, limit: number): AuditLine[];
  /** Oldest first, read in pages: an export never holds the whole log. */
  lines(filter: AuditFilter): Generator<AuditLine>;
  /** Walks the whole chain. */
  verify(): AuditVerdict;
}

const start = '';
const pageSize = 500;
const columns = 'SELECT seq, at, person, act, object, detail, before, hash FROM access_audit';

export function openAuditLog(book: Book, now: () => Date): AuditLog {
  const write = ({ person, act, object, detail = {} }: AuditEntry): void =>
    book.transaction(() => {
      const last = book.get(z.object({ seq: z.number(), hash: z.string() }), 'SELECT seq, hash FROM access_audit ORDER BY seq DESC LIMIT 1');
      // Numbered here and not by the table: the number is part of what is hashed.
      const row = { seq: (last?.seq ?? 0) + 1, at: now().getTime(), person, act, object, detail: JSON.stringify(detail), before: last?.hash ?? start };
      book.run('INSERT INTO access_audit (seq, at, person, act, object, detail, before, hash) VALUES (:seq, :at, :person, :act, :object, :detail, :before, :hash)', { ...row, hash: hashOfLine(row) });
    });

  function* lines(filter: AuditFilter): Generator<AuditLine> {
    for (let above = 0; ; ) {
      const { where, values } = conditions(filter);
      const page = book.all(rowSchema, `${columns} WHERE ${[...where, 'seq > :above'].join(' AND ')} ORDER BY seq LIMIT :limit`, { ...values, above, limit: pageSize });
      yield* page.map(toLine);
      above = page.at(-1)?.seq ?? above;
      if (page.length < pageSize) return;
    }
  }

  return {
    write,
    lines,
    list: (filter, limit) => {
      const { where, values } = conditions(filter);
      return book.all(rowSchema, `${columns} WHERE ${where.join(' AND ')} ORDER BY seq DESC LIMIT :limit`, { ...values, limit }).map(toLine);
    },
    verify: () => verify(book),
  };
}

function verify(book: Book): AuditVerdict {
  let before = start;
  let expected = 1;
  for (;;) {
    const page = book.all(rowSchema, `${columns} WHERE seq >= ? ORDER BY seq LIMIT ?`, [expected, pageSize]);
    for (const row of page) {
      if (row.seq !== expected || row.before !== before || row.hash !== hashOfLine(row)) return { sound: false, line: expected };
      before = row.hash;
      expected += 1;
    }
    if (page.length < pageSize) break;
  }
  // The table remembers the highest number that it ever gave: lines cut off at the end are missed too.
  const given = book.get(z.object({ seq: z.number() }), "SELECT seq FROM sqlite_sequence WHERE name = 'access_audit'")?.seq ?? 0;
  return given >= expected ? { sound: false, line: expected } : { sound: true, lines: expected - 1, head: before };
}

const hashOfLine = ({ seq, at, person, act, object, detail, before }: Omit<Row, 'hash'>): string => createHash('sha256').update(JSON.stringify([seq, at, person, act, object, detail, before])).digest('hex');

const toLine = ({ at, detail, before: _before, ...row }: Row): AuditLine => ({ ...row, at: new Date(at), detail: detailSchema.parse(JSON.parse(detail)) });

function conditions({ person, act, object, from, until, below }: AuditFilter): { readonly where: string[]; readonly values: Record<string, string | number> } {
  const where = ['1'];
  const values: Record<string, string | number> = {};
  const add = (condition: string, name: string, value: string | number | undefined): void => {
    if (value === undefined) return;
    where.push(condition);
    values[name] = value;
  };
  add('person = :person', 'person', person);
  add('substr(act, 1, length(:act)) = :act', 'act', act);
  add('substr(object, 1, length(:object)) = :object', 'object', object);
  add('at >= :from', 'from', from?.getTime());
  add('at < :until', 'until', until?.getTime());
  add('seq < :below', 'below', below);
  return { where, values };
}
