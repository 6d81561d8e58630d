import { openContext } from '../../app/context.ts';
import { accessOf } from '../../app/roles/access.ts';
import { deskOf } from '../../app/roles/desk.ts';
import type { Viewer } from '../../dashboards/access/index.ts';
import { approveFact, writeFact } from '../../dashboards/desk/index.ts';
import type { OfficeFolder } from './office-file.ts';

/** Fictional. */
export const refutedClaim = 'Từ ngày 1/4/2026, tài khoản ngân hàng không có giao dịch trong 30 ngày sẽ bị thu phí 500.000 đồng mỗi tháng.';

const colleague = (id: string): Viewer => ({ id, name: id, role: 'analyst', units: null, by: 'session' });

/** Lets one person write a fact-check of the claim and another approve it; it reaches matching when the office is started. */
export async function refuteClaim({ officeFile, dataDir }: OfficeFolder): Promise<void> {
  await using context = await openContext({ office: officeFile, data: dataDir, logLevel: 'silent' });
  const desk = deskOf(context, accessOf(context), await context.store());
  const factCheck = { id: '', claim: refutedClaim, verdict: 'fabricated' as const, explanation: 'Hư cấu.', source: 'Ngân hàng hư cấu', url: 'https://ngan-hang.example/tin', date: '2026-03-04', topic: '', units: [] };
  approveFact(desk, colleague('minh'), writeFact(desk, colleague('lan'), { kind: 'fact-check', factCheck }, { propose: true }));
}
