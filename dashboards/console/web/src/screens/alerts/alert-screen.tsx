import { useRoute } from 'preact-iso';
import type { Alert } from '../../../../api/index.ts';
import { alertApi } from '../../lib/alerts.ts';
import { useDesk } from '../../lib/context.ts';
import { useData } from '../../lib/use-data.ts';
import { Heading } from '../../parts/heading.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Bones, LoadedPart } from '../../parts/loaded.tsx';
import { Empty } from '../../parts/notice.tsx';
import { AlertActs } from './alert-acts.tsx';
import { AlertDocuments } from './alert-documents.tsx';
import { AlertEvidence } from './alert-evidence.tsx';
import { AlertFacts } from './alert-facts.tsx';
import { AlertHead } from './alert-head.tsx';
import { AlertTimeline } from './alert-timeline.tsx';
import { Explain } from './explain.tsx';
import { Seen } from './seen.tsx';

const everyMs = 10_000;

/** One alert: what happened, how big it is, what it rests on, who was told, and what can be done. */
export function AlertScreen() {
  const { text } = useDesk();
  const words = text.alerts;
  const { params } = useRoute();
  const number = params['number'] ?? '';
  const loaded = useData<Alert>(alertApi(number), everyMs);
  const code = loaded.data ? null : loaded.error?.code;
  return (
    <div class="screen screen-alert">
      <a class="back" href="/alerts"><Icon name="back" />{words.back}</a>
      {code === 'not-your-unit' ? <><Heading title={words.refusedTitle} /><Empty title={words.refusedText} /></>
        : code === 'not-found' || code === 'alert-not-found' ? <><Heading title={words.notFound} /><Empty title={words.notFoundText} /></>
        : <LoadedPart of={loaded} skeleton={<Bones heights={[28, 96, 320]} />}>{(alert) => <Content key={alert.number} alert={alert} onActed={loaded.reload} />}</LoadedPart>}
    </div>
  );
}

function Content({ alert, onActed }: { readonly alert: Alert; readonly onActed: () => void }) {
  return (
    <article class="case alert">
      <div class="case-head">
        <AlertHead alert={alert} />
        <AlertActs alert={alert} onActed={onActed} />
      </div>
      <div class="case-main">
        <AlertFacts alert={alert} />
        <AlertEvidence evidence={alert.evidence} />
        <AlertDocuments alert={alert} />
        <Seen alert={alert} />
      </div>
      <aside class="case-side">
        <AlertTimeline steps={alert.steps} />
        <Explain number={alert.number} />
      </aside>
    </article>
  );
}
