import type { Figure } from '../../../infra/reports/index.ts';

/** A day of the office's calendar. */
export interface Day {
  readonly day: number;
  readonly month: number;
  readonly year: number;
}

/** What layouts say by themselves; all else is the report's. */
export interface LayoutWords {
  /** BCP 47. */
  readonly locale: 'vi-VN' | 'en-US';
  /** Quốc hiệu and tiêu ngữ. */
  readonly country: string;
  readonly motto: string;
  /** Before the number of the document. */
  readonly number: string;
  /** Place and day of the document; `place` may be ''. */
  readonly placeAndDay: (place: string, day: Day) => string;
  readonly recipients: string;
  /** What stands last among the recipients: the office keeps one. */
  readonly filed: string;
  /** Whether a recipient's line is `filed` already. */
  readonly isFiled: RegExp;
  readonly table: string;
  readonly chart: string;
  readonly continued: string;
  readonly note: string;
  /** A section without blocks, and a table or chart without rows. */
  readonly nothing: string;
  readonly noRows: string;
  /** A figure that is not there. */
  readonly missing: string;
  readonly quotes: readonly [string, string];
  /** Of a chart read aloud: its series as a sentence. */
  readonly series: (name: string, values: readonly string[]) => string;
  readonly figure: (value: number, unit: Figure['unit']) => string;
}
