/** Diacritics for Vietnamese typed without them: models read the restored text, people the one that was written. */
export { createRestorer, type Restorer } from './restore.ts';
export { pairHash, packTable, unpackTable, type DiacriticsTable } from './table.ts';
