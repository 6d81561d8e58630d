import { DateTime, Info } from 'luxon';
import type { Report } from '../../../infra/reports/index.ts';
import type { CheckPorts, NameOf } from './ports.ts';
import { problem, type Problem } from './problem.ts';
import { digit } from './stated.ts';
import { captionsOf, passagesOf } from './walk.ts';

type Ports = Pick<CheckPorts, 'isTemplateNumber' | 'names'>;

/** Numbers by which a calendar calls one of these days: day, month, year, week, quarter. */
function numbersOf(days: readonly DateTime[]): ReadonlySet<number> {
  return new Set(days.flatMap(({ day, month, year, weekYear, weekNumber, quarter }) => [day, month, year, year % 100, weekYear, weekNumber, quarter]));
}

/** A date is that of its moment; numbers in titles and captions are those of the period and the one before. */
export async function calendarProblems(report: Report, ports: Ports): Promise<Problem[]> {
  const { timezone: zone, period, before } = report;
  const day = (at: number): DateTime => DateTime.fromMillis(at, { zone });
  const bounds = numbersOf([period, before].flatMap(({ from, to }) => [day(from), day(to - 1)]));
  const dates = passagesOf(report).flatMap(({ at, pieces }) => pieces.flatMap((piece) => (piece.kind !== 'date' || isDateOf(piece.text, day(piece.at)) ? [] : [problem('date-misstated', at, piece.text, day(piece.at).toFormat('yyyy-MM-dd HH:mm'))])));
  const strayIn = (names: readonly string[]) => captionsOf(report).filter(({ text }) => !ports.isTemplateNumber(text) && !readIn(without(names, text)).every((number) => bounds.has(number)));
  const said = [...passagesOf(report).flatMap(({ pieces }) => pieces.filter(({ kind }) => kind === 'name').map(({ text }) => text)), ...Object.values(report.documents).map(({ title }) => title)];
  const stray = strayIn(said).length === 0 ? [] : strayIn([...said, ...(await namesOfAbout(report, ports))]);
  return [...dates, ...stray.map(({ at, text }) => problem('number-unmarked', at, text))];
}

const english = Info.months('long', { locale: 'en-GB' });

/** Day, month and year in their order, or hours and minutes; the month as a number or by its English name. */
function isDateOf(text: string, { day, month, year, hour, minute }: DateTime): boolean {
  const named = english.findIndex((name) => new RegExp(`\\b${name}\\b`, 'iu').test(text)) + 1;
  if (named > 0 && named !== month) return false;
  const forms = named > 0 ? [[day, year], [day]] : [[day, month, year], [day, month], [hour, minute], [hour, minute, day, month], [hour, minute, day, month, year]];
  return digit.test(text) && forms.some((form) => form.join(' ') === readIn(text).join(' '));
}

/** A title may name what the report is about, by a name that has a number in it and that stands in no sentence. */
async function namesOfAbout({ about, language }: Report, { names }: Ports): Promise<string[]> {
  const ids = (['unit', 'topic', 'story', 'case', 'statement'] as const satisfies readonly NameOf[]).map((of) => [of, about[of] ?? ''] as const).filter(([, id]) => id !== '');
  return (await Promise.all(ids.map(([of, id]) => names(of, id, language)))).flat();
}

/** The longest first: a name may stand in a longer one. */
const without = (names: readonly string[], text: string): string => names.filter((name) => digit.test(name)).sort((left, right) => right.length - left.length).reduce((rest, name) => rest.replaceAll(name, ''), text);

const readIn = (text: string): number[] => [...text.matchAll(/\p{Nd}+/gu)].map(([number]) => Number(number));
