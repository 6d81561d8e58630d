import { useLocation, useRoute } from 'preact-iso';
import { useEffect, useState } from 'preact/hooks';
import type { DeskFact } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { factApi } from '../../lib/facts.ts';
import { hasMoved } from '../../lib/journey.ts';
import { useShortcuts } from '../../lib/shortcuts.ts';
import { useData } from '../../lib/use-data.ts';
import { Heading } from '../../parts/heading.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Bones, LoadedPart } from '../../parts/loaded.tsx';
import { Empty } from '../../parts/notice.tsx';
import { FactActs } from './fact-acts.tsx';
import { FactContent } from './fact-content.tsx';
import { FactForm } from './fact-form.tsx';
import { FactVersions } from './fact-versions.tsx';
import { StateBadge } from './state-badge.tsx';

/** One fact: what it says, what can be done with it, and every version that it has had. */
export function FactScreen() {
  const { text } = useDesk();
  const { params } = useRoute();
  const { route } = useLocation();
  const id = params['id'] ?? '';
  const loaded = useData<DeskFact>(factApi(id));
  useShortcuts({ Escape: () => (hasMoved() ? history.back() : route('/facts')) });
  const missing = loaded.data === null && loaded.error?.code === 'not-found';
  return (
    <div class="screen screen-fact">
      <a class="back" href="/facts"><Icon name="back" />{text.facts.back}</a>
      {missing ? <><Heading title={text.facts.notFound} /><Empty title={id} /></> : (
        <LoadedPart of={loaded} skeleton={<Bones heights={[28, 96, 180]} />}>
          {(fact) => (fact.id === id ? <Loaded key={id} fact={fact} reload={loaded.reload} /> : <Bones heights={[28, 96, 180]} />)}
        </LoadedPart>
      )}
    </div>
  );
}

/** What an act answered stands until the fact is next asked for. */
function Loaded({ fact: asked, reload }: { readonly fact: DeskFact; readonly reload: () => void }) {
  const { text, format } = useDesk();
  const words = text.facts;
  const [acted, setActed] = useState<DeskFact | null>(null);
  const [revising, setRevising] = useState<DeskFact | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => setActed(null), [asked]);
  const fact = acted ?? asked;
  const take = (next: DeskFact, done: string): void => {
    setActed(next);
    setRevising(null);
    setSaid(done);
    reload();
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  };
  const newest = fact.versions[0];
  return (
    <>
      <Heading title={fact.line} eyebrow={<><b>{fact.id}</b> · {words.kinds[fact.kind]}{fact.version > 1 && <> · {words.version(format.number(fact.version))}</>}</>} />
      <p class="fact-standing">
        <StateBadge state={fact.state} />
        {fact.state !== 'approved' && fact.approvedVersion !== null && <span>{words.laterWaits(format.number(fact.approvedVersion))}</span>}
      </p>
      <p class="fact-said" role="status">{said}</p>
      {revising ? (
        <FactForm kind={fact.kind} seen={{ id: fact.id, version: revising.version, fact: revising.fact }} present={fact} onSaved={(next) => take(next, words.done[next.state])} onCancel={() => setRevising(null)} />
      ) : (
        <>
          {newest && <FactContent fact={newest.fact} />}
          <FactActs fact={fact} onDone={take} onRevise={() => { setSaid(''); setRevising(fact); }} onConflict={(present) => take(present, words.conflict)} />
        </>
      )}
      <FactVersions fact={fact} />
    </>
  );
}
