import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { modelTasks } from '../open-models.ts';
import type { Evaluation, Figures } from './evaluate.ts';
import { modelScores } from './scores.ts';

/* The gate: what a candidate must reach, and what ships must hold. */

const share = z.number().min(0).max(1);
const floorsSchema = z.object({
  testHash: z.string(),
  floors: z.record(z.string(), share),
  /** What was measured of the models that ship when the floors were pinned. */
  measured: z.array(z.object({ task: z.enum(modelTasks), version: z.string(), scores: z.record(z.string(), share) })),
});
export type Floors = z.infer<typeof floorsSchema>;

const floorsFile = new URL('./floors.json', import.meta.url);
export const readFloors = async (): Promise<Floors> => floorsSchema.parse(JSON.parse(await readFile(floorsFile, 'utf8')));

/** What arithmetic on another machine may differ by. */
const slack = 0.015;

/** Pins the floors anew, a little below what was measured. */
export async function pinFloors(evaluation: Evaluation): Promise<void> {
  const floors = Object.fromEntries(Object.entries(evaluation.figures).map(([name, figure]) => [name, Math.floor((figure - slack) * 1000) / 1000]));
  const measured = modelScores(evaluation).map(({ scores, ...rest }) => ({ ...rest, scores: Object.fromEntries(Object.entries(scores).map(([name, score]) => [name, Math.round(score * 1000) / 1000])) }));
  await writeFile(floorsFile, `${JSON.stringify({ testHash: evaluation.testHash, floors, measured } satisfies Floors, null, 1)}\n`);
}

/** What is below its floor, in words; empty where the gate is open. */
export function belowFloors({ figures, testHash }: Pick<Evaluation, 'figures' | 'testHash'>, { floors, testHash: pinned }: Pick<Floors, 'floors' | 'testHash'>): string[] {
  const faults = Object.entries(floors)
    .filter(([name, floor]) => (figures[name] ?? 0) < floor)
    .map(([name, floor]) => `${name} is ${(figures[name] ?? 0).toFixed(3)}, the floor ${floor}`);
  return testHash === pinned ? faults : [`the test part is not the one that the floors were pinned on (${testHash.slice(0, 12)}, not ${pinned.slice(0, 12)})`, ...faults];
}

/** What of a candidate is worse than the models in use by more than chance allows, in words. */
export function worseThan(candidate: Figures, current: Figures, tolerance = 0.015): string[] {
  return Object.entries(current)
    .filter(([name, figure]) => (candidate[name] ?? 0) < figure - tolerance)
    .map(([name, figure]) => `${name} would fall from ${figure.toFixed(3)} to ${(candidate[name] ?? 0).toFixed(3)}`);
}
