import { readStatement } from '../chdb/statement.ts';
import { FaceError } from '../http-face/index.ts';
import { maskLiterals, quotedNames } from '../sql-text.ts';
import { isRefusedFunction } from './refused-functions.ts';

export interface AskedStatement {
  /** Without its FORMAT clause and semicolon. */
  readonly sql: string;
  readonly format: string | null;
}

const kinds = new Set(['SELECT', 'WITH', 'FROM', 'SHOW', 'DESCRIBE', 'DESC', 'EXPLAIN', 'EXISTS']);

/** Formats that read no schema from a file and run nothing. */
const formats = /^(Native|Null|JSON|JSONStrings|JSONCompact|JSONCompactStrings|JSONColumns|JSONObjectEachRow|JSON(Strings|Compact|CompactStrings)?EachRow(WithNames(AndTypes)?)?|(CSV|TSV|TabSeparated)(Raw)?(WithNames(AndTypes)?)?|RowBinary(WithNames(AndTypes)?)?|Pretty\w*|Vertical|Markdown|Values)$/;

const syntax = (message: string): FaceError => new FaceError(62, 'SYNTAX_ERROR', `Syntax error: ${message}`);
const readonly = (message: string): FaceError => new FaceError(164, 'READONLY', message);

/**
 * Reads what the reader sent as one statement that asks. Only text that this program reads exactly as the engine does passes: other quotes (‘ ’, “ ”, $$) would
 * let a second statement hide in what looks like a string.
 * @throws {FaceError} 62, 73, 164.
 */
export function readAsked(text: string, defaultFormat: string): AskedStatement {
  const code = maskLiterals(text);
  if (/[‘’“”$\\\0]/.test(code)) throw syntax('only \' " and ` are quotes here');
  // A line break in a name could forge a line of the syntax tree that is judged later.
  if (quotedNames(text).some((name) => /[\u0000-\u001f\u007f\\]|\((?:alias|children) /.test(name))) throw syntax('a quoted name holds a character that names do not need');
  const statement = readStatement(text, defaultFormat);
  if (statement.several) throw syntax('Multi-statements are not allowed');
  const sql = withoutEnd(statement.sql);
  if (!kinds.has(statement.keyword)) throw readonly(`Cannot execute query in readonly mode: only ${[...kinds].slice(0, 2).join(', ')}, SHOW, DESCRIBE, EXPLAIN and EXISTS`);
  const masked = maskLiterals(sql);
  if (/\bFORMAT\s+\w+\s*$/i.test(masked)) throw syntax('one FORMAT is enough');
  if (/\bINTO\s+OUTFILE\b/i.test(masked)) throw readonly('INTO OUTFILE is not allowed');
  if (/\{\s*\w+\s*:\s*Identifier\s*\}/i.test(masked)) throw readonly('Parameters cannot stand for names here');
  refuseNames(masked, sql);
  const format = statement.format ?? defaultFormat;
  if (!formats.test(format)) throw new FaceError(73, 'UNKNOWN_FORMAT', `Format ${format} is not offered here`);
  return { sql, format: statement.format };
}

/**
 * A function can be called without the syntax tree showing a call (`arrayMap(file, …)`, `APPLY(file)`): those that reach out are therefore refused by name, wherever that stands.
 * @throws {FaceError} 497.
 */
function refuseNames(code: string, sql: string): void {
  const names = [...(code.match(/[A-Za-z_]\w*/g) ?? []), ...quotedNames(sql).map((name) => name.slice(1, -1))];
  const name = names.find(isRefusedFunction);
  if (name !== undefined) throw new FaceError(497, 'ACCESS_DENIED', `reader: Not enough privileges. Function ${name} is not for the reader; as a name of your own choose another`);
}

/** Without the semicolon that may end it, and what comments stand behind it. */
function withoutEnd(sql: string): string {
  const masked = maskLiterals(sql);
  const end = /;\s*$/.exec(masked);
  return end ? sql.slice(0, end.index) : sql;
}
