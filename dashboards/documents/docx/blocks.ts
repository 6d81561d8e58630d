import { HeadingLevel, Paragraph, TextRun, type Table } from 'docx';
import type { Block, Report, Section } from '../../../infra/reports/index.ts';
import { chartOf } from '../charts/chart.ts';
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

/** The body: sections as a numbered list of headings, tables and charts counted through. */
export async function bodyAsDocx(report: Report, words: LayoutWords): Promise<Drawn> {
  const captions = captionsOf(report);
  let lists = 0;
  const section = async ({ title, blocks }: Section): Promise<Drawn> => {
    const drawn: Drawn = [new Paragraph({ heading: HeadingLevel.HEADING_1, numbering: { reference: numberings.sections, level: 0 }, children: [new TextRun(plain(title))] })];
    if (blocks.length === 0) drawn.push(line(words.nothing, style.body));
    // Each list counts from one: it is an instance of its own.
    for (const block of blocks) {
      const last = block === report.sections.at(-1)?.blocks.at(-1);
      drawn.push(...(block.kind === 'chart' ? await chartAsDocx(chartOf(report, block), `${captions.get(block) ?? ''} ${plain(block.caption)}`, words) : blockAsDocx(block, captions.get(block) ?? '', words, (lists += 1), last)));
    }
    return drawn;
  };
  const drawn: Drawn = [];
  for (const each of report.sections) drawn.push(...(await section(each)));
  return drawn;
}

/** `last`: what stands before the signature keeps it company on its page. */
function blockAsDocx(block: Exclude<Block, { kind: 'chart' }>, number: string, words: LayoutWords, instance: number, last: boolean): Drawn {
  switch (block.kind) {
    case 'paragraph':
      return [new Paragraph({ style: style.body, keepNext: last, children: sentencesAsRuns(block.sentences, words) })];
    case 'list':
      return block.items.map((sentences, at) => new Paragraph({ style: style.list, keepNext: last && at === block.items.length - 1, numbering: { reference: block.numbered ? numberings.numbers : numberings.dashes, level: 0, instance }, children: sentencesAsRuns(sentences, words) }));
    case 'note':
      return [new Paragraph({ style: style.note, keepNext: last, children: [new TextRun({ text: `${words.note} `, bold: true }), ...sentencesAsRuns(block.sentences, words)] })];
    case 'table':
      return tableAsDocx(block, number, words);
  }
}
