/*
 * Just enough reading of SQL text to know where a statement ends and what kind it is. Strings, quoted names and comments
 * are skipped, so that a semicolon or a keyword inside them means nothing.
 */

interface Piece {
  readonly kind: 'code' | 'literal' | 'comment';
  readonly text: string;
}

const isQuote = (char: string): boolean => char === "'" || char === '"' || char === '`';

function endOfQuoted(sql: string, start: number): number {
  const quote = sql[start];
  for (let at = start + 1; at < sql.length; at += 1) {
    if (sql[at] === '\\') at += 1;
    else if (sql[at] === quote) {
      if (sql[at + 1] !== quote) return at + 1;
      at += 1;
    }
  }
  return sql.length;
}

function endOfComment(sql: string, start: number): number {
  const end = sql.startsWith('/*', start) ? sql.indexOf('*/', start + 2) : sql.indexOf('\n', start);
  if (end === -1) return sql.length;
  return sql.startsWith('/*', start) ? end + 2 : end;
}

const startsComment = (sql: string, at: number): boolean =>
  sql.startsWith('--', at) || sql.startsWith('/*', at) || sql.startsWith('#!', at) || sql.startsWith('# ', at);

function* pieces(sql: string): Generator<Piece> {
  let code = 0;
  let at = 0;
  while (at < sql.length) {
    const literal = isQuote(sql[at] as string);
    if (!literal && !startsComment(sql, at)) {
      at += 1;
      continue;
    }
    if (at > code) yield { kind: 'code', text: sql.slice(code, at) };
    const end = literal ? endOfQuoted(sql, at) : endOfComment(sql, at);
    yield { kind: literal ? 'literal' : 'comment', text: sql.slice(at, end) };
    at = end;
    code = end;
  }
  if (at > code) yield { kind: 'code', text: sql.slice(code, at) };
}

/** The text with every string, quoted name and comment blanked out; offsets stay as they were. */
export function maskLiterals(sql: string): string {
  let masked = '';
  for (const piece of pieces(sql)) masked += piece.kind === 'code' ? piece.text : ' '.repeat(piece.text.length);
  return masked;
}

/** Names in double quotes or backticks, with their quotes. */
export const quotedNames = (sql: string): string[] => [...pieces(sql)].filter(({ kind, text }) => kind === 'literal' && !text.startsWith("'")).map(({ text }) => text);

/** The statements of a script, without their semicolons; what holds nothing but comments is dropped. */
export function splitStatements(script: string): string[] {
  const masked = maskLiterals(script);
  const statements: string[] = [];
  let start = 0;
  for (let at = 0; at <= masked.length; at += 1) {
    if (at < masked.length && masked[at] !== ';') continue;
    if (hasCode(script.slice(start, at))) statements.push(script.slice(start, at).trim());
    start = at + 1;
  }
  return statements;
}

const hasCode = (statement: string): boolean => [...pieces(statement)].some((piece) => piece.kind !== 'comment' && piece.text.trim() !== '');

/** First keyword in upper case: SELECT, INSERT, … (opening parentheses are looked through). */
export const firstKeyword = (masked: string): string => /^[\s(]*(\w+)/.exec(masked)?.[1]?.toUpperCase() ?? '';
