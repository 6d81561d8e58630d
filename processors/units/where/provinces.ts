import { spellingOf } from '../../phrases/index.ts';

/** Provinces and cities of Việt Nam, before and since July 2025: named right behind a body, they say whose body it is. */
const names = `An Giang, Bà Rịa Vũng Tàu, Bạc Liêu, Bắc Giang, Bắc Kạn, Bắc Ninh, Bến Tre, Bình Dương, Bình Định, Bình Phước, Bình Thuận, Cà Mau, Cao Bằng, Cần Thơ, Đà Nẵng, Đắk Lắk, Đắk Nông,
Điện Biên, Đồng Nai, Đồng Tháp, Gia Lai, Hà Giang, Hà Nam, Hà Nội, Hà Tĩnh, Hải Dương, Hải Phòng, Hậu Giang, Hòa Bình, Hồ Chí Minh, HCM, HCMC, Huế, Thừa Thiên Huế, Hưng Yên, Khánh Hòa, Kiên Giang, Kon Tum,
Lai Châu, Lạng Sơn, Lào Cai, Lâm Đồng, Long An, Nam Định, Nghệ An, Ninh Bình, Ninh Thuận, Phú Thọ, Phú Yên, Quảng Bình, Quảng Nam, Quảng Ngãi, Quảng Ninh, Quảng Trị, Sóc Trăng, Sơn La, Tây Ninh,
Thái Bình, Thái Nguyên, Thanh Hóa, Tiền Giang, Trà Vinh, Tuyên Quang, Vĩnh Long, Vĩnh Phúc, Yên Bái`;

/** Words as compared: exact spellings joined by blanks, and those without diacritics. */
export const provinces: ReadonlySet<string> = new Set(
  names.split(',').flatMap((name) => {
    const words = name.trim().split(/\s+/).map(spellingOf);
    return [words.map((word) => word.exact).join(' '), words.map((word) => word.folded).join(' ')];
  }),
);

/** Words of administrative tiers; a name follows. Without diacritics. */
export const tiers: readonly (readonly string[])[] = [
  ['thanh', 'pho'], ['dac', 'khu'], ['thi', 'tran'], ['thi', 'xa'], ['tinh'], ['tp'], ['xa'], ['phuong'], ['huyen'], ['quan'], ['t', 'p'],
];

/** The commonest family names: a capitalised name that opens with one, three words long or more, is a person. */
export const familyNames: ReadonlySet<string> = new Set(
  'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn trịnh mai lương tạ cao hà vương châu thái lưu tô kiều quách triệu nông lò giàng vàng sùng hờ đào tống trương chu'
    .split(' ')
    .map((name) => spellingOf(name).exact),
);

/** Of these, those that hardly any place's name begins with: in capitals, where a person's name has no other mark. */
export const clearFamilyNames: ReadonlySet<string> = new Set('nguyễn trần lê phạm huỳnh phan võ đặng bùi đỗ ngô đinh trịnh trương'.split(' ').map((name) => spellingOf(name).exact));
