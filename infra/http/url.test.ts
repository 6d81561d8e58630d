import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RejectedError } from '../contracts/index.ts';
import { canonicalUrl, sameSite, siteOf } from './url.ts';

describe('canonicalUrl', () => {
  it.each([
    ['HTTPS://Bao.Example/Tin/Bai-1.htm#binh-luan', 'https://bao.example/Tin/Bai-1.htm'],
    ['https://bao.example:443/a/', 'https://bao.example/a/'],
    ['http://bao.example:80', 'http://bao.example/'],
    ['http://bao.example:8080/a', 'http://bao.example:8080/a'],
    ['https://bao.example./a', 'https://bao.example/a'],
    ['  \u200Bhttps://bao.example/a\n ', 'https://bao.example/a'],
    ['https://bao.example/a?b=2&a=1', 'https://bao.example/a?b=2&a=1'],
    ['https://bao.example/a?utm_source=rss&id=7&UTM_Medium=x&fbclid=1&zarsrc=30&gclid=z', 'https://bao.example/a?id=7'],
    ['https://bao.example/a?fbclid=1', 'https://bao.example/a'],
    ['https://bao.example/a?', 'https://bao.example/a'],
    ['https://bao.example/a?id=1&amp;page=2', 'https://bao.example/a?id=1&page=2'],
    ['https://bao.example/a?id=1&amp;amp;utm_source=x&#38;page=2', 'https://bao.example/a?id=1&page=2'],
    ['https://bao.examplehttps://bao.example/x', 'https://bao.example/x'],
    ['http://bao.examplehttps://bao.example/x?u=https://khac.example/', 'https://bao.example/x?u=https://khac.example/'],
    ['https://bao.example/https://bao.example/x', 'https://bao.example/x'],
    ['https://https://bao.example/x', 'https://bao.example/x'],
    ['https://luutru.example/web/2026/https://bao.example/x', 'https://luutru.example/web/2026/https://bao.example/x'],
    ['https://bao.example/chia-se?u=https://bao.example/x', 'https://bao.example/chia-se?u=https://bao.example/x'],
    ['https://bao.example/tin m\u1edbi', 'https://bao.example/tin%20m%E1%BB%9Bi'],
    ['https://bao.example/%c3%a1', 'https://bao.example/%C3%A1'],
    ['https://bao.example/a/../b/./c', 'https://bao.example/b/c'],
    ['https://b\u00e1o.example/', 'https://xn--bo-mia.example/'],
    ['https://bao.example\\tin', 'https://bao.example/tin'],
  ])('%s', (raw, expected) => {
    expect(canonicalUrl(raw)).toBe(expected);
  });

  it('resolves against a base', () => {
    expect(canonicalUrl('../b?x=1#y', 'https://bao.example/tin/a/')).toBe('https://bao.example/tin/b?x=1');
    expect(canonicalUrl('//khac.example/z', 'https://bao.example/')).toBe('https://khac.example/z');
  });

  it.each(['', 'bao.example/a', 'ftp://bao.example/', 'javascript:alert(1)', 'mailto:a@bao.example', 'https://u:p@bao.example/', 'https://u@bao.example/', 'http://', 'https://bao example/', 'https://./'])('refuses %s', (raw) => {
    expect(() => canonicalUrl(raw)).toThrow(expect.objectContaining({ code: 'bad-url' }) as Error);
  });

  it('refuses what no server would take', () => {
    expect(() => canonicalUrl(`https://bao.example/${'a'.repeat(5000)}`)).toThrow(expect.objectContaining({ code: 'bad-url' }) as Error);
  });

  it('changes nothing when applied twice, and throws nothing but its own error', () => {
    const text = fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.string({ maxLength: 60 }).map((tail) => `https://bao.example/${tail}`), fc.string());
    fc.assert(fc.property(text, (raw) => {
      let once: string;
      try {
        once = canonicalUrl(raw);
      } catch (error) {
        expect(error).toBeInstanceOf(RejectedError);
        return;
      }
      expect(canonicalUrl(once)).toBe(once);
    }), { numRuns: 2000 });
  });
});

describe('siteOf', () => {
  it.each([
    ['https://tin.bao.example.com/a', 'example.com'],
    ['https://skhcn.tanhai.gov.vn/', 'tanhai.gov.vn'],
    ['https://tanhai.gov.vn/', 'tanhai.gov.vn'],
    ['http://127.0.0.1:4000/a', '127.0.0.1:4000'],
    ['http://127.0.0.1/a', '127.0.0.1:80'],
    ['https://[::1]/a', '[::1]:443'],
    ['http://localhost:81/', 'localhost:81'],
  ])('%s belongs to %s', (url, site) => {
    expect(siteOf(url)).toBe(site);
  });

  it('compares sites', () => {
    expect(sameSite('https://a.bao.com.vn/1', 'http://bao.com.vn/2')).toBe(true);
    expect(sameSite('https://a.com.vn/', 'https://b.com.vn/')).toBe(false);
    expect(sameSite('http://127.0.0.1:1/', 'http://127.0.0.1:2/')).toBe(false);
  });
});
