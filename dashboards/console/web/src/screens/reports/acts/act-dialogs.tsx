import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ReportDocument } from '../../../../../api/index.ts';
import { useDesk } from '../../../lib/context.ts';
import { Field } from '../../../parts/field.tsx';
import { TextArea } from '../../../parts/text-area.tsx';
import { Dialog } from '../dialog.tsx';
import { makeMs } from '../make-form.tsx';
import { useReportAct } from '../use-report-act.ts';
import { ReportRefusal } from './report-refusal.tsx';

interface Props {
  readonly report: ReportDocument;
  readonly onDone: (next: ReportDocument, said: string) => void;
  readonly onClose: () => void;
}

interface ActProps extends Props {
  readonly act: 'approve' | 'publish' | 'drop' | 'correct' | 'redraft';
  readonly title: string;
  readonly yes: string;
  readonly said: string;
  readonly body?: object;
  readonly ready?: boolean;
  readonly children: ComponentChildren;
}

/** One act that asks to be confirmed. It goes onto the report as the reader saw it. */
function ActDialog({ act, title, yes, said, body = {}, ready = true, children, onClose, ...of }: ActProps) {
  const { text } = useDesk();
  const words = text.reports.acts;
  const acting = useReportAct(of);
  return (
    <Dialog title={title} onClose={onClose}>
      {(close) => (
        <form class="stack-wide" onSubmit={(event) => { event.preventDefault(); void acting.send(act, said, body, makeMs).then((done) => done && close()); }}>
          {children}
          <ReportRefusal acting={acting} />
          {acting.busy && <p class="quiet" role="status">{words.working}</p>}
          <p class="row-of-buttons"><button type="submit" class="button button-primary" disabled={acting.busy || !ready}>{yes}</button> <button type="button" class="link-button" onClick={close}>{words.cancel}</button></p>
        </form>
      )}
    </Dialog>
  );
}

export function Approve(props: Props) {
  const { text } = useDesk();
  const words = text.reports.acts;
  const [number, setNumber] = useState('');
  return (
    <ActDialog {...props} act="approve" title={words.approveTitle} yes={words.approveYes} said={words.done.approved} body={number.trim() === '' ? {} : { number: Number(number) }} ready={number.trim() === '' || /^[1-9]\d{0,4}$/.test(number.trim())}>
      <p>{words.approveText}</p>
      <Field label={words.registerNumber} hint={words.registerHint} value={number} onValue={setNumber} inputMode="numeric" autocomplete="off" maxLength={5} />
    </ActDialog>
  );
}

export function Publish(props: Props) {
  const { text } = useDesk();
  const words = text.reports.acts;
  const { recipients, mailed } = props.report;
  return (
    <ActDialog {...props} act="publish" title={words.publishTitle} yes={mailed ? words.publishYes : words.publish} said={words.done.published}>
      <p>{words.publishText}</p>
      {!mailed ? <p><b>{text.reports.notMailed}</b></p> : recipients.length === 0 ? <p>{words.publishNobody}</p> : <div><p><b>{words.publishTo}</b></p><ul class="report-recipients">{recipients.map((name) => <li key={name}>{name}</li>)}</ul></div>}
    </ActDialog>
  );
}

export function Redraft(props: Props) {
  const { text } = useDesk();
  const words = text.reports.acts;
  return <ActDialog {...props} act="redraft" title={words.redraftTitle} yes={words.redraftYes} said={words.done.redrafted}><p>{words.redraftText}</p></ActDialog>;
}

export function Drop(props: Props) {
  const { text } = useDesk();
  const words = text.reports.acts;
  return <WithReason {...props} act="drop" title={words.dropTitle} yes={words.drop} said={words.done.dropped} says={words.dropText} least={1} />;
}

export function Correct(props: Props) {
  const { text } = useDesk();
  const words = text.reports.acts;
  return <WithReason {...props} act="correct" title={words.correctTitle} yes={words.correctYes} said={words.done.corrected} says={words.correctText} hint={words.whyHint} least={10} />;
}

function WithReason({ says, hint, least, ...props }: Omit<ActProps, 'children'> & { readonly says: string; readonly hint?: string; readonly least: number }) {
  const { text } = useDesk();
  const [why, setWhy] = useState('');
  return (
    <ActDialog {...props} body={{ why: why.trim() }} ready={[...why.trim()].length >= least}>
      <p>{says}</p>
      <TextArea label={text.reports.acts.why} hint={hint} value={why} onValue={setWhy} rows={3} maxLength={2000} required />
    </ActDialog>
  );
}
