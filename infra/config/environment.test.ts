import { noNetworkKeys } from './network-keys.ts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { officeFileSchema } from './office.ts';
import { applyEnvironment, readEnvironment, type Environment } from './environment.ts';
import { english } from './catalogue.en.ts';

const folder = mkdtempSync(join(tmpdir(), 'diembao-env-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const secretFile = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const wrongs = (env: Environment): string[] => readEnvironment(env).problems.map((problem) => `${english.problem(problem).wrong}; ${english.problem(problem).mend}`);
const office = { name: 'Sở KHCN tỉnh Tân Hải' };

describe('secrets', () => {
  it('come from variables or from files, without the file\'s last line break', () => {
    const found = readEnvironment({ DIEMBAO_STORE_PASSWORD_FILE: secretFile('store', 'mật khẩu \n'), DIEMBAO_KAFKA_USERNAME: 'u', DIEMBAO_KAFKA_PASSWORD_FILE: secretFile('kafka', 'p\r\n') });
    expect(found.problems).toEqual([]);
    expect(found.secrets).toEqual({ storePassword: 'mật khẩu ', kafka: { username: 'u', password: 'p' }, networks: noNetworkKeys, oidc: null, reader: null, alerts: null, smtp: null, webhooks: {} });
  });

  it('of webhooks are named after their ids', () => {
    const found = readEnvironment({ DIEMBAO_WEBHOOK_TEAMS_SO: 'a', DIEMBAO_WEBHOOK_SMS_FILE: secretFile('sms', 'b\n'), DIEMBAO_SMTP_PASSWORD: 'c' });
    expect(found.problems).toEqual([]);
    expect(found.secrets).toMatchObject({ smtp: 'c', webhooks: { 'teams-so': 'a', sms: 'b' } });
  });

  it.each<[string, Environment, string]>([
    ['both forms', { DIEMBAO_STORE_PASSWORD: 'a', DIEMBAO_STORE_PASSWORD_FILE: secretFile('a', 'a') }, 'both DIEMBAO_STORE_PASSWORD and DIEMBAO_STORE_PASSWORD_FILE are set; set one'],
    ['a file that is not there', { DIEMBAO_STORE_PASSWORD_FILE: join(folder, 'nowhere') }, 'ENOENT'],
    ['a folder', { DIEMBAO_STORE_PASSWORD_FILE: folder }, 'not a file'],
    ['an empty file', { DIEMBAO_STORE_PASSWORD_FILE: secretFile('empty', '\n') }, 'empty'],
    ['a file that is no secret', { DIEMBAO_STORE_PASSWORD_FILE: secretFile('large', 'x'.repeat(70_000)) }, 'too large'],
    ['half of a pair', { DIEMBAO_KAFKA_PASSWORD: 'p' }, 'DIEMBAO_KAFKA_PASSWORD is set, but DIEMBAO_KAFKA_USERNAME is not'],
    ['a slip of the pen', { DIEMBAO_STORE_PASWORD: 'p' }, 'did you mean DIEMBAO_STORE_PASSWORD?'],
    ['a bad broker', { DIEMBAO_LOG_BROKERS: 'kafka:9092,kafka2' }, 'DIEMBAO_LOG_BROKERS` cannot be "kafka2"; give host:port'],
    ['a bad address of the store', { DIEMBAO_STORE_URL: 'clickhouse' }, 'starts with http:// or https://'],
    ['a bad log level', { DIEMBAO_LOG_LEVEL: 'wran' }, 'did you mean `warn`?'],
  ])('are refused for %s', (_, env, words) => {
    expect(wrongs(env).join('\n')).toContain(words);
  });

  it('never stand in a message', () => {
    const env = { DIEMBAO_STORE_PASSWORD: 'bí-mật-1', DIEMBAO_STORE_PASSWORD_FILE: secretFile('b', 'bí-mật-2'), DIEMBAO_KAFKA_PASSWORD: 'bí-mật-3' };
    expect(wrongs(env).join('\n')).not.toContain('bí-mật');
  });
});

describe('addresses from the environment', () => {
  it('go over those of the file and keep its other settings', () => {
    const file = officeFileSchema.parse({ office, log: { brokers: ['a:1'], clientId: 'so-khcn' }, store: { url: 'http://a', database: 'bao' } });
    const { log, store } = applyEnvironment(file, readEnvironment({ DIEMBAO_LOG_BROKERS: 'k1:9092, k2:9092', DIEMBAO_STORE_URL: 'http://db:8123' }));
    expect(log).toEqual({ brokers: ['k1:9092', 'k2:9092'], clientId: 'so-khcn' });
    expect(store).toEqual({ url: 'http://db:8123', database: 'bao', username: 'default' });
  });

  it('turn an embedded installation into one with servers; empty variables change nothing', () => {
    const file = officeFileSchema.parse({ office });
    expect(applyEnvironment(file, readEnvironment({ DIEMBAO_LOG_BROKERS: '', DIEMBAO_STORE_URL: ' ' }))).toEqual({ log: 'embedded', store: 'embedded' });
    expect(applyEnvironment(file, readEnvironment({ DIEMBAO_STORE_URL: 'http://db:8123' })).store).toEqual({ url: 'http://db:8123', database: 'diembao', username: 'default' });
  });
});
