import { FatalError } from '../../../infra/contracts/index.ts';
import { reportSchema, type Letterhead, type Report, type Section } from '../../../infra/reports/index.ts';
import { parsePeriod, periodBefore } from '../period.ts';
import type { ReportOptions, ReportPorts } from '../ports.ts';
import { newest } from '../questions/ledger.ts';
import type { Scope } from '../questions/question.ts';
import { Sheet } from '../sheet/sheet.ts';
import { dateText } from '../words/index.ts';
import { requireDossier } from './find.ts';
import { dossierPeriod } from './period.ts';
import type { Dossier } from './ports.ts';
import { readWritten } from './reading/written.ts';
import { dossierSections } from './sections/index.ts';
import { caseSlot } from './sections/pieces.ts';

/**
 * The dossier of a case, or of one statement: what the spokesperson carries into a meeting, and what is filed. Its period is the case's, unless one is given.
 * @throws {FatalError} `report-about-unclear`, `report-about-unknown`, `period-invalid`, `report-empty`; {RetryableError} `store-overloaded`.
 */
export async function makeDossier({ kind, language, period: asked, about = {}, letterhead, template, onProgress, signal }: ReportOptions, ports: ReportPorts): Promise<Report> {
  const { case: of = '', statement = '' } = about;
  const subject = statement === '' ? { case: of } : { statement, ...(of !== '' && { case: of }) };
  const found = await requireDossier(subject, ports);
  const period = asked === undefined || asked === '' ? dossierPeriod(found, subject, ports) : parsePeriod(asked, ports.zone);
  const before = periodBefore(period, ports.zone);
  const scope: Scope = { ...period, beforeFrom: before.from, beforeTo: before.to, unit: '', topic: '', story: '', ...subject };
  const sheet = new Sheet(scope, language, ports);
  const dossier = await readWritten(found, period, ports.store);
  const { body, annex } = dossierSections[statement === '' ? 'case' : 'statement'];
  const chosen = [...body.map((section) => ({ ...section, part: 'body' as const })), ...annex.map((section) => ({ ...section, part: 'annex' as const }))].filter(({ id }) => !template?.leaveOut?.includes(id));
  if (chosen.length === 0) throw new FatalError('Every section of the dossier is left out.', { code: 'report-empty', hint: 'Leave at least one section in the template.' });
  const { titles } = sheet.words.dossier;
  const sections: Section[] = [];
  for (const { id, part, write } of chosen) {
    signal?.throwIfAborted();
    onProgress?.({ section: titles[id], done: sections.length, of: chosen.length });
    sections.push({ id, title: titles[id], ...(part === 'annex' && { part }), blocks: await write(sheet, dossier) });
  }
  const written = sheet.value(await sheet.ask(newest), 'written');
  onProgress?.({ section: '', done: chosen.length, of: chosen.length });
  return reportSchema.parse({
    schema: 1, kind, language, period, before, timezone: ports.zone, about: { unit: '', topic: '', story: '', ...subject }, sections, figures: sheet.figures, documents: sheet.documents,
    letterhead: { ...letterhead, number: letterhead.number ?? '', date: letterhead.date ?? ports.now(), type: letterhead.type ?? sheet.words.types.dossier, subject: letterhead.subject ?? subjectOf(sheet, dossier, statement) } satisfies Letterhead,
    madeAt: written === 0 ? period.to : written,
  } satisfies Report);
}

/** By the name of the case or the statement, which stands in the report too. */
function subjectOf(sheet: Sheet, dossier: Dossier, statement: string): string {
  const { words, scope, language, ports } = sheet;
  const said = dossier.statements.find((one) => String(one.number) === statement);
  const name = said === undefined ? caseSlot(sheet, dossier) : sheet.statement(said.number, said.withdrawnAt === null ? said.title : '');
  const texts = { about: name.pieces.map(({ text }) => text).join(''), from: dateText(scope.from, language, ports.zone), to: dateText(scope.to - 1, language, ports.zone) };
  return words.dossier[texts.from === texts.to ? 'subjectDay' : 'subject'].replaceAll(/\{(about|from|to)\}/g, (_, place: keyof typeof texts) => texts[place]);
}
