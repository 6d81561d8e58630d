import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RejectedError } from '../contracts/index.ts';
import { addressKey } from './address-key.ts';
import { canonicalUrl } from './url.ts';

const one = 'https://bao.example.vn/tin/bai-viet-20260307.html';

describe('addressKey', () => {
  it.each([
    'https://bao.example.vn/tin/bai-viet-20260307.html',
    'http://bao.example.vn/tin/bai-viet-20260307.html',
    'HTTP://BAO.EXAMPLE.VN:80/tin/bai-viet-20260307.html',
    'https://www.bao.example.vn/tin/bai-viet-20260307.html',
    'http://www.bao.example.vn/tin/bai-viet-20260307.html#binh-luan',
    'https://m.bao.example.vn/tin/bai-viet-20260307.html',
    'https://www.m.bao.example.vn/tin/bai-viet-20260307.html',
    'https://mobile.bao.example.vn/tin/bai-viet-20260307.html',
    'https://wap.bao.example.vn/tin/bai-viet-20260307.html',
    'https://touch.bao.example.vn/tin/bai-viet-20260307.html',
    'https://amp.bao.example.vn/tin/bai-viet-20260307.html',
    'https://bao.m.example.vn/tin/bai-viet-20260307.html',
    'https://bao.example.vn/tin/bai-viet-20260307.html/amp',
    'https://bao.example.vn/tin/bai-viet-20260307.html/amp/',
    'https://bao.example.vn/tin/bai-viet-20260307.amp',
    'https://bao.example.vn/tin/bai-viet-20260307.html.amp',
    'https://bao.example.vn/tin/bai-viet-20260307.amp.html',
    'https://bao.example.vn/amp/tin/bai-viet-20260307.html',
    'https://bao.example.vn/tin/bai-viet-20260307.htm',
    'https://bao.example.vn/tin/bai-viet-20260307.tpo',
    'https://bao.example.vn/tin/bai-viet-20260307.html?amp=1',
    'https://bao.example.vn/tin/bai-viet-20260307.html?amp',
    'https://bao.example.vn/tin/bai-viet-20260307.html?noamp=mobile',
    'https://bao.example.vn/tin/bai-viet-20260307.html?outputType=amp',
    'https://bao.example.vn/tin/bai-viet-20260307.html?utm_source=zalo&utm_medium=zalo&utm_campaign=zalo&zarsrc=30',
    'https://bao.example.vn/tin/bai-viet-20260307.html?vn_source=Home&vn_campaign=Box&vn_medium=Item-1&vn_term=Desktop&vn_thumb=1',
    'https://bao.example.vn/tin/bai-viet-20260307.html?fbclid=IwAR0&gidzl=x',
    'https://bao.example.vn/tin/bai-viet-20260307.html/',
    'https://bao.example.vn//tin//bai-viet-20260307.html',
    'https://bao.example.vn/tin/bai%2Dviet-20260307.html',
    'https://bao.example.vn/tin/bai-viet-20260307.html;jsessionid=A1B2.node1',
    'https://bao-example-vn.cdn.ampproject.org/c/s/bao.example.vn/tin/bai-viet-20260307.html?amp=1',
    'https://bao-example-vn.cdn.ampproject.org/v/s/m.bao.example.vn/tin/bai-viet-20260307.amp?usqp=mq331AQ&amp_js_v=0.1',
    'https://cdn.ampproject.org/c/bao.example.vn/tin/bai-viet-20260307.html',
    'https://bao-example-vn.bing-amp.com/c/s/bao.example.vn/tin/bai-viet-20260307.html/amp',
    'https://amp.cloudflare.com/c/s/amp.bao.example.vn/tin/bai-viet-20260307.html',
    'https://www.google.com/amp/s/bao.example.vn/tin/bai-viet-20260307.html/amp',
    'https://www.google.com.vn/amp/bao.example.vn/tin/bai-viet-20260307.html',
    'https://www.google.com/url?rct=j&sa=t&url=https://bao.example.vn/tin/bai-viet-20260307.html&ct=ga&usg=AOvV',
    'https://www.google.com.vn/url?q=https%3A%2F%2Fbao.example.vn%2Ftin%2Fbai-viet-20260307.html&sa=D',
    'https://news.google.com/news/url?sa=t&url=https://bao.example.vn/tin/bai-viet-20260307.html',
    'https://www.bing.com/news/apiclick.aspx?ref=FexRss&url=https%3a%2f%2fbao.example.vn%2ftin%2fbai-viet-20260307.html&c=1',
    'https://l.facebook.com/l.php?u=https%3A%2F%2Fbao.example.vn%2Ftin%2Fbai-viet-20260307.html%3Ffbclid%3DIwAR1&h=AT1',
    'https://lm.facebook.com/l.php?u=http%3A%2F%2Fm.bao.example.vn%2Ftin%2Fbai-viet-20260307.html',
    'https://www.facebook.com/sharer/sharer.php?u=https://bao.example.vn/tin/bai-viet-20260307.html',
    'https://l.instagram.com/?u=https%3A%2F%2Fbao.example.vn%2Ftin%2Fbai-viet-20260307.html&e=AT',
    'https://link.zalo.me/?u=https%3A%2F%2Fbao.example.vn%2Ftin%2Fbai-viet-20260307.html',
    'https://sp.zalo.me/share?url=https%3A%2F%2Fbao.example.vn%2Ftin%2Fbai-viet-20260307.html',
    'https://www.youtube.com/redirect?event=video_description&q=https%3A%2F%2Fbao.example.vn%2Ftin%2Fbai-viet-20260307.html',
    'https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fbao.example.vn%2Ftin%2Fbai-viet-20260307.html&data=05',
    'https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.google.com%2Famp%2Fs%2Fbao.example.vn%2Ftin%2Fbai-viet-20260307.html',
    'https://bao.example.vnhttps://m.bao.example.vn/tin/bai-viet-20260307.html',
  ])('is one for %s', (address) => {
    expect(addressKey(address)).toBe(addressKey(one));
  });

  it.each([
    ['http://m.bao.vn/?p=5', 'https://bao.vn/?p=5'],
    ['https://bao.vn/default.aspx?tabid=2&NewsID=7&utm_source=x', 'https://bao.vn/default.aspx?NewsID=7&tabid=2'],
    ['https://bao.vn/tin?b=2&a=2&a=1', 'https://bao.vn/tin?a=2&a=1&b=2'],
    ['https://bao.vn/amp', 'https://bao.vn/amp'],
    ['https://bao.vn/amp/', 'https://bao.vn/amp'],
    ['https://bao.vn/tin/bai/amp/', 'https://bao.vn/tin/bai'],
    ['https://bao.vn/tin?amp=220', 'https://bao.vn/tin?amp=220'],
    ['https://m.vn/tin', 'https://m.vn/tin'],
    ['https://amp.dev/tin', 'https://amp.dev/tin'],
    ['https://m.blogspot.com/2026/03/tin.html', 'https://m.blogspot.com/2026/03/tin.html'],
    ['http://www.skhcn.tanhai.gov.vn/tin/1', 'https://skhcn.tanhai.gov.vn/tin/1'],
    ['http://bao.vn:8080/tin', 'http://bao.vn:8080/tin'],
    ['http://127.0.0.1:4000/m/tin-1.html', 'http://127.0.0.1:4000/m/tin-1.html'],
    ['http://congthongtin/tin/', 'http://congthongtin/tin'],
    ['https://bao.vn/van-ban/nghi-dinh-35712345.pdf', 'https://bao.vn/van-ban/nghi-dinh-35712345.pdf'],
    ['https://bao.vn/tin/bai-123.html', 'https://bao.vn/tin/bai-123.html'],
    ['https://bao.vn/', 'https://bao.vn/'],
    ['https://news.google.com/rss/articles/CBMiK2h0dHBz', 'https://news.google.com/rss/articles/CBMiK2h0dHBz'],
    ['https://oauth.zaloapp.com/v4/permission?redirect_uri=x&url=https://bao.vn/', 'https://oauth.zaloapp.com/v4/permission?redirect_uri=x&url=https://bao.vn/'],
    ['https://www.google.com/url?q=javascript:alert(1)', 'https://google.com/url?q=javascript:alert(1)'],
    ['https://www.google.com/amp/s/', 'https://google.com/amp/s'],
    ['https://luutru.vn/web/2026/https://bao.vn/x', 'https://luutru.vn/web/2026/https:/bao.vn/x'],
    ['https://bao.vn/chia-se?u=https://bao.vn/x', 'https://bao.vn/chia-se?u=https://bao.vn/x'],
  ])('of %s is %s', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });

  it.each([
    ['https://bao.vn/?id=123', 'https://bao.vn/?id=124'],
    ['https://bao.vn/?p=5', 'https://bao.vn/?p=6'],
    ['https://bao.vn/default.aspx?ID=5', 'https://bao.vn/default.aspx?ID=5&page=2'],
    ['https://bao.vn/tin.php?pk_id=5', 'https://bao.vn/tin.php?pk_id=6'],
    ['https://bao.vn/tin.php?vn_id=5', 'https://bao.vn/tin.php?vn_id=6'],
    ['https://bao.vn/tin.php?amp=5', 'https://bao.vn/tin.php?amp=6'],
    ['https://bao.vn/bai-1000001.html', 'https://bao.vn/bai-1000002.html'],
    ['https://bao.vn/Tin-A.html', 'https://bao.vn/tin-a.html'],
    ['https://thethao.bao.vn/bai-100.html', 'https://bao.vn/bai-100.html'],
    ['https://bao.vn/van-ban-12345.pdf', 'https://bao.vn/van-ban-12345.html'],
    ['https://bao.vn/so-5.12345', 'https://bao.vn/so-5.12346'],
    ['https://bao.vn/bai-5.0', 'https://bao.vn/bai-5.1'],
    ['https://bao.vn/tin?a=1&a=2', 'https://bao.vn/tin?a=2&a=1'],
    ['http://bao.vn:8080/tin', 'http://bao.vn:8081/tin'],
    ['https://bao.com.vn/tin', 'https://bao.vn/tin'],
    ['https://bao.vn/tin%2Fa', 'https://bao.vn/tin/a'],
  ])('tells %s from %s', (a, b) => {
    expect(addressKey(a)).not.toBe(addressKey(b));
  });

  const part = fc.constantFrom('amp', 'AMP', 'bai-viet-123456.html', 'x.amp', 'amp.html', 'm', 'c', 's', '%61mp', '%2e', 'tin;jsessionid=1', '', 'l.php', 'url', 'bai-12345.html.amp', 'v');
  const host = fc.constantFrom('bao.vn', 'www.m.bao.vn', 'amp.m.tin.bao.com.vn', 'm.vn', 'www.google.com', 'l.facebook.com', 'x.cdn.ampproject.org', '127.0.0.1:81', 'link.zalo.me', 'localhost', 'bao.vn:8080');
  const inner = fc.constantFrom('amp=1', 'amp', 'id=5', 'b=1', 'a=2', 'utm_source=x', '%75tm_source=x', 'u=https://m.bao.vn/a', 'url=https%3A%2F%2Fwww.bao.vn%2Famp', 'u=https://l.facebook.com/l.php?u=http://bao.vn');
  const odd = fc.tuple(fc.constantFrom('http', 'https'), host, fc.array(part, { maxLength: 6 }), fc.array(inner, { maxLength: 5 })).map(([scheme, at, parts, query]) => `${scheme}://${at}/${parts.join('/')}?${query.join('&')}`);
  const any = fc.oneof(odd, odd, fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.string({ maxLength: 40 }).map((tail) => `https://m.bao.vn/${tail}`));

  it('is idempotent, the same for an address and its canonical form, and itself canonical', () => {
    fc.assert(fc.property(any, (raw) => {
      let key: string;
      try {
        key = addressKey(raw);
      } catch (error) {
        expect(error).toBeInstanceOf(RejectedError);
        return;
      }
      expect(addressKey(key)).toBe(key);
      expect(addressKey(canonicalUrl(raw))).toBe(key);
      expect(canonicalUrl(key)).toBe(key);
    }), { numRuns: 3000 });
  });

  it('never merges two ids', () => {
    const name = fc.constantFrom('id', 'p', 'ID', 'ArticleId', 'n', 'm', 'page', 'v', 'a');
    fc.assert(fc.property(name, fc.nat(), fc.nat(), fc.constantFrom('/', '/default.aspx', '/tin/', '/index.php', '/amp/'), (field, a, b, path) => {
      expect(addressKey(`https://bao.vn${path}?${field}=${a}`) === addressKey(`http://m.bao.vn${path}?${field}=${b}`)).toBe(a === b);
      expect(addressKey(`https://bao.vn/tin-${a}.html`) === addressKey(`https://amp.bao.vn/tin-${b}.html`)).toBe(a === b);
    }));
  });

  it('takes hostile addresses in its stride', () => {
    const wrapped = Array.from({ length: 60 }).reduce<string>((address) => `https://l.facebook.com/l.php?u=${encodeURIComponent(address).slice(0, 3_000)}`, one);
    for (const raw of [wrapped, `https://bao.vn/${'amp/'.repeat(1_000)}`, `https://bao.vn/${'%25'.repeat(1_300)}`, `https://${'m.'.repeat(100)}bao.vn/`, `https://bao.vn/${'a'.repeat(1_000_000)}`, `https://bao.vn/?${'amp&'.repeat(1_000)}`]) {
      try {
        const key = addressKey(raw);
        expect(addressKey(key)).toBe(key);
      } catch (error) {
        expect(error).toMatchObject({ code: 'bad-url' });
      }
    }
  });
});
