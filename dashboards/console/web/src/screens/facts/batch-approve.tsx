import { useEffect, useRef, useState } from 'preact/hooks';
import type { z } from 'zod';
import type { approvedFactsSchema } from '../../../../api/index.ts';
import { postJson } from '../../lib/api.ts';
import { useDesk } from '../../lib/context.ts';
import { factPath } from '../../lib/facts.ts';
import { useAct } from '../../lib/use-act.ts';
import { Refusal } from '../../parts/field.tsx';

type Approved = z.infer<typeof approvedFactsSchema>;
const path = '/api/desk/approve-facts';
const shown = 100;

/** Everything proposed that the viewer may approve, in one act: first how many and which, then with that number, so that nothing comes in unseen. */
export function BatchApprove({ onDone }: { readonly onDone: () => void }) {
  const { text, format } = useDesk();
  const words = text.facts.batch;
  const [asked, setAsked] = useState<Approved | null>(null);
  const [done, setDone] = useState<number | null>(null);
  const act = useAct();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [asked !== null]);
  const ask = (): void =>
    void act.run(async () => {
      setDone(null);
      setAsked(await postJson<Approved>(path, { all: true, count: 0, dryRun: true }));
    });
  const approve = (count: number): void =>
    void act.run(async () => {
      const { touched } = await postJson<Approved>(path, { all: true, count });
      setDone(touched);
      setAsked(null);
      onDone();
    });
  const changed = act.error?.code === 'version-conflict';
  if (asked === null) {
    return (
      <div class="fact-batch">
        <button type="button" class="button" disabled={act.busy} onClick={ask}>{words.ask}</button>
        <span role="status">{done !== null && words.done(format.number(done))}</span>
        <Refusal error={act.error} />
      </div>
    );
  }
  return (
    <section class="fact-batch fact-batch-open" aria-labelledby="batch-title">
      <h2 id="batch-title" ref={title} tabIndex={-1}>{words.title}</h2>
      <p>{asked.touched === 0 ? words.none : words.text(format.number(asked.touched))}</p>
      {asked.touched > 0 && (
        <details>
          <summary>{words.which}</summary>
          <ul class="fact-batch-ids">{asked.facts.slice(0, shown).map((id) => <li key={id}><a href={factPath(id)}>{id}</a></li>)}</ul>
          {asked.facts.length > shown && <p class="quiet">{words.more(format.number(asked.facts.length - shown))}</p>}
        </details>
      )}
      {changed ? <p class="refusal" role="alert">{words.changed}</p> : <Refusal error={act.error} />}
      <p class="row-of-buttons">
        {changed ? <button type="button" class="button button-primary" disabled={act.busy} onClick={ask}>{text.problem.retry}</button> : asked.touched > 0 && <button type="button" class="button button-primary" disabled={act.busy} onClick={() => approve(asked.touched)}>{words.confirm(format.number(asked.touched))}</button>}
        <button type="button" class="link-button" onClick={() => setAsked(null)}>{text.facts.cancel}</button>
      </p>
    </section>
  );
}
