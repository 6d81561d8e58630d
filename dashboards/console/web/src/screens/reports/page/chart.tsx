import type { ReportBlock } from '../../../../../api/index.ts';
import { useMemo } from 'preact/hooks';
import { useDesk } from '../../../lib/context.ts';
import { drawSvg } from './clean-svg.tsx';

/** A chart as the layout drew it. On a telephone it scrolls in its own frame, or its letters could not be read. */
export function ReportChart({ block: { id, caption, svg, description } }: { readonly block: Extract<ReportBlock, { kind: 'chart' }> }) {
  const { text } = useDesk();
  const drawn = useMemo(() => drawSvg(svg, `chart-${id}`), [svg, id]);
  return (
    <figure class="report-chart">
      <figcaption>{caption}</figcaption>
      {drawn === null ? <p class="quiet">{description || text.reports.page.emptyTable}</p> : <div class="report-chart-frame" role="region" aria-label={text.reports.page.chartScroll(caption)} tabIndex={0}>{drawn}<p class="sr-only">{description}</p></div>}
    </figure>
  );
}
