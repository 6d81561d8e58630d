import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { FatalError, messageOf } from '../../infra/contracts/index.ts';
import { factLimits, readFacts, type FactPreview } from '../../infra/facts/index.ts';

/**
 * What is in a file of facts, and what is wrong with it; `-` is standard input.
 * @throws {FatalError} `facts-unreadable` where the file cannot be opened.
 */
export async function readFactsFile(file: string, { zone }: { readonly zone: string }): Promise<FactPreview> {
  return readFacts(bytesOf(file), { name: file === '-' ? 'standard input' : basename(file), language: 'en', zone });
}

function bytesOf(file: string): Buffer {
  try {
    if (file === '-') return readFileSync(0);
    const stats = statSync(file);
    if (!stats.isFile()) throw new Error('it is not a file');
    if (stats.size > factLimits.fileBytes) throw new Error(`it is larger than ${factLimits.fileBytes / 1024 / 1024} MB`);
    return readFileSync(file);
  } catch (cause) {
    throw new FatalError(`${file} cannot be read: ${messageOf(cause)}.`, { code: 'facts-unreadable', hint: 'Name a file of JSON lines, ClaimReview (JSON-LD, page, feed), CSV or XLSX.', cause });
  }
}
