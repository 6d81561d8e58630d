import type { ReportLine } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { periodLabel, reportPath } from '../../lib/reports.ts';
import { Time } from '../../parts/time.tsx';
import { ReportBadge } from './state-badge.tsx';

/** Reports, each with its first sentence. `data-row` is what the keyboard moves over. */
export function ReportTable({ reports }: { readonly reports: readonly ReportLine[] }) {
  const { text, format, language: reading, unitName, topicName } = useDesk();
  const words = text.reports;
  return (
    <ul class="report-rows" aria-label={words.list}>
      {reports.map((line) => (
        <li key={line.number} class="report-row" data-row={line.number}>
          <p class="report-row-state"><ReportBadge state={line.state} />{line.corrected && <span class="badge badge-corrected">{words.corrected}</span>} <Mails mails={line.mails} /></p>
          <h2 class="report-row-title"><a href={reportPath(line.number)} data-row-link lang={line.language}>{line.subject}</a></h2>
          {line.lead !== '' && <p class="report-row-lead" lang={line.language}>{line.lead}</p>}
          <p class="quiet">{[words.kinds[line.kind], periodLabel(line, format), line.about.unit && unitName(line.about.unit), line.about.topic && topicName(line.about.topic), line.language !== reading && words.languages[line.language], line.signed === '' ? null : words.signedAs(line.signed)].filter(Boolean).join(' · ')} · <Time at={line.publishedAt ?? line.changedAt} as="ago" /></p>
        </li>
      ))}
    </ul>
  );
}

/** How its mails fare: said where they do not arrive or still wait. */
function Mails({ mails }: Pick<ReportLine, 'mails'>) {
  const { text, format } = useDesk();
  const words = text.reports.mails;
  if (mails.failed > 0) return <span class="report-failed">{words.failed(format.number(mails.failed))}</span>;
  if (mails.due > 0) return <span class="quiet">{words.due(format.number(mails.due))}</span>;
  return mails.sent > 0 ? <span class="quiet">{words.sent(format.number(mails.sent))}</span> : null;
}
