import { useState } from 'preact/hooks';
import type { ReportKind, Subscribe, Subscriptions } from '../../../../../api/index.ts';
import { postJson } from '../../../lib/api.ts';
import { useDesk } from '../../../lib/context.ts';
import { subscribableKinds } from '../../../lib/reports.ts';
import { useAct } from '../../../lib/use-act.ts';
import { useData } from '../../../lib/use-data.ts';
import { Refusal } from '../../../parts/field.tsx';
import { Bones, LoadedPart } from '../../../parts/loaded.tsx';

const path = '/api/reports/subscriptions';
const everyMs = 600_000;

/** Which kinds the reader gets by mail: a switch each, kept as soon as it is moved. */
export function SubscriptionsPart() {
  const { text } = useDesk();
  const words = text.reports;
  const loaded = useData<Subscriptions>(path, everyMs);
  const [taken, setTaken] = useState<Subscriptions | null>(null);
  const [said, setSaid] = useState('');
  const act = useAct();
  const turn = (kinds: readonly ReportKind[]): void =>
    void act.run(async () => {
      const body: Subscribe = { kinds: [...kinds] };
      setTaken(await postJson<Subscriptions>(path, body));
      setSaid(words.subscribed);
    });
  return (
    <section class="block">
      <h2>{words.subscriptionsTitle}</h2>
      <LoadedPart of={loaded} skeleton={<Bones heights={[96]} />}>
        {(asked) => {
          const { address, mailed, kinds } = taken ?? asked;
          return (
            <>
              <p class="quiet">{!mailed ? words.notMailed : address === null ? words.noAddress : words.subscriptionsTo(address)}</p>
              <ul class="report-switches">
                {subscribableKinds.map((kind) => {
                  const on = kinds.includes(kind);
                  return <li key={kind}><label class="report-switch"><input type="checkbox" role="switch" checked={on} disabled={act.busy || (address === null && !on)} onChange={() => turn(on ? kinds.filter((one) => one !== kind) : [...kinds, kind])} /><span>{words.kinds[kind]}</span></label></li>;
                })}
              </ul>
              <p class="report-said" role="status">{said}</p>
              <Refusal error={act.error} />
            </>
          );
        }}
      </LoadedPart>
    </section>
  );
}
