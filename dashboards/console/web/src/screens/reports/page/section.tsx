import type { ReportSection as Section } from '../../../../../api/index.ts';
import { useDesk } from '../../../lib/context.ts';
import { NoteForm } from '../edit/note-form.tsx';
import { Block } from './blocks.tsx';
import { useReportPage } from './page-context.ts';

interface Props {
  readonly section: Section;
  readonly number: string;
  readonly folded: boolean;
  /** Sections fold on a telephone only; null elsewhere. */
  readonly onFold: (() => void) | null;
}

export const sectionAnchor = (id: string): string => `section-${id}`;

/** A section with its heading, which folds it where the screen is small; on paper it is always whole. */
export function ReportSectionPart({ section, number, folded, onFold }: Props) {
  const { text } = useDesk();
  const { editing, report } = useReportPage();
  const title = <><span class="report-section-number">{section.part === 'annex' && <span class="sr-only">{text.reports.page.annex} </span>}{number}</span> {section.title}</>;
  const anchor = sectionAnchor(section.id);
  return (
    <section id={anchor} class={`report-section ${folded ? 'report-folded' : ''}`} lang={report.line.language} aria-labelledby={`${anchor}-title`} {...(editing ? {} : { 'data-row': section.id })}>
      <h2 id={`${anchor}-title`}>
        {onFold === null ? <span tabIndex={-1} {...(editing ? {} : { 'data-row-link': true })}>{title}</span> : <button type="button" class="report-fold" aria-expanded={!folded} title={text.reports.page.fold} onClick={onFold} {...(editing ? {} : { 'data-row-link': true })}>{title}</button>}
      </h2>
      <div class="report-section-body">
        {section.blocks.map((block, at) => <Block key={`${section.id} ${at} ${block.kind}`} block={block} />)}
        {editing && <NoteForm section={section} />}
      </div>
    </section>
  );
}
