import { useState } from 'preact/hooks';
import type { ReportDocument } from '../../../../../api/index.ts';
import { useDesk } from '../../../lib/context.ts';
import { useReportPage } from '../page/page-context.ts';
import { Approve, Correct, Drop, Publish, Redraft } from './act-dialogs.tsx';

export interface BarProps {
  readonly report: ReportDocument;
  readonly onDone: (next: ReportDocument, said: string) => void;
  readonly editing: boolean;
  readonly onEditing: (on: boolean) => void;
  readonly onCheck: () => void;
  readonly checking: boolean;
}

type Named = 'approve' | 'publish' | 'drop' | 'correct' | 'redraft';

/** What the reader may do next, always in reach; why they may not, where they cannot. */
export function ActBar({ report, onDone, editing, onEditing, onCheck, checking }: BarProps) {
  const { text } = useDesk();
  const words = text.reports;
  const [asked, setAsked] = useState<Named | null>(null);
  const { open } = useReportPage();
  const { may, hindrance, line } = report;
  if (!Object.values(may).some(Boolean) && hindrance === '') return null;
  const dialog = { report, onDone, onClose: () => setAsked(null) };
  const button = (name: Named, label: string, primary = false) => <button type="button" class={primary ? 'button button-primary' : 'button'} onClick={() => setAsked(name)}>{label}</button>;
  return (
    <section class={`report-bar report-bar-${line.state}`} aria-label={words.acts.title}>
      <p class={`report-bar-says ${editing && open === null ? 'report-bar-editing' : ''}`}>{open !== null ? '' : editing ? words.edit.on : hindrance === 'own-change' ? words.hindrances[hindrance] : words.acts.next[line.state]}</p>
      <p class="row-of-buttons">
        {may.edit && <button type="button" class="button" aria-pressed={editing} onClick={() => onEditing(!editing)}>{editing ? words.edit.stop : words.edit.start} <kbd aria-hidden="true">e</kbd></button>}
        {!editing && (may.edit || may.approve || may.publish) && <button type="button" class="button" disabled={checking} onClick={onCheck}>{checking ? words.check.running : words.check.run}</button>}
        {!editing && may.approve && button('approve', words.acts.approve, true)}
        {!editing && may.publish && button('publish', words.acts.publish, true)}
        {!editing && may.correct && button('correct', words.acts.correct)}
        {!editing && (may.edit || may.drop) && (
          <details class="report-more" onClick={(event) => event.target instanceof HTMLButtonElement && event.currentTarget.removeAttribute('open')}>
            <summary class="button" aria-label={words.acts.others}>⋯</summary>
            <div>
              {may.edit && <button type="button" class="link-button" onClick={() => setAsked('redraft')}>{words.acts.redraft}</button>}
              {may.drop && <button type="button" class="link-button" onClick={() => setAsked('drop')}>{words.acts.drop}</button>}
            </div>
          </details>
        )}
      </p>
      {asked === 'approve' && <Approve {...dialog} />}
      {asked === 'publish' && <Publish {...dialog} />}
      {asked === 'drop' && <Drop {...dialog} />}
      {asked === 'correct' && <Correct {...dialog} />}
      {asked === 'redraft' && <Redraft {...dialog} />}
    </section>
  );
}
