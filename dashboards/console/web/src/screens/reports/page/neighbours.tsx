import type { ReportDocument } from '../../../../../api/index.ts';
import { useDesk } from '../../../lib/context.ts';
import { comparableKinds, reportPath } from '../../../lib/reports.ts';

/** To the periods before and after, and to all beside each other. */
export function Neighbours({ report: { neighbours, line } }: { readonly report: ReportDocument }) {
  const { text } = useDesk();
  const words = text.reports.page;
  const kind = comparableKinds.find((each) => each === line.kind);
  const more = new URLSearchParams({ kind: line.kind, language: line.language, ...(line.about.unit && { unit: line.about.unit }), ...(line.about.topic && { topic: line.about.topic }), until: String(line.number) });
  return (
    <nav class="report-neighbours" aria-label={words.compare}>
      {neighbours.earlier === null ? <span /> : <a href={reportPath(neighbours.earlier)}>← {words.earlier}</a>}
      {kind ? <a href={`/reports/compare?${more.toString()}`}>{words.compare}</a> : <span />}
      {neighbours.later === null ? <span /> : <a href={reportPath(neighbours.later)}>{words.later} →</a>}
    </nav>
  );
}
