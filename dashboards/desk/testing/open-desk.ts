import { z } from 'zod';
import { openBook, type Book } from '../../../infra/book/index.ts';
import { factChanged, flagJudged, unwrap, type Flagged } from '../../../infra/contracts/index.ts';
import { reportMigrations } from '../../../infra/reports/index.ts';
import type { AuditEntry } from '../../access/audit.ts';
import type { Viewer } from '../../access/viewer.ts';
import { deskMigrations, type Colleague, type Desk, type StoredDocument } from '../index.ts';

/** Colleagues of a fictional office. */
export const lan: Viewer = { id: 'lan', name: 'Lan (hư cấu)', role: 'analyst', units: null, by: 'session' };
export const minh: Viewer = { id: 'minh', name: 'Minh (hư cấu)', role: 'analyst', units: null, by: 'session' };
export const hoa: Viewer = { id: 'hoa', name: 'Hoa (hư cấu)', role: 'spokesperson', units: ['so-tu-phap'], by: 'session' };
export const thu: Viewer = { id: 'thu', name: 'Thu (hư cấu)', role: 'leadership', units: null, by: 'session' };

export interface OpenedDesk extends Desk {
  readonly audited: AuditEntry[];
  readonly stored: StoredDocument[];
  /** Moves the clock. */
  readonly later: (ms: number) => void;
  /** What was posted to the log since it was last asked. */
  readonly posted: () => { readonly key: string; readonly event: ReturnType<typeof read> }[];
}

const read = (value: string) => unwrap(value, [factChanged, flagJudged]);

/** A desk over a book of its own, in memory. */
export function openTestDesk(book: Book = openBook(':memory:', [...deskMigrations, ...reportMigrations])): OpenedDesk {
  let at = Date.parse('2026-11-20T02:00:00.000Z');
  const audited: AuditEntry[] = [];
  const stored: StoredDocument[] = [];
  const colleagues: Colleague[] = [lan, minh, hoa, thu].map(({ by: _, ...colleague }) => ({ ...colleague, active: true }));
  return {
    book, audited, stored,
    audit: (entry) => void audited.push(entry),
    now: () => new Date(at),
    later: (ms) => void (at += ms),
    office: { name: 'Sở Khoa học và Công nghệ tỉnh Tân Hải (hư cấu)', timezone: 'Asia/Ho_Chi_Minh', language: 'vi' },
    units: [{ id: 'so-khcn', name: 'Sở KH&CN' }, { id: 'so-tu-phap', name: 'Sở Tư pháp' }],
    statements: { approvals: [{}], replyHours: 24 },
    colleagues: () => colleagues,
    lookUp: async (ids) => stored.filter(({ id }) => ids.includes(id)),
    print: async () => new Uint8Array(),
    posted: () => {
      const rows = book.all(z.object({ topic: z.literal('desk.events'), key: z.string(), value: z.string() }), 'SELECT topic, key, value FROM outbox ORDER BY seq');
      book.run('DELETE FROM outbox');
      return rows.map(({ key, value }) => ({ key, event: read(value) }));
    },
  };
}

export interface FlagParts {
  readonly document?: string;
  readonly kind?: 'article' | 'post';
  readonly hash?: string;
  readonly fact?: string;
  readonly factVersion?: number;
  readonly probability?: number;
  readonly reach?: string;
  readonly units?: string[];
  readonly title?: string;
  readonly passage?: string;
  readonly publishedAt?: string;
  readonly flaggedAt?: string;
  readonly model?: string;
}

/** A flag about an invented rumour in an invented outlet. */
export function flaggedOf({ document = 'doc-1', kind = 'article', hash = 'hash-1', fact = 'FC-1', factVersion = 1, probability = 0.9, reach = 'national', units = ['so-khcn'], title = 'Xôn xao tin xả lũ đêm nay', passage = 'Hồ Tân Hải sẽ xả lũ lúc 22 giờ đêm nay, dân phải sơ tán ngay', publishedAt = '2026-11-20T00:00:00.000Z', flaggedAt = '2026-11-20T01:00:00.000Z', model = 'rules@1' }: FlagParts = {}): Flagged {
  return {
    document: { id: document, kind, title: kind === 'article' ? title : '', language: 'vi', publishedAt, contentHash: hash, units },
    source: { id: 'bao-tan-hai', outlet: 'Báo Tân Hải (hư cấu)', reach },
    flag: {
      probability, level: probability >= 0.8 ? 'strong' : 'suggest',
      evidence: { kind: 'fact-check', id: fact, version: factVersion, date: '2026-11-18', verdict: 'fabricated', text: `Hồ Tân Hải xả lũ trong đêm (${fact})` },
      passage: { start: 0, end: passage.length, text: passage },
      reasons: [{ code: 'numbers-agree', values: {} }], against: [{ code: 'numbers-differ', values: { claim: '22 giờ', text: '23 giờ' } }, { code: 'asked', values: {} }],
      parts: { lexical: 0.8 }, model,
    },
    flaggedAt,
  };
}

/** Runs what must be refused; @returns its code. */
export function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
  return 'done';
}
