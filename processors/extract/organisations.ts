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
  tổ quốc, thanh tra, đời sống pháp luật, phụ nữ số, phụ nữ mới, phụ nữ thủ đô, phụ nữ tp.hcm, nhịp sống số, nhịp sống việt, thể thao và văn hóa, thể thao & văn hóa, thể thao văn hóa, trí thức trẻ,
  trí thức và cuộc sống, tri thức và cuộc sống, doanh nghiệp và tiếp thị, doanh nghiệp & tiếp thị, doanh nghiệp tiếp thị, doanh nghiệp và kinh doanh, markettimes, infomoney, saostar, yan, 2sao, ngoisao, ngôi sao, 24h, eva, afamily, genk,
  vtcnews, plo, tto, tno, laodong, nhandan, qđnd, cand, cắt tin, dân sinh, lao động xã hội, lao động và xã hội, giáo dục thủ đô, giáo dục việt nam, giáo dục và xã hội, mặt trận, xây dựng đảng, tiếng dân, biên phòng, hải quan,
  hải quan online, công lý, kiểm sát, bảo hiểm xã hội, môi trường và đô thị, môi trường & đô thị, đô thị mới, sài gòn tiếp thị, sài gòn times, kinh tế sài gòn, kinh tế sài gòn online, thời báo kinh tế sài gòn, nhà đầu tư, đầu tư chứng khoán,
  tin nhanh chứng khoán, người quan sát, vietnambiz, vnbusiness, vietstock, vietnam finance, vietnamfinance, vnfinance, reatimes, thế giới số, thế giới trẻ, hoa học trò, sinh viên việt nam, mực tím, khoa học và đời sống, khoa học & đời sống,
  khoa học và phát triển, khoa học phát triển, sức khỏe cộng đồng, sức khỏe đời sống, gia đình việt nam, gia đình mới, gia đình & xã hội, người lao động, người hà nội, người đô thị, pháp luật và xã hội, pháp luật & xã hội, pháp luật plus,
  pháp luật tp. hồ chí minh, dân tộc và phát triển, dân tộc & phát triển, đảng cộng sản, văn nghệ, văn hóa và phát triển, xây dựng và đô thị, nông thôn ngày nay, nông thôn việt, tạp chí cộng sản, the guardian, guardian, the new york times, new york times, washington post, the washington post, wall street journal, financial times, nikkei, nikkei asia, al jazeera, daily mail, new york post, scmp`
    .split(',')
    .map((name) => name.trim()),
);

/** Words that only an organisation's name has. */
const organisationWord =
  /(?<![\p{L}\p{N}])(?:báo|nhật báo|tuần báo|thời báo|tạp chí|chuyên trang|đài|thông tấn|thông tấn xã|cổng thông tin|trang tin|tin nhanh|hãng tin|online|news|times|post|daily|press|media|journal|magazine|herald|tv|radio|truyền hình|phát thanh|bộ|sở|ubnd|ủy ban|uỷ ban|cục|tổng cục|công an|chính phủ|chinhphu|hội|liên đoàn|viện|trung tâm|ban)(?![\p{L}\p{N}])/iu;
const domain = /^(?:www\.)?[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:vn|com|net|org|info|gov|edu)(?:\.vn)?$/iu;
const abbreviation = /^[A-ZĐ]{2,6}(?:VN|O|TV)?$/;
const nobody = /^(?:internet|facebook|fb|zalo|mxh|mạng xã hội|sưu tầm|tổng hợp|t\.h|nguồn|ảnh|wikipedia|google|youtube|tiktok|như|ông|bà|anh|chị)(?![\p{L}\p{N}])/iu;

/** Whether the name is a known outlet's, although it may look like a person's. */
export const isOutlet = (name: string): boolean => outlets.has(bareOf(name));

const bareOf = (name: string): string => name.toLowerCase().normalize('NFC').replace(/^báo (?:điện tử )?/, '').replace(/ (?:online|điện tử)$/, '');

/** The organisation's name as it stands, tidied; null when it is a person, a vague source or no name at all. */
export function organisationIn(raw: string): string | null {
  const name = raw.replace(/^[\s"“”'(:–-]+|[\s"“”'.,;)–-]+$/gu, '').trim();
  if (name.length < 2 || name.length > 60 || nobody.test(name)) return null;
  if (isOutlet(name) || domain.test(name) || abbreviation.test(name)) return name;
  return organisationWord.test(name) && /^\p{Lu}|^(?:báo|tạp chí|đài|trang|hãng|cổng)/u.test(name) && name.split(' ').length <= 9 ? name : null;
}
