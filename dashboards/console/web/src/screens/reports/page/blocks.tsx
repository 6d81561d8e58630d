import { Fragment, type VNode } from 'preact';
import type { ReportBlock, ReportSentence } from '../../../../../api/index.ts';
import { useDesk } from '../../../lib/context.ts';
import { saidOnce } from '../../../lib/report-sentences.ts';
import { SentenceEditor } from '../edit/sentence-editor.tsx';
import { ReportChart } from './chart.tsx';
import { useReportPage } from './page-context.ts';
import { QuotedFrom } from './pieces.tsx';
import { Problems, Sentence } from './sentence.tsx';
import { ReportTableBlock } from './table.tsx';

export function Block({ block }: { readonly block: ReportBlock }) {
  const { text } = useDesk();
  const { report, problems } = useReportPage();
  switch (block.kind) {
    case 'paragraph':
      return <Passage sentences={block.sentences} />;
    case 'list': {
      const List = block.numbered ? 'ol' : 'ul';
      return <List class={`report-list ${block.numbered ? 'report-list-numbered' : ''}`}>{block.items.map((item) => <li key={item[0]?.id}><Passage sentences={item} item /></li>)}</List>;
    }
    case 'table':
      return <ReportTableBlock block={block} report={report} problems={saidOnce(problems.get(block.id) ?? [])} />;
    case 'chart':
      return <ReportChart block={block} />;
    case 'note':
      return <div class={`report-note ${block.sentences.some(({ from }) => from === 'person') ? 'report-note-person' : ''}`} role="note" aria-label={text.reports.page.note}><Passage sentences={block.sentences} /></div>;
  }
}

/** A sentence that only says where the passage before it is from: a link between marks. */
const saysSource = ({ pieces }: ReportSentence): boolean => pieces.some(({ kind }) => kind === 'link') && pieces.every(({ kind, text }) => kind === 'link' || (kind === 'text' && !/[\p{L}\p{N}]/u.test(text)));

/** Sentences that follow each other. What was quoted stands apart, with its outlet; the first of an item leads it. */
function Passage({ sentences, item = false }: { readonly sentences: readonly ReportSentence[]; readonly item?: boolean }) {
  const runs: ReportSentence[][] = [];
  for (const sentence of sentences) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    // Of a list's item the first sentence leads, so what follows begins anew.
    if (before && run?.[0]?.from === 'extract' && saysSource(sentence)) run.push(sentence);
    else if (before && (run?.[0]?.from === 'extract') === (sentence.from === 'extract') && !(item && runs.length === 1 && run?.length === 1 && sentences.length > 2)) run?.push(sentence);
    else runs.push([sentence]);
  }
  return <>{runs.map((run, at) => <Run key={run[0]?.id} sentences={run} leads={item && at === 0 && sentences.length > 1} />)}</>;
}

function Run({ sentences, leads }: { readonly sentences: readonly ReportSentence[]; readonly leads: boolean }) {
  const { report, open, problems } = useReportPage();
  const quoted = sentences[0]?.from === 'extract';
  const linked = sentences.flatMap(({ pieces }) => pieces.flatMap((piece) => (piece.kind === 'link' ? [piece.document] : [])));
  const sources = [...new Set(quoted ? sentences.flatMap(({ documents }) => documents) : [])].filter((document) => !linked.includes(document));
  const line: VNode = <>{sentences.map((sentence, at) => <Fragment key={sentence.id}>{at > 0 && ' '}<Sentence sentence={sentence} marked={at === 0 || sentences[at - 1]?.from !== sentence.from} /></Fragment>)}{sources.map((document) => <Fragment key={document}> <QuotedFrom document={document} report={report} /></Fragment>)}</>;
  return (
    <>
      {quoted ? <blockquote class="report-passage"><p>{line}</p></blockquote> : <p class={leads ? 'report-item-lead' : ''}>{line}</p>}
      {sentences.map((sentence) => (
        <Fragment key={sentence.id}>
          {problems.has(sentence.id) && <Problems of={sentence.id} />}
          {open === sentence.id && <SentenceEditor sentence={sentence} />}
        </Fragment>
      ))}
    </>
  );
}
