import { expect, it } from 'vitest';
import { reportsSchema } from '../../infra/config/reports.ts';
import { letterheadOf } from './letterhead.ts';

const config = (letterhead: Record<string, unknown>, templates: readonly unknown[] = []) => ({ office: { name: 'Sở A', timezone: 'Asia/Ho_Chi_Minh', language: 'vi' as const }, reports: reportsSchema.parse({ letterhead, templates }) }) as unknown as Parameters<typeof letterheadOf>[0];

it('a press review and a dossier have symbols of their own, unless the office says which', () => {
  const symbols = (of: Parameters<typeof letterheadOf>[0]): string[] => (['daily', 'weekly', 'dossier'] as const).map((kind) => letterheadOf(of, kind).symbol);
  expect(symbols(config({ symbol: 'BC-SA' }))).toEqual(['ĐB-SA', 'BC-SA', 'HS-SA']);
  expect(symbols(config({}))).toEqual(['ĐB', 'BC', 'HS']);
  expect(symbols(config({ symbol: 'BCTT-SA' }))).toEqual(['BCTT-SA', 'BCTT-SA', 'BCTT-SA']);
  expect(symbols(config({ symbol: 'BC-SA' }, [{ kind: 'daily', symbol: 'BC-VP' }]))).toEqual(['BC-VP', 'BC-SA', 'HS-SA']);
});
