import type { Figure } from '../../../infra/reports/index.ts';

/** A day of the office's calendar. */
export interface Day {
  readonly day: number;
  readonly month: number;
  readonly year: number;
}

/** Figures that a mail shows first. */
export type Headline = 'documents' | 'critical' | 'flags' | 'owed';

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
  /** Above the annex, and its title where it has several sections. */
  readonly annex: string;
  readonly annexTitle: string;
  /** What the annex belongs to; `number` with its symbol, `office` may be ''. */
  readonly attachedTo: (type: string, number: string, day: Day, office: string) => string;
  /** In a mail, which has no annex. */
  readonly annexIsElsewhere: string;
  /** In a mail that would be too long; `titles` of what is left out. */
  readonly restIsElsewhere: (titles: string) => string;
  readonly openWhole: string;
  /** Below the figures in big letters of a mail. */
  readonly headlines: Readonly<Record<Headline, string>>;
  readonly before: string;
  /** Of a chart read aloud: its series as a sentence. */
  readonly series: (name: string, values: readonly string[]) => string;
  readonly figure: (value: number, unit: Figure['unit']) => string;
}
