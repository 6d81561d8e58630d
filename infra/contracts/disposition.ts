import { z } from 'zod';

/**
 * The fate of one sighting (one item met in one poll of one source). Each sighting ends in exactly one of these,
 * and the ledger's five counts sum to what was seen.
 */
export const dispositions = ['stored', 'duplicate', 'unchanged', 'rejected', 'deadLettered'] as const;
export const dispositionSchema = z.enum(dispositions);
export type Disposition = z.infer<typeof dispositionSchema>;

export type DispositionCounts = Record<Disposition, number>;

export const noDispositions = (): DispositionCounts => ({ stored: 0, duplicate: 0, unchanged: 0, rejected: 0, deadLettered: 0 });
