import type { ReportState } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';

/** A report's state in a word, with a mark that does without colour. */
export function ReportBadge({ state }: { readonly state: ReportState }) {
  const { text } = useDesk();
  return <span class={`report-badge report-badge-${state}`}><span class="report-badge-mark" aria-hidden="true" />{text.reports.states[state]}</span>;
}
