/*
 * What makes a name after "Theo …" an organisation. Only organisations publish as such; a person's name there is a byline
 * and is not read.
 */

/** Outlets whose names look like persons' names or common words; lower case, without the word "Báo". */
const outlets = new Set(
  `tuổi trẻ, thanh niên, dân trí, vnexpress, vietnamnet, lao động, tiền phong, người lao động, đại đoàn kết, nhân dân, quân đội nhân dân, công an nhân dân, sài gòn giải phóng,
  hà nội mới, hànộimới, pháp luật, pháp luật việt nam, pháp luật tp.hcm, giáo dục và thời đại, giáo dục & thời đại, nông nghiệp, nông nghiệp và môi trường, nông nghiệp việt nam, đầu tư,
  phụ nữ, phụ nữ việt nam, sức khỏe và đời sống, sức khỏe & đời sống, gia đình và xã hội, znews, zing, zing news, kênh 14, kenh14, soha, cafef, cafebiz, vov, vtv, vtc, vtc news, htv, ttxvn,
  vnanet, vietnam+, vietnamplus, infonet, ictnews, một thế giới, người đưa tin, đời sống và pháp luật, đời sống & pháp luật, tri thức, công thương, giao thông, xây dựng, tin tức, thế giới và việt nam,
  tài nguyên và môi trường, kinh tế đô thị, kinh tế và đô thị, bảo vệ pháp luật, anninhthudo, an ninh thủ đô, an ninh tiền tệ, vneconomy, vietbao, một thế giới, văn hóa, đại biểu nhân dân, dân việt,
  nhịp sống kinh tế, nhịp sống thị trường, thời báo tài chính, kiểm toán, sggp, tp, nld, reuters, afp, ap, bloomberg, xinhua, tân hoa xã, kyodo, yonhap, sputnik, ria novosti, tass, bbc, cnn, cnbc,
  the guardian, guardian, the new york times, new york times, washington post, the washington post, wall street journal, financial times, nikkei, nikkei asia, al jazeera, daily mail, new york post, scmp`
    .split(',')
    .map((name) => name.trim()),
);

/** Words that only an organisation's name has. */
const organisationWord =
  /(?<![\p{L}\p{N}])(?:báo|tạp chí|đài|thông tấn|thông tấn xã|cổng thông tin|trang tin|tin nhanh|hãng tin|online|news|times|post|daily|press|media|journal|magazine|herald|tv|radio|truyền hình|phát thanh|bộ|sở|ubnd|ủy ban|uỷ ban|cục|tổng cục|công an|chính phủ|chinhphu|hội|liên đoàn|viện|trung tâm|ban)(?![\p{L}\p{N}])/iu;
const domain = /^(?:www\.)?[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:vn|com|net|org|info|gov|edu)(?:\.vn)?$/iu;
const abbreviation = /^[A-ZĐ]{2,6}(?:VN|O|TV)?$/;
const nobody = /^(?:internet|facebook|fb|zalo|mxh|mạng xã hội|sưu tầm|tổng hợp|t\.h|nguồn|ảnh|wikipedia|google|youtube|tiktok|như|ông|bà|anh|chị)(?![\p{L}\p{N}])/iu;

/** The organisation's name as it stands, tidied; null when it is a person, a vague source or no name at all. */
export function organisationIn(raw: string): string | null {
  const name = raw.replace(/^[\s"“”'(:–-]+|[\s"“”'.,;)–-]+$/gu, '').trim();
  if (name.length < 2 || name.length > 60 || nobody.test(name)) return null;
  const bare = name.toLowerCase().normalize('NFC').replace(/^báo (?:điện tử )?/, '').replace(/ (?:online|điện tử)$/, '');
  if (outlets.has(bare) || domain.test(name) || abbreviation.test(name)) return name;
  return organisationWord.test(name) && /^\p{Lu}|^(?:báo|tạp chí|đài|trang|hãng|cổng)/u.test(name) && name.split(' ').length <= 9 ? name : null;
}
