import ipaddr from 'ipaddr.js';
import { alertProblems } from './alert-checks.ts';
import { nearest } from './edit-distance.ts';
import type { LocatedYaml } from './located-yaml.ts';
import type { Fault, Problem } from './problem.ts';
import { reportProblems } from './report-checks.ts';
import { subjectOf, valueAt } from './schema-problems.ts';
import { describeValue } from './shorten.ts';

type Path = readonly PropertyKey[];

/**
 * What a schema cannot see: names that must be unique, names that must exist, addresses that must not hold secrets.
 * Runs on the raw file, so that its findings come together with the schema's and the file is mended in one go.
 */
export function crossProblems(file: LocatedYaml): Problem[] {
  const add = (path: Path, fault: Fault): Problem => ({ position: file.positionOf(path), subject: subjectOf(path), fault });
  return [
    ...duplicateIds(file, 'sources', 'source', add),
    ...duplicateIds(file, 'units', 'unit', add),
    ...parentProblems(file, add),
    ...pageProblems(file, add),
    ...addressProblems(file, add),
    ...alertProblems(file, add),
    ...reportProblems(file, add),
  ];
}

type Add = (path: Path, fault: Fault) => Problem;

/** The ids of a list with their positions in it; entries without a usable id are the schema's business. */
function idsOf(file: LocatedYaml, list: 'sources' | 'units'): { id: string; index: number }[] {
  return listAt(file, [list]).flatMap((entry, index) => {
    const id = valueAt(entry, ['id']);
    return typeof id === 'string' ? [{ id, index }] : [];
  });
}

function duplicateIds(file: LocatedYaml, list: 'sources' | 'units', what: 'source' | 'unit', add: Add): Problem[] {
  const first = new Map<string, number>();
  return idsOf(file, list).flatMap(({ id, index }) => {
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, index);
      return [];
    }
    return [add([list, index, 'id'], { kind: 'duplicate-id', what, id, firstLine: file.positionOf([list, earlier, 'id']).line })];
  });
}

function parentProblems(file: LocatedYaml, add: Add): Problem[] {
  const parents = new Map<string, string>();
  const units = idsOf(file, 'units');
  const known = units.map(({ id }) => id);
  const problems: Problem[] = [];
  for (const { id, index } of units) {
    const parent = valueAt(file.value, ['units', index, 'parent']);
    if (typeof parent !== 'string') continue;
    if (!known.includes(parent)) problems.push(add(['units', index, 'parent'], unknownUnit(parent, known)));
    else if (!parents.has(id)) parents.set(id, parent);
  }
  const reported = new Set<string>();
  for (const { id, index } of units) {
    const chain = cycleFrom(id, parents);
    if (chain === null || chain.some((unit) => reported.has(unit))) continue;
    for (const unit of chain) reported.add(unit);
    problems.push(add(['units', index, 'parent'], { kind: 'parent-cycle', chain }));
  }
  return problems;
}

function pageProblems(file: LocatedYaml, add: Add): Problem[] {
  const known = idsOf(file, 'units').map(({ id }) => id);
  return listAt(file, ['sources']).flatMap((_, index) => {
    const path = ['sources', index, 'unit'];
    const unit = valueAt(file.value, path);
    return typeof unit !== 'string' || known.includes(unit) ? [] : [add(path, unknownUnit(unit, known))];
  });
}

const unknownUnit = (parent: string, known: readonly string[]): Parameters<Add>[1] => ({ kind: 'unknown-parent', parent, suggestion: nearest(parent, known), known: [...new Set(known)].slice(0, 8) });

/** The units from this one up to itself again, or null when the way up ends (or circles without it). */
function cycleFrom(id: string, parents: ReadonlyMap<string, string>): string[] | null {
  const chain = [id];
  for (let up = parents.get(id); up !== undefined; up = parents.get(up)) {
    if (up === id) return [...chain, id];
    if (chain.includes(up)) return null;
    chain.push(up);
  }
  return null;
}

function addressProblems(file: LocatedYaml, add: Add): Problem[] {
  const problems: Problem[] = [];
  const refuse = (path: Path, rule: string | null): void => {
    if (rule !== null) problems.push(add(path, { kind: 'not-allowed', rule, found: describeValue(valueAt(file.value, path)) }));
  };
  listAt(file, ['sources']).forEach((_, index) => refuse(['sources', index, 'url'], credentials(valueAt(file.value, ['sources', index, 'url']), 'only public pages are monitored: give the address without a user name and password')));
  const store = valueAt(file.value, ['store', 'url']);
  refuse(['store', 'url'], storeRule(store) ?? credentials(store, 'give the address without the password: it comes from DIEMBAO_STORE_PASSWORD or DIEMBAO_STORE_PASSWORD_FILE, the user name from `username`'));
  refuse(['access', 'url'], publicRule(valueAt(file.value, ['access', 'url'])));
  refuse(['access', 'oidc', 'issuer'], issuerRule(valueAt(file.value, ['access', 'oidc', 'issuer'])));
  listAt(file, ['network', 'allow']).forEach((entry, index) => refuse(['network', 'allow', index], allowRule(entry)));
  listAt(file, ['log', 'brokers']).forEach((entry, index) => refuse(['log', 'brokers', index], brokerRule(entry)));
  return problems;
}

function credentials(url: unknown, rule: string): string | null {
  if (typeof url !== 'string' || !URL.canParse(url)) return null;
  const { username, password } = new URL(url);
  return username === '' && password === '' ? null : rule;
}

/** A cookie belongs to a whole host, so the console has a host of its own. */
function publicRule(url: unknown): string | null {
  if (typeof url !== 'string' || !URL.canParse(url)) return null;
  const { pathname, search, hash, username, password } = new URL(url);
  return pathname === '/' && search === '' && hash === '' && username === '' && password === '' ? null : 'give scheme, host and port only: the console needs a host name of its own';
}

/** What a provider says is believed because https says who it is. */
function issuerRule(url: unknown): string | null {
  if (typeof url !== 'string' || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname) ? null : 'a provider is asked over https only';
}

/** What is wrong with the address of a ClickHouse server, or null. */
export function storeRule(url: unknown): string | null {
  if (typeof url !== 'string') return null;
  if (URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol)) return null;
  return /^clickhouse:|^tcp:|:9000\b/.test(url) ? 'give the HTTP address (usually port 8123), not the native one' : URL.canParse(url) ? 'give a full address that starts with http:// or https://' : null;
}

/** What is wrong with the address of a broker, or null. */
export function brokerRule(broker: unknown): string | null {
  if (typeof broker !== 'string' || broker.length < 3) return null;
  if (broker.includes('://')) return 'give host:port only, without a scheme';
  const port = /^(?:\[[0-9a-fA-F:]+\]|[^\s:/,]+):(\d{1,5})$/.exec(broker)?.[1];
  return port !== undefined && Number(port) >= 1 && Number(port) <= 65_535 ? null : 'give host:port, for example kafka.example.vn:9092';
}

function allowRule(entry: unknown): string | null {
  if (typeof entry !== 'string' || entry === '') return null;
  if (entry.includes('://')) return 'give the host only, without http:// and path';
  if (entry.includes('/')) return ipaddr.isValidCIDR(entry) ? null : 'a range is written address/bits, for example 10.0.0.0/8';
  if (/^[\d.]+$/.test(entry)) return ipaddr.IPv4.isValidFourPartDecimal(entry) ? null : 'this is not a complete IP address, for example 10.0.0.5';
  if (ipaddr.isValid(entry)) return null;
  if (/:\d+$/.test(entry)) return 'give the host without a port: every port of an allowed host may be fetched';
  return /^(?=.{1,253}$)[\p{L}\p{N}_]([\p{L}\p{N}_-]*[\p{L}\p{N}_])?(\.[\p{L}\p{N}_]([\p{L}\p{N}_-]*[\p{L}\p{N}_])?)*$/u.test(entry) ? null : 'give an IP address, a range or a host name';
}

function listAt(file: LocatedYaml, path: Path): readonly unknown[] {
  const value = valueAt(file.value, path);
  return Array.isArray(value) ? value : [];
}
