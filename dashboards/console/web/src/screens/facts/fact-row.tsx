import type { FactSummary } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { factPath } from '../../lib/facts.ts';
import { Time } from '../../parts/time.tsx';
import { StateBadge } from './state-badge.tsx';

/** One fact of the list. */
export function FactRow({ fact: { id, kind, version, approvedVersion, state, changedAt, line, fact, hindrance } }: { readonly fact: FactSummary }) {
  const { text, format, unitName } = useDesk();
  const words = text.facts;
  const said = fact.kind === 'fact-check' ? fact.factCheck : fact.record;
  return (
    <li class="fact-row" data-row={id}>
      <p class="fact-state">
        <StateBadge state={state} />
        {state !== 'approved' && approvedVersion !== null && <small>{words.laterWaits(format.number(approvedVersion))}</small>}
        {state !== 'approved' && state !== 'retired' && hindrance === 'fact-no-public-source' && <small>{words.notPublic}</small>}
      </p>
      <div>
        <p class="row-meta">
          <span class="row-outlet">{id}</span> · {words.kinds[kind]}
          {fact.kind === 'fact-check' && <> · <span class="fact-verdict">{words.verdicts[fact.factCheck.verdict]}</span></>}
          {version > 1 && <span class="badge">{words.version(format.number(version))}</span>}
        </p>
        <h2 class="row-title"><a href={factPath(id)} data-row-link>{line}</a></h2>
        <p class="row-meta">{[said.source, ...said.units.map(unitName)].filter(Boolean).map((part) => <span key={part}>{part} · </span>)}<Time at={changedAt} /></p>
      </div>
    </li>
  );
}
