import { openContext, type Context } from '../../app/context.ts';
import { readLedger, type Ledger } from '../../app/ledger.ts';
import { openCrawler } from '../../app/roles/crawl.ts';
import { drained, startProcessing } from '../../app/roles/process.ts';
import type { SourceTally } from '../../crawlers/index.ts';
import type { OfficeFolder } from './office-file.ts';

const hour = 3_600_000;

/** Collecting, processing and storing in this process, by a clock that the test sets. */
export interface OfficeAtWork extends AsyncDisposable {
  readonly now: () => Date;
  /** Lets so many hours pass. */
  pass(hours: number): void;
  /** Polls every source and waits until all of it is stored. */
  poll(): Promise<ReadonlyMap<string, SourceTally>>;
  /** Visits the stored documents that are due now, and waits until all of it is stored; resolves with how many. */
  revisit(): Promise<number>;
  /** Of the last round. */
  ledger(): Promise<Ledger>;
  rows<Row>(query: string): Promise<Row[]>;
  /** The data of every message of a type that a topic of the log holds. */
  messages<Data>(topic: string, type: string): Promise<Data[]>;
  /** Every message of a topic, as text. */
  texts(topic: string): Promise<string[]>;
}

/** @param start what the clock shows at first; goes on from there only by `pass` */
export async function officeAtWork({ officeFile, dataDir }: OfficeFolder, start = new Date()): Promise<OfficeAtWork> {
  let at = start.getTime();
  const now = (): Date => new Date(at);
  const context: Context = await openContext({ office: officeFile, data: dataDir, logLevel: 'silent' }, { now });
  const signal = new AbortController().signal;
  const processing = await startProcessing(context);
  context.defer(() => processing.stop());
  const crawler = await openCrawler(context);
  let rounds = 0;
  let run = '';
  const next = (): string => (run = `round-${(rounds += 1)}-${now().toISOString()}`);
  const settled = (): Promise<void> => drained(context, { signal });
  const texts = async (topic: string): Promise<string[]> => {
    const found: string[] = [];
    for await (const { value } of (await context.log()).read(topic)) found.push(value);
    return found;
  };
  return {
    now,
    pass: (hours) => void (at += hours * hour),
    async poll() {
      const tallies = await crawler.runOnce(next());
      await settled();
      return tallies;
    },
    async revisit() {
      const visited = await crawler.revisitOnce(next());
      await settled();
      return visited;
    },
    ledger: async () => await readLedger(await context.store(), run),
    rows: async <Row>(query: string) => await (await (await context.store()).client.query({ query, format: 'JSONEachRow' })).json<Row>(),
    async messages<Data>(topic: string, type: string) {
      const envelopes = (await texts(topic)).map((text) => JSON.parse(text) as { readonly type: string; readonly data: Data });
      return envelopes.filter((envelope) => envelope.type === type).map(({ data }) => data);
    },
    texts,
    [Symbol.asyncDispose]: () => context[Symbol.asyncDispose](),
  };
}
