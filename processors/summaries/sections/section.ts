import type { Block } from '../../../infra/reports/index.ts';
import type { Words } from '../words/index.ts';
import type { Sheet } from '../sheet/sheet.ts';

/** A section of a report. It says honestly where there is nothing to say: it is never without a block. */
export interface SectionWriter {
  readonly id: keyof Words['titles'];
  readonly write: (sheet: Sheet) => Promise<Block[]>;
}
