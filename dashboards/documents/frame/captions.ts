import type { Block, Report } from '../../../infra/reports/index.ts';
import { layoutWords } from '../words/index.ts';

/** What stands before the captions of tables and charts: "Bảng 1.", "Biểu đồ 2.", each kind counted through the report. */
export function captionsOf({ sections, language }: Report): ReadonlyMap<Block, string> {
  const words = layoutWords[language];
  const counted = { table: 0, chart: 0 };
  const captions = new Map<Block, string>();
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind !== 'table' && block.kind !== 'chart') continue;
    counted[block.kind] += 1;
    captions.set(block, `${words[block.kind]} ${counted[block.kind]}.`);
  }
  return captions;
}
