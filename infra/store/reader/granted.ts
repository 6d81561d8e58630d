/** The name that Grafana reads the store by, here and on a server. */
export const readerName = 'reader';

/**
 * What the reader may read, by table: every column but those named. Not here: addresses that are sealed, texts and what is made of them, passages, the wording of
 * errors (it can quote a text), the counts of voices (they are shown as "< 5" below five, which no panel would do), and the bodies of facts that are still drafts.
 */
export const granted: Readonly<Record<string, readonly string[]>> = {
  documents: ['sealed_url', 'lead', 'text', 'folded'],
  revisions: ['title', 'lead', 'text'],
  analyses: ['evidence'],
  corrections: [],
  erasures: [],
  coverage: [],
  trend_hours: [],
  trend_progress: [],
  stories: [],
  story_documents: ['sketch'],
  story_arrangements: [],
  facts: ['body'],
  flags: [],
  judgements: [],
  ledger: ['detail'],
  polls: [],
  crawl_state: ['etag', 'last_modified'],
  visits: [],
  source_notices: [],
  dead_letters: ['error'],
  model_events: ['details'],
  alert_notices: [],
  office_acts: [],
  labels: [],
};

/** Of the engine's own tables, those that the data source asks for its lists of databases, tables and columns. */
export const grantedOfSystem: readonly string[] = ['one', 'databases', 'tables', 'columns', 'functions', 'data_type_families'];

/** Columns of a table that the reader may not read, in lower case; null where it may not read the table at all. */
export const hiddenOf = (table: string): readonly string[] | null => (Object.hasOwn(granted, table) ? (granted[table] ?? null) : null);
