/*
 * Which figure a written number is, carried through the drawing library as letters without width or form: the private use area of Unicode.
 */
const begin = '\uE000';
const base = 0xe001;
const found = /\uE000([\uE001-\uF8FF])([\uE001-\uF8FF])/gu;

export const marked = (text: string, series: number, place: number): string => `${text}${begin}${String.fromCharCode(base + series, base + place)}`;
export const unmarked = (text: string): string => text.replaceAll(/[\uE000-\uF8FF]/gu, '');
export const marksOf = (text: string): { readonly series: number; readonly place: number }[] => [...text.matchAll(found)].map(([, series = '', place = '']) => ({ series: series.charCodeAt(0) - base, place: place.charCodeAt(0) - base }));
