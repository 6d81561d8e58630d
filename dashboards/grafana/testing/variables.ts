import { FatalError } from '../../../infra/contracts/index.ts';

/**
 * What a dashboard's variable holds. `'$__all'` is Grafana's own "all": with an `allValue` that stands in its place as it is, quoted by no format. That is why
 * the dashboards offer '*' as an option among others.
 */
export type VariableValue = string | readonly string[] | { readonly all: true; readonly allValue: string };

type Format = (values: readonly string[]) => string;

const quoted = (escape: (value: string) => string): Format => (values) => values.map((value) => `'${escape(value)}'`).join(',');

/** Grafana's formats that a query or a link may ask for. */
const formats: Readonly<Record<string, Format>> = {
  sqlstring: quoted((value) => value.replaceAll("'", "''").replaceAll('"', '\\"')),
  singlequote: quoted((value) => value.replaceAll("'", "\\'")),
  doublequote: (values) => values.map((value) => `"${value.replaceAll('"', '\\"')}"`).join(','),
  raw: (values) => values.join(','),
  csv: (values) => values.join(','),
  text: (values) => values.join(' + '),
  percentencode: (values) => strictlyEncoded(values.length === 1 ? (values[0] as string) : `{${values.join(',')}}`),
};

const strictlyEncoded = (text: string): string => encodeURIComponent(text).replaceAll(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

/** `$name`, `[[name]]`, `[[name:format]]`, `${name}` and `${name:format}`. */
const uses = /\$(\w+)|\[\[(\w+?)(?::(\w+))?\]\]|\$\{(\w+)(?::([^}]+))?\}/g;

/**
 * Puts variables in their places as Grafana does before a query leaves the browser; without a format the data source quotes lists alone. `$__name` without braces
 * is left for the macros.
 * @throws {FatalError} `variable-unknown`, `variable-format-unknown`.
 */
export function replaceVariables(text: string, variables: Readonly<Record<string, VariableValue>>): string {
  return text.replaceAll(uses, (whole, bare?: string, square?: string, squareFormat?: string, braced?: string, bracedFormat?: string) => {
    const name = bare ?? square ?? braced ?? '';
    if (!Object.hasOwn(variables, name)) {
      if (bare?.startsWith('__')) return whole;
      throw new FatalError(`no variable is called ${name}`, { code: 'variable-unknown', hint: 'give the dashboard a variable of that name, or mend the query' });
    }
    return formatted(variables[name] as VariableValue, squareFormat ?? bracedFormat);
  });
}

function formatted(value: VariableValue, format: string | undefined): string {
  if (typeof value === 'object' && 'all' in value) return format === 'text' ? 'All' : format === 'percentencode' ? strictlyEncoded(value.allValue) : value.allValue;
  if (format === undefined) return typeof value === 'string' ? value : `'${value.join("','")}'`;
  const write = formats[format];
  if (!write) throw new FatalError(`no format of variables is called ${format}`, { code: 'variable-format-unknown', hint: `known: ${Object.keys(formats).join(', ')}` });
  return write(typeof value === 'string' ? [value] : value);
}

/** Whether `$__conditionalAll` lets everything through for it. */
export const choosesAll = (value: VariableValue | undefined): boolean => value === '' || value === '$__all' || (typeof value === 'object' && 'all' in value);
