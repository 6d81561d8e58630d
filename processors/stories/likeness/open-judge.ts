import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { featureNames } from './features.ts';
import type { Judge } from './judge.ts';

/** The file that ships with the project (processors/stories/training makes it). */
export const judgeFile = new URL('./judge.json', import.meta.url);
const judgeSchema = z.object({ weights: z.record(z.enum(featureNames), z.number()), offset: z.number(), threshold: z.number().min(0).max(1) });

export const openJudge = (): Judge => judgeSchema.parse(JSON.parse(readFileSync(judgeFile, 'utf8')));
