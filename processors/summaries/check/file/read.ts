/** A file as it reads: its text in the order of reading, and where its links lead. */
export interface ReadFile {
  readonly text: string;
  /** Addresses in their order; a link over several lines may be there several times. `text` is '' where the format does not tell. */
  readonly links: readonly { readonly href: string; readonly text: string }[];
  /** How many pages; 1 where the format has none. */
  readonly pages: number;
  /** Whether it is drawn with typefaces: of a character that none of them has nothing is left to read. */
  readonly isPaper: boolean;
  /** What stands in its charts beside points and bars; null where the format does not tell it from other text. */
  readonly drawn: readonly DrawnText[] | null;
}

/** Words of a drawing that say figures: of several, with " · " between. */
export interface DrawnText {
  readonly figures: readonly string[];
  readonly text: string;
}
