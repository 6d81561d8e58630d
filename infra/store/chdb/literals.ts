import { createRequire } from 'node:module';

/*
 * Parameters are written exactly as the official client writes them. The function comes from the client itself (the
 * retired client-common package has a TupleParam class of its own, which would not be recognised here).
 */
const { formatQueryParams } = createRequire(import.meta.url)('@clickhouse/client/dist/common/data_formatter') as {
  formatQueryParams(options: { value: unknown }): string;
};

/** A parameter that is already in the engine's notation, as it arrives over HTTP. */
export class RawParam {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export const quote = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

export const quoteName = (name: string): string => `\`${name.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``;

/** A parameter's value as the right-hand side of `SET param_x = …`. */
export const paramLiteral = (value: unknown): string => quote(value instanceof RawParam ? value.text : formatQueryParams({ value }));

/** A setting's value as the right-hand side of `SET x = …`. Maps come as the client's SettingsMap, which knows its text. */
export function settingLiteral(value: unknown): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  return quote(String(value));
}
