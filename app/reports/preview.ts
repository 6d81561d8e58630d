import { stringify } from 'yaml';
import type { Config } from '../../infra/config/index.ts';
import type { ReportsPort } from '../../dashboards/console/index.ts';
import { writeHtml } from '../../dashboards/documents/index.ts';
import { makeReport, parsePeriod, templateOfSections } from '../../processors/summaries/index.ts';
import type { Context } from '../context.ts';
import { lastWholePeriod } from './last-whole-period.ts';
import { letterheadOf, templateOf } from './letterhead.ts';
import { reportPorts } from './ports.ts';

type Tried = Parameters<ReportsPort['preview']>[0];

/** How the last whole period would look by a template that somebody tries, and how the office's file says the same. @throws {FatalError} as `makeReport`. */
export async function previewOf(context: Context, { kind, language, sections, ...around }: Tried, signal: AbortSignal): ReturnType<ReportsPort['preview']> {
  const { config, now } = context;
  const period = lastWholePeriod(kind, now().getTime(), config.office.timezone);
  const template = { ...templateOf(config, kind), ...(sections && templateOfSections(sections)) };
  const ports = await reportPorts(context, parsePeriod(period, config.office.timezone));
  const report = await makeReport({ kind, language, period, signal, letterhead: { ...letterheadOf(config, kind), ...given(around) }, template }, ports);
  return { period, html: writeHtml(report, { for: 'web' }), yaml: yamlOf(config, { kind, language, ...(sections && { sections }), ...around }) };
}

const given = ({ symbol, signer, recipients }: Omit<Tried, 'kind' | 'language' | 'sections'>) => ({ ...(symbol !== undefined && symbol !== '' && { symbol }), ...(signer && { signer }), ...(recipients && { recipients }) });

/** The lines of the office's file with which every report of the kind is so: what it says already, and what is tried. */
export function yamlOf({ reports: { templates } }: Pick<Config, 'reports'>, { kind, sections, symbol, signer, recipients }: Tried): string {
  const { body, annex, leaveOut, ...set } = templates.find((template) => template.kind === kind) ?? { kind };
  // What stands in neither is left out.
  const placed = sections === undefined ? { body, annex, leaveOut } : { ...templateOfSections(sections), leaveOut: undefined };
  return stringify({ reports: { templates: [{ ...set, ...placed, ...given({ symbol, signer, recipients }) }] } }, { lineWidth: 0, flowCollectionPadding: true, keepUndefined: false }).trimEnd();
}
