import { useState } from 'preact/hooks';
import type { ReviseStatement, Statement, StatementContent } from '../../../../api/index.ts';
import { ApiError, postJson } from '../../lib/api.ts';
import { useDesk } from '../../lib/context.ts';
import { useAct } from '../../lib/use-act.ts';
import { statementKinds, verdicts } from '../../words.ts';
import { Choice } from '../../parts/field.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { ActRefusal } from './act-refusal.tsx';
import { SourcesFields } from './sources-fields.tsx';

interface Props {
  readonly data: Statement;
  readonly onDone: (next: Statement, said: string) => void;
  readonly onCancel: () => void;
}

/** Writes the next version. Where somebody else was faster, what was typed stays and is saved over the newer one by a second press. */
export function Editor({ data, onDone, onCancel }: Props) {
  const { text } = useDesk();
  const words = text.statements;
  const [content, setContent] = useState<StatementContent>(data.content);
  const [onto, setOnto] = useState(data.version);
  const act = useAct();
  const change = (part: Partial<StatementContent>): void => setContent({ ...content, ...part });
  const save = (propose: boolean): void =>
    void act.run(async () => {
      try {
        const body: ReviseStatement = { version: onto, content: { ...content, sources: content.sources.filter(({ label }) => label.trim() !== '') }, propose };
        onDone(await postJson<Statement>(`/api/desk/statements/${data.number}/revise`, body), words.done[propose ? 'proposed' : 'draft']);
      } catch (error) {
        const now = error instanceof ApiError && error.code === 'version-conflict' ? (error.present as { readonly version?: number } | undefined)?.version : undefined;
        if (now !== undefined) setOnto(now);
        throw error;
      }
    });
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    save(false);
  };
  return (
    <form class="statement-editor" aria-label={words.editTitle} onSubmit={(event) => { event.preventDefault(); save(false); }} onKeyDown={onKey}>
      {data.publishedVersion !== null && <p class="note">{words.correctNote}</p>}
      <div class="statement-editor-row">
        <Choice label={words.kind} value={content.kind} choices={Object.fromEntries(statementKinds.map((kind) => [kind, words.kinds[kind]]))} onValue={(kind) => change({ kind: statementKinds.find((each) => each === kind) ?? content.kind })} />
        <Choice label={words.fields.verdict} value={content.verdict ?? ''} choices={{ '': words.fields.noVerdict, ...Object.fromEntries(verdicts.map((verdict) => [verdict, text.desk.verdicts[verdict]])) }} onValue={(verdict) => change({ verdict: verdicts.find((each) => each === verdict) ?? null })} />
        <Choice label={words.fields.language} value={content.language} choices={words.languages} onValue={(language) => change({ language: language === 'en' ? 'en' : 'vi' })} />
      </div>
      <TextArea label={words.fields.title} value={content.title} onValue={(title) => change({ title: title.replaceAll('\n', ' ') })} maxLength={200} />
      <TextArea label={words.fields.claim} hint={words.fields.claimHint} value={content.claim} onValue={(claim) => change({ claim })} maxLength={2000} />
      <TextArea label={words.fields.text} hint={words.fields.textHint} value={content.text} onValue={(body) => change({ text: body })} rows={12} maxLength={8000} />
      <SourcesFields sources={content.sources} onSources={(sources) => change({ sources })} />
      <ActRefusal error={act.error} />
      <p class="row-of-buttons statement-editor-end">
        <button type="button" class="button button-primary" disabled={act.busy} onClick={() => save(true)}>{words.savePropose}</button>
        <button type="submit" class="button" disabled={act.busy}>{words.saveDraft}</button>
        <button type="button" class="link-button" onClick={onCancel}>{words.cancel}</button>
      </p>
    </form>
  );
}
