import { z } from 'zod';
import { FatalError } from '../../infra/contracts/index.ts';
import { reportSchema, type Letterhead, type Period, type Report } from '../../infra/reports/index.ts';
import type { Store } from '../../infra/store/index.ts';
import { makeDossier } from './dossier/index.ts';
import { addHeadlines } from './headlines.ts';
import { parseAskedPeriod, periodBefore } from './period.ts';
import type { ReportOptions, ReportPorts } from './ports.ts';
import { newest } from './questions/ledger.ts';
import type { Scope } from './questions/question.ts';
import { placesOf } from './sections/places.ts';
import { writeSections } from './sections/write.ts';
import { rephraseSections } from './rephrase/index.ts';
import { Sheet } from './sheet/sheet.ts';
import { read } from './reading/articles.ts';
import { isStory, storyTitle } from './reading/stories.ts';
import { subjectOf } from './subject.ts';

/**
 * Makes a report from stored questions alone. While nothing is written in between, the same period gives the same report but for the letterhead's date.
 * @throws {FatalError} `period-invalid` (also of a period that has not begun), `report-kind-unmade`, `report-section-unknown`, `report-empty` where every section is left out, `report-about-unknown`, and as `makeDossier`; {RetryableError} `store-overloaded`.
 */
export async function makeReport(options: ReportOptions, ports: ReportPorts): Promise<Report> {
  const { kind, language, onProgress, signal } = options;
  if (kind === 'dossier') return await makeDossier(options, ports);
  const contents = placesOf(kind, options.template);
  if (contents === null) throw new FatalError(`Reports of the kind "${kind}" are not made yet.`, { code: 'report-kind-unmade', hint: 'Take daily, weekly, monthly, quarterly, yearly or ad-hoc.' });
  if (contents.places.length === 0) throw new FatalError('Every section of the report is left out.', { code: 'report-empty', hint: 'Leave at least one section in the template.' });
  const period = parseAskedPeriod(options.period, ports.zone);
  // It would tell of nothing, and look as if there had been nothing. Where a clock is behind, documents say so.
  if (period.from > ports.now() && !(await hasDocuments(ports.store, period))) throw new FatalError(`"${options.period}" has not begun yet.`, { code: 'period-invalid', hint: 'Ask for a period that has begun.' });
  const before = periodBefore(period, ports.zone);
  const about = await aboutOf(options, ports);
  const scope: Scope = { ...period, beforeFrom: before.from, beforeTo: before.to, ...about };
  const sheet = new Sheet(scope, language, ports);
  const extracted = await writeSections(sheet, contents, (section, done, of) => {
    signal?.throwIfAborted();
    onProgress?.({ section, done, of });
  });
  const sections = await rephraseSections(extracted, sheet, signal);
  await addHeadlines(sheet);
  const written = sheet.value(await sheet.ask(newest), 'written');
  const report = reportSchema.parse({
    schema: 1, kind, language, period, before, timezone: ports.zone, about, sections, figures: sheet.figures, documents: sheet.documents,
    letterhead: await letterheadOf(options, sheet),
    madeAt: written === 0 ? period.to : written,
  } satisfies Report);
  onProgress?.({ section: '', done: contents.places.length, of: contents.places.length });
  return report;
}

const hasDocuments = async (store: Store, { from, to }: Period): Promise<boolean> =>
  (await read(store, z.object({ id: z.string() }), 'SELECT id FROM coverage WHERE published_at >= fromUnixTimestamp64Milli({from:Int64}) AND published_at < fromUnixTimestamp64Milli({to:Int64}) LIMIT 1', { from, to })).length > 0;

async function aboutOf({ about: { unit = '', topic = '', story = '' } = {} }: ReportOptions, { units, topics, store }: ReportPorts): Promise<Report['about']> {
  const unknown = [...(unit === '' || units.some(({ id }) => id === unit) ? [] : [`unit ${unit}`]), ...(topic === '' || topics.some(({ id }) => id === topic) ? [] : [`topic ${topic}`]), ...(story === '' || (await isStory(store, story)) ? [] : [`story ${story}`])];
  if (unknown.length > 0) throw new FatalError(`There is no ${unknown.join(' and no ')}.`, { code: 'report-about-unknown', hint: 'Take an id of a unit in the office\'s file, of a topic in its taxonomy, or of a story as its page\'s address has it.' });
  return { unit, topic, story };
}

/** What the office did not set follows from kind and period. The number is given when the report is approved. */
async function letterheadOf({ kind, language, letterhead, template }: ReportOptions, sheet: Sheet): Promise<Letterhead> {
  const { words, scope, ports } = sheet;
  const names = [sheet.unit(scope.unit), sheet.topic(scope.topic)].flatMap(({ pieces: [piece] }, index) => ([scope.unit, scope.topic][index] === '' || piece?.kind !== 'name' ? [] : [piece.text]));
  const about = [...names, ...(scope.story === '' ? [] : [`“${await storyTitle(sheet, scope.story)}”`])].join(', ');
  return {
    ...letterhead,
    number: letterhead.number ?? '',
    date: letterhead.date ?? ports.now(),
    type: letterhead.type ?? words.types[kind],
    subject: letterhead.subject ?? subjectOf({ kind, language, period: scope, zone: ports.zone, template: template?.subject, about }),
  };
}
