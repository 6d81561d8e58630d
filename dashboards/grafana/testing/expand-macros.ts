import { FatalError } from '../../../infra/contracts/index.ts';
import { macroCalls } from './macro-arguments.ts';
import { macros, type MacroScope } from './macros.ts';
import { choosesAll, replaceVariables, type VariableValue } from './variables.ts';

export interface ExpandOptions extends MacroScope {
  /** By name; none where a query runs on Grafana's back end alone, as an alert's does. */
  readonly variables?: Readonly<Record<string, VariableValue>>;
  /** The dashboard's time zone (default `Asia/Ho_Chi_Minh`): what `${__timezone}` holds. The macros themselves know none. */
  readonly zone?: string;
}

/**
 * A panel's SQL as it reaches ClickHouse: first what the browser does (`$__conditionalAll`, variables), then the data source's macros.
 * @throws {FatalError} `macro-unknown`, `macro-arguments`, `variable-unknown`, `variable-format-unknown`: Grafana would send the word as it is, and the store would refuse it.
 */
export function expandMacros(sql: string, options: ExpandOptions): string {
  const variables = { ...globals(options), ...options.variables };
  return onlyKnown(expandOnBackEnd(replaceVariables(conditionalAll(sql, variables), variables), options));
}

const globals = ({ from, to, intervalSeconds, zone = 'Asia/Ho_Chi_Minh' }: ExpandOptions): Record<string, VariableValue> => ({
  __from: String(from.getTime()),
  __to: String(to.getTime()),
  __interval: `${intervalSeconds}s`,
  __interval_ms: String(intervalSeconds * 1000),
  __timezone: zone,
});

/** Innermost first, as the browser does. */
function conditionalAll(sql: string, variables: Readonly<Record<string, VariableValue>>): string {
  let text = sql;
  for (let calls = macroCalls(text, 'conditionalAll'); calls.length > 0; calls = macroCalls(text, 'conditionalAll')) {
    const { whole, args } = calls.at(-1) as (typeof calls)[number];
    if (args.length !== 2) throw new FatalError(`$__conditionalAll takes 2 arguments and got ${args.length}`, { code: 'macro-arguments', hint: 'a condition and a variable' });
    const name = /(?<=\$\{)\w+(?=[:}])|(?<=\$)\w+/.exec(args[1] as string)?.[0];
    text = text.replace(whole, () => (name !== undefined && choosesAll(variables[name]) ? '1=1' : (args[0] as string)));
  }
  return text;
}

/** Longer names first, so that none is taken for the beginning of another. */
function expandOnBackEnd(sql: string, scope: MacroScope): string {
  let text = sql;
  for (const [name, expand] of Object.entries(macros).sort(([a], [b]) => b.length - a.length)) {
    for (const { whole, args } of macroCalls(text, name)) text = text.replace(whole, () => expand(scope, args));
  }
  return text;
}

function onlyKnown(sql: string): string {
  const left = /\$__\w+/.exec(sql)?.[0];
  if (left) throw new FatalError(`${left} is no macro of the ClickHouse data source`, { code: 'macro-unknown', hint: `known: ${Object.keys(macros).join(', ')}` });
  return sql;
}
