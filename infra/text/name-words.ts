/*
 * Words that tell a person's name from the name of a place, an outlet or an office. Lower case, NFC; phrases are compared
 * word by word from the start of a name.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
const phrases = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s*,\s*/));

/** Vietnamese family names, but those that begin places or outlets far more often than persons. */
export const surnames = words(`
  nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn lâm mai trịnh đào lương hà cao tạ tô thái triệu
  tống từ vương châu chu doãn giang hứa khổng kiều la lã lạc lại lữ lưu mạc nghiêm ngụy nhữ ninh ông phùng phương quách tăng thạch
  thẩm thân tiêu tôn tất trang trương ung văn viên vi đàm đan đồng đậu bạch bành biện cù cung diệp âu thi thiều trà tào ma vừ giàng sùng`);

/** Syllables of given names that bear no mark of Vietnamese spelling. */
export const plainGivenNames = words(`
  an anh ban băng chi chinh công cương dung duy giang hoa huy hai hân hoan hiên hoang khang khanh khoa khoan khôi kim lam lan linh loan
  long luân ly mai minh my nam ngân nga ngoan nguyên nhi nhung ninh oanh phi phong phan phương quang quyên quân san sang sinh sen sơn
  tam tân tâm thanh thi thiên tho thu thông thương tiên tinh toan trang trinh trung trâm trân tuyên tuân tung tuyn uyên van vi vinh vy xuân yên ha hoa`);

/** Given names of other languages; none that is a well-known place. */
export const foreignGivenNames = words(`
  james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew
  joshua kenneth kevin brian edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon
  benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose adam nathan henry peter kyle simon martin alan
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa betty margaret sandra ashley kimberly emily donna
  michelle carol amanda melissa deborah stephanie rebecca laura sharon cynthia kathleen amy angela shirley anna brenda pamela emma nicole
  helen samantha katherine christine rachel carolyn janet catherine maria heather diane julie joyce kelly jane anne alice sophie hannah
  jean pierre marie claire hans klaus jürgen juan carlos luis ana carmen giovanni marco ivan sergei vladimir olga natalia yuki kenji hiroshi
  mohammed muhammad ahmed ali fatima chris mike tom tim nick joe ben dan matt sam alex tony jim bob bill steve`);

/** Not in any person's name, wherever it stands. */
export const neverInNames = words(`
  báo đài sở ubnd hđnd ubmttq mttq tp tphcm khcn gdđt ttxvn vtv htv vov vnexpress vietnam vietnamnet zing tto nld plo vtc vietnamplus reuters
  afp ap bbc cnn xinhua cục phòng ủy uỷ sự các những và của không là thư nhật tạp tuần truyền phát hãng
  news times daily post press agency university school college bank group company corporation inc ltd co. foundation institute ministry
  department committee council association union government party court police army city county province state district street road avenue
  park river lake mountain island bay beach airport station hotel hospital centre center museum market team staff desk editorial the of
  and in on at for to with from about more us our your this that what how why when who related latest read share contact home news story
  stories topics tags comments photo photos video videos podcast magazine journal review report reports world business sports politics
  technology science health culture travel opinion economy climate change energy education environment development rights human
  policy law international national global general annual summit conference forum festival week day year month monday tuesday
  wednesday thursday friday saturday sunday january february march april june july august september october november december`);

/** Beginnings of what is no person: bodies, places, outlets, headings. */
export const beginnings = phrases(`
  ban, bộ, ban biên tập, bến xe, bệnh viện, biển đông, biển, bờ, cảng, cầu, chi cục, chính phủ, chùa, chợ, công an, công bằng, công dân, công đoàn, công luận, công lý,
  công nghệ, công thương, công ty, công ước, cơ quan, cổng, cúp, đại học, đại biểu, đại hội, đảng, đảo, đền, đoàn thanh niên, đoàn thể, đồn, đội, đời sống, đường,
  giáo dục, giải, hạt, hệ thống, hiến pháp, hiệp, hội, hội đồng, hợp tác, huyện, khoa học, khu, kinh doanh, kinh tế, kỳ, làng, lao động,
  lễ, liên đoàn, liên hiệp, liên hợp, liên minh, luật, mặt trận, miền, mùa, năm, ngành, ngày, ngân hàng, nghị, người, nhà, nhân dân, nhịp sống, nông, núi,
  nước, ông kính, pháp luật, pháp lý, phụ nữ, phường, quân đội, quận, quốc, quyết, quỹ, rừng, sài gòn, sân, siêu, sông, sức khỏe, tài chính, tầm nhìn,
  tập đoàn, tết, thành phố, thanh niên, thanh tra, thể thao, thế giới, thị, thị trấn, thị xã, thị trường, thông, thời, thôn, thủ đô, thủ tướng, tiền phong, tiểu,
  tin, tin nhanh, tin tức, tỉnh, tòa, toà, tổ, tổng, trạm, trang, trí thức, trụ sở, trung tâm, trung ương, trường đại, trường học, trường sa, trường tiểu, trường trung, tuổi trẻ,
  tuyên, từ khóa, từ khoá, tư pháp, tư vấn, vành, văn bản, văn hóa, văn hoá, văn nghệ, văn phòng, văn học, văn miếu, vịnh, viện, việt, vòng, vụ, vùng, vườn, xã, xuân hè, xưởng, xe, y tế, ý kiến, an ninh, an giang, an sinh, an toàn,
  bình đẳng, bạn đọc, bảo hiểm, bảo tàng, bất động, chân dung, chính sách, chính trị, chủ đề, chủ tịch, chuyên, chương, cuộc, dân trí, dân tộc, dân số, di sản, di tích, dịch vụ, diễn đàn,
  doanh, du lịch, dự án, giải trí, góc, hình, học, hồ sơ, khám phá, khởi nghiệp, kết luận, kết quả, lịch sử, lời, môi trường, một thế giới, mục, nghị quyết, nghị định, nguồn, phim, phóng sự,
  phòng, quảng cáo, quê hương, quyền, soha, số, tác giả, tác phẩm, tin bài, thông tin, thông báo, tiêu điểm, tiếng, toàn, trẻ em, vấn đề, xã hội, xem, xuất bản, đất nước, đầu tư, địa chỉ, địa lý, điện, đô thị, đối ngoại, đời, mới, góp ý, hỏi đáp, liên hệ, hà nội, đồng tháp`);

/** Provinces, cities, countries and other well-known places, and the first syllables of many more (Tân …, Quảng …). */
export const places = phrases(`
  bà rịa, bạc liêu, bắc, bến tre, bình dương, bình định, bình phước, bình thuận, buôn, cà mau, cam ranh, cao bằng, cao lãnh, cần thơ, châu á, châu âu, châu đốc, châu mỹ, châu phi,
  côn đảo, cố đô, cửa, đà lạt, đà nẵng, đắk, đăk, điện biên, đông, đồng bằng, đồng hới, đồng nai, gia lai, gia nghĩa, hà giang, hà nam, hà tiên, hà tĩnh, hà đông, hải dương, hải phòng, hạ long, hậu giang,
  hòa bình, hoà bình, hoàng sa, hoàng thành, hoàng liên, hồ chí minh, hồ gươm, hồ tây, hội an, huế, hưng yên, kiên giang, khánh hòa, khánh hoà, kon tum, lai châu, lạng sơn, lào cai, lâm đồng, long an, long xuyên, lý sơn,
  móng cái, mỹ tho, nam bộ, nam định, nam trung, nghệ an, nha trang, ninh bình, ninh thuận, phan rang, phan thiết, phong nha, phú quốc, phú thọ, phú yên, quảng, quy nhơn, rạch giá, sa pa, sa đéc, sóc trăng, sơn la,
  sơn tây, tam kỳ, tam đảo, tân, tây, thái bình, thái lan, thái nguyên, thanh hóa, thanh hoá, thừa thiên, tiền giang, trà vinh, tuy hòa, tuyên quang, vĩnh, vị thanh, vũng tàu, yên bái,
  nhật bản, hàn quốc, trung quốc, trung đông, triều tiên, hoa kỳ, ấn độ, thụy sĩ, thụy điển, bồ đào, tây ban, hy lạp, ma cao, hồng kông, đài loan, lào, campuchia, indonesia, mỹ latinh`);
