import { describe, expect, it } from 'vitest';
import { isPublicAddress } from './address.ts';
import { createGuard, type ResolvedAddress } from './guard.ts';

const checks = (allow: readonly string[], url: string): string => {
  try {
    createGuard(allow, () => Promise.reject(new Error('no resolver in this test'))).checkUrl(new URL(url));
    return 'passes';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

const looksUp = (allow: readonly string[], hostname: string, answers: readonly string[]): Promise<string> =>
  new Promise((resolve) => {
    const addresses = answers.map((address): ResolvedAddress => ({ address, family: address.includes(':') ? 6 : 4 }));
    createGuard(allow, () => Promise.resolve(addresses)).lookup(hostname, { all: true }, (error, found) => {
      resolve(error === null ? (found as ResolvedAddress[]).map(({ address }) => address).join(' ') : String((error as NodeJS.ErrnoException).code));
    });
  });

describe('addresses as written', () => {
  // Every spelling of a private address that tricks a careless check.
  it.each([
    'http://127.0.0.1/', 'http://127.1/', 'http://127.0.1/', 'http://2130706433/', 'http://0x7f000001/', 'http://0x7f.1/', 'http://0177.0.0.1/', 'http://017700000001/',
    'http://127.0.0.1./', 'http://\u2460\u2461\u2466.0.0.1/', 'http://\uFF11\uFF12\uFF17.0.0.1/', 'http://127\u30020\u30020\u30021/', 'http://%31%32%37.0.0.1/',
    'http://[::1]/', 'http://[::]/', 'http://0.0.0.0/', 'http://0/', 'http://[::ffff:127.0.0.1]/', 'http://[::ffff:7f00:1]/', 'http://[0:0:0:0:0:ffff:10.0.0.1]/',
    'http://[::127.0.0.1]/', 'http://[::ffff:0:127.0.0.1]/', 'http://[64:ff9b::127.0.0.1]/', 'http://[64:ff9b::a9fe:a9fe]/', 'http://[64:ff9b:1::1]/', 'http://[2002:7f00:1::]/',
    'http://[2002:c0a8:101::1]/', 'http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/', 'http://[2a00:1234::5efe:10.0.0.1]/', 'http://[2a00:1234::200:5efe:10.0.0.1]/',
    'http://[fe80::1]/', 'http://[fec0::1]/', 'http://[fc00::1]/', 'http://[fd00:ec2::254]/', 'http://[ff02::1]/', 'http://[100::1]/', 'http://[2001:db8::1]/', 'http://[3fff::1]/', 'http://[5f00::1]/',
    'http://10.1.2.3/', 'http://172.16.0.1/', 'http://172.31.255.255/', 'http://192.168.1.1/', 'http://169.254.169.254/latest/meta-data/', 'http://0xa9fea9fe/', 'http://2852039166/',
    'http://100.64.0.1/', 'http://100.100.100.200/', 'http://192.0.0.192/', 'http://168.63.129.16/', 'http://198.18.0.1/', 'http://192.0.2.1/', 'http://198.51.100.1/', 'http://203.0.113.1/',
    'http://192.88.99.1/', 'http://224.0.0.1/', 'http://240.0.0.1/', 'http://255.255.255.255/',
    'http://localhost/', 'http://LOCALHOST./', 'http://tin.localhost/', 'http://localhost.localdomain/', 'http://metadata/', 'http://metadata.google.internal/', 'http://metadata.google.internal./',
    'http://router.lan/', 'http://nas.local/', 'http://may.home.arpa/', 'http://intranet/',
  ])('refuses %s', (url) => {
    expect(checks([], url)).toBe('address-refused');
  });

  it.each(['http://93.184.216.34/', 'http://8.8.8.8/', 'http://[2606:4700::1111]/', 'http://[::ffff:8.8.8.8]/', 'http://[64:ff9b::8.8.8.8]/', 'https://bao.example/', 'https://bao.example:8443/', 'http://172.32.0.1/'])('lets %s pass', (url) => {
    expect(checks([], url)).toBe('passes');
  });

  it.each(['ftp://bao.example/', 'file:///etc/passwd', 'gopher://bao.example/', 'data:text/html,x', 'blob:https://bao.example/1', 'http://a@bao.example/', 'http://a:b@bao.example/', 'http://127.0.0.1@bao.example/'])('refuses %s as an address', (url) => {
    expect(checks(['127.0.0.1'], url)).toBe('bad-url');
  });

  it.each([22, 25, 110, 143, 445, 587, 1433, 2375, 3306, 5432, 6379, 6443, 8123, 9042, 9092, 9200, 11211, 27017])('refuses port %i even on an allowed host', (port) => {
    expect(checks(['127.0.0.1'], `http://127.0.0.1:${port}/`)).toBe('address-refused');
  });

  it('reads the allow-list: addresses, ranges, names', () => {
    expect(checks(['127.0.0.1'], 'http://2130706433:4000/')).toBe('passes');
    expect(checks(['127.0.0.1'], 'http://[::ffff:127.0.0.1]:4000/')).toBe('passes');
    expect(checks(['127.0.0.1'], 'http://127.0.0.2/')).toBe('address-refused');
    expect(checks(['10.1.0.0/16'], 'http://10.1.255.1/')).toBe('passes');
    expect(checks(['10.1.0.0/16'], 'http://10.2.0.1/')).toBe('address-refused');
    expect(checks(['[fd00::]'], 'http://[fd00::]/')).toBe('passes');
    expect(checks(['fd00::/8'], 'http://[fd12::1]/')).toBe('passes');
    expect(checks(['Tin.Noi-Bo.internal'], 'http://tin.noi-bo.internal./')).toBe('passes');
    expect(checks(['noi-bo.internal'], 'http://tin.noi-bo.internal/')).toBe('address-refused');
    expect(checks(['127.0.0.1'], 'http://localhost:4000/')).toBe('passes');
    expect(checks(['10.0.0.1'], 'http://localhost:4000/')).toBe('address-refused');
  });

  it.each(['10.0.0.0/40', '10.0.0', '999.1.1.1', 'http://a.example', 'a.example:80', '', '*', '::1/200'])('stops at the allow-list entry "%s"', (entry) => {
    expect(() => createGuard([entry])).toThrow(expect.objectContaining({ code: 'bad-allow-entry', policy: 'fatal' }) as Error);
  });
});

describe('answers of the resolver', () => {
  it('hands on what it has checked', async () => {
    expect(await looksUp([], 'bao.example', ['93.184.216.34', '2606:4700::1111'])).toBe('93.184.216.34 2606:4700::1111');
  });

  it.each([['127.0.0.1'], ['::1'], ['10.0.0.1'], ['169.254.169.254'], ['::ffff:10.0.0.1'], ['64:ff9b::10.0.0.1'], ['fd00::1'], ['0.0.0.0']])('refuses a name that leads to %s', async (address) => {
    expect(await looksUp([], 'bao.example', [address])).toBe('address-refused');
  });

  it('refuses the whole answer for one private address in it', async () => {
    expect(await looksUp([], 'bao.example', ['93.184.216.34', '127.0.0.1'])).toBe('address-refused');
  });

  it('judges each answer anew', async () => {
    const answers = ['93.184.216.34', '127.0.0.1'];
    const guard = createGuard([], () => Promise.resolve([{ address: answers.shift() ?? '', family: 4 }]));
    const ask = (): Promise<unknown> => new Promise((resolve) => guard.lookup('bao.example', {}, (error, address) => resolve((error as { code?: string } | null)?.code ?? address)));
    expect(await ask()).toBe('93.184.216.34');
    expect(await ask()).toBe('address-refused');
  });

  it('keeps to the allow-list', async () => {
    expect(await looksUp(['tin.noi-bo.internal'], 'tin.noi-bo.internal', ['10.0.0.1'])).toBe('10.0.0.1');
    expect(await looksUp(['10.0.0.0/8'], 'bao.example', ['10.9.9.9'])).toBe('10.9.9.9');
    expect(await looksUp(['127.0.0.1'], 'localhost', ['::1', '127.0.0.1'])).toBe('127.0.0.1');
    expect(await looksUp([], 'bao.example', [])).toBe('ENOTFOUND');
  });
});

describe('isPublicAddress', () => {
  it('takes nothing but addresses', () => {
    expect(isPublicAddress('bao.example')).toBe(false);
    expect(isPublicAddress('')).toBe(false);
  });
});
