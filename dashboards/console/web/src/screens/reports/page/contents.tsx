import type { ReportDocument } from '../../../../../api/index.ts';
import { useDesk } from '../../../lib/context.ts';
import { sectionAnchor } from './section.tsx';

/** The sections, beside the page; on a telephone folded above it. */
export function Contents({ sections, phone, onGo }: { readonly sections: readonly (ReportDocument['sections'][number] & { readonly number: string })[]; readonly phone: boolean; readonly onGo: (section: string) => void }) {
  const { text } = useDesk();
  const words = text.reports.page;
  const annex = sections.findIndex(({ part }) => part === 'annex');
  // Sections of the annex bear the titles of those that they belong to: said aloud, a link tells which it is.
  const list = (of: typeof sections, label?: string) => <ol aria-label={label}>{of.map(({ id, title, number }) => <li key={id}><a href={`#${sectionAnchor(id)}`} onClick={() => onGo(id)}><span>{label !== undefined && <span class="sr-only">{label} </span>}{number}</span> {title}</a></li>)}</ol>;
  const lists = <>{list(annex < 0 ? sections : sections.slice(0, annex))}{annex >= 0 && <><p aria-hidden="true">{words.annex}</p>{list(sections.slice(annex), words.annex)}</>}</>;
  if (phone) return <details class="report-contents report-contents-phone"><summary>{words.contents}</summary><nav aria-label={words.contents}>{lists}</nav></details>;
  return <nav class="report-contents" aria-label={words.contents}><h2>{words.contents}</h2>{lists}</nav>;
}
