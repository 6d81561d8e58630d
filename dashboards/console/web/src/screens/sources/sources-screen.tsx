import { useLocation } from 'preact-iso';
import type { Sources } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { useShortcuts } from '../../lib/shortcuts.ts';
import { useData } from '../../lib/use-data.ts';
import { Heading } from '../../parts/heading.tsx';
import { Bones, LoadedPart } from '../../parts/loaded.tsx';
import { Empty } from '../../parts/notice.tsx';
import { AlertsPart } from './alerts-part.tsx';
import { HealthTable } from './health-table.tsx';
import { LedgerPart } from './ledger-part.tsx';
import { NoticesPart } from './notices-part.tsx';

/** Whether the sources answer, what they bring, and what became of every item. */
export function SourcesScreen() {
  const { text } = useDesk();
  const { route } = useLocation();
  const loaded = useData<Sources>('/api/sources');
  useShortcuts({ '/': (event) => { event.preventDefault(); route('/documents?focus=search'); } });
  return (
    <div class="screen">
      <Heading title={text.sources.title} />
      <LoadedPart of={loaded} skeleton={<Bones heights={[28, 320]} />}>
        {(sources) => (sources.sources.length === 0 ? <Empty title={text.sources.emptyTitle}>{text.sources.emptyText}</Empty> : <><Intro sources={sources} /><HealthTable {...sources} /><AlertsPart {...sources} /><NoticesPart {...sources} /></>)}
      </LoadedPart>
      <LedgerPart />
    </div>
  );
}

function Intro({ sources: { sources } }: { readonly sources: Sources }) {
  const { text, format } = useDesk();
  const attention = sources.filter((source) => source.attention).length;
  const total = format.number(sources.length);
  const waiting = sources.filter(({ state }) => state === 'never').length;
  if (attention > 0) return <p class="intro">{text.sources.intro(total, format.number(attention))}</p>;
  return <p class="intro">{waiting > 0 ? text.sources.introWaiting(total, format.number(waiting)) : text.sources.introWell(total)}</p>;
}
