import { DateTime } from 'luxon';
import type { Report } from '../../../infra/reports/index.ts';
import type { CheckPorts } from './ports.ts';
import { problem, type Problem } from './problem.ts';
import { digit } from './stated.ts';
import { captionsOf, passagesOf } from './walk.ts';

/** Numbers by which a calendar calls one of these days: day, month, year, week, quarter. */
function numbersOf(days: readonly DateTime[]): ReadonlySet<number> {
  return new Set(days.flatMap(({ day, month, year, weekYear, weekNumber, quarter }) => [day, month, year, year % 100, weekYear, weekNumber, quarter]));
}

/** A date is that of its moment; numbers in titles and captions are those of the period and the one before. */
export function calendarProblems(report: Report, { isTemplateNumber }: Pick<CheckPorts, 'isTemplateNumber'>): Problem[] {
  const { timezone: zone, period, before } = report;
  const day = (at: number): DateTime => DateTime.fromMillis(at, { zone });
  const bounds = numbersOf([period, before].flatMap(({ from, to }) => [day(from), day(to - 1)]));
  const dates = passagesOf(report).flatMap(({ at, pieces }) => pieces.flatMap((piece) => {
    if (piece.kind !== 'date') return [];
    const { hour, minute } = day(piece.at);
    const right = new Set([...numbersOf([day(piece.at)]), hour, minute]);
    return readIn(piece.text).every((number) => right.has(number)) && digit.test(piece.text) ? [] : [problem('date-misstated', at, piece.text, day(piece.at).toFormat('yyyy-MM-dd HH:mm'))];
  }));
  // A title may name what the report is about, by a name that has a number in it; a name may stand in a longer one.
  const names = [...passagesOf(report).flatMap(({ pieces }) => pieces.filter(({ kind }) => kind === 'name').map(({ text }) => text)), ...Object.values(report.documents).map(({ title }) => title)].filter((name) => digit.test(name)).sort((left, right) => right.length - left.length);
  const bare = (text: string): string => names.reduce((rest, name) => rest.replaceAll(name, ''), text);
  const captions = captionsOf(report).filter(({ text }) => !isTemplateNumber(text) && !readIn(bare(text)).every((number) => bounds.has(number))).map(({ at, text }) => problem('number-unmarked', at, text));
  return [...dates, ...captions];
}

const readIn = (text: string): number[] => [...text.matchAll(/\p{Nd}+/gu)].map(([number]) => Number(number));
