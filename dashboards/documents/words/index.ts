import { en } from './en.ts';
import type { LayoutWords } from './shape.ts';
import { vi } from './vi.ts';

export const layoutWords: Readonly<Record<'vi' | 'en', LayoutWords>> = { vi, en };
export type { Day, Headline, LayoutWords } from './shape.ts';
