import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Case } from '../../../../api/index.ts';
import { useDesk } from '../../lib/context.ts';
import { rememberReason } from '../../lib/reasons.ts';
import { useAct } from '../../lib/use-act.ts';
import { freshDraft, isReady, refuting } from '../desk/acts/draft.ts';
import { VerdictFields } from '../desk/acts/verdict-fields.tsx';
import { CaseRefusal } from './case-refusal.tsx';
import type { CaseActs } from './use-case-acts.ts';

/** What was found, with the reason; a verdict on the case settles the items in it that are open. */
export function CaseVerdict({ data, acts }: { readonly data: Case; readonly acts: CaseActs }) {
  const { text } = useDesk();
  const words = text.cases;
  const [judging, setJudging] = useState(false);
  return (
    <section class="block">
      <header class="block-head"><h2>{words.verdictTitle}</h2>{acts.may && data.state !== 'closed' && !judging && <button type="button" class="button" onClick={() => setJudging(true)}>{data.verdict === null ? words.judge : words.rejudge}</button>}</header>
      {data.verdict === null ? !judging && <p class="quiet">{words.noVerdict}</p> : <><p><span class={`verdict verdict-${data.verdict}`}>{text.desk.verdicts[data.verdict]}</span></p><p class="case-reason">{data.reason}</p></>}
      {judging && data.state !== 'closed' && <VerdictForm data={data} acts={acts} onDone={() => setJudging(false)} />}
    </section>
  );
}

function VerdictForm({ data, acts, onDone }: { readonly data: Case; readonly acts: CaseActs; readonly onDone: () => void }) {
  const { text, viewer, format } = useDesk();
  const own = useAct();
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), []);
  const [draft, setDraft] = useState(() => ({ ...freshDraft(null, viewer?.id ?? '', format.isoDay), unit: data.units[0] ?? '' }));
  const { verdict, reason, statement, unit, replyDue } = draft;
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (verdict === null) return;
    rememberReason(reason);
    if (await acts.act({ act: 'verdict', verdict, reason, ...(refuting(verdict) ? { statement } : {}), referral: verdict === 'accurate' ? { unit, replyDue } : null }, own)) onDone();
  };
  return (
    <form ref={form} class="case-form stack-wide" onSubmit={(event) => void submit(event)}>
      <VerdictFields draft={draft} onDraft={setDraft} />
      <CaseRefusal error={own.error} />
      <p class="row-of-buttons"><button type="submit" class="button button-primary" disabled={own.busy || !isReady('verdict', draft)}>{text.cases.save}</button> <button type="button" class="link-button" onClick={onDone}>{text.cases.cancel}</button></p>
    </form>
  );
}
