import type { AlertProblemCode, Names } from '../api/index.ts';

/** What refusals about alerts are called. */
export const alertProblems: Readonly<Record<AlertProblemCode, { readonly status: 404 | 409 | 422; readonly titles: Names }>> = {
  'alert-not-found': { status: 404, titles: { vi: 'Không có tin báo này', en: 'There is no such alert' } },
  'alert-closed': { status: 409, titles: { vi: 'Tin báo này đã đóng', en: 'This alert is closed' } },
  'snooze-in-past': { status: 422, titles: { vi: 'Thời điểm hoãn đã qua', en: 'The time until which to put it off has passed' } },
  'silence-empty': { status: 422, titles: { vi: 'Cần điều kiện, lý do, và giờ kết thúc sau giờ bắt đầu', en: 'It needs something to match, a reason, and an end after its start' } },
  'handover-empty': { status: 422, titles: { vi: 'Ca trực phải kết thúc sau khi bắt đầu', en: 'A turn ends after it starts' } },
  'matcher-invalid': { status: 422, titles: { vi: 'Điều kiện chưa đúng cách viết, ví dụ: severity=info hoặc unit=~xa-.*', en: 'That is no condition; write for example severity=info or unit=~xa-.*' } },
  'alert-person-unknown': { status: 422, titles: { vi: 'Người này không có trong danh sách trực của cơ quan', en: 'This person is not in the office’s file' } },
  'alert-rule-unknown': { status: 404, titles: { vi: 'Không có quy tắc này', en: 'There is no such rule' } },
  'alert-roster-unknown': { status: 404, titles: { vi: 'Không có lịch trực này', en: 'There is no such roster' } },
  'back-test-busy': { status: 409, titles: { vi: 'Đang chạy thử một quy tắc khác, xin đợi', en: 'Another rule is being tried, please wait' } },
};
