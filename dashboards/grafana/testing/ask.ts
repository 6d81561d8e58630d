import { openReaderFace, type Store } from '../../../infra/store/index.ts';

export interface Answer {
  readonly meta: readonly { readonly name: string; readonly type: string }[];
  readonly data: readonly Readonly<Record<string, unknown>>[];
}

export interface Reader {
  /** The answer with its columns' types. Throws what the store says, or what the reader may not. */
  readonly ask: (sql: string) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

/** Asks as Grafana does: over ClickHouse's HTTP interface, as the user who may only read what is granted, within that user's limits. */
export async function openReader(store: Store): Promise<Reader> {
  const password = 'only-for-tests-0123456789-0123456789';
  const face = await openReaderFace({ store, password, port: 0 });
  const headers = { 'x-clickhouse-user': 'reader', 'x-clickhouse-key': password };
  return {
    ask: async (body) => {
      const response = await fetch(`http://127.0.0.1:${face.port}/?default_format=JSON&output_format_json_quote_64bit_integers=0`, { method: 'POST', headers, body });
      const text = await response.text();
      if (!response.ok) throw new Error(text);
      return JSON.parse(text) as Answer;
    },
    close: () => face.close(1000),
  };
}

/** Without what says nothing of its kind. */
const bare = (type: string): string => type.replaceAll(/(?:Nullable|LowCardinality)\((.*)\)$/g, '$1').replaceAll(/(?:Nullable|LowCardinality)\((.*)\)$/g, '$1');
export const isTime = (type: string): boolean => /^(?:DateTime|Date)/.test(bare(type));
export const isNumber = (type: string): boolean => /^(?:U?Int|Float|Decimal)/.test(bare(type));
export const isText = (type: string): boolean => /^(?:String|FixedString)/.test(bare(type));
