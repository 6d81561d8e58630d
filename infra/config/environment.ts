import { readFileSync, statSync } from 'node:fs';
import type { Config } from './config.ts';
import { brokerRule, storeRule } from './cross-checks.ts';
import { nearest } from './edit-distance.ts';
import { networkKeyVariables, readNetworkKeys } from './network-keys.ts';
import type { OfficeFile } from './office.ts';
import type { Fault, Problem } from './problem.ts';
import { describeValue } from './shorten.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The process's environment: the one place in the project that reads it. */
export function processEnvironment(): Environment {
  // eslint-disable-next-line no-restricted-syntax -- infra/config is the reader the rule points to
  return process.env;
}

const SECRETS = ['DIEMBAO_STORE_PASSWORD', 'DIEMBAO_KAFKA_USERNAME', 'DIEMBAO_KAFKA_PASSWORD', 'DIEMBAO_OIDC_SECRET', 'DIEMBAO_READER_PASSWORD', 'DIEMBAO_ALERT_TOKEN', 'DIEMBAO_SMTP_PASSWORD', ...Object.values(networkKeyVariables)] as const;
type Secret = (typeof SECRETS)[number];
const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;

/** Every variable the program looks at, for help and for catching slips of the pen. */
export const knownVariables: readonly string[] = [
  ...SECRETS.flatMap((name) => [name, `${name}_FILE`]),
  'DIEMBAO_LOG_BROKERS', 'DIEMBAO_STORE_URL', 'DIEMBAO_LOG_LEVEL', 'DIEMBAO_LONG', 'DIEMBAO_FORBID_SKIPS',
];

const MAX_SECRET_BYTES = 65_536;

export interface FromEnvironment {
  readonly secrets: Config['secrets'];
  readonly brokers: readonly string[] | null;
  readonly storeUrl: string | null;
  readonly logLevel: Config['logLevel'];
  readonly problems: readonly Problem[];
}

/** Secrets (from a variable, or from the file that its `_FILE` twin names) and the addresses a container sets. */
export function readEnvironment(env: Environment): FromEnvironment {
  const problems: Problem[] = [];
  const report = (subject: string, fault: Fault): void => void problems.push({ position: null, subject, fault });
  const secret = (name: Secret): string | null => readSecret(env, name, report);
  const storePassword = secret('DIEMBAO_STORE_PASSWORD') ?? '';
  const username = secret('DIEMBAO_KAFKA_USERNAME');
  const password = secret('DIEMBAO_KAFKA_PASSWORD');
  if (username !== null && password === null) report('DIEMBAO_KAFKA_USERNAME', { kind: 'pair-incomplete', missing: 'DIEMBAO_KAFKA_PASSWORD' });
  if (username === null && password !== null) report('DIEMBAO_KAFKA_PASSWORD', { kind: 'pair-incomplete', missing: 'DIEMBAO_KAFKA_USERNAME' });
  for (const name of Object.keys(env)) {
    const suggestion = name.startsWith('DIEMBAO_') && !name.startsWith(webhookPrefix) && !knownVariables.includes(name) ? nearest(name, knownVariables) : null;
    if (suggestion !== null) report(name, { kind: 'misspelt-variable', suggestion });
  }
  return {
    secrets: { storePassword, kafka: username !== null && password !== null ? { username, password } : null, networks: readNetworkKeys(secret), oidc: secret('DIEMBAO_OIDC_SECRET'), reader: secret('DIEMBAO_READER_PASSWORD'), alerts: secret('DIEMBAO_ALERT_TOKEN'), smtp: secret('DIEMBAO_SMTP_PASSWORD'), webhooks: webhookSecrets(env, report) },
    brokers: readBrokers(env, report),
    storeUrl: readStoreUrl(env, report),
    logLevel: readLevel(env, report),
    problems,
  };
}

const webhookPrefix = 'DIEMBAO_WEBHOOK_';

/** `DIEMBAO_WEBHOOK_TEAMS_SO`, or the file that its `_FILE` twin names, belongs to the webhook `teams-so`: what signs its messages, and what `{secret}` in its address stands for. */
function webhookSecrets(env: Environment, report: Report): Record<string, string> {
  const names = new Set(Object.keys(env).filter((name) => name.startsWith(webhookPrefix)).map((name) => name.replace(/_FILE$/, '')));
  return Object.fromEntries([...names].map((name) => [name.slice(webhookPrefix.length).toLowerCase().replaceAll('_', '-'), readSecret(env, name, report) ?? '']));
}

type Report = (subject: string, fault: Fault) => void;

function readSecret(env: Environment, name: string, report: Report): string | null {
  const file = valueOf(env, `${name}_FILE`);
  const value = valueOf(env, name);
  if (file === null) return value;
  if (value !== null) report(name, { kind: 'both-set', name });
  try {
    const facts = statSync(file);
    if (!facts.isFile()) return unusable(name, file, 'not a file', report);
    if (facts.size > MAX_SECRET_BYTES) return unusable(name, file, 'too large', report);
    // Editors and `echo` end a file with a line break; it is not part of the secret.
    const text = readFileSync(file, 'utf8').replace(/\r?\n$/, '');
    return text === '' ? unusable(name, file, 'empty', report) : text;
  } catch (error) {
    return unusable(name, file, (error as NodeJS.ErrnoException).code ?? 'unreadable', report);
  }
}

function unusable(name: string, path: string, reason: string, report: Report): null {
  report(`${name}_FILE`, { kind: 'secret-unreadable', path, reason });
  return null;
}

function readBrokers(env: Environment, report: Report): string[] | null {
  const brokers = valueOf(env, 'DIEMBAO_LOG_BROKERS')?.split(',').map((broker) => broker.trim()).filter((broker) => broker !== '') ?? null;
  for (const broker of brokers ?? []) {
    const rule = brokerRule(broker);
    if (rule !== null) report('DIEMBAO_LOG_BROKERS', { kind: 'not-allowed', rule, found: describeValue(broker) });
  }
  return brokers;
}

function readStoreUrl(env: Environment, report: Report): string | null {
  const url = valueOf(env, 'DIEMBAO_STORE_URL');
  if (url === null) return null;
  const rule = URL.canParse(url) ? storeRule(url) : 'give a full address that starts with http:// or https://';
  if (rule !== null) report('DIEMBAO_STORE_URL', { kind: 'not-allowed', rule, found: describeValue(url) });
  return url;
}

function readLevel(env: Environment, report: Report): Config['logLevel'] {
  const level = valueOf(env, 'DIEMBAO_LOG_LEVEL');
  if (level === null) return 'info';
  const known = LEVELS.find((candidate) => candidate === level.toLowerCase());
  if (known === undefined) report('DIEMBAO_LOG_LEVEL', { kind: 'not-one-of', options: LEVELS, found: describeValue(level), suggestion: nearest(level, LEVELS) });
  return known ?? 'info';
}

/** An empty variable means "not set": compose files write `NAME: ${NAME:-}`. */
function valueOf(env: Environment, name: string): string | null {
  const value = env[name];
  return value === undefined || value.trim() === '' ? null : value;
}

/** The file's settings with the addresses from the environment put over them. */
export function applyEnvironment(file: OfficeFile, { brokers, storeUrl }: FromEnvironment): Pick<OfficeFile, 'log' | 'store'> {
  return {
    log: brokers === null ? file.log : { clientId: 'diembao', ...(file.log === 'embedded' ? {} : file.log), brokers: [...brokers] },
    store: storeUrl === null ? file.store : { database: 'diembao', username: 'default', ...(file.store === 'embedded' ? {} : file.store), url: storeUrl },
  };
}
