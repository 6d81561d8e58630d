import { z } from 'zod';

/** 64-bit numbers may come as text, depending on the server's settings. */
export const integer = z.coerce.number().int();
/** Milliseconds since 1970; null where the store has no time (or chose its zero). */
export const instant = integer;
export const maybeInstant = z.union([z.null(), integer]).transform((value) => (value === null || value <= 0 ? null : value));
/** Booleans come as true/false or 1/0. */
export const flag = z.union([z.boolean(), z.coerce.number().transform((value) => value !== 0)]);
