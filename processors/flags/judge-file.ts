import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { FatalError, messageOf } from '../../infra/contracts/index.ts';
import { judgeSchema } from './judging/score.ts';

/** What the judges of pairs learned, and from which probability on a flag is raised. */
export const judgeFileSchema = z.object({
  version: z.number().int().positive(),
  thresholds: z.object({ suggest: z.number(), strong: z.number() }),
  claim: judgeSchema,
  record: judgeSchema,
});
export type JudgeFile = z.infer<typeof judgeFileSchema>;

export const builtInJudge = new URL('judge.json', import.meta.url);

/** @throws {FatalError} `judge-unreadable`. */
export async function readJudge(file: URL | string = builtInJudge): Promise<JudgeFile> {
  try {
    return judgeFileSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    throw new FatalError(`The judge of claims cannot be read: ${messageOf(cause)}.`, { code: 'judge-unreadable', hint: 'Restore processors/flags/judge.json from the release, or train it anew: node processors/flags/training/main.ts', cause });
  }
}
