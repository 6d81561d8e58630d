/** The book: what people do, kept with transactions beside the store. */
export type { Book, BookMigration, Posted, Values } from './book.ts';
export { openBook } from './open-book.ts';
export { startOutbox, type Outbox } from './outbox.ts';
