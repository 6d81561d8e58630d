import { useLocation, useRoute } from 'preact-iso';
import type { ReportDocument } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { hasMoved } from '../../lib/journey.ts';
import { reportApi } from '../../lib/reports.ts';
import { useShortcuts } from '../../lib/shortcuts.ts';
import { useData } from '../../lib/use-data.ts';
import { Heading } from '../../parts/heading.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Bones, LoadedPart } from '../../parts/loaded.tsx';
import { Empty } from '../../parts/notice.tsx';
import { ReportContent } from './report-content.tsx';

const everyMs = 60_000;

/** One report: read as a page, and where it is a draft put right, approved and sent. */
export function ReportScreen() {
  const { text } = useDesk();
  const words = text.reports;
  const { params, query } = useRoute();
  const { route } = useLocation();
  const number = params['number'] ?? '';
  const version = /^\d+$/.test(query['version'] ?? '') ? `?version=${query['version']}` : '';
  const path = reportApi(number) + version;
  const loaded = useData<ReportDocument>(path, everyMs);
  const code = loaded.data ? null : loaded.error?.code;
  useShortcuts({
    Escape: () => {
      // While somebody edits, this only ends the editing.
      if (document.querySelector('.report-editing')) return;
      if (hasMoved()) history.back();
      else route('/reports');
    },
  });
  return (
    <div class="screen screen-report">
      <a class="back" href="/reports"><Icon name="back" />{words.back}</a>
      {code === 'report-not-found' || code === 'not-found' ? <><Heading title={words.notFound} /><Empty title={words.notFoundText} /></>
        : <LoadedPart of={loaded} skeleton={<Bones heights={[28, 96, 320]} />}>{(data) => (loaded.path === path ? <ReportContent key={`${data.line.number} ${data.line.version}`} asked={data} reload={loaded.reload} /> : <Bones heights={[28, 96, 320]} />)}</LoadedPart>}
    </div>
  );
}
