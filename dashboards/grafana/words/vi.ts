import { boards } from './boards-vi.ts';
import { columns } from './columns-vi.ts';
import { values } from './values-vi.ts';

/** What stands on the dashboards, in Vietnamese. `en.ts` has the same keys, checked by type. */
export const vi = {
  folder: 'Điểm Báo',
  boards,
  columns,
  values,
  noValue: 'Chưa có',
  any: 'Tất cả',
  variables: { unit: 'Đơn vị', topic: 'Chủ đề', reach: 'Phạm vi', originals: 'Bản' },
  originals: { originals: 'Chỉ bản gốc', all: 'Tất cả' },
  annotations: { promotions: 'Mô hình mới', notices: 'Tin về nguồn', alerts: 'Tin báo', statements: 'Phát ngôn' },
  alerts: {
    sourceSilent: { title: 'Nguồn im lặng', about: 'Một nguồn không có bài mới lâu hơn nhịp của chính nó.' },
    documentsStopped: { title: 'Không có tài liệu mới', about: 'Đã hơn sáu giờ không lưu tài liệu nào.' },
    deadLetters: { title: 'Có thông điệp hỏng', about: 'Có thông điệp hỏng trong 24 giờ qua chưa được chạy lại.' },
    pollsFailing: { title: 'Nhiều nguồn lỗi', about: 'Hơn một nửa lượt hỏi nguồn trong giờ qua bị lỗi.' },
    volumeSpike: { title: 'Lượng tin tăng vọt', about: 'Trong ba giờ qua có giờ vượt xa thường lệ, ít nhất 20 tài liệu. Nhãn series và about cho biết về cái gì.' },
  },
  dashboards: 'Các bảng khác',
  console: 'Điểm Báo',
  open: {
    documents: 'Mở danh sách tài liệu', document: 'Mở tài liệu', stories: 'Mở danh sách câu chuyện', story: 'Mở câu chuyện', trends: 'Mở xu hướng', desk: 'Mở bàn xử lý',
    facts: 'Mở danh sách căn cứ', fact: 'Mở căn cứ', quality: 'Mở chất lượng cảnh báo', sources: 'Mở danh sách nguồn', models: 'Mở mô hình',
  },
};
export type Catalogue = typeof vi;
