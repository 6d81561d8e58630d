import type { Piece, Report } from '../../../../infra/reports/index.ts';
import { cutShort } from '../../../../infra/text/index.ts';
import { problem, type Problem } from '../problem.ts';
import { captionsOf, passagesOf } from '../walk.ts';
import type { ReadFile } from './read.ts';

/** Layouts break lines and put quotation marks around quotes, and what only says how a character is drawn leaves no trace on paper: what remains is letters, digits and signs in their order. */
const drawn = /[\s\u0000-\u001f\u007f-\u009f\p{Cf}\ufe00-\ufe0f\ufffe\uffff\u{e0100}-\u{e01ef}“”"«»‘’']/gu;
const plain = (text: string): string => text.toWellFormed().normalize('NFC').replaceAll(drawn, '');
/** On paper a character that no typeface of the machine has is an empty box. Those that the report's own typeface has are letters with Vietnamese marks, digits and the usual signs; "5️⃣" is one box. */
const boxed = /[0-9#*]\ufe0f?\u20e3|[^\s\p{Nd}\u0021-\u007e\u00a1-\u024f\u0300-\u036f\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u20ab\u20ac]/gu;

/** A text without blanks that knows where some were: a number ends there. */
class Reading {
  readonly whole: string;
  readonly #apart = new Set<number>();

  constructor(text: string) {
    let whole = '';
    for (const word of text.toWellFormed().normalize('NFC').split(/\s+/u)) {
      whole += plain(word);
      this.#apart.add(whole.length);
    }
    this.whole = whole;
  }

  /** With its blanks. */
  slice(from: number, to = this.whole.length): string {
    let text = '';
    for (let at = from; at < to; at += 1) text += (this.#apart.has(at) ? ' ' : '') + (this.whole[at] ?? '');
    return text;
  }

  /** Where these words stand from a place on, and no number goes on before or behind them; -1 where they do not. */
  find(words: string, from: number): number {
    for (let place = this.whole.indexOf(words, from); place !== -1; place = this.whole.indexOf(words, place + 1)) {
      const end = place + words.length;
      const [before, isApart] = [this.whole.slice(Math.max(0, place - 1), place), this.#apart.has(place)];
      const begun = !isApart && ((/^\p{Nd}/u.test(words) && /[\p{Nd}.,+\-−–]$/u.test(before)) || (/^[.,]\p{Nd}/u.test(words) && /\p{Nd}$/u.test(before)));
      const goesOn = /\p{Nd}$/u.test(words) && !this.#apart.has(end) && /^(?:\p{Nd}|[.,]\p{Nd})/u.test(this.whole.slice(end, end + 2));
      if (!begun && !goesOn) return place;
    }
    return -1;
  }
}

/** Every passage stands in the file, whole and in its order; what stands between them has no number that the report does not have. */
export function textProblems(report: Report, { text, pages, isPaper }: ReadFile): Problem[] {
  const legible = (words: string): string => (isPaper ? words.toWellFormed().normalize('NFC').replaceAll(boxed, '') : words);
  const reading = new Reading(legible(text));
  const found: Problem[] = [];
  const between: string[] = [];
  let from = 0;
  for (const { at, pieces } of passagesOf(report)) {
    const words = plain(legible(pieces.map((piece) => piece.text).join('')));
    if (words === '') continue;
    const place = reading.find(words, from);
    if (place === -1) {
      found.push(problem(reading.find(words, 0) === -1 ? 'file-lacks' : 'file-disordered', at, shortened(pieces)));
      continue;
    }
    between.push(reading.slice(from, place));
    from = place + words.length;
  }
  between.push(reading.slice(from));
  return [...found, ...(found.length > 0 ? [] : strayNumbers(report, between, pages))];
}

const shortened = (pieces: readonly Piece[]): string => cutShort(pieces.map((piece) => piece.text).join(''), 160);

const digits = (text: string): string[] => text.match(/\p{Nd}+/gu) ?? [];

/** Headings, captions, heads of tables, the letterhead, what charts show, ordinals of lists and pages: everything else with a number was put there by somebody. */
function strayNumbers(report: Report, between: readonly string[], pages: number): Problem[] {
  const { letterhead, timezone, sections } = report;
  const blocks = sections.flatMap((section) => section.blocks);
  const charts = blocks.filter((block) => block.kind === 'chart');
  const day = new Intl.DateTimeFormat('en', { timeZone: timezone, day: 'numeric', month: 'numeric', year: 'numeric' }).formatToParts(letterhead.date).map(({ value }) => value);
  const known = [
    ...captionsOf(report).map(({ text }) => text),
    ...passagesOf(report).flatMap(({ pieces }) => pieces.filter(({ kind }) => kind === 'figure').map(({ text }) => text)),
    ...charts.flatMap(({ labels, series }) => [...labels, ...series.flatMap(({ figures }) => figures.flatMap((id) => (id === null ? [] : chartTexts(report.figures[id]))))]),
    letterhead.superior, letterhead.office, letterhead.place, letterhead.number, letterhead.symbol, letterhead.type, ...letterhead.recipients, ...letterhead.signer.title, letterhead.signer.name, ...day,
  ];
  const numbers = new Set(known.flatMap(digits).map(Number));
  const ordinals = Math.max(sections.length, pages, blocks.length, ...blocks.map((block) => (block.kind === 'list' ? block.items.length : 0)), Object.keys(report.documents).length);
  // An axis has round numbers of its own.
  const isTick = (number: string): boolean => charts.length > 0 && /^\d{1,2}0*$/.test(number);
  const stray = between.flatMap(digits).filter((number) => !numbers.has(Number(number)) && Number(number) > ordinals && !isTick(number));
  return [...new Set(stray)].map((number) => problem('file-number-unknown', 'between the sentences', number));
}

/** How a chart may write a figure that no sentence has. */
function chartTexts(figure: Report['figures'][string] | undefined): string[] {
  if (figure?.value === null || figure === undefined) return [];
  const value = figure.unit === 'share' ? figure.value * 100 : figure.value;
  return ['vi-VN', 'en-GB'].flatMap((locale) => [0, 1].map((maximumFractionDigits) => new Intl.NumberFormat(locale, { maximumFractionDigits }).format(value)));
}

const address = (href: string): string => (URL.canParse(href) ? new URL(href).href : href);
const isWithin = (href: string): boolean => href.startsWith('#') || (href.startsWith('/') && !href.startsWith('//'));

/** Links lead where the report's do, in its order, and there are no others. Where the format tells the words of a link, they are the report's. */
export function linkProblems(report: Report, { links }: ReadFile): Problem[] {
  const wanted = passagesOf(report).flatMap(({ at, pieces }) => pieces.flatMap((piece) => (piece.kind === 'link' ? [{ at, href: address(piece.href), text: plain(piece.text) }] : [])));
  const had = links.filter(({ href }) => !isWithin(href)).map(({ href, text }) => ({ href: address(href), text: plain(text) }));
  const known = new Set(wanted.map(({ href }) => href));
  const found = [...new Set(had.filter(({ href }) => !known.has(href)).map(({ href }) => href))].map((href) => problem('file-link-unknown', 'a link', href));
  let from = 0;
  for (const { at, href, text } of wanted) {
    const place = had.findIndex((link, index) => index >= from && link.href === href && (link.text === '' || link.text === text));
    if (place === -1) found.push(problem('file-link-lacks', at, href));
    else from = place + 1;
  }
  return found;
}
