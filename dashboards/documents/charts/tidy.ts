import { marksOf, unmarked } from './marks.ts';

/** The figure of a series at a place. */
export type FigureOf = (series: number, place: number) => string | null;

/** How far below the middle, above the foot, a line of letters stands; multiples of their size. Word processors know no `dominant-baseline`. */
const shifts: Readonly<Record<string, string>> = { central: '0.33em', middle: '0.33em', 'text-before-edge': '0.8em', hanging: '0.8em', 'text-after-edge': '-0.2em', auto: '0', alphabetic: '0' };

/** Each written figure says in `data-figures` which it is: ids as `encodeURIComponent` writes them, with spaces between. */
function nameFigures(rest: string, text: string, figureOf: FigureOf): string {
  const ids = marksOf(text).flatMap(({ series, place }) => figureOf(series, place) ?? []);
  return `<text${ids.length === 0 ? '' : ` data-figures="${ids.map(encodeURIComponent).join(' ')}"`}${rest}>${unmarked(text)}</text>`;
}

/** The library's drawing as other programs read it: no style sheet, plain baselines, and names of its own that the next chart has not. */
export function tidySvg(svg: string, id: string, figureOf: FigureOf): string {
  const name = id.replaceAll(/[^A-Za-z0-9_-]/g, '-');
  return svg
    .replaceAll(/<text\b([^>]*)>([^<]*)<\/text>/g, (_, rest: string, text: string) => nameFigures(rest, text, figureOf))
    .replaceAll(/<style[\s\S]*?<\/style>/g, '')
    .replaceAll(/\s(?:class|ecmeta_[a-z_]+)="[^"]*"/g, '')
    .replaceAll(/dominant-baseline="([a-z-]+)"/g, (_, baseline: string) => `dy="${shifts[baseline] ?? '0'}"`)
    .replaceAll(/\bzr\d+-/g, `${name}-`);
}
