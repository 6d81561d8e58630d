import { FatalError } from '../../infra/contracts/index.ts';
import { reportSchema, type Letterhead, type Report, type Section } from '../../infra/reports/index.ts';
import { parsePeriod, periodBefore } from './period.ts';
import type { ReportOptions, ReportPorts } from './ports.ts';
import { newest } from './questions/ledger.ts';
import type { Scope } from './questions/question.ts';
import { sectionsOf } from './sections/index.ts';
import { Sheet } from './sheet/sheet.ts';
import { storyTitle } from './reading/stories.ts';
import { dateText } from './words/index.ts';

/**
 * Makes a report from stored questions alone. While nothing is written in between, the same period gives the same report but for the letterhead's date.
 * @throws {FatalError} `period-invalid`, `report-kind-unmade`, `report-empty` where every section is left out, `report-about-unknown`; {RetryableError} `store-overloaded`.
 */
export async function makeReport(options: ReportOptions, ports: ReportPorts): Promise<Report> {
  const { kind, language, leaveOut = [], onProgress, signal } = options;
  const writers = sectionsOf(kind);
  if (writers === null) throw new FatalError(`Reports of the kind "${kind}" are not made yet.`, { code: 'report-kind-unmade', hint: 'Take daily, weekly, monthly, quarterly, yearly or ad-hoc.' });
  const chosen = writers.filter(({ id }) => !leaveOut.includes(id));
  if (chosen.length === 0) throw new FatalError('Every section of the report is left out.', { code: 'report-empty', hint: 'Leave at least one section in the template.' });
  const period = parsePeriod(options.period, ports.zone);
  const before = periodBefore(period, ports.zone);
  const about = aboutOf(options, ports);
  const scope: Scope = { ...period, beforeFrom: before.from, beforeTo: before.to, ...about };
  const sheet = new Sheet(scope, language, ports);
  const sections: Section[] = [];
  for (const { id, write } of chosen) {
    signal?.throwIfAborted();
    onProgress?.({ section: sheet.words.titles[id], done: sections.length, of: chosen.length });
    sections.push({ id, title: sheet.words.titles[id], blocks: await write(sheet) });
  }
  const written = sheet.value(await sheet.ask(newest), 'written');
  const report = reportSchema.parse({
    schema: 1, kind, language, period, before, timezone: ports.zone, about, sections, figures: sheet.figures, documents: sheet.documents,
    letterhead: await letterheadOf(options, sheet),
    madeAt: written === 0 ? period.to : written,
  } satisfies Report);
  onProgress?.({ section: '', done: chosen.length, of: chosen.length });
  return report;
}

function aboutOf({ about: { unit = '', topic = '', story = '' } = {} }: ReportOptions, { units, topics }: ReportPorts): Report['about'] {
  const unknown = [...(unit === '' || units.some(({ id }) => id === unit) ? [] : [`unit ${unit}`]), ...(topic === '' || topics.some(({ id }) => id === topic) ? [] : [`topic ${topic}`])];
  if (unknown.length > 0) throw new FatalError(`There is no ${unknown.join(' and no ')}.`, { code: 'report-about-unknown', hint: 'Take an id of a unit in the office\'s file, or of a topic in its taxonomy.' });
  return { unit, topic, story };
}

/** What the office did not set follows from kind and period. The number is given when the report is approved. */
async function letterheadOf({ kind, language, letterhead }: ReportOptions, sheet: Sheet): Promise<Letterhead> {
  const { words, scope, ports } = sheet;
  const names = [sheet.unit(scope.unit), sheet.topic(scope.topic)].flatMap(({ pieces: [piece] }, index) => ([scope.unit, scope.topic][index] === '' || piece?.kind !== 'name' ? [] : [piece.text]));
  const about = [...names, ...(scope.story === '' ? [] : [await storyTitle(sheet, scope.story)])].join(', ');
  const subject = words.subjects[kind].replace('{from}', dateText(scope.from, language, ports.zone)).replace('{to}', dateText(scope.to - 1, language, ports.zone));
  return {
    ...letterhead,
    number: letterhead.number ?? '',
    date: letterhead.date ?? ports.now(),
    type: letterhead.type ?? words.types[kind],
    subject: letterhead.subject ?? (about === '' ? subject : words.subjects.about.replace('{subject}', () => subject).replace('{about}', () => about)),
  };
}
