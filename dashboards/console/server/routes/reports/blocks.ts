import { isNote, type Block, type Report, type Sentence } from '../../../../../infra/reports/index.ts';
import { chartAsSvg } from '../../../../documents/index.ts';
import type { ReportBlock, ReportSection } from '../../../api/index.ts';
import type { ReportsPort } from '../../reports-port.ts';
import { kept } from './kept.ts';

/** Drawings stay the same while sentences are changed. */
const drawn = kept<string>(60);

/** The sections as the API answers them, charts drawn. `of` tells the report and its version. */
export const toSections = (port: ReportsPort, of: string, report: Report): ReportSection[] => report.sections.map(({ id, title, part = 'body', blocks }) => ({ id, title, part, blocks: blocks.map((block) => toBlock(port, of, report, block)) }));

function toBlock(port: ReportsPort, of: string, report: Report, block: Block): ReportBlock {
  if (block.kind === 'chart') {
    const { id, caption } = block;
    const { key, description, draw } = chartAsSvg(report, block);
    return { kind: 'chart', id, caption, description, svg: drawn(port, `${of}/${id}`, key, draw) };
  }
  return block.kind === 'table' ? { kind: 'table', id: block.id, caption: block.caption, head: block.head, rows: block.rows } : block;
}

/** Ids of sentences that a person put otherwise; their own notes are marked as such. */
export const changedIn = (report: Report): string[] => sentencesIn(report).filter((sentence) => sentence.from === 'person' && !isNote(sentence)).map(({ id }) => id);

const sentencesIn = ({ sections }: Report): Sentence[] => sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'list' ? block.items.flat() : 'sentences' in block ? block.sentences : [])));
