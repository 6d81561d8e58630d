/** What people write short, in full: each counts as the words it stands for. Without diacritics on the left. */
export const abbreviations: Readonly<Record<string, string>> = {
  ko: 'không', k0: 'không', hok: 'không', hong: 'không', hông: 'không', kh: 'không', kg: 'không', dc: 'được', đc: 'được', dk: 'được', j: 'gì', mn: 'mọi người', mng: 'mọi người', ng: 'người', ngta: 'người ta',
  cty: 'công ty', hs: 'học sinh', sv: 'sinh viên', gv: 'giáo viên', bv: 'bệnh viện', bs: 'bác sĩ', bn: 'bệnh nhân', tk: 'tài khoản', nv: 'nhân viên', cn: 'công nhân', kcn: 'khu công nghiệp', nm: 'nhà máy',
  bhyt: 'bảo hiểm y tế', bhxh: 'bảo hiểm xã hội', bhtn: 'bảo hiểm thất nghiệp', csgt: 'cảnh sát giao thông', ca: 'công an', gplx: 'giấy phép lái xe', cccd: 'căn cước công dân', cmnd: 'chứng minh nhân dân', cmt: 'chứng minh thư',
  tp: 'thành phố', thpt: 'trung học phổ thông', thcs: 'trung học cơ sở', ubnd: 'ủy ban nhân dân', hđnd: 'hội đồng nhân dân', gddt: 'giáo dục và đào tạo', khcn: 'khoa học và công nghệ', nhnn: 'ngân hàng nhà nước', nh: 'ngân hàng',
  atm: 'máy rút tiền', app: 'ứng dụng', vneid: 'ứng dụng định danh', sđt: 'số điện thoại', sdt: 'số điện thoại', xklđ: 'xuất khẩu lao động', xkld: 'xuất khẩu lao động', nlđ: 'người lao động', ldld: 'liên đoàn lao động', vp: 'vi phạm', gt: 'giao thông', ot: 'ô tô', oto: 'ô tô', xm: 'xe máy', vacxin: 'vắc xin', vaccine: 'vắc xin', vắcxin: 'vắc xin', covid: 'covid', wifi: 'mạng không dây',
};
