import { describe, expect, it } from 'vitest';
import { compose, composeDigest, composeHeartbeat } from '../../../message/index.ts';
import { somePost, someBrief, someWhole, someAlert } from '../../../message/testing/brief.ts';
import { someOutgoing } from '../../testing/outgoing.ts';
import { templates } from './index.ts';

type Name = keyof typeof templates;
const names = Object.keys(templates) as Name[];
const bodyOf = (name: Name, message: Parameters<typeof someOutgoing>[0] = {}, address = '84900000000'): string => JSON.stringify(templates[name].body(someOutgoing(message), address));
const secretive = ['LỜI-BÀI-ĐĂNG', 'TIÊU-ĐỀ-BÀI-ĐĂNG', 'mang-xa-hoi.example'];
const withPost = (language: 'vi' | 'en') => someBrief({ recipient: { id: 'lan', name: 'Lan', language }, documents: [somePost({ passage: secretive[0] ?? '', title: secretive[1] ?? '', address: `https://${secretive[2] ?? ''}/1` })] });

describe.each(names)('the template %s', (name) => {
  it.each(['vi', 'en'] as const)('holds title and link (%s), and of posts nothing', (language) => {
    const message = compose(withPost(language));
    const body = bodyOf(name, { message });
    const whole = JSON.stringify(JSON.parse(body));
    expect(whole).toBe(body);
    expect(body).toContain(JSON.stringify(message.title).slice(1, -1));
    expect(body).toContain(message.link);
    for (const word of secretive) expect(body).not.toContain(word);
    expect(body).not.toMatch(/undefined/);
  });
  it('leads into the console where there is nothing to acknowledge', () => {
    const message = compose({ ...withPost('vi'), link: null });
    expect(bodyOf(name, { message })).toContain('https://diembao.so-khcn.example/alerts/12');
  });
  it('carries digests and heartbeats', () => {
    const { recipient, office, console, now } = withPost('en');
    for (const message of [composeDigest([withPost('en')], { recipient, office, console, now, total: 3 }), composeHeartbeat({ recipient, office, console, now })]) expect(bodyOf(name, { message })).toContain(message.title);
  });
  it('marks of its service in a title stay words', () => {
    const title = '<@U1> <!channel> *x* _y_ [z](https://evil.example) {{user}} </at>';
    const body = bodyOf(name, { message: { title, short: title, lead: title } });
    // Only the one field that Slack reads with marks is written otherwise.
    if (name === 'slack') expect((JSON.parse(body) as { text: string }).text).toBe('&lt;@U1&gt; &lt;!channel&gt; *x* _y_ [z](https://evil.example) {{user}} &lt;/at&gt;');
    expect(body).not.toMatch(/"type":"(?:mrkdwn|TextBlock)"|parse_mode/);
  });
});

describe('what each service is told', () => {
  it('Telegram: whom, the text, one button', () => {
    expect(JSON.parse(bodyOf('telegram'))).toMatchObject({ chat_id: '84900000000', link_preview_options: { is_disabled: true }, disable_notification: false, reply_markup: { inline_keyboard: [[{ text: 'Xác nhận đã nhận', url: 'https://diembao.example/alert/abc' }]] } });
    expect(JSON.parse(bodyOf('telegram', { message: { severity: 'info' } }))).toMatchObject({ disable_notification: true });
  });
  it.each(['http://127.0.0.1:4789/alert/abc', 'http://localhost:4789/alert/abc', 'http://diembao/alert/abc', 'https://10.1.2.3/alert/abc'])('a link that only the office can open stands in the text: %s', (link) => {
    for (const name of ['telegram', 'zalo-oa', 'teams', 'slack'] as const) {
      const body = bodyOf(name, { message: { link } });
      expect(body).toContain(link);
      expect(body).not.toContain('Xác nhận đã nhận');
    }
  });
  it('Zalo: an internal notice to a user of the account, within its bounds', () => {
    const body = JSON.parse(bodyOf('zalo-oa', { message: { title: 'ư'.repeat(120), lead: 'x'.repeat(160) } }, 'u1')) as { recipient: unknown; message: { attachment: { payload: { template_type: string; language: string; elements: { content: string }[]; buttons: { title: string; type: string; payload: { url: string } }[] } } } };
    const { payload } = body.message.attachment;
    expect(body.recipient).toEqual({ user_id: 'u1' });
    expect(payload).toMatchObject({ template_type: 'transaction_internal', language: 'VI', buttons: [{ type: 'oa.open.url', payload: { url: 'https://diembao.example/alert/abc' } }] });
    expect(payload.elements[0]?.content.length).toBeLessThanOrEqual(100);
    expect(payload.elements[1]?.content).toContain('ư'.repeat(120));
    expect(payload.buttons[0]?.title.length).toBeLessThanOrEqual(35);
    expect(templates['zalo-oa'].headers?.('tok')).toEqual({ access_token: 'tok' });
  });
  it('Teams: a card with one action', () => {
    expect(JSON.parse(bodyOf('teams'))).toMatchObject({ type: 'message', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard', version: '1.4', actions: [{ type: 'Action.OpenUrl', url: 'https://diembao.example/alert/abc' }] } }] });
  });
  it('SMS: at most 300 characters, once with marks and once without', () => {
    const { text, plain, to } = JSON.parse(bodyOf('sms', { message: compose(someBrief()) })) as { text: string; plain: string; to: string };
    expect(to).toBe('84900000000');
    expect(text.length).toBeLessThanOrEqual(300);
    expect(plain).toMatch(/^\[KHAN\] Nghi lap lai dieu da bi bac bo: "Nuoc song Tan Hai/);
    expect(plain).toMatch(/^[\x20-\x7E]+$/);
    expect(plain.length).toBeLessThanOrEqual(300);
    const long = JSON.parse(bodyOf('sms', { message: { short: 'ờ…'.repeat(200) } })) as { text: string };
    expect(long.text.length).toBeLessThanOrEqual(300);
  });
  it('a receiver of the office’s own: everything, and facts without words', () => {
    const message = compose(someBrief({ purpose: 'update', whole: someWhole({ alert: someAlert({ occurrences: 9, told: 5 }) }) }));
    expect(JSON.parse(bodyOf('plain', { message }))).toMatchObject({ version: 1, key: '12.0.lan.email', thread: 'alert.12', recipient: 'lan', purpose: 'update', severity: 'critical', language: 'vi', facts: { alert: 12, rule: 'nghi-sai', occurrences: 9, units: ['so-khcn', 'xa-hoa-binh'] } });
  });
});
