import type { Book } from '../../infra/book/index.ts';

export type Cells = Readonly<Record<string, string | number | null>>;

/** Names of tables and columns come from this room's own code, never from a request. */
export function updateRow(book: Book, table: string, key: string, id: string | number, cells: Cells): void {
  const names = Object.keys(cells);
  if (names.length === 0) return;
  book.run(`UPDATE ${table} SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE ${key} = ?`, [...Object.values(cells), id]);
}

export function insertRow(book: Book, table: string, cells: Cells): void {
  const names = Object.keys(cells);
  book.run(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`, Object.values(cells));
}
