import type { ReportDocument } from '../../../../../api/index.ts';
import { useDesk } from '../../../lib/context.ts';
import { reportFile } from '../../../lib/reports.ts';
import { Icon } from '../../../parts/icon.tsx';

/** The files that the layouts draw, and the browser's own print. */
export function Downloads({ report: { line, opens } }: { readonly report: ReportDocument }) {
  const { text } = useDesk();
  const words = text.reports.page;
  return (
    <div class="report-downloads">
      <p class="row-of-buttons" role="group" aria-label={words.downloads}>
        <a class="button" href={reportFile(line.number, line.version, 'pdf')} download={`diembao-report-${line.number}.pdf`}><Icon name="download" />{words.pdf}</a>
        <a class="button" href={reportFile(line.number, line.version, 'docx')} download={`diembao-report-${line.number}.docx`}><Icon name="download" />{words.docx}</a>
        <button type="button" class="button" onClick={() => print()}><Icon name="print" />{words.print}</button>
      </p>
      {Object.keys(opens).length > 0 && <p class="quiet">{words.figureHint}</p>}
    </div>
  );
}
