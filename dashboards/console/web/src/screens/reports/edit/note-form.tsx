import { useEffect, useRef, useState } from 'preact/hooks';
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
  const add = useRef<HTMLButtonElement>(null);
  const wrote = useRef(false);
  useEffect(() => {
    if (open) wrote.current = true;
    else if (wrote.current) add.current?.focus({ preventScroll: true });
  }, [open]);
  if (!open) return <p class="report-add-note"><button ref={add} type="button" class="link-button" aria-label={`+ ${text.reports.edit.note}: ${section.title}`} onClick={() => setOpen(true)}>+ {text.reports.edit.note}</button></p>;
  return <Writing section={section} onClose={() => setOpen(false)} />;
}

function Writing({ section, onClose }: { readonly section: Pick<ReportSection, 'id' | 'title'>; readonly onClose: () => void }) {
  const { text } = useDesk();
  const words = text.reports.edit;
  const acting = useReportAct(useReportPage());
  const [note, setNote] = useState('');
  const area = useRef<HTMLTextAreaElement>(null);
  // The button that opened this is gone: keys that nobody takes would be the screen's.
  useEffect(() => {
    area.current?.focus();
    area.current?.form?.scrollIntoView({ block: 'nearest' });
  }, []);
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (note.trim() !== '' && (await acting.send('note', text.reports.acts.done.noted, { section: section.id, text: note.trim() }))) onClose();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save(event);
    else if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    }
  };
  return (
    <form class="report-editor" onSubmit={(event) => void save(event)}>
      <TextArea label={words.noteIn(section.title)} hint={words.noteHint} value={note} onValue={setNote} area={area} rows={3} onKeyDown={onKey} />
      <ReportRefusal acting={acting} />
      <p class="row-of-buttons"><button type="submit" class="button button-primary" disabled={acting.busy || note.trim() === ''}>{words.noteSave}</button> <button type="button" class="button" onClick={onClose}>{words.cancel}</button></p>
    </form>
  );
}
