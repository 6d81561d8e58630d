import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { FatalError, messageOf } from '../../infra/contracts/index.ts';
import { readFacts } from '../../infra/facts/index.ts';
import type { ApprovedFact } from '../../processors/flags/index.ts';

/**
 * The facts of a file that a command is given: they count as approved. What cannot be read is told line by line on standard error.
 * @throws {FatalError} `facts-unreadable` where the file cannot be opened or nothing in it is a fact.
 */
export async function factsOf(file: string | undefined, onProblem: (problem: { readonly file: string; readonly line: number | null; readonly code: string; readonly message: string }) => void): Promise<ApprovedFact[]> {
  if (file === undefined) return [];
  let bytes: Buffer;
  try {
    bytes = await readFile(resolve(file));
  } catch (cause) {
    throw new FatalError(`${file} cannot be read: ${messageOf(cause)}.`, { code: 'facts-unreadable', hint: 'Name a JSONL, ClaimReview, CSV or XLSX file.', cause });
  }
  const { good, problems } = await readFacts(bytes, { name: basename(file) });
  for (const { line, code, message } of problems) onProblem({ file: basename(file), line, code, message });
  if (good.length === 0 && problems.length > 0) throw new FatalError(`Nothing in ${file} is a fact-check or a record.`, { code: 'facts-unreadable', hint: problems[0]?.hint ?? 'See ./diembao facts import --help.' });
  return good.map(({ fact }) => ({ version: 0, ...(fact.kind === 'record' ? { record: fact.record } : { factCheck: fact.factCheck }) }));
}
