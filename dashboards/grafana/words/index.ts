/** The dashboards' words in both languages. */
import { en } from './en.ts';
import { vi, type Catalogue } from './vi.ts';

export type { Catalogue };
export type Language = 'vi' | 'en';
export type BoardName = keyof Catalogue['boards'];
export type PanelKey<Name extends BoardName> = keyof Catalogue['boards'][Name]['panels'] & string;
export type ColumnKey = keyof Catalogue['columns'];
export type AlertName = keyof Catalogue['alerts'];
export type ValueKind = keyof Catalogue['values'];

export const catalogues: Readonly<Record<Language, Catalogue>> = { vi, en };
