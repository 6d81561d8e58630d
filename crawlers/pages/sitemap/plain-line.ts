import { decodeHTML } from 'entities';
import { normaliseText } from '../../../infra/text/index.ts';

/** Some text as one line without markup's leftovers, at most `most` characters. */
export const plainLine = (text: string, most: number): string => normaliseText(decodeHTML(text)).replace(/\s+/g, ' ').trim().slice(0, most).toWellFormed();
