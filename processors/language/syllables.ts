/*
 * Vietnamese without its diacritics: what no other language of the Latin script looks like as a whole. Detectors trained
 * on written-out text miss it.
 */
const syllable =
  /^(?:b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?(?:a|e|i|o|u|y|ai|ao|au|ay|eo|eu|ia|ie|ieu|iu|oa|oai|oay|oe|oi|oo|ua|uay|ue|ui|uo|uoi|uou|uu|uy|uya|uye|uyu|ye|yeu|oeo|oao|ieu)(?:c|ch|m|n|ng|nh|p|t)?$/;

/** Common in Vietnamese, and words of no other language that is likely here. */
const frequent = new Set(
  `khong nguoi duoc cua nhung nhu cung nay trong mot ngay phai dang truoc nhieu theo tren vay lam biet chung quoc viet hoc duong thanh pho tinh huyen phuong thi truong nha nuoc
  chinh phu cong nghe khoa hoc dan cap vien benh giao duc moi truong thoi gian nhan chuyen thuong dong trieu nghin ty hom roi cho voi cac da se tu den ra vao khi neu thi ma la co va
  ko dc khg bn mn ntn ng lun wa z vs cug dang bao gio lai qua rat gia tien luong xe mua ban hang gioi dau sao noi biet xin chao minh em anh chi ong ba chau con toi ban`
    .split(/\s+/)
    .filter((word) => !['la', 'ma', 'co', 'con', 'em', 'ban', 'toi', 'ra', 'se', 'da', 'ty', 'hang', 'dan', 'lam', 'den', 'dong', 'z', 'ng', 'gia', 'tu', 'va', 'sao', 'ba', 'bn', 'mn', 'wa', 'vs', 'anh', 'chi', 'pho', 'bao', 'mua'].includes(word)),
);

export interface SyllableShares {
  readonly words: number;
  /** Share of the words that bear letters only Vietnamese writes. */
  readonly vietnameseLetters: number;
  /** Share of the words that could be Vietnamese syllables once diacritics are off. */
  readonly shaped: number;
  /** Share of the words that are frequent Vietnamese syllables without diacritics. */
  readonly frequent: number;
}

/** ơ, ư, đ, ă with the block of letters with two marks: Vietnamese alone uses them together. */
const vietnameseOnly = /[ơưđ\u1ea0-\u1ef9]/u;

/** How Vietnamese some words look; `words` are in lower case, NFC. */
export function syllableShares(words: readonly string[], fold: (word: string) => string): SyllableShares {
  const count = words.length || 1;
  let letters = 0;
  let shaped = 0;
  let common = 0;
  for (const word of words) {
    const plain = fold(word);
    if (vietnameseOnly.test(word)) letters += 1;
    if (syllable.test(plain)) shaped += 1;
    if (frequent.has(plain)) common += 1;
  }
  return { words: words.length, vietnameseLetters: letters / count, shaped: shaped / count, frequent: common / count };
}
