import { useLocation } from 'preact-iso';
import type { ComparedReports } from '../../../../../api/index.ts';
import { useDesk } from '../../../lib/context.ts';
import { comparableKinds } from '../../../lib/reports.ts';
import { moveInList, useShortcuts } from '../../../lib/shortcuts.ts';
import { useData } from '../../../lib/use-data.ts';
import { Heading } from '../../../parts/heading.tsx';
import { Bones, LoadedPart } from '../../../parts/loaded.tsx';
import { Empty } from '../../../parts/notice.tsx';
import { ReportWays } from '../ways.tsx';
import { ComparedTable } from './compared-table.tsx';

const everyMs = 300_000;
const mosts = ['4', '6', '8', '12'] as const;

/** The last reports of a kind beside each other: each headline figure over the periods. */
export function CompareReportsScreen() {
  const { text, meta, unitName, topicName } = useDesk();
  const words = text.reports;
  const { query, route } = useLocation();
  const asked = {
    kind: comparableKinds.find((each) => each === query['kind']) ?? 'weekly',
    language: query['language'] ?? '',
    unit: query['unit'] ?? '', topic: query['topic'] ?? '',
    until: /^\d+$/.test(query['until'] ?? '') ? (query['until'] ?? '') : '',
    most: mosts.find((each) => each === query['most']) ?? '4',
  };
  const params = (of: Readonly<Record<string, string>>): string => new URLSearchParams(Object.entries(of).filter(([, value]) => value !== '')).toString();
  const change = (next: Partial<Record<keyof typeof asked, string>>): void => route(`/reports/compare?${params({ ...asked, ...next })}`, true);
  const path = `/api/reports/compare?${params(asked)}`;
  const loaded = useData<ComparedReports>(path, everyMs);
  useShortcuts({ j: () => moveInList(1), k: () => moveInList(-1), ArrowDown: (event) => moveInList(1) && event.preventDefault(), ArrowUp: (event) => moveInList(-1) && event.preventDefault() });
  const about = [asked.unit && unitName(asked.unit), asked.topic && topicName(asked.topic), (asked.language === 'en' || asked.language === 'vi') && asked.language !== meta.office.language && words.languages[asked.language]].filter(Boolean).join(' · ');
  const choice = (label: string, value: string, choices: Readonly<Record<string, string>>, choose: (value: string) => void) => (
    <label class="select"><span class="select-label">{label}</span><select value={value} onChange={(event) => choose(event.currentTarget.value)}>{Object.entries(choices).map(([key, name]) => <option key={key} value={key} selected={key === value}>{name}</option>)}</select></label>
  );
  return (
    <div class={`screen screen-compare ${loaded.changing ? 'is-changing' : ''}`}>
      <Heading title={words.compareTitle} eyebrow={about === '' ? undefined : about} />
      <ReportWays here="compare" />
      <p class="quiet intro">{words.compareIntro}</p>
      <form class="filters desk-filters report-filters" onSubmit={(event) => event.preventDefault()}>
        {choice(words.kind, asked.kind, Object.fromEntries(comparableKinds.map((each) => [each, words.kinds[each]])), (kind) => change({ kind, until: '' }))}
        {choice(words.compareMost, asked.most, Object.fromEntries(mosts.map((each) => [each, words.compareCount(each)])), (most) => change({ most }))}
      </form>
      <LoadedPart of={loaded} skeleton={<Bones heights={[28, 320]} />}>
        {(data) => (data.reports.length === 0 ? <Empty title={words.compareEmpty}>{words.compareEmptyText}</Empty> : (
          <>
            <ComparedTable data={data} />
            {(asked.until !== '' || data.reports.length >= Number(asked.most)) && <p class="row-of-buttons report-neighbours">
              {data.reports.length >= Number(asked.most) ? <button type="button" class="link-button" onClick={() => change({ until: String(data.reports[0]?.number ?? '') })}>← {words.compareOlder}</button> : <span />}
              {asked.until !== '' && <button type="button" class="link-button" onClick={() => change({ until: '' })}>{words.compareNewest} →</button>}
            </p>}
          </>
        ))}
      </LoadedPart>
    </div>
  );
}
