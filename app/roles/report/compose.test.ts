import PostalMime from 'postal-mime';
import { expect, it } from 'vitest';
import { smallReport } from '../../../infra/reports/testing/small-report.ts';
import { composeMail, mostAttachedBytes, type MailParts } from './compose.ts';

const bytes = (size: number): Uint8Array => new Uint8Array(size).fill(65);
const parts = (more: Partial<MailParts> = {}): MailParts => ({
  delivery: { id: 'c0ffee'.repeat(10), report: 12, version: 2, address: 'vac@so-a.example', made_at: Date.UTC(2026, 10, 23) },
  model: smallReport(), name: 'Phạm Thu Vạc', files: [{ format: 'docx', bytes: bytes(300) }], sender: { name: 'Điểm Báo', address: 'diem-bao@so-a.example', host: 'so-a.example' }, console: 'https://diem-bao.example', ...more,
});
const read = async (more: Partial<MailParts> = {}) => await PostalMime.parse(await composeMail(parts(more)));

it('is the same mail when it is composed again', async () => {
  const [one, other] = [await composeMail(parts()), await composeMail(parts())];
  expect(one.equals(other)).toBe(true);
  expect(await read()).toMatchObject({ messageId: '<report.12.2.c0ffeec0ffeec0ffeec0ffeec0ffeec0@so-a.example>', date: '2026-11-23T00:00:00.000Z', to: [{ name: 'Phạm Thu Vạc', address: 'vac@so-a.example' }] });
});

it('has the report as HTML and as text, and leads to its page', async () => {
  const { html, text, subject, attachments } = await read();
  expect(subject).toBe('BÁO CÁO: Tình hình thông tin tuần 46 năm 2026 (từ 09/11 đến 15/11/2026)');
  for (const body of [html, text]) {
    expect(body).toContain('Cầu Bến Sao thông xe sớm mười ngày');
    expect(body).toContain('https://diem-bao.example/reports/12');
  }
  expect(attachments).toMatchObject([{ filename: 'bao-cao-tuan_2026-W46_v2.docx', disposition: 'attachment' }]);
});

it('no line break of a title or name becomes a header', async () => {
  const report = smallReport();
  const { headers } = await read({ name: 'Vạc\r\nBcc: ai@do.example', model: { ...report, letterhead: { ...report.letterhead, subject: 'Tuần\r\nBcc: ai@do.example\u2028X: y' } } });
  expect(headers.map(({ key }) => key)).not.toContain('bcc');
  expect(headers.map(({ key }) => key)).not.toContain('x');
});

it('leaves on the console what would make it too large, the last first', async () => {
  const { attachments } = await read({ files: [{ format: 'html', bytes: bytes(1000) }, { format: 'docx', bytes: bytes(mostAttachedBytes) }, { format: 'pdf', bytes: bytes(1000) }] });
  expect(attachments.map(({ filename }) => filename)).toEqual(['bao-cao-tuan_2026-W46_v2.html']);
});
