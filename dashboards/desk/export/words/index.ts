import { en } from './en.ts';
import type { CaseWords } from './shape.ts';
import { vi } from './vi.ts';

export const caseWords: Readonly<Record<'vi' | 'en', CaseWords>> = { vi, en };
export type { CaseWords } from './shape.ts';
