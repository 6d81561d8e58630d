import type { Said } from '../../../../infra/alerts/index.ts';

/**
 * Every code that rules say, and the names of the values that go into its sentence; the catalogues of messages and screens have an entry for each. Values are
 * text: counts as they are, shares from 0 to 1, times in milliseconds since 1970, '' where something is not known. What began and is over is said with the
 * code of what began; `over` tells that.
 */
export const sayings = {
  /** `documents` and `outlets` of the story when it was found. */
  'strong-flag': ['probability', 'documents', 'outlets'],
  /** `hour` begins the hour that stands out; `expected` documents are usual then. */
  'spike.all': ['hour', 'documents', 'expected', 'score', 'outlets'],
  'spike.unit': ['unit', 'hour', 'documents', 'expected', 'score', 'outlets'],
  'spike.topic': ['topic', 'hour', 'documents', 'expected', 'score', 'outlets'],
  'spike.story': ['story', 'hour', 'documents', 'expected', 'score', 'outlets'],
  /** `now` and `before`: shares of negative (critical) documents. `unit` is '*' for all coverage, `over` and `against` are durations such as 24h. */
  'swing.tone': ['unit', 'now', 'before', 'documents', 'past', 'over', 'against'],
  'swing.stance': ['unit', 'now', 'before', 'documents', 'past', 'over', 'against'],
  /** `units` parted by ", "; `place` is headline, lead or body, the most prominent. */
  named: ['units', 'place', 'outlet', 'reach'],
  /** `case` is '' where it is in none. */
  'revised.corrected': ['outlet', 'case'],
  'revised.removed': ['outlet', 'case'],
  'revised.changed': ['outlet', 'case'],
  'revised.restored': ['outlet', 'case'],
  /** `before` is the mark that has passed, such as 24h; 0h is the hour itself. */
  'deadline.case': ['id', 'title', 'due', 'before'],
  'deadline.referral': ['id', 'title', 'due', 'before'],
  'deadline.statement': ['id', 'title', 'due', 'before'],
  'deadline.report': ['id', 'title', 'due', 'before'],
  /** `since` is '' where that is not known. */
  'source-silent.silent': ['source', 'outlet', 'since', 'hours'],
  'source-silent.quarantined': ['source', 'outlet', 'since', 'failures'],
  'source-silent.layout-changed': ['source', 'outlet', 'since'],
  'source-silent.mass-removal': ['source', 'outlet', 'gone', 'reached'],
  grafana: ['name', 'title'],
  sql: ['title'],
} as const;
export type SaidCode = keyof typeof sayings;
type Values<Code extends SaidCode> = Readonly<Record<(typeof sayings)[Code][number], string>>;

/** Keeps a code and the names of its values together. */
export const say = <Code extends SaidCode>(code: Code, values: Values<Code>): Said => ({ code, values });
