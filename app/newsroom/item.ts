import type { Outlet } from './schema.ts';

/** When the demonstration began, how fast new items come, and what time it is. */
export interface Clock {
  readonly epoch: Date;
  readonly freshEveryMs: number;
  readonly now: Date;
}

/** One item as readers meet it at one moment. */
export interface Item {
  readonly id: string;
  readonly outlet: Outlet;
  readonly section: string;
  readonly sections: readonly string[];
  /** Below the server's address, with the leading slash. */
  readonly path: string;
  readonly title: string;
  readonly lead: string;
  readonly paragraphs: readonly string[];
  readonly caption: string | null;
  /** Set when the text was taken over: the credit line ("Theo Báo Tân Hải") and the original's path. */
  readonly credit: string | null;
  readonly creditPath: string | null;
  /** Says that an earlier wording was wrong. */
  readonly correction: string | null;
  readonly penName: string;
  readonly publishedAt: Date;
  readonly modifiedAt: Date;
  readonly state: 'live' | 'missing' | 'removed';
}
