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

  it('makes an image’s address absolute, and drops what is none', () => {
    expect(imageAddress('/a.jpg', listed)).toBe('https://www.bao-mau.vn/a.jpg');
    for (const raw of [null, ' ', 'data:image/png;base64,xx', 'http://[']) expect(imageAddress(raw, listed)).toBeNull();
  });
});
