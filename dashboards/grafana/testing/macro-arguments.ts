export interface MacroCall {
  /** The whole call as it stands in the text. */
  readonly whole: string;
  readonly args: readonly string[];
}

/** Every call of `$__name`, with the arguments between its own brackets; a comma inside deeper brackets belongs to its argument. */
export function macroCalls(sql: string, name: string): MacroCall[] {
  const calls: MacroCall[] = [];
  for (const match of sql.matchAll(new RegExp(`\\$__${name}(?!\\w)`, 'g'))) {
    const open = match.index + match[0].length;
    if (sql[open] !== '(') {
      calls.push({ whole: match[0], args: [] });
      continue;
    }
    const { args, end } = argumentsFrom(sql, open);
    calls.push({ whole: sql.slice(match.index, end), args });
  }
  return calls;
}

function argumentsFrom(sql: string, open: number): { readonly args: string[]; readonly end: number } {
  const args: string[] = [];
  let depth = 0;
  let start = open + 1;
  for (let at = open; at < sql.length; at += 1) {
    const char = sql[at];
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
    if ((char === ',' && depth === 1) || depth === 0) {
      args.push(sql.slice(start, at).trim());
      start = at + 1;
    }
    if (depth === 0) return { args: args.length === 1 && args[0] === '' ? [] : args, end: at + 1 };
  }
  return { args: [sql.slice(start).trim()], end: sql.length };
}
