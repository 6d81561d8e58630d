import type { Config, ReportTemplateConfig } from '../../infra/config/index.ts';
import type { ReportKind } from '../../infra/reports/index.ts';
import type { LetterheadChoice, ReportTemplate } from '../../processors/summaries/index.ts';

const setFor = ({ reports: { templates } }: Pick<Config, 'reports'>, kind: ReportKind): Partial<ReportTemplateConfig> => templates.find((template) => template.kind === kind) ?? {};

/** What stands around the office's reports of a kind, by its file. The number is given when a report is approved. */
export function letterheadOf(config: Pick<Config, 'office' | 'reports'>, kind: ReportKind): LetterheadChoice {
  const { superior, place, ...usual } = config.reports.letterhead;
  const { symbol = symbolOf(kind, usual.symbol), signer = usual.signer, recipients = usual.recipients, type } = setFor(config, kind);
  return { superior, office: config.office.name, symbol, place, recipients, signer, ...(type !== undefined && { type }) };
}

/** What is no report (BC) has a row of numbers of its own. */
const abbreviations: Partial<Readonly<Record<ReportKind, string>>> = { daily: 'ĐB', dossier: 'HS' };
const symbolOf = (kind: ReportKind, symbol: string): string => symbol.replace(/^BC(?=$|-)/, abbreviations[kind] ?? 'BC');

/** The sections and the trích yếu that the office's file sets for a kind; nothing where it sets none. */
export function templateOf(config: Pick<Config, 'reports'>, kind: ReportKind): ReportTemplate {
  const { body, annex, leaveOut, subject } = setFor(config, kind);
  return { body, annex, leaveOut, subject };
}
