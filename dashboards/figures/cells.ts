import { z } from 'zod';

/** 64-bit numbers may come as text, depending on the server's settings. */
export const count = z.coerce.number().int();
/** From 0 to 1; null where it is of nothing. */
export const share = z.number().nullable();
/** A DateTime in UTC, as milliseconds since 1970. */
export const time = z.string().transform((text) => Date.parse(`${text.replace(' ', 'T')}Z`));
