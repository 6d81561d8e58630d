import { z } from 'zod';
import type { Book } from '../../../infra/book/index.ts';
import type { FactKind } from '../../../infra/contracts/index.ts';

const prefixes: Readonly<Record<FactKind, string>> = { 'fact-check': 'FC', record: 'R' };

/** The next of FC-1, FC-2 … or …, leaving out what an import has taken. */
export function nextFactId(book: Book, kind: FactKind): string {
  const prefix = prefixes[kind];
  for (;;) {
    book.run('INSERT INTO desk_counters (name, last) VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET last = last + 1', [prefix]);
    const { last } = book.get(z.object({ last: z.number() }), 'SELECT last FROM desk_counters WHERE name = ?', [prefix]) ?? { last: 1 };
    const id = `${prefix}-${last}`;
    if (!book.get(z.object({ id: z.string() }), 'SELECT id FROM desk_facts WHERE id = ?', [id])) return id;
  }
}
