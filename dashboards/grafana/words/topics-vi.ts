import type { Topic } from '../taxonomy.ts';

/** The topics that ship, in Vietnamese, as the taxonomy names them. */
export const topics: Readonly<Record<Topic, string>> = {
  'civil-political-rights': 'Quyền dân sự, chính trị',
  'economic-social-cultural-rights': 'Quyền kinh tế, xã hội, văn hóa',
  'women-gender-equality': 'Phụ nữ, bình đẳng giới',
  'ethnic-minorities': 'Dân tộc thiểu số',
  children: 'Trẻ em',
  'persons-with-disabilities': 'Người khuyết tật',
  'torture-prevention-detention': 'Chống tra tấn, giam giữ',
  'religion-belief': 'Tôn giáo, tín ngưỡng',
  labour: 'Lao động, việc làm',
  'human-trafficking': 'Mua bán người',
  'expression-press-internet': 'Tự do ngôn luận, báo chí, internet',
  'poverty-reduction-social-protection': 'Giảm nghèo, an sinh xã hội',
  'law-policy': 'Pháp luật, chính sách',
  'international-cooperation-upr': 'Hợp tác quốc tế, UPR',
  'science-technology': 'Khoa học, công nghệ, chuyển đổi số',
  'justice-legal-aid': 'Tư pháp, trợ giúp pháp lý',
};
