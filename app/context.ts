import { join, resolve } from 'node:path';
import { accessMigrations } from '../dashboards/access/index.ts';
import { deskMigrations } from '../dashboards/desk/index.ts';
import { alertMigrations } from '../infra/alerts/index.ts';
import { openBook, type Book, type BookMigration } from '../infra/book/index.ts';
import { allTopics } from '../infra/contracts/index.ts';
import { processEnvironment, readConfig, type Config, type Environment } from '../infra/config/index.ts';
import { createHttpClient, type HttpClient } from '../infra/http/index.ts';
import { openLog, type MaintainedLog } from '../infra/log/index.ts';
import { createLogger, createMetrics, type Logger, type Metrics } from '../infra/observability/index.ts';
import { openPrivacy, type Privacy } from '../infra/privacy/index.ts';
import { reportMigrations } from '../infra/reports/index.ts';
import { openStore, type Store } from '../infra/store/index.ts';
import { makeDataFolder, requireData } from './data-folder.ts';
import { officeFileOf, type OfficeOptions } from './options.ts';
import { rememberOffice } from './remember-office.ts';
import { withCatalogue } from './sources/with-catalogue.ts';

/**
 * What a command works with, made from one configuration. Parts are opened when first asked for and closed together, in
 * reverse order, when the context is disposed of.
 */
export interface Context extends AsyncDisposable {
  readonly config: Config;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly now: () => Date;
  log(): Promise<MaintainedLog>;
  store(): Promise<Store>;
  http(): HttpClient;
  privacy(): Privacy;
  /** What people of the office do: accounts, facts, cases, audit. */
  book(): Book;
  /** Registers something to close with the context. */
  defer(close: () => Promise<void>): void;
}

export interface ContextOverrides {
  /** Changes the configuration after it was read: the demonstration newsroom's port, a test's settings. */
  readonly config?: (config: Config) => Config;
  readonly now?: () => Date;
  /** For commands that answer and end: only warnings are logged unless more is asked for. */
  readonly quiet?: boolean;
  /** For commands that work on what is stored: an empty data folder is a slip, not an empty answer. */
  readonly existing?: boolean;
}

export async function openContext(options: OfficeOptions, overrides: ContextOverrides = {}): Promise<Context> {
  const dataDir = resolve(options.data);
  const read = withCatalogue(readConfig({ officeFile: officeFileOf(options), dataDir, env: environment(options, overrides.quiet ?? false) }));
  const config = overrides.config?.(read) ?? read;
  const logger = createLogger(config.logLevel);
  const metrics = createMetrics();
  const now = overrides.now ?? (() => new Date());
  const closing = new AsyncDisposableStack();
  if (overrides.existing && config.store === 'embedded') requireData(dataDir);
  makeDataFolder(dataDir);
  if (options.office) rememberOffice(read);

  return {
    config,
    logger,
    metrics,
    now,
    log: once(async () => {
      const log = await openLog(config.log === 'embedded' ? { kind: 'embedded', dir: join(dataDir, 'log') } : { kind: 'kafka', ...config.log, sasl: config.secrets.kafka }, { logger });
      closing.defer(() => log.close());
      await log.ensureTopics(allTopics.map((topic) => (topic.personal ? { ...topic, retentionDays: Math.min(topic.retentionDays, config.retention.postDays) } : topic)));
      return log;
    }),
    store: once(async () => {
      const store = await openStore(
        config.store === 'embedded' ? { kind: 'embedded', dir: join(dataDir, 'store') } : { kind: 'server', ...config.store, password: config.secrets.storePassword, readerPassword: config.secrets.reader },
        { logger },
      );
      closing.defer(() => store.close());
      return store;
    }),
    http: once(() => {
      const http = createHttpClient(
        {
          allow: config.network.allow,
          maxBytes: config.network.maxBytes,
          timeoutMs: config.network.timeoutSeconds * 1000,
          delaySeconds: config.crawl.delay,
          concurrency: config.crawl.concurrency,
          contact: config.office.contact,
          onRequest: ({ status, ms }) => {
            metrics.requests.inc({ status: String(status) });
            metrics.requestSeconds.observe(ms / 1000);
          },
        },
        { logger },
      );
      closing.defer(() => http.close());
      return http;
    }),
    privacy: once(() => openPrivacy(dataDir, { now })),
    book: once(() => {
      const book = openBook(join(dataDir, 'desk', 'book.sqlite'), bookMigrations);
      closing.defer(async () => book.close());
      return book;
    }),
    defer: (close) => void closing.defer(close),
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}

/** The steps of every room that keeps tables in the book. */
export const bookMigrations: readonly BookMigration[] = [...accessMigrations, ...deskMigrations, ...alertMigrations, ...reportMigrations];

/** A command's options win over the environment. */
function environment({ logLevel }: OfficeOptions, quiet: boolean): Environment {
  const usual = quiet ? { DIEMBAO_LOG_LEVEL: 'warn' } : {};
  return { ...usual, ...processEnvironment(), ...(logLevel === undefined ? {} : { DIEMBAO_LOG_LEVEL: logLevel }) };
}

/** What could not be made is made anew when it is asked for again. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    if (made !== undefined) return made.value;
    const value = make();
    made = { value };
    if (value instanceof Promise) value.catch(() => (made = undefined));
    return value;
  };
}
