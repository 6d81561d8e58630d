import { z } from 'zod';
import { openBook, type Book, type BookMigration, type Values } from '../index.ts';

/** How SQLite goes about every statement that `use` runs against a new book: what begins with SCAN reads a table through. */
export function plansOf(migrations: readonly BookMigration[], use: (book: Book) => void): string[] {
  const book = openBook(':memory:', migrations);
  const plans: string[] = [];
  const explain = (sql: string, values: Values = []): void => {
    const steps = book.all(z.object({ detail: z.string() }), `EXPLAIN QUERY PLAN ${sql}`, values);
    plans.push(...steps.map(({ detail }) => `${detail} in: ${sql}`));
  };
  use({
    ...book,
    run: (sql, values) => (explain(sql, values), book.run(sql, values)),
    all: (row, sql, values) => (explain(sql, values), book.all(row, sql, values)),
    get: (row, sql, values) => (explain(sql, values), book.get(row, sql, values)),
  });
  book.close();
  return plans;
}
