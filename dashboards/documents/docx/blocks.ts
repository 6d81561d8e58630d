import { HeadingLevel, Paragraph, TextRun, type Table } from 'docx';
import type { Block, Report } from '../../../infra/reports/index.ts';
import { chartOf } from '../charts/chart.ts';
import type { NumberedSection } from '../frame/annex.ts';
import { captionsOf } from '../frame/captions.ts';
import { plain } from '../pieces/plain.ts';
import type { LayoutWords } from '../words/index.ts';
import { chartAsDocx } from './chart.ts';
import { line } from './line.ts';
import { numberings } from './numbering.ts';
import { sentencesAsRuns } from './pieces.ts';
import { style } from './styles.ts';
import { tableAsDocx } from './table.ts';

type Drawn = (Paragraph | Table)[];

/** Sections of the body or of the annex as a numbered list of headings; tables and charts are counted through both. */
export async function sectionsAsDocx(report: Report, sections: readonly NumberedSection[], words: LayoutWords): Promise<Drawn> {
  const captions = captionsOf(report);
  let lists = 0;
  const section = async ({ section: { title, blocks, part } }: NumberedSection): Promise<Drawn> => {
    const drawn: Drawn = [new Paragraph({ ...(part === 'annex' ? { heading: HeadingLevel.HEADING_2, numbering: { reference: numberings.annex, level: 0 } } : { heading: HeadingLevel.HEADING_1, numbering: { reference: numberings.sections, level: 0 } }), children: [new TextRun(plain(title))] })];
    if (blocks.length === 0) drawn.push(line(words.nothing, style.body));
    // Each list counts from one: it is an instance of its own.
    for (const [at, block] of blocks.entries()) {
      const last = part !== 'annex' && block === sections.at(-1)?.section.blocks.at(-1);
      const leads = block.kind === 'paragraph' && blocks[at + 1]?.kind === 'list';
      drawn.push(...(block.kind === 'chart' ? await chartAsDocx(chartOf(report, block), `${captions.get(block) ?? ''} ${plain(block.caption)}`, words) : blockAsDocx(block, captions.get(block) ?? '', words, (lists += 1), last || leads)));
    }
    return drawn;
  };
  const drawn: Drawn = [];
  for (const each of sections) drawn.push(...(await section(each)));
  return drawn;
}

/** `kept`: what stands before the signature, or leads to a list, keeps it company on its page. */
function blockAsDocx(block: Exclude<Block, { kind: 'chart' }>, number: string, words: LayoutWords, instance: number, kept: boolean): Drawn {
  switch (block.kind) {
    case 'paragraph':
      return [new Paragraph({ style: style.body, keepNext: kept, children: sentencesAsRuns(block.sentences, words) })];
    case 'list':
      return block.items.map((sentences, at) => new Paragraph({ style: style.list, keepNext: kept && at === block.items.length - 1, numbering: { reference: block.numbered ? numberings.numbers : numberings.dashes, level: 0, instance }, children: sentencesAsRuns(sentences, words) }));
    case 'note':
      return [new Paragraph({ style: style.note, keepNext: kept, children: [new TextRun({ text: `${words.note} `, bold: true }), ...sentencesAsRuns(block.sentences, words)] })];
    case 'table':
      return tableAsDocx(block, number, words, kept);
  }
}
