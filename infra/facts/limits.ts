/** Bounds of what is read: a file is somebody else's. */
export const limits = {
  fileBytes: 64 * 1024 * 1024,
  entries: 200_000,
  /** Characters of one line of JSON lines, or of one row of CSV. */
  line: 1024 * 1024,
  /** Objects and lists within each other. */
  depth: 64,
  /** Elements within each other, of pages and feeds. */
  elements: 1000,
  /** What the parts of a workbook may unpack to, in bytes. */
  unpackedBytes: 64 * 1024 * 1024,
  /** Cells that merged areas are spread over. */
  mergedCells: 1_000_000,
  /** Columns of a table that are looked at. */
  columns: 200,
  /** Rows at the top of a table among which the one with the columns' names is looked for. */
  headingRows: 20,
  problems: 10_000,
} as const;
