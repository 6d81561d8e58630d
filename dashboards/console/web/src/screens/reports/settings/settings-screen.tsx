import type { ReportSchedule } from '../../../../../api/index.ts';
import { useDesk } from '../../../lib/context.ts';
import { useData } from '../../../lib/use-data.ts';
import { Heading } from '../../../parts/heading.tsx';
import { Bones, LoadedPart } from '../../../parts/loaded.tsx';
import { ReportWays } from '../ways.tsx';
import { SchedulePart } from './schedule-part.tsx';
import { SubscriptionsPart } from './subscriptions-part.tsx';
import { TemplatePart } from './template-part.tsx';

const everyMs = 600_000;

/** One's own mails, the office's schedule, and its templates to try. */
export function ReportSettingsScreen() {
  const { text, may } = useDesk();
  const loaded = useData<ReportSchedule>('/api/reports/schedule', everyMs);
  return (
    <div class="screen screen-report-settings">
      <Heading title={text.reports.settingsTitle} />
      <ReportWays here="settings" />
      <SubscriptionsPart />
      <LoadedPart of={loaded} skeleton={<Bones heights={[28, 180]} />}>
        {(schedule) => (
          <>
            <SchedulePart schedule={schedule} />
            {may('judge') && schedule.templates.length > 0 && <TemplatePart templates={schedule.templates} />}
          </>
        )}
      </LoadedPart>
    </div>
  );
}
