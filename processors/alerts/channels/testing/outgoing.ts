import type { Message } from '../../message/message.ts';
import type { Outgoing } from '../channel.ts';

/** For tests only. The office, its people and events are fictional. */
export const someMessage = (over: Partial<Message> = {}): Message => ({
  language: 'vi',
  severity: 'critical',
  purpose: 'first',
  title: '[KHẨN] Đoạn văn có thể lặp lại điều đã bị bác bỏ: nước sông Tân Hải',
  lead: 'Báo Sóng Biển và 3 nơi khác đăng; xác nhận trước 14:45.',
  short: '[KHẨN] Nước sông Tân Hải: 4 bài. Xác nhận trước 14:45: https://diembao.example/alert/abc',
  text: 'Điều gì đã xảy ra\nNước sông Tân Hải (hư cấu).\n',
  html: '<!doctype html><html lang="vi"><body><p>Nước sông Tân Hải (hư cấu).</p></body></html>',
  link: 'https://diembao.example/alert/abc',
  facts: { alert: 12, rule: 'nghi-sai', severity: 'critical', occurrences: 4 },
  ...over,
});

export const someOutgoing = ({ message, ...over }: Partial<Omit<Outgoing, 'message'>> & { readonly message?: Partial<Message> } = {}): Outgoing => ({
  key: '12.0.lan.email',
  thread: { id: 'alert.12', first: null },
  recipient: { id: 'lan', name: 'Nguyễn Thị Lan', address: 'lan@so-khcn.example', language: 'vi' },
  ...over,
  message: someMessage(message),
});
