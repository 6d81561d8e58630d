import { diembao } from './cli.ts';

export interface ExportedDocument {
  readonly id: string;
  readonly kind: string;
  readonly source: string;
  readonly url: string | null;
  readonly title: string;
  readonly text: string;
  readonly publishedAt: string | null;
  readonly units: readonly string[];
  readonly topics: readonly string[];
  readonly contentGroup: string;
  readonly tone: string;
  readonly stances: readonly string[];
}

/** What `export documents` writes of a data folder. */
export async function exported(dataDir: string): Promise<ExportedDocument[]> {
  const { code, stdout, stderr } = await diembao(['export', 'documents', '--data', dataDir, '--format', 'jsonl']);
  if (code !== 0) throw new Error(`export failed: ${stderr}`);
  return stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line) as ExportedDocument);
}
