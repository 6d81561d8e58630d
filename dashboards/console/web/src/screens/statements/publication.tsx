import { useEffect, useRef, useState } from 'preact/hooks';
import { useDesk } from '../../lib/context.ts';
import { Field } from '../../parts/field.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Time } from '../../parts/time.tsx';
import { ActRefusal } from './act-refusal.tsx';
import { useStatementAct, type StatementActs } from './use-statement-act.ts';

/** Where it appeared; once it is approved, the way to say so. */
export function Publication(acts: StatementActs) {
  const { text, may } = useDesk();
  const words = text.statements;
  const { data } = acts;
  const [open, setOpen] = useState(false);
  if (data.published === null && data.state !== 'approved') return null;
  return (
    <section class="block statement-publication">
      {data.published && (
        <>
          <h2>{words.publishedAt}</h2>
          <ul class="statement-sources">{[data.published.url, data.published.secondUrl].map((url) => url !== null && <li key={url}><a href={url} target="_blank" rel="noopener noreferrer">{url}</a></li>)}</ul>
          <p class="quiet"><Time at={data.published.at} /> · <a href={`/public/statements/${data.number}`} target="_blank" rel="noopener">{words.openPage}</a></p>
          {data.fact !== null && <p>{words.fact} <a href={`/facts/${encodeURIComponent(data.fact)}`}>{data.fact}</a>{data.factState && <span class="quiet"> · {text.facts.states[data.factState]}</span>}</p>}
        </>
      )}
      {data.state === 'approved' && <p class="note">{words.afterApproval}</p>}
      {data.state === 'approved' && may('judge') && <p><button type="button" class="button button-primary" onClick={() => setOpen(true)}>{words.publish}</button></p>}
      {open && <PublishDialog {...acts} onClose={() => setOpen(false)} />}
    </section>
  );
}

/** A dialog of the browser: it keeps the focus and closes with Esc. */
function PublishDialog({ onClose, ...acts }: StatementActs & { readonly onClose: () => void }) {
  const { text } = useDesk();
  const words = text.statements;
  const { content } = acts.data;
  const dialog = useRef<HTMLDialogElement>(null);
  const answers = content.claim !== '' && content.verdict !== null;
  const [url, setUrl] = useState('');
  const [secondUrl, setSecondUrl] = useState('');
  const [factCheck, setFactCheck] = useState(answers);
  const act = useStatementAct(acts);
  useEffect(() => dialog.current?.showModal(), []);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (await act.send('publish', words.done.published, { url: url.trim(), secondUrl: secondUrl.trim() === '' ? null : secondUrl.trim(), factCheck })) onClose();
  };
  return (
    <dialog ref={dialog} class="help statement-dialog" aria-labelledby="publish-title" onClose={onClose}>
      <div class="help-inner">
        <header>
          <h2 id="publish-title">{words.publishTitle}</h2>
          <button type="button" class="icon-button" aria-label={words.close} onClick={() => dialog.current?.close()}><Icon name="close" /></button>
        </header>
        <form class="stack-wide" onSubmit={(event) => void submit(event)}>
          <p class="quiet">{words.publishText}</p>
          <Field label={words.url} value={url} onValue={setUrl} required inputMode="url" autocomplete="off" spellcheck={false} maxLength={2000} />
          <Field label={words.secondUrl} value={secondUrl} onValue={setSecondUrl} inputMode="url" autocomplete="off" spellcheck={false} maxLength={2000} />
          {answers && <label class="check"><input type="checkbox" checked={factCheck} onChange={() => setFactCheck(!factCheck)} /> {words.factCheck}</label>}
          <ActRefusal error={act.error} />
          <p class="row-of-buttons"><button type="submit" class="button button-primary" disabled={act.busy || url.trim() === ''}>{words.confirmPublish}</button> <button type="button" class="link-button" onClick={() => dialog.current?.close()}>{words.cancel}</button></p>
        </form>
      </div>
    </dialog>
  );
}
