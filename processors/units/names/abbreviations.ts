/*
 * How the words in names of Vietnamese public bodies are abbreviated. Nobody lists all of "Sở KH&CN", "Sở KHCN", "Sở KH và CN" in the
 * office's file: whatever can be put together from these is known.
 */

const pairs: readonly (readonly [string, string])[] = [
  // what departments deal with
  ['Khoa học (?:và|&) Công nghệ', 'KH&CN KHCN'],
  ['Giáo dục (?:và|&) Đào tạo', 'GD&ĐT GDĐT GD'],
  ['Giáo dục', 'GD'],
  ['Nông nghiệp (?:và|&) Môi trường', 'NN&MT NNMT'],
  ['Nông nghiệp (?:và|&) Phát triển nông thôn', 'NN&PTNT NNPTNT'],
  ['Tài nguyên (?:và|&) Môi trường', 'TN&MT TNMT'],
  ['Thông tin (?:và|&) Truyền thông', 'TT&TT TTTT'],
  ['Lao động\\s*[-–,]?\\s*Thương binh (?:và|&) Xã hội', 'LĐ-TB&XH LĐTB&XH LĐTBXH LĐ-TBXH'],
  ['Văn hóa, Thể thao (?:và|&) Du lịch', 'VH-TT&DL VHTT&DL VHTTDL VH,TT&DL'],
  ['Văn hóa (?:và|&) Thể thao', 'VH&TT VHTT'],
  ['Kế hoạch (?:và|&) Đầu tư', 'KH&ĐT KHĐT'],
  ['Giao thông vận tải', 'GTVT'],
  ['Dân tộc (?:và|&) Tôn giáo', 'DT&TG DTTG'],
  ['Tiêu chuẩn\\s*[-–,]?\\s*Đo lường\\s*[-–,]?\\s*Chất lượng', 'TĐC TCĐLCL TC-ĐL-CL'],
  ['Đo lường\\s*[-–,]?\\s*Chất lượng', 'ĐLCL'],
  ['Y tế', 'YT'],
  ['Nội vụ', 'NV'],
  ['Ngoại vụ', 'NgV'],
  ['Xây dựng', 'XD'],
  ['Công Thương', 'CT'],
  ['Tài chính', 'TC'],
  ['Quản lý', 'QL'],
  ['Trợ giúp pháp lý', 'TGPL'],
  ['Chuyển đổi số', 'CĐS'],
  ['Ứng dụng', 'ƯD'],
  ['Phát triển', 'PT'],
  ['Khoa học', 'KH'],
  ['Bảo trợ xã hội', 'BTXH'],
  ['Bảo hiểm xã hội', 'BHXH'],
  ['Kiểm soát bệnh tật', 'KSBT'],
  ['Hành chính công', 'HCC'],
  ['Đa khoa', 'ĐK'],
  // what a body is
  ['(?:Ủy|Uỷ) ban nhân dân', 'UBND UB'],
  ['(?:Ủy|Uỷ) ban', 'UB'],
  ['Hội đồng nhân dân', 'HĐND'],
  ['Tòa án nhân dân', 'TAND'],
  ['Viện kiểm sát nhân dân', 'VKSND'],
  ['Mặt trận Tổ quốc', 'MTTQ'],
  ['Liên hiệp Phụ nữ', 'LHPN'],
  ['Liên đoàn Lao động', 'LĐLĐ'],
  ['Thi hành án dân sự', 'THADS'],
  ['Trung tâm', 'TT'],
  ['Bệnh viện', 'BV'],
  ['Công an', 'CA'],
  ['Văn phòng', 'VP'],
  ['Trung học phổ thông', 'THPT'],
  ['Trung học cơ sở', 'THCS'],
  ['Đại học', 'ĐH'],
  ['Cao đẳng', 'CĐ'],
  // where it is
  ['thành phố', 'TP'],
  ['phường', 'P.'],
  ['(?<!(?:hợp tác|bảo hiểm|bảo trợ) )xã(?! hội)', 'X.'],
];

const abbreviations = pairs.map(([words, short]) => ({ long: new RegExp(`(?<!\\p{L})${words}(?!\\p{L})`, 'iu'), shorts: short.split(' ') }));
const mostForms = 160;

/** A name with its words abbreviated in every way in which people do: the name itself first. */
export function abbreviated(name: string): string[] {
  const forms = [name];
  for (const { long, shorts } of abbreviations) {
    for (const form of [...forms]) {
      if (forms.length >= mostForms) return forms;
      if (long.test(form)) forms.push(...shorts.map((short) => form.replace(long, short)));
    }
  }
  return [...new Set(forms.flatMap((form) => [form, glued(form)]))];
}

/** "TT CĐS" as "TTCĐS", "Sở XD" as "SXD": abbreviations side by side are written as one. */
function glued(form: string): string {
  const joined = form.replace(/(?<![\p{L}\p{N}])(\p{Lu}{2,5}) (?=\p{Lu}{2,6}(?![\p{L}\p{N}]))/gu, '$1');
  return joined.replace(/^Sở (?=\p{Lu}{2,6}(?![\p{L}\p{N}&-]))/u, 'S');
}
