import type { Reports } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { periodLabel, reportPath } from '../../lib/reports.ts';
import { useData } from '../../lib/use-data.ts';

const everyMs = 600_000;

/** The way to the weekly report that was published last; nothing where there is none. */
export function NewestReport() {
  const { text, format, language } = useDesk();
  const [newest] = useData<Reports>(`/api/reports?kind=weekly&state=published&language=${language}&limit=1`, everyMs).data?.reports ?? [];
  if (!newest) return null;
  return <p class="today-report">{text.reports.newest}: <a href={reportPath(newest.number, newest.publishedVersion ?? undefined)}>{periodLabel(newest, format)}</a></p>;
}
