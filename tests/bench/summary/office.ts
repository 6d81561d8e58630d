import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';

/** Sixty units in four tiers, all of them fictional: the province, its departments, their offices and communes, their hamlets. */
export const units: readonly { readonly id: string; readonly name: string; readonly parent?: string }[] = Array.from({ length: 60 }, (_, index) => {
  if (index === 0) return { id: 'ubnd-tinh', name: 'Ủy ban nhân dân tỉnh Tân Hải' };
  if (index < 13) return { id: `so-${index}`, name: `Sở hư cấu số ${index} tỉnh Tân Hải`, parent: 'ubnd-tinh' };
  if (index < 45) return { id: `phong-${index}`, name: `Phòng hư cấu số ${index} về quản lý và phát triển`, parent: `so-${1 + (index % 12)}` };
  return { id: `to-${index}`, name: `Tổ hư cấu số ${index}`, parent: `phong-${13 + (index % 32)}` };
});

/** The office's file beside the data. */
export function writeOffice(dir: string): string {
  mkdirSync(dir, { recursive: true });
  const file = join(dir, 'office.yaml');
  const letterhead = { superior: 'UBND tỉnh Tân Hải', symbol: 'BC-SKHCN', place: 'Tân Hải', signer: { title: ['GIÁM ĐỐC'], name: 'Phạm Thu Vạc' }, recipients: ['UBND tỉnh (báo cáo)', 'Ban Giám đốc'] };
  writeFileSync(file, stringify({ office: { name: 'Sở đo tốc độ (hư cấu)', contact: 'thu@example.org' }, units, reports: { letterhead } }));
  return file;
}
