import type { Figure, Report, ReportHead } from '../../../../../infra/reports/index.ts';
import { comparedFigures, comparedReportsSchema, compareReportsQuerySchema, type ComparedFigure, type ComparedReports } from '../../../api/index.ts';
import type { Viewer } from '../../../../access/index.ts';
import type { z } from 'zod';
import type { ConsoleParts } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import { defineRoute } from '../../route.ts';
import { toLine } from './line.ts';
import { needVersion } from './read.ts';
import { headsFor, reportsOf } from './reports-of.ts';

export const compareReportsRoute = defineRoute({
  path: '/api/reports/compare',
  summary: 'The last reports of a kind beside each other, by the figures that each holds',
  query: compareReportsQuerySchema,
  answer: comparedReportsSchema,
  handle: async (parts, query, _path, _body, viewer) => compareReports(parts, query, viewer),
});

/** Which question answers it, and which cell of the answer it is. */
const asked: Readonly<Record<ComparedFigure, readonly [question: string, cell: string]>> = {
  documents: ['volume', 'documents'], outlets: ['volume', 'outlets'], originals: ['volume', 'originals'], reprints: ['volume', 'reprints'], naming: ['volume', 'naming'],
  critical: ['volume', 'critical'], positive: ['volume', 'positive'], negative: ['volume', 'negative'], asks: ['asks-altogether', 'documents'],
  flags: ['flagged', 'flags'], judged: ['judged', 'judged'], overturned: ['judged', 'overturned'], statements: ['statements', 'published'], owed: ['statements', 'owed'], cases: ['cases', 'open'],
  rejected: ['ledger', 'rejected'], 'dead-lettered': ['ledger', 'deadLettered'], silent: ['silent-altogether', 'silent'],
};

function compareReports(parts: ConsoleParts, { kind, language = parts.office.language, unit = '', topic = '', until, most }: z.output<typeof compareReportsQuerySchema>, viewer: Viewer): ComparedReports {
  const port = reportsOf(parts);
  const alike = onePerPeriod(headsFor(parts, viewer).filter(({ kind: of, language: in_, about, state }) => of === kind && in_ === language && about.unit === unit && about.topic === topic && about.story === '' && (about.case ?? '') === '' && (about.statement ?? '') === '' && state !== 'dropped'));
  const last = until === undefined ? undefined : alike.find(({ number }) => number === until);
  if (until !== undefined && last === undefined) throw new ProblemError('report-not-found');
  const heads = alike.slice(0, last === undefined ? undefined : alike.indexOf(last) + 1).slice(-most);
  const models = heads.map(({ number, version }) => needVersion(parts, viewer, number, version).model);
  return {
    reports: heads.map((head) => toLine(port, head)),
    rows: comparedFigures.map((figure) => ({
      figure,
      values: models.map((model) => {
        const found = figureOf(model, ...asked[figure]);
        return { value: found?.value ?? null, href: found === undefined ? null : port.openingOf(found, model) };
      }),
    })),
  };
}

/** Oldest first. Of several reports of the same period the one that was published, else the newest. */
function onePerPeriod(heads: readonly ReportHead[]): ReportHead[] {
  const best = new Map<string, ReportHead>();
  for (const head of heads.toSorted((one, other) => Number(one.published !== null) - Number(other.published !== null) || one.number - other.number)) best.set(`${head.period_from} ${head.period_to}`, head);
  return [...best.values()].sort((one, other) => one.period_from - other.period_from || one.period_to - other.period_to);
}

/** Of the report's own period and subject; one about a story may count others beside. */
const figureOf = ({ figures, period, about }: Report, question: string, cell: string): Figure | undefined =>
  Object.values(figures).find((figure) => figure.question === question && figure.cell === cell && figure.asked['from'] === period.from && figure.asked['to'] === period.to && (figure.asked['unit'] ?? '') === about.unit);
