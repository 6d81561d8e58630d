import { expect, it } from 'vitest';
import { type Store } from '../../../../infra/store/index.ts';
import type { ReportPorts } from '../../ports.ts';
import { Sheet } from '../../sheet/sheet.ts';
import type { Dossier, DossierStatement } from '../ports.ts';
import { statement } from './statement.ts';

const day = 86_400_000;
const from = Date.UTC(2026, 10, 15, 17);
const said = 'Nước máy của xã hư cấu đạt chuẩn.';
const one: DossierStatement = {
  number: 3, openedAt: from, dueAt: null, isOwed: false, publishedAt: from + day, changedAt: from + day, withdrawnAt: null, kind: 'refutation', title: 'Về nước máy', paragraphs: [said], sources: [{ label: 'Kết quả xét nghiệm', url: null }], urls: ['https://so.example/phat-ngon/3'],
};

async function told(withdrawnAt: number | null): Promise<string> {
  const ports: ReportPorts = { store: {} as Store, zone: 'Asia/Ho_Chi_Minh', units: [], topics: [], office: 'Sở hư cấu', now: () => from + 90 * day, cases: () => [], referrals: () => [], statements: () => [] };
  const dossier: Dossier = { number: 12, title: '', state: 'open', verdict: null, reason: '', concludedAt: null, units: [], openedAt: from, closedAt: null, dueAt: null, facts: [], draftFacts: 0, documents: [], flags: [], tasks: [], referrals: [], statements: [{ ...one, withdrawnAt }], log: [] };
  const dossiers = { case: () => dossier, caseOf: () => 12, fact: () => null, reports: async () => ({ articles: [], outlets: 0, posts: 0 }), addresses: () => new Set<string>() };
  const sheet = new Sheet({ from, to: from + 7 * day, beforeFrom: from - 7 * day, beforeTo: from, unit: '', topic: '', story: '', case: '12' }, 'vi', { ...ports, dossiers });
  return JSON.stringify(await statement.write(sheet, dossier));
}

it('tells a statement that stands in its words, and of a withdrawn one none, also where it was withdrawn after the period', async () => {
  expect(await told(null)).toContain(said);
  for (const at of [from + 3 * day, from + 30 * day]) {
    const text = await told(at);
    for (const words of [said, one.title, 'https://so.example', 'Kết quả']) expect(text).not.toContain(words);
    expect(text).toContain('rút lại');
  }
});
