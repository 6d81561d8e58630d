import { en } from './en.ts';
import type { StatementWords } from './shape.ts';
import { vi } from './vi.ts';

/** What templates and pages of statements say, in both languages. */
export type { StatementWords } from './shape.ts';
export const statementWords: Readonly<Record<'vi' | 'en', StatementWords>> = { vi, en };
