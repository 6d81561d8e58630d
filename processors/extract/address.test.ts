import { describe, expect, it } from 'vitest';
import { articleAddress, imageAddress } from './address.ts';

const listed = 'https://www.bao-mau.vn/bai-1.html';

describe('the one address of an article', () => {
  it('is the declared one within the fetched site, made canonical', () => {
    expect(articleAddress({ listed, fetched: listed, declared: 'https://BAO-MAU.vn/that-1.html?utm_source=x#top' })).toBe('https://bao-mau.vn/that-1.html');
    expect(articleAddress({ listed: 'https://m.bao-mau.vn/1', fetched: 'https://m.bao-mau.vn/1', declared: '/that-1.html' })).toBe('https://m.bao-mau.vn/that-1.html');
  });

  it.each([null, '', 'https://bao-khac.vn/bai-1.html', 'https://www.bao-mau.vn/', 'https://bao-mau.vn', 'javascript:void(0)', 'http://[', 'https://www.bao-mau.vn/index.html'])('is the listed one when the page declares %j', (declared) => {
    expect(articleAddress({ listed, fetched: listed, declared })).toBe(listed);
  });

  it('does not let sites of one public suffix speak for each other', () => {
    expect(articleAddress({ listed: 'https://a.gov.vn/1', fetched: 'https://a.gov.vn/1', declared: 'https://b.gov.vn/1' })).toBe('https://a.gov.vn/1');
  });

  it('follows a redirect to another site, but stays within a site', () => {
    expect(articleAddress({ listed: 'https://dem-mau.com/r?x=1', fetched: listed, declared: null })).toBe(listed);
    expect(articleAddress({ listed, fetched: 'https://www.bao-mau.vn/bai-1.html?session=9', declared: null })).toBe(listed);
    expect(articleAddress({ listed: 'https://dem-mau.com/r?x=1', fetched: 'https://www.bao-mau.vn/', declared: null })).toBe('https://dem-mau.com/r?x=1');
  });

  it('keeps the listed one when nothing was fetched', () => {
    expect(articleAddress({ listed, fetched: null, declared: null })).toBe(listed);
  });

  it('is not another article’s, nor a section’s, that the template declares', () => {
    const fetched = 'https://bao-mau.vn/thoi-su/cau-moi-qua-song-moc-thong-xe-20777.html';
    const of = (declared: string, title = 'Cầu mới qua sông Mộc thông xe'): string => articleAddress({ listed: fetched, fetched, declared, title });
    for (const other of ['https://bao-mau.vn/thoi-su/dai-hoi-chi-bo-thon-dong-11111.html', 'https://bao-mau.vn/thoi-su', 'https://bao-mau.vn/thoi-su.html']) expect(of(other)).toBe(fetched);
    for (const same of ['https://bao-mau.vn/kinh-te/cau-moi-qua-song-moc-20777.html', 'https://bao-mau.vn/cau-moi-qua-song-moc-thong-xe.html', 'https://www.bao-mau.vn/20777.html']) expect(of(same)).toBe(same);
  });

  it('may be written out where the fetched one is only a number', () => {
    const fetched = 'https://bao-mau.vn/?p=777';
    expect(articleAddress({ listed: fetched, fetched, declared: 'https://bao-mau.vn/cau-moi-qua-song-moc-thong-xe/', title: 'Cầu mới qua sông Mộc thông xe' })).toBe('https://bao-mau.vn/cau-moi-qua-song-moc-thong-xe/');
  });

  it('makes an image’s address absolute, and drops what is none', () => {
    expect(imageAddress('/a.jpg', listed)).toBe('https://www.bao-mau.vn/a.jpg');
    for (const raw of [null, ' ', 'data:image/png;base64,xx', 'http://[']) expect(imageAddress(raw, listed)).toBeNull();
  });
});
