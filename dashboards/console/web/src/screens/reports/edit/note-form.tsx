import { useState } from 'preact/hooks';
import type { ReportSection } from '../../../../../api/index.ts';
import { useDesk } from '../../../lib/context.ts';
import { TextArea } from '../../../parts/text-area.tsx';
import { ReportRefusal } from '../acts/report-refusal.tsx';
import { useReportPage } from '../page/page-context.ts';
import { useReportAct } from '../use-report-act.ts';

/** A person's own words at the end of a section. */
export function NoteForm({ section }: { readonly section: Pick<ReportSection, 'id' | 'title'> }) {
  const { text } = useDesk();
  const [open, setOpen] = useState(false);
  if (!open) return <p class="report-add-note"><button type="button" class="link-button" aria-label={`+ ${text.reports.edit.note}: ${section.title}`} onClick={() => setOpen(true)}>+ {text.reports.edit.note}</button></p>;
  return <Writing section={section} onClose={() => setOpen(false)} />;
}

function Writing({ section, onClose }: { readonly section: Pick<ReportSection, 'id' | 'title'>; readonly onClose: () => void }) {
  const { text } = useDesk();
  const words = text.reports.edit;
  const acting = useReportAct(useReportPage());
  const [note, setNote] = useState('');
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (note.trim() !== '' && (await acting.send('note', text.reports.acts.done.noted, { section: section.id, text: note.trim() }))) onClose();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save(event);
  };
  return (
    <form class="report-editor" onSubmit={(event) => void save(event)}>
      <TextArea label={words.noteIn(section.title)} hint={words.noteHint} value={note} onValue={setNote} rows={3} onKeyDown={onKey} />
      <ReportRefusal acting={acting} />
      <p class="row-of-buttons"><button type="submit" class="button button-primary" disabled={acting.busy || note.trim() === ''}>{words.noteSave}</button> <button type="button" class="button" onClick={onClose}>{words.cancel}</button></p>
    </form>
  );
}
