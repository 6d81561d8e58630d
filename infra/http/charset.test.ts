import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeBody } from './charset.ts';

const vietnamese = 'Sở Khoa học và Công nghệ tỉnh Tân Hải (hư cấu) đã tổ chức hội nghị về chuyển đổi số, với nhiều ý kiến đóng góp.';
const page = (charset: string, text: string): string => `<html><head><meta charset="${charset}"></head><body>${text}</body></html>`;
/** windows-1258 has base letters and tone marks of their own, so text goes in decomposed as far as that encoding wants. */
const in1258 = (text: string): Buffer => {
  const split = text.normalize('NFD').replace(/([aeoAEO])([\u0323\u0300\u0301\u0303\u0309]?)\u0302/g, '$1\u0302$2').replace(/([aA])([\u0323]?)\u0306/g, '$1\u0306$2')
    .replace(/[aeoAEO]\u0302|[aA]\u0306|[oOuU]\u031B/g, (pair) => pair.normalize('NFC'));
  return iconv.encode(split, 'windows-1258');
};

describe('decodeBody', () => {
  it.each([
    ['UTF-8 with a BOM', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(vietnamese)]), 'text/html; charset=iso-8859-1', 'utf-8'],
    ['UTF-16LE with a BOM', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(vietnamese, 'utf16le')]), '', 'utf-16le'],
    ['UTF-16BE with a BOM', Buffer.concat([Buffer.from([0xfe, 0xff]), iconv.encode(vietnamese, 'utf-16be')]), '', 'utf-16be'],
    ['UTF-8 undeclared', Buffer.from(vietnamese), '', 'utf-8'],
    ['UTF-8 called iso-8859-1 by the header', Buffer.from(vietnamese), 'text/html; charset=ISO-8859-1', 'utf-8'],
    ['UTF-8 called windows-1258 by the header', Buffer.from(vietnamese), 'text/html; charset=windows-1258', 'utf-8'],
    ['UTF-8 called an unknown name', Buffer.from(vietnamese), 'text/html; charset=utf8mb4_unicode_ci', 'utf-8'],
  ])('%s', (_name, bytes, contentType, charset) => {
    expect(decodeBody(bytes, contentType)).toMatchObject({ text: vietnamese, charset });
  });

  it.each([['utf-16'], ['iso-8859-1'], ['windows-1252'], ['gb2312']])('believes valid UTF-8 rather than a meta that says %s', (declared) => {
    expect(decodeBody(Buffer.from(page(declared, vietnamese)))).toMatchObject({ text: page(declared, vietnamese), charset: 'utf-8', guessed: true });
  });

  it('finds UTF-16 without a BOM', () => {
    expect(decodeBody(Buffer.from(page('utf-16', 'tin'), 'utf16le')).text).toBe(page('utf-16', 'tin'));
    expect(decodeBody(iconv.encode(page('utf-16', 'tin'), 'utf-16be')).text).toBe(page('utf-16', 'tin'));
  });

  it('reads the XML declaration before the header', () => {
    const xml = '<?xml version="1.0" encoding="windows-1251"?><t>Новости</t>';
    expect(decodeBody(iconv.encode(xml, 'windows-1251'), 'text/xml; charset=windows-1252')).toMatchObject({ text: xml, charset: 'windows-1251', guessed: false });
  });

  it('reads an old Vietnamese page, declared or not, or called Western', () => {
    for (const [head, contentType] of [['', ''], ['', 'text/html; charset=windows-1258'], ['', 'text/html; charset=iso-8859-1'], ['<meta charset="utf-8">', '']] as const) {
      const decoded = decodeBody(Buffer.concat([Buffer.from(head), in1258(vietnamese)]), contentType);
      expect(decoded.charset).toBe('windows-1258');
      expect(decoded.text.normalize('NFC')).toBe(head + vietnamese);
    }
  });

  it.each(['Il a été arrêté à Besançon, où l’été finit', 'Più di così non si può, però è città', 'Não há ações; põe corações', 'Über größere Straßen', 'El niño comió jamón'])('reads Western text: %s', (text) => {
    expect(decodeBody(iconv.encode(text, 'windows-1252'))).toMatchObject({ text, charset: 'windows-1252', guessed: true });
  });

  it('keeps UTF-8 that was cut within a character', () => {
    const cut = Buffer.concat([Buffer.from(vietnamese).subarray(0, 100), Buffer.from([0xe1, 0xbb]), Buffer.from(' hết')]);
    const decoded = decodeBody(cut, 'text/html; charset=utf-8');
    expect(decoded.charset).toBe('utf-8');
    expect(decoded.text).toContain('Sở Khoa học');
  });

  it('never runs the decoders of transport encodings', () => {
    for (const label of ['base64', 'hex', 'utf-7', 'binary']) expect(decodeBody(Buffer.from('PHNjcmlwdD4 é', 'latin1'), `text/html; charset=${label}`).text).toContain('PHNjcmlwdD4');
  });

  it('reads nothing as nothing', () => {
    expect(decodeBody(new Uint8Array(0))).toEqual({ text: '', charset: 'utf-8', guessed: false });
  });
});
