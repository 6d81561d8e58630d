/** The seven core conventions, and the topics of the taxonomy that fall under each. An office's own topics stand under none. */
export const conventions: readonly { readonly vi: string; readonly en: string; readonly topics: readonly string[] }[] = [
  { vi: 'Quyền dân sự và chính trị (ICCPR)', en: 'Civil and political rights (ICCPR)', topics: ['civil-political-rights', 'religion-belief', 'expression-press-internet', 'justice-legal-aid'] },
  { vi: 'Quyền kinh tế, xã hội và văn hóa (ICESCR)', en: 'Economic, social and cultural rights (ICESCR)', topics: ['economic-social-cultural-rights', 'labour', 'poverty-reduction-social-protection'] },
  { vi: 'Xóa bỏ phân biệt chủng tộc (CERD)', en: 'Racial discrimination (CERD)', topics: ['ethnic-minorities'] },
  { vi: 'Xóa bỏ phân biệt đối xử với phụ nữ (CEDAW)', en: 'Discrimination against women (CEDAW)', topics: ['women-gender-equality', 'human-trafficking'] },
  { vi: 'Quyền trẻ em (CRC)', en: 'Rights of the child (CRC)', topics: ['children'] },
  { vi: 'Quyền của người khuyết tật (CRPD)', en: 'Rights of persons with disabilities (CRPD)', topics: ['persons-with-disabilities'] },
  { vi: 'Chống tra tấn (CAT)', en: 'Torture (CAT)', topics: ['torture-prevention-detention'] },
  { vi: 'Chung cho các công ước', en: 'All conventions', topics: ['international-cooperation-upr'] },
];
