import { z } from 'zod';

/** 30s, 15m, 48h or 2d. */
export const duration = z.string().regex(/^\d+(?:s|m|h|d)$/, 'give a number and its unit, for example 15m, 48h or 7d');
export const reachClass = z.enum(['national', 'regional', 'local', 'specialist', 'foreign']);
