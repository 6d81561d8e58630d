import type { Figure, Report } from '../../../infra/reports/index.ts';
import { askedBy, type OpeningPorts } from './asked.ts';
import { openings } from './openings.ts';

export type { OpeningPorts } from './asked.ts';

/**
 * The address in the console, path and query, where what a figure counted can be looked at. A list of documents has exactly as many as the figure says, as long as nothing
 * is written to the period; cases, statements and sources are shown as they are now. Null where no screen shows it.
 */
export function openingOf(figure: Figure, report: Report, ports: OpeningPorts): string | null {
  const asked = askedBy(figure, report, ports);
  const opening = Object.hasOwn(openings, figure.question) ? openings[figure.question] : undefined;
  return asked === null || opening === undefined ? null : opening(asked);
}
