/** One article as a list page shows it. It has no place for a person. */
export interface ListEntry {
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** What may be the date, the surest first. */
  readonly dates: readonly string[];
  readonly image: string | null;
}

/** A link that was to be followed and cannot be. */
export interface BrokenEntry {
  readonly href: string;
  readonly title: string;
  readonly reason: 'no-address' | 'bad-url';
}

/** No section page shows more. */
export const mostEntries = 500;
