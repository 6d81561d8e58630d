import type { vi } from './vi.ts';

type Shape<Of> = { readonly [Key in keyof Of]: Of[Key] extends string ? string : Of[Key] extends readonly string[] ? readonly string[] : Shape<Of[Key]> };

/** A catalogue of reports: the same words in each language. */
export type Words = Shape<typeof vi>;
