import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';

export interface OfficeFolder extends Disposable {
  readonly dir: string;
  readonly officeFile: string;
  readonly dataDir: string;
}

/** A throw-away folder with an office's file and an empty data folder. */
export function officeFolder(settings: Record<string, unknown>): OfficeFolder {
  const dir = mkdtempSync(join(tmpdir(), 'diembao-office-'));
  const officeFile = join(dir, 'office.yaml');
  writeFileSync(
    officeFile,
    stringify({
      office: { name: 'Sở thử nghiệm (hư cấu)', contact: 'thu@example.org' },
      network: { allow: ['127.0.0.1'] },
      crawl: { delay: 0, interval: 2 },
      units: [{ id: 'so-khcn', name: 'Sở Khoa học và Công nghệ tỉnh Tân Hải', aliases: ['Sở KH&CN'] }],
      ...settings,
    }),
  );
  return { dir, officeFile, dataDir: join(dir, 'data'), [Symbol.dispose]: () => rmSync(dir, { recursive: true, force: true, maxRetries: 5 }) };
}
