/*
 * What reports say in Vietnamese: whole sentences. `{name}` stands for a figure, name, date or phrase; `{name?one|many}` for a word that goes with that number.
 * No digit stands in a template: numbers are figures.
 */
export const vi = {
  types: { daily: 'ĐIỂM BÁO', weekly: 'BÁO CÁO', monthly: 'BÁO CÁO', quarterly: 'BÁO CÁO', yearly: 'BÁO CÁO', 'ad-hoc': 'BÁO CÁO', dossier: 'HỒ SƠ' },
  subjects: {
    daily: 'Điểm báo ngày {from}', weekly: 'Tình hình báo chí và dư luận tuần từ {from} đến {to}', monthly: 'Tình hình báo chí và dư luận từ {from} đến {to}', quarterly: 'Tình hình báo chí và dư luận quý, từ {from} đến {to}',
    yearly: 'Tình hình báo chí và dư luận năm, từ {from} đến {to}', 'ad-hoc': 'Tình hình báo chí và dư luận từ {from} đến {to}', dossier: 'Hồ sơ từ {from} đến {to}', about: '{subject}: {about}',
  },
  titles: {
    overview: 'Tổng quan', stories: 'Câu chuyện nổi bật', clippings: 'Điểm tin theo chủ đề', tone: 'Sắc thái và thái độ theo đơn vị, chủ đề', rights: 'Quyền con người theo công ước và chủ đề', asks: 'Người dân kiến nghị, phản ánh',
    misinformation: 'Thông tin sai lệch', matters: 'Phản ánh đúng đã chuyển đơn vị xử lý', statements: 'Phát ngôn của cơ quan', own: 'Tin bài của cơ quan và mức lan tỏa', decisions: 'Việc cần quyết định', coming: 'Việc sắp tới', ledger: 'Số liệu thu thập và độ phủ',
  },
  change: {
    none: 'như kỳ trước', same: 'bằng kỳ trước', fromNothing: 'kỳ trước không có', fewerSmall: 'ít hơn kỳ trước ({before})', moreSmall: 'nhiều hơn kỳ trước ({before})',
    steady: 'không đổi đáng kể so với kỳ trước ({before})', up: 'tăng {growth} so với kỳ trước ({before})', down: 'giảm {growth} so với kỳ trước ({before})',
  },
  shareChange: { steady: 'tỷ lệ gần như không đổi', up: 'tỷ lệ tăng {points}', down: 'tỷ lệ giảm {points}', small: 'số ít nên không so tỷ lệ' },
  part: { small: '{part} trên {whole}', large: '{part} trên {whole} ({share})', cellSmall: '{part} trên {whole}', cell: '{share}', none: '–' },
  list: { and: ' và ', comma: ', ', nothing: 'không có' },
  places: { unknownUnit: 'đơn vị không còn trong danh mục', noTopic: 'không có chủ đề', postsOnly: 'câu chuyện chỉ có bài đăng công khai', noTitle: 'câu chuyện không có tựa', case: 'Hồ sơ', statement: 'Phát ngôn', fact: 'Kiểm chứng', article: 'Bài báo' },
  overview: {
    lead: 'Trong kỳ từ {from} đến {to}, hệ thống ghi nhận {documents} tài liệu trên {outlets} nơi đăng, {change}.',
    leadDay: 'Ngày {from}, hệ thống ghi nhận {documents} tài liệu trên {outlets} nơi đăng, {change}.',
    empty: 'Trong kỳ từ {from} đến {to}, hệ thống không ghi nhận tài liệu nào; kỳ trước có {before}.',
    emptyNote: 'Không có tài liệu không có nghĩa là không ai nói đến: xem độ phủ và nguồn im ắng ở phần số liệu thu thập.',
    top: 'Nổi bật nhất là {story}, với {documents} tài liệu trên {outlets} nơi đăng.',
    kinds: 'Trong đó {originals} bản gốc và {reprints} bản đăng lại; {articles} bài báo và {posts} bài đăng, bình luận công khai.',
    naming: '{naming} tài liệu nêu tên đơn vị thuộc phạm vi theo dõi, {change}.',
    tone: 'Về sắc thái, {positive} tài liệu tích cực, {neutral} trung tính và {negative} tiêu cực trong số {read} tài liệu đã được máy đọc sắc thái.',
    critical: 'Số tài liệu có thái độ phê bình với ít nhất một đơn vị là {critical}, {change}.',
    small: 'Số lượng nhỏ: báo cáo chỉ nêu con số, không nêu tỷ lệ phần trăm.',
    outlets: 'Đăng nhiều nhất: {outlets}.', outlet: '{outlet} ({documents})',
    days: 'Tài liệu theo thời gian', all: 'Tất cả', originals: 'Bản gốc', negative: 'Tiêu cực',
  },
  stories: {
    none: 'Trong kỳ không có câu chuyện nào.', story: '{story}: {documents} tài liệu, {originals} bản gốc, {reprints} bản đăng lại, trên {outlets} nơi đăng.', posts: 'Có {posts} bài đăng, bình luận công khai cùng nói về việc này; báo cáo không trích dẫn.',
    critical: '{critical} tài liệu có thái độ phê bình, {negative} có sắc thái tiêu cực.', read: 'Đọc: {links}.', link: '{link} ({outlet})', count: 'Bản đăng lại được gộp vào câu chuyện; mỗi câu chuyện tính phần nằm trong kỳ.',
  },
  clippings: { none: 'Trong ngày không có bài báo nào.', topic: '{topic}: {documents} tài liệu, {originals} bản gốc.', article: '{link} ({outlet}).', other: 'Các bài không thuộc chủ đề nào:', more: 'Danh sách đầy đủ có trong hệ thống; báo cáo nêu các bài gốc có phạm vi rộng nhất.' },
  tone: {
    none: 'Trong kỳ không có tài liệu nào nêu tên đơn vị hoặc thuộc chủ đề nào.', unitTable: 'Theo đơn vị', topicTable: 'Theo chủ đề',
    unitHead: ['Đơn vị', 'Tài liệu', 'So kỳ trước', 'Ủng hộ', 'Phê bình', 'Tỷ lệ phê bình'], topicHead: ['Chủ đề', 'Tài liệu', 'So kỳ trước', 'Tiêu cực', 'Tỷ lệ tiêu cực'],
    unitMoved: '{unit}: {critical} tài liệu phê bình, {change}; {shareChange}.', topicMoved: '{topic}: {negative} tài liệu tiêu cực, {change}; {shareChange}.',
    because: 'Phần thay đổi lớn nhất đến từ {story} ({documents} tài liệu, kỳ trước {before}).', becauseGone: 'Phần giảm lớn nhất là do {story} đã lắng ({documents} tài liệu, kỳ trước {before}).',
    rollUp: 'Đơn vị cấp trên tính cả tài liệu nêu tên đơn vị cấp dưới; một tài liệu nêu hai đơn vị được tính cho cả hai.', toneIsNotStance: 'Sắc thái là của văn bản; thái độ là đối với đơn vị được nêu. Hai điều này khác nhau.', others: 'Các đơn vị còn lại không được nêu tên trong kỳ: {units}.',
  },
  rights: {
    none: 'Trong kỳ không có tài liệu nào thuộc các chủ đề về quyền con người.', table: 'Chủ đề về quyền con người, theo công ước', head: ['Công ước', 'Chủ đề', 'Tài liệu', 'So kỳ trước', 'Bản gốc', 'Tiêu cực'],
    lead: '{topic} được nói đến nhiều nhất, với {documents} tài liệu, {change}.', silent: 'Không ghi nhận tài liệu về: {topics}.', twice: 'Một tài liệu thuộc hai chủ đề được tính cho cả hai, nên các dòng không cộng thành tổng.',
  },
  asks: {
    none: 'Trong kỳ không ghi nhận tài liệu nào kiến nghị, phản ánh hoặc phê bình đơn vị thuộc phạm vi theo dõi.', lead: '{documents} tài liệu kiến nghị, phản ánh hoặc phê bình đơn vị: {articles} bài báo và {posts} bài đăng, bình luận công khai, {change}.',
    critical: 'Trong đó {critical} tài liệu có thái độ phê bình.', table: 'Nhóm theo chủ đề và đơn vị', head: ['Chủ đề', 'Đơn vị', 'Tài liệu', 'So kỳ trước', 'Báo', 'Bài đăng'], passage: '{link} ({outlet}):',
    rule: 'Tính tài liệu có thái độ phê bình với đơn vị, hoặc nêu tên đơn vị trong chủ đề khiếu nại, tố cáo, trợ giúp pháp lý. Chỉ trích báo chí; bài đăng của người dân chỉ được đếm. Phê bình không phải là thông tin sai lệch.',
  },
  misinformation: {
    none: 'Trong kỳ không có tài liệu nào bị máy cảnh báo lặp lại thông tin đã bị bác bỏ.', lead: 'Máy cảnh báo {flags} lần ({strong} lần ở mức mạnh), trên {documents} tài liệu, về {facts} thông tin đã kiểm chứng; {change}.',
    judgedNone: 'Trong kỳ chưa có cảnh báo nào được con người kết luận.', judged: 'Con người đã kết luận {judged} cảnh báo: giữ {upheld}, bác {overturned}.', overturned: 'Máy báo nhầm {share}.',
    verdicts: 'Kết luận: {verdicts}.', verdict: '{verdict} {count}', fabricated: 'bịa đặt', inaccurate: 'sai sự thật', misleading: 'gây hiểu lầm', accurate: 'đúng', opinion: 'ý kiến', unproven: 'chưa đủ căn cứ',
    fact: '{fact}: {flags} cảnh báo trên {outlets} nơi đăng.', answered: 'Cơ quan đã công bố {published} phát ngôn trong kỳ; còn {owed} phát ngôn chưa công bố.', waiting: 'Đến hết kỳ còn {flags} cảnh báo chưa được xem, trong đó {strong} ở mức mạnh.',
    machine: 'Cảnh báo là gợi ý của máy; chỉ con người kết luận.',
  },
  matters: {
    none: 'Trong kỳ không có phản ánh đúng nào được chuyển đơn vị xử lý, và không còn việc nào chờ trả lời.', lead: 'Đã chuyển {sent} việc trong kỳ; {replied} việc được trả lời; {waiting} việc còn chờ, trong đó {overdue} quá hạn.',
    replied: '{case}, {unit}: đã trả lời ngày {date}.', waiting: '{case}, {unit}: chuyển ngày {sent}, hạn trả lời {due}.', overdue: '{case}, {unit}: chuyển ngày {sent}, quá hạn trả lời từ {due}.',
  },
  statements: {
    none: 'Trong kỳ cơ quan không công bố phát ngôn nào.', lead: 'Cơ quan đã công bố {published} phát ngôn; {reported} phát ngôn được báo chí đăng lại.', statement: '{statement}, công bố ngày {date}: {articles} bài báo trên {outlets} nơi đăng.',
    unheard: '{statement}, công bố ngày {date}: chưa có báo nào đăng lại.', owed: 'Còn {owed} phát ngôn chưa công bố, trong đó {overdue} quá hạn.',
  },
  own: {
    none: 'Trong kỳ cơ quan không đăng tin bài nào trên các kênh được theo dõi.', lead: 'Cơ quan đăng {articles} tin bài và {posts} bài trên mạng xã hội, {change}.', article: '{link}: {documents} tài liệu của {outlets} nơi khác sau đó cùng câu chuyện; {reprints} bản đăng lại nguyên văn.',
    untaken: 'Không có tin bài nào của cơ quan được nơi khác đăng lại hoặc nói tiếp trong kỳ.', rest: 'Chỉ nêu những tin bài được nơi khác nói tiếp, nhiều nhất trước.',
  },
  decisions: {
    none: 'Không có hồ sơ đến hạn và không có cảnh báo mạnh nào chờ kết luận.', cases: '{open} hồ sơ đang mở: {overdue} quá hạn, {due} đến hạn trong kỳ tới.', overdue: '{case}: quá hạn từ {due}.', due: '{case}: hạn {due}.',
    flags: '{strong} cảnh báo mạnh chưa có ai kết luận.', statements: '{owed} phát ngôn chưa công bố, {overdue} quá hạn.', more: 'Những hồ sơ còn lại xem trong hệ thống.',
  },
  coming: { none: 'Kỳ tới không có hạn hay ngày kỷ niệm nào trong danh mục.', observance: '{date}: {name}.', deadline: '{date}: hạn {name}.', case: '{date}: hạn của {case}.', referral: '{date}: {unit} trả lời {case}.', statement: '{date}: hạn công bố {statement}.' },
  ledger: {
    none: 'Trong kỳ không nguồn nào được hỏi: không có gì để đếm.', sum: 'Thấy {seen} mục: lưu {stored}, trùng {duplicate}, không đổi {unchanged}, từ chối {rejected}, lỗi để riêng {deadLettered}, đang xử lý {underWay}.', adds: 'Sáu số trên cộng lại đúng bằng số mục đã thấy: {sum}.',
    missing: 'Các số trên không cộng thành số đã thấy: có mục được ghi nhiều hơn một lần, cần kiểm tra sổ thu thập.', rejections: 'Lý do từ chối', rejectionHead: ['Lý do', 'Mục', 'Nguồn'], letters: 'Thông điệp lỗi được để riêng', lettersHead: ['Mã lỗi', 'Thông điệp', 'Đã xử lý lại'], letterLead: 'Có {letters} thông điệp lỗi được để riêng; chúng không nằm trong các con số trên báo cáo cho đến khi được xử lý lại.',
    coverage: '{polled} nguồn được hỏi, {answered} nguồn trả lời, {giving} nguồn có bài mới; {polls} lượt hỏi, {failed} lượt thất bại.', silent: 'Nguồn im ắng hoặc tạm ngưng khi hết kỳ:', silentOne: '{outlet}: từ {since}.', noneSilent: 'Khi hết kỳ không có nguồn nào im ắng.', silentWarning: 'Số liệu của kỳ này thiếu những gì các nguồn đó đã đăng.',
    revised: 'Nơi đăng đã sửa {changed} bài, đính chính {corrected} và gỡ {removed}.', method: 'Số liệu là của các tài liệu thu từ những nguồn cơ quan theo dõi; danh sách nguồn khác cho tỷ lệ khác. Báo cáo không quy đổi thành giá trị quảng cáo.',
  },
} as const;
