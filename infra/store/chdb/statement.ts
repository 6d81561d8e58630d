import { firstKeyword, maskLiterals } from '../sql-text.ts';

/** What the pool has to know of a statement before it runs it. */
export interface Statement {
  /** Without a trailing FORMAT clause, where one could be taken off. */
  readonly sql: string;
  /** From the trailing FORMAT clause, or null. */
  readonly format: string | null;
  readonly keyword: string;
  /** Rows can be handed over while the engine still works, without holding up the event loop at the start. */
  readonly streams: boolean;
  /** It changes the session it runs on (SET, USE, temporary tables): that session must not serve others afterwards. */
  readonly leavesTrace: boolean;
  /** Names of its `{name:Type}` placeholders. */
  readonly placeholders: readonly string[];
  /** More than one statement: refused, as a server refuses it. */
  readonly several: boolean;
}

/** An INSERT that carries its data in its own text, taken apart; null for every other statement. */
export function inlineData(text: string): { readonly sql: string; readonly data: string } | null {
  if (!/^\s*(?:\/\*|--|INSERT\b)/i.test(text)) return null;
  const masked = maskLiterals(text);
  const clause = firstKeyword(masked) === 'INSERT' ? /\bFORMAT\s+(\w+)[ \t]*\r?\n?/i.exec(masked) : null;
  if (!clause || /^VALUES$/i.test(clause[1] as string) || /\b(SELECT|VALUES|INFILE)\b/i.test(masked.slice(0, clause.index))) return null;
  const end = clause.index + clause[0].length;
  return { sql: text.slice(0, end).trimEnd(), data: text.slice(end) };
}

const rowFormats = /^(JSON(Compact|Strings|CompactStrings)?EachRow(WithNames(AndTypes)?)?|CSV(WithNames(AndTypes)?)?|(TSV|TabSeparated)(Raw)?(WithNames(AndTypes)?)?|RowBinary(WithNames(AndTypes)?)?|LineAsString|RawBLOB|Values)$/i;

/** Reads a statement; `defaultFormat` counts where the text names none. */
export function readStatement(text: string, defaultFormat: string): Statement {
  const masked = maskLiterals(text);
  const keyword = firstKeyword(masked);
  const inline = keyword === 'INSERT';
  const clause = inline ? null : /\bFORMAT\s+(\w+)[\s;]*$/i.exec(masked);
  const body = clause ? masked.slice(0, clause.index) : masked;
  const format = clause?.[1] ?? null;
  return {
    sql: clause ? text.slice(0, clause.index) : text,
    format,
    keyword,
    streams: (keyword === 'SELECT' || keyword === 'WITH') && rowFormats.test(format ?? defaultFormat) && !evaluatesEarly(body) && !hasOutputClause(body),
    leavesTrace: keyword === 'SET' || keyword === 'USE' || /^\s*CREATE\s+(OR\s+REPLACE\s+)?TEMPORARY\b/i.test(masked),
    placeholders: [...body.matchAll(/\{\s*(\w+)\s*:/g)].map((match) => match[1] as string),
    several: /;\s*\S/.test(body),
  };
}

/**
 * A subquery that stands for a value or a set is computed when a stream starts, and starting blocks the event loop (the
 * engine's binding has no other way): such queries run buffered on a worker thread. Subqueries in FROM, JOIN, CTEs and
 * UNION are computed later, while rows are fetched.
 */
function evaluatesEarly(masked: string): boolean {
  return [...masked.matchAll(/(\w*)\s*\(\s*(?:SELECT|WITH)\b/gi)].some((match) => !/^(FROM|JOIN|AS|ALL|DISTINCT)$/i.test(match[1] as string) && (match.index > 0 || match[1] !== ''));
}

/** FORMAT before the end or INTO OUTFILE: left to the engine, unstreamed. */
const hasOutputClause = (masked: string): boolean => /\bINTO\s+OUTFILE\b|\bFORMAT\s+\w+\s+SETTINGS\b/i.test(masked);

const reading = new Set(['SELECT', 'WITH', 'SHOW', 'DESCRIBE', 'DESC', 'EXPLAIN', 'EXISTS']);

/** True when running the statement twice is the same as running it once. */
export function readsOnly(text: string): boolean {
  const masked = maskLiterals(text);
  return reading.has(firstKeyword(masked)) && !/\b(INSERT\s+INTO|INTO\s+OUTFILE)\b/i.test(masked);
}
