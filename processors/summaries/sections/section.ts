import type { Block } from '../../../infra/reports/index.ts';
import type { Words } from '../words/index.ts';
import type { Sheet } from '../sheet/sheet.ts';

/** Where a section is written, and how much room it has. */
export interface Room {
  readonly part: 'body' | 'annex';
  /** Of a body of two pages, or of about four. */
  readonly size: 'small' | 'large';
  /** Of details: what the body would say stands right above them. */
  readonly whole?: boolean;
}

/** A section of a report. In the body it says honestly where there is nothing to say: it is never without a block. In the annex it may be left out then. */
export interface SectionWriter {
  readonly id: keyof Words['titles'];
  readonly write: (sheet: Sheet, room: Room) => Promise<Block[]>;
  /** Whole tables and what has no room in the body; nothing where there is no more to tell. */
  readonly details?: (sheet: Sheet, room: Room) => Promise<Block[]>;
}

/** Letters of a case's title or a statement's in the body: what its number leads to. */
export const titleIn = ({ part }: Room): number => (part === 'body' ? 40 : Infinity);

/** So many of something, by the room. */
export const upTo = ({ size }: Room, small: number, large: number): number => (size === 'small' ? small : large);
