import type { MadeReport, ReportFault, ReportsPort } from '../../dashboards/console/index.ts';
import type { Report } from '../../infra/reports/index.ts';
import { checkPortsOf, checkReport, type Problem } from '../../processors/summaries/check/index.ts';
import { templateSections } from '../../processors/summaries/index.ts';
import { openingOf } from '../../processors/summaries/opening/index.ts';
import { catalogues } from '../../processors/summaries/words/index.ts';
import type { Context } from '../context.ts';
import { consoleAddress } from '../roles/alert/index.ts';
import { comingReports, nextOf } from './coming.ts';
import { draftOf, type AskedReport } from './draft-of.ts';
import { faultText } from './fault-words.ts';
import { fileOf } from './file-of.ts';
import { soundFile } from './kept-files.ts';
import { letterheadOf, templateOf } from './letterhead.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { periodTextOf } from './period-text.ts';
import { reportPorts } from './ports.ts';
import { previewOf } from './preview.ts';
import { publishChecked } from './publish-checked.ts';
import { recipientName } from './recipient-name.ts';

/** A report of a year may take a minute; whoever waits for it has no other work of the kind beside it. */
const making = { mostWaiting: 3, waitMs: 60_000, limitMs: 300_000 };
const drawing = { mostWaiting: 6, waitMs: 30_000, limitMs: 60_000 };
const templated = ['daily', 'weekly', 'monthly', 'quarterly', 'yearly', 'ad-hoc'] as const;

/**
 * Reports as the console shows them and acts on them: the book, and what writing, checking and drawing them takes.
 * @param served where the console is opened, if the office's file names no address
 */
export async function reportsPort(context: Context, served: string): Promise<ReportsPort> {
  const { config, now } = context;
  const { timezone: zone, language } = config.office;
  const [inTurn, drawInTurn] = [oneAtATime(making), oneAtATime(drawing)];
  const draft = (asked: AskedReport): Promise<Awaited<ReturnType<typeof draftOf>>> => inTurn((signal) => draftOf(context, served, asked, undefined, signal));
  const faults = (problems: readonly Problem[], in_: 'vi' | 'en'): ReportFault[] => problems.map((one) => ({ code: one.code, where: one.at, text: faultText(one, in_) }));
  const nameOf = (recipient: string): string | null => recipientName(config, recipient);
  return {
    book: context.book(),
    mailed: config.alerts.email !== undefined,
    approvers: config.reports.approvers,
    make: async ({ kind, period, language: in_, ...about }) => {
      const { report, problems } = await draft({ kind, period, language: in_, about: known(about) });
      return { report, recipients: recipientsOf(context, report), faults: faults(problems, report.language) } satisfies MadeReport;
    },
    makeAgain: async (row) => {
      const { kind, language: in_, about, period_from: from, period_to: to } = row;
      const { report, problems } = await draft({ kind, language: in_, about: known(about), period: periodTextOf({ from, to }, zone) });
      return { report, recipients: [], faults: faults(problems, in_) };
    },
    check: (report) => inTurn(async () => faults(await checkReport(report, checkPortsOf(await reportPorts(context, report.period), { console: consoleAddress(context, served) })), report.language)),
    publish: (seen, doing) =>
      inTurn(async () => {
        const published = await publishChecked(context, served, seen, doing);
        return 'done' in published ? [] : faults(published.problems, language);
      // Once it may have gone out nobody is told that it has not.
      }, null),
    // What was published is read again whenever it is drawn again.
    file: (report, format, published) => drawInTurn(() => (published === null ? fileOf(context, report, format) : soundFile(context, published, report, format))),
    preview: (tried) => inTurn((signal) => previewOf(context, tried, signal)),
    schedule: () => ({
      lines: config.reports.schedule.map((line) => ({
        kind: line.kind, language: line.language ?? language, unit: line.unit ?? '', topic: line.topic ?? '', at: line.at, to: line.to.map((one) => nameOf(one) ?? one), approve: line.approve, formats: [...line.formats],
        nextAt: nextOf(config.reports, line, now().getTime(), zone)?.at ?? null,
      })),
      deadlines: [...config.reports.deadlines],
      templates: templated.map((kind) => {
        const { type, symbol, signer, recipients } = letterheadOf(config, kind);
        return { kind, type: type ?? catalogues[language].types[kind], symbol, signer, recipients, sections: templateSections(kind, templateOf(config, kind), language) };
      }),
    }),
    coming: () => comingReports(config.reports, now().getTime(), zone),
    openingOf: (figure, report) => openingOf(figure, report, { zone, units: config.units }),
    periodText: (period) => periodTextOf(period, zone),
    recipientName: nameOf,
  };
}

/** Whom the schedule sends reports of this kind and subject to; nobody where it has no such line. */
function recipientsOf({ config }: Pick<Context, 'config'>, { kind, language, about }: Report): readonly string[] {
  if (about.story !== '' || (about.case ?? '') !== '' || (about.statement ?? '') !== '') return [];
  return config.reports.schedule.find((line) => line.kind === kind && (line.language ?? config.office.language) === language && (line.unit ?? '') === about.unit && (line.topic ?? '') === about.topic)?.to ?? [];
}

/** Without what was not asked for. */
const known = (about: { readonly [of in keyof AskedReport['about']]?: string | undefined }): AskedReport['about'] => Object.fromEntries(Object.entries(about).flatMap(([of, id]) => (id === undefined || id === '' ? [] : [[of, id]])));
