import { describe, expect, it } from 'vitest';
import { composeDigest, composeHeartbeat, composeTest } from './index.ts';
import { someAlert, someBrief, somePost, someWhole, now } from './testing/brief.ts';

const addressed = (language: 'vi' | 'en') => ({ recipient: { id: 'lan', name: 'Lan', language }, office: { name: 'Sở Khoa học và Công nghệ tỉnh Tân Hải', timezone: 'Asia/Ho_Chi_Minh' }, console: 'https://diembao.so-khcn.example', now });

describe('a digest', () => {
  const briefs = [13, 14, 15].map((number) => someBrief({ link: `https://diembao.so-khcn.example/alert/${String(number)}`, documents: [somePost({ passage: 'LỜI' })], whole: someWhole({ alert: someAlert({ number, severity: number === 15 ? 'warning' : 'info' }) }) }));
  it('tells of each alert with its link, the gravest first, and counts the rest', () => {
    const message = composeDigest(briefs, { ...addressed('vi'), total: 1203 });
    expect(message).toMatchObject({ title: 'Tổng hợp 1.203 tin báo', purpose: 'digest', severity: 'warning', link: null, page: 'https://diembao.so-khcn.example/alerts', facts: { alerts: [15, 13, 14], total: 1203 } });
    for (const number of [13, 14, 15]) for (const form of [message.text, message.html]) {
      expect(form).toContain(`https://diembao.so-khcn.example/alert/${String(number)}`);
      expect(form).toContain(`https://diembao.so-khcn.example/alerts/${String(number)}`);
    }
    expect(message.text.indexOf('Tin báo số 15')).toBeLessThan(message.text.indexOf('Tin báo số 13'));
    expect(message.text).toContain('và 1.200 tin báo nữa');
    expect(JSON.stringify(message)).not.toContain('LỜI');
  });
  it('in English, of one, and with nothing left', () => {
    const message = composeDigest(briefs.slice(0, 1), { ...addressed('en'), total: 1 });
    expect(message.title).toBe('1 alert in one message');
    expect(message.text).not.toContain('more alert');
    expect(composeDigest([], { ...addressed('en'), total: 0 }).title).toBe('0 alerts in one message');
  });
  it('asks nobody to acknowledge what is closed', () => {
    const closed = someBrief({ whole: someWhole({ alert: someAlert({ state: 'closed' }) }) });
    expect(composeDigest([closed], { ...addressed('vi'), total: 1 }).text).not.toContain('Xác nhận đã nhận');
  });
});

describe('notes', () => {
  it('a heartbeat says when it was sent, and that its absence means something', () => {
    expect(composeHeartbeat(addressed('vi'))).toMatchObject({ purpose: 'heartbeat', severity: 'info', link: null, lead: 'Báo lúc 21/11/2026, 14:30. Nếu tin này không đến đúng giờ, hãy kiểm tra hệ thống.', facts: { at: '2026-11-21T07:30:00.000Z' } });
    expect(composeHeartbeat(addressed('en')).title).toBe('The monitor is alive');
  });
  it('a test says that it is one', () => {
    expect(composeTest(addressed('vi')).text).toContain('ắ ộ ữ ẽ đ Đ');
    expect(composeTest(addressed('en')).title).toMatch(/test/);
  });
});
