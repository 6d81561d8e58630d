import type { ReportSentence } from '../../../../../api/index.ts';
import { useDesk } from '../../../lib/context.ts';
import { textOf } from '../../../lib/report-sentences.ts';
import { Icon } from '../../../parts/icon.tsx';
import { ReportPieces } from './pieces.tsx';
import { useReportPage } from './page-context.ts';

/** A sentence; while somebody edits, a press opens it. Of several that were quoted the first bears the mark. */
export function Sentence({ sentence, marked: first }: { readonly sentence: ReportSentence; readonly marked: boolean }) {
  const { text } = useDesk();
  const words = text.reports.edit;
  const { report, editing, marked, onOpen, open } = useReportPage();
  const { id, from, pieces } = sentence;
  const mark = marked && first && from !== 'template' ? words[from] : null;
  const shown = textOf(pieces);
  const press = (event: MouseEvent): void => {
    if (editing && !(event.target instanceof Element && event.target.closest('a, button'))) onOpen(id);
  };
  return (
    <span id={`s-${id}`} class={`report-sentence report-sentence-${from} ${editing ? 'report-sentence-open' : ''} ${open === id ? 'report-sentence-now' : ''}`} {...(editing ? { 'data-row': id, onClick: press } : {})}>
      {mark !== null && <small class="report-mark">{mark}</small>}
      <ReportPieces pieces={pieces} report={report} />
      {editing && <button type="button" class="report-pencil" data-row-link aria-label={words.sentence(shown.length > 120 ? `${shown.slice(0, 120)}…` : shown)} aria-expanded={open === id} onClick={() => onOpen(open === id ? null : id)}><Icon name="edit" /></button>}
    </span>
  );
}

/** What the last check found of it. */
export function Problems({ of }: { readonly of: string }) {
  const { problems } = useReportPage();
  const found = problems.get(of) ?? [];
  return found.length === 0 ? null : <ul class="report-problem">{found.map(({ text }, at) => <li key={at}>{text}</li>)}</ul>;
}
