import { useState } from 'preact/hooks';
import type { Ledger } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { failureWords } from '../../lib/failures.ts';
import { useData } from '../../lib/use-data.ts';
import { Bones, LoadedPart } from '../../parts/loaded.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { LedgerTable } from './ledger-table.tsx';
import { LedgerTotals } from './ledger-totals.tsx';

type LedgerPeriod = 'today' | '7d' | '30d';

/** The fate of every item seen, and why some were refused. */
export function LedgerPart() {
  const { text } = useDesk();
  const [period, setPeriod] = useState<LedgerPeriod>('today');
  const loaded = useData<Ledger>(`/api/ledger?period=${period}`);
  return (
    <section class="ledger">
      <header class="block-head">
        <h2>{text.sources.ledger}</h2>
        <Segmented label={text.today.period} name="ledger-period" value={period} choices={text.sources.ledgerPeriods} onChoose={setPeriod} />
      </header>
      <p class="quiet">{text.sources.ledgerText}</p>
      <LoadedPart of={loaded} skeleton={<Bones heights={[96, 320]} />}>
        {(ledger) => (
          <>
            <LedgerTotals totals={ledger.totals} />
            <LedgerTable ledger={ledger} />
            <div class="ledger-notes"><Rejections ledger={ledger} /><DeadLetters ledger={ledger} /></div>
          </>
        )}
      </LoadedPart>
    </section>
  );
}

function Rejections({ ledger: { rejections, totals } }: { readonly ledger: Ledger }) {
  const { text, format } = useDesk();
  const words = text.sources;
  // An entry refused in an earlier poll and listed again is counted again, without a reason of its own.
  const again = totals.rejected - rejections.reduce((sum, { items }) => sum + items, 0);
  return (
    <section>
      <h3>{words.reasons}</h3>
      {totals.rejected === 0 && rejections.length === 0 ? <p class="quiet">{words.noReasons}</p> : (
        <ul class="pairs">{rejections.map(({ reason, items, sources }) => <li key={reason}><span>{failureWords(text, reason)?.what ?? reason} <small>{words.fromSources(format.number(sources))}</small></span><b>{format.number(items)}</b></li>)}{again > 0 && <li><span>{words.refusedAgain}</span><b>{format.number(again)}</b></li>}</ul>
      )}
    </section>
  );
}

function DeadLetters({ ledger: { deadLetters } }: { readonly ledger: Ledger }) {
  const { text, format } = useDesk();
  const words = text.sources;
  return (
    <section>
      <h3>{words.dead}{deadLetters.total > 0 && <span class="count">{format.number(deadLetters.total)}</span>}</h3>
      {deadLetters.total === 0 ? <p class="quiet">{words.noDead}</p> : (
        <ul class="letters">
          {deadLetters.newest.map((letter) => (
            <li key={letter.id}><code>{letter.code}</code> <small>{[letter.source, letter.topic, format.full(letter.failedAt), letter.redrivenAt !== null && words.redriven].filter(Boolean).join(' · ')}</small><span>{letter.error}</span></li>
          ))}
        </ul>
      )}
    </section>
  );
}
