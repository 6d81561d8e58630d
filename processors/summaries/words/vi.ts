import { dossierVi } from '../dossier/words/vi.ts';

/*
 * What reports say in Vietnamese: whole sentences. `{name}` stands for a figure, name, date or phrase; `{name?one|many}` for a word that goes with that number.
 * No digit stands in a template: numbers are figures.
 */
export const vi = {
  types: { daily: 'ĐIỂM BÁO', weekly: 'BÁO CÁO', monthly: 'BÁO CÁO', quarterly: 'BÁO CÁO', yearly: 'BÁO CÁO', 'ad-hoc': 'BÁO CÁO', dossier: 'HỒ SƠ' },
  subjects: {
    daily: 'Báo chí và dư luận ngày {from}', day: 'Báo chí và dư luận từ ngày {from} đến ngày {to}', weekly: 'Tình hình báo chí và dư luận tuần từ ngày {from} đến ngày {to}', monthly: 'Tình hình báo chí và dư luận từ ngày {from} đến ngày {to}', quarterly: 'Tình hình báo chí và dư luận từ ngày {from} đến ngày {to}',
    yearly: 'Tình hình báo chí và dư luận năm {year} (số liệu từ ngày {from} đến hết ngày {to})', wholeMonth: 'Tình hình báo chí và dư luận tháng {month} năm {year}', wholeQuarter: 'Tình hình báo chí và dư luận quý {quarter} năm {year}', wholeYear: 'Tình hình báo chí và dư luận năm {year}', 'ad-hoc': 'Tình hình báo chí và dư luận từ ngày {from} đến ngày {to}', dossier: 'Hồ sơ từ ngày {from} đến ngày {to}', about: '{subject}: {about}',
  },
  titles: {
    overview: 'Tổng quan', stories: 'Câu chuyện nổi bật', clippings: 'Điểm tin theo chủ đề', tone: 'Sắc thái và thái độ theo đơn vị, chủ đề', rights: 'Quyền con người theo công ước và chủ đề', asks: 'Kiến nghị, phản ánh và phê bình',
    misinformation: 'Thông tin sai lệch', matters: 'Phản ánh đúng đã chuyển đơn vị xử lý', statements: 'Phát ngôn của cơ quan', answers: 'Đã trả lời, đã công bố', 'briefing-questions': 'Họp báo: câu hỏi có thể gặp', 'briefing-statements': 'Họp báo: phát ngôn đã đưa ra', 'briefing-facts': 'Họp báo: thông tin đã kiểm chứng', 'briefing-own': 'Họp báo: tin bài cung cấp cho báo chí', 'briefing-days': 'Họp báo: ngày đáng chú ý của kỳ tới', own: 'Tin bài của cơ quan và mức lan tỏa', decisions: 'Việc cần quyết định', coming: 'Việc sắp tới', ledger: 'Số liệu thu thập và độ phủ',
  },
  change: {
    none: 'như kỳ trước', same: 'bằng kỳ trước', fromNothing: 'kỳ trước không có', fewerSmall: 'ít hơn kỳ trước ({before})', moreSmall: 'nhiều hơn kỳ trước ({before})',
    steady: 'không đổi đáng kể so với kỳ trước ({before})', up: 'tăng {growth} so với kỳ trước ({before})', down: 'giảm {growth} so với kỳ trước ({before})',
  },
  shareChange: { steady: 'tỷ lệ gần như không đổi', up: 'tỷ lệ tăng {points}', down: 'tỷ lệ giảm {points}', small: 'số ít nên không so tỷ lệ' },
  part: { small: '{part} trên {whole}', large: '{part} trên {whole} ({share})', cellSmall: '{part} trên {whole}', cell: '{share}', none: '–' },
  list: { and: ' và ', comma: ', ', semicolon: '; ', nothing: 'không có' },
  places: { annex: 'Số liệu chi tiết của từng mục: xem Phụ lục.', unknownUnit: 'đơn vị không còn trong danh mục', noTopic: 'Không thuộc chủ đề nào', postsOnly: 'Câu chuyện chỉ có bài đăng công khai', noTitle: 'Câu chuyện không có tiêu đề', case: 'Hồ sơ', statement: 'Phát ngôn', fact: 'Kiểm chứng', article: 'Bài báo' },
  kinds: { articles: '{articles} bài báo', posts: '{posts} bài đăng, bình luận công khai' },
  overview: {
    lead: 'Từ ngày {from} đến ngày {to} ghi nhận {documents} tài liệu ({articles} bài báo; {posts} bài đăng, bình luận công khai) trên {outlets} nơi đăng, {change}.',
    leadDay: 'Ngày {from} ghi nhận {documents} tài liệu ({articles} bài báo; {posts} bài đăng, bình luận công khai) trên {outlets} nơi đăng, {change}.',
    empty: 'Từ ngày {from} đến ngày {to} không ghi nhận tài liệu nào; kỳ trước có {before} tài liệu.', emptyDay: 'Ngày {from} không ghi nhận tài liệu nào; kỳ trước có {before} tài liệu.',
    first: 'Trước kỳ này chưa nguồn nào được hỏi, nên chưa thể so sánh với kỳ trước.',
    aboutUnit: 'Báo cáo chỉ tính tài liệu nêu tên {unit} hoặc đơn vị trực thuộc; số liệu thu thập không tách theo đơn vị.', aboutTopic: 'Báo cáo chỉ tính tài liệu thuộc chủ đề {topic}; hồ sơ, phát ngôn và số liệu thu thập không tách theo chủ đề.',
    aboutStory: 'Báo cáo chỉ tính tài liệu của câu chuyện “{story}”; hồ sơ, phát ngôn và số liệu thu thập không tách theo câu chuyện.', notOver: 'Kỳ báo cáo chưa kết thúc: số liệu tính đến ngày {date}; khi so với kỳ trước cần tính đến điều này.',
    emptyNote: 'Không có tài liệu không có nghĩa là không ai nói đến: xem độ phủ và nguồn im ắng ở phần số liệu thu thập.',
    top: 'Câu chuyện được đăng nhiều nhất là “{story}”, với {documents} tài liệu trên {outlets} nơi đăng.',
    naming: 'Có {naming} tài liệu nêu tên đơn vị được theo dõi; {critical} tài liệu phê bình ít nhất một đơn vị, {change}.',
    tone: 'Về sắc thái, có {positive} tài liệu tích cực, {neutral} trung tính và {negative} tiêu cực.',
    kinds: 'Trong các tài liệu có {originals} bản gốc và {reprints} bản đăng lại.', kindsOriginal: 'Trong {originals} tài liệu không có bản đăng lại nào.',
    named: 'Số tài liệu nêu tên đơn vị là {naming}, {change}.',
    read: 'Máy đã xác định sắc thái của {read} tài liệu.',
    small: 'Số lượng nhỏ: báo cáo chỉ nêu con số, không nêu tỷ lệ phần trăm.',
    outlets: 'Đăng nhiều nhất: {outlets}.', outlet: '{outlet} ({documents})',
    days: 'Tài liệu theo thời gian', all: 'Tất cả', originals: 'Bản gốc', negative: 'Tiêu cực',
  },
  stories: {
    none: 'Trong kỳ không có câu chuyện nào.', short: '{story}: {documents} tài liệu trên {outlets} nơi đăng.', shortJudged: '{story}: {documents} tài liệu ({judged}) trên {outlets} nơi đăng.', criticalPart: '{critical} phê bình', negativePart: '{negative} tiêu cực',
    readShort: '({links})',
    story: '{story}: {documents} tài liệu, gồm {originals} bản gốc và {reprints} bản đăng lại, trên {outlets} nơi đăng.', storyOriginal: '{story}: {documents} tài liệu trên {outlets} nơi đăng, không có bản đăng lại.', posts: 'Số tài liệu gồm cả {posts} bài đăng, bình luận công khai, chỉ được đếm, không trích dẫn.',
    judged: 'Trong các tài liệu này: {judged}.', read: 'Xem: {links}.', link: '{link} ({outlet})', count: 'Bản đăng lại được gộp vào câu chuyện; mỗi câu chuyện chỉ tính tài liệu đăng trong kỳ.',
  },
  clippings: { none: 'Trong kỳ không có bài báo nào.', topic: '{topic}: {documents} tài liệu ({originals} bản gốc).', article: '{link} ({outlet}).', other: 'Các bài không thuộc chủ đề nào:', more: 'Số tài liệu tính cả bài đăng, bình luận công khai; danh sách chỉ nêu bài báo gốc, trước hết là bài nêu tên đơn vị và bài của nơi đăng có phạm vi rộng. Danh sách đầy đủ có trong hệ thống.' },
  tone: {
    none: 'Trong kỳ không có tài liệu nào nêu tên đơn vị hoặc thuộc chủ đề nào.', unitTable: 'Theo đơn vị', topicTable: 'Theo chủ đề',
    unitHead: ['Đơn vị', 'Tài liệu', 'So với kỳ trước', 'Ủng hộ', 'Phê bình', 'Tỷ lệ phê bình'], topicHead: ['Chủ đề', 'Tài liệu', 'So với kỳ trước', 'Tiêu cực', 'Tỷ lệ tiêu cực'],
    unitShort: '{subject}: {documents} tài liệu phê bình (kỳ trước: {before}).', topicShort: '{subject}: {documents} tài liệu tiêu cực (kỳ trước: {before}).', steady: 'So với kỳ trước, không đơn vị hay chủ đề nào thay đổi đáng kể về thái độ, sắc thái.',
    unitBecause: '{subject}: {documents} tài liệu phê bình (kỳ trước: {before}), trong đó {now} về “{story}”.', unitBecauseGone: '{subject}: {documents} tài liệu phê bình (kỳ trước: {before}); riêng về “{story}” từ {then} còn {now}.',
    topicBecause: '{subject}: {documents} tài liệu tiêu cực (kỳ trước: {before}), trong đó {now} về “{story}”.', topicBecauseGone: '{subject}: {documents} tài liệu tiêu cực (kỳ trước: {before}); riêng về “{story}” từ {then} còn {now}.',
    unitMoved: '{unit}: {critical} tài liệu phê bình, {change}; {shareChange}.', topicMoved: '{topic}: {negative} tài liệu tiêu cực, {change}; {shareChange}.', unitMovedSmall: '{unit}: {critical} tài liệu phê bình, {change}.', topicMovedSmall: '{topic}: {negative} tài liệu tiêu cực, {change}.', smallShares: 'Nơi nào có ít tài liệu, báo cáo không so sánh tỷ lệ.',
    because: 'Câu chuyện thay đổi nhiều nhất là “{story}” ({documents} tài liệu loại này, kỳ trước: {before}).',
    rollUp: 'Đơn vị cấp trên tính cả tài liệu nêu tên đơn vị cấp dưới; một tài liệu nêu hai đơn vị được tính cho cả hai.', toneIsNotStance: 'Sắc thái là của văn bản; thái độ là đối với đơn vị được nêu. Hai điều này khác nhau.', others: 'Các đơn vị còn lại không được nêu tên trong kỳ: {units}.',
  },
  rights: {
    none: 'Trong kỳ không có tài liệu nào thuộc các chủ đề về quyền con người.', table: 'Chủ đề về quyền con người, theo công ước', head: ['Công ước', 'Chủ đề', 'Tài liệu', 'So với kỳ trước', 'Bản gốc', 'Tiêu cực'],
    lead: 'Chỉ có tài liệu về {topic}: {documents} tài liệu, {change}.', leadOthers: 'Các chủ đề có nhiều tài liệu nhất: {topic} – {documents} tài liệu, {change}; {others}.', other: '{topic} ({documents})', silent: 'Không ghi nhận tài liệu về: {topics}.', twice: 'Một tài liệu thuộc hai chủ đề được tính cho cả hai, nên các dòng không cộng thành tổng.',
  },
  asks: {
    none: 'Trong kỳ không ghi nhận tài liệu nào kiến nghị, phản ánh hoặc phê bình đơn vị thuộc phạm vi theo dõi.',
    lead: 'Có {documents} tài liệu kiến nghị, phản ánh hoặc phê bình đơn vị ({kinds}), {change}; trong đó {critical} tài liệu phê bình.',
    group: '{unit} – {topic}: {documents} tài liệu (kỳ trước: {before}).', groupNoTopic: '{unit}: {documents} tài liệu không thuộc chủ đề nào (kỳ trước: {before}).', source: '({link})',
    table: 'Nhóm theo chủ đề và đơn vị', head: ['Chủ đề', 'Đơn vị', 'Tài liệu', 'So với kỳ trước', 'Bài báo', 'Bài đăng'], passage: '{link} ({outlet}):',
    rule: 'Tính tài liệu phê bình đơn vị, hoặc nêu tên đơn vị trong chủ đề khiếu nại, tố cáo, trợ giúp pháp lý. Chỉ lời của báo chí được trích dẫn; bài đăng của người dân chỉ được đếm. Phê bình không phải là thông tin sai lệch.',
  },
  misinformation: {
    none: 'Trong kỳ, máy không cảnh báo tài liệu nào lặp lại thông tin đã bị bác bỏ.', lead: 'Máy cảnh báo {flags} lần ({strong} lần ở mức mạnh) trên {documents} tài liệu, {change}.', leadStrong: 'Máy cảnh báo {flags} lần, {flags?ở|đều ở} mức mạnh, trên {documents} tài liệu, {change}.', facts: 'Các cảnh báo liên quan đến {facts} thông tin đã kiểm chứng hoặc số liệu đã công bố.', most: 'Nhiều cảnh báo nhất là về số liệu đã công bố “{fact}” ({flags} lần).', mostChecked: 'Nhiều cảnh báo nhất là về thông tin {verdict} “{fact}” ({flags} lần).',
    judgedNone: 'Trong kỳ chưa có cảnh báo nào được kết luận.', judged: 'Cán bộ đã kết luận {judged} cảnh báo: giữ nguyên {upheld}, bác {overturned}.', overturned: 'Số cảnh báo mà máy báo nhầm: {share}.',
    verdicts: 'Kết luận: {verdicts}.', verdict: '{count} {verdict}', fabricated: 'bịa đặt', inaccurate: 'sai sự thật', misleading: 'gây hiểu lầm', accurate: 'đúng', opinion: 'ý kiến', unproven: 'chưa đủ căn cứ',
    fact: '“{fact}”: {flags} cảnh báo trên {outlets} nơi đăng.', factChecked: '“{fact}” ({verdict}): {flags} cảnh báo trên {outlets} nơi đăng.', answered: 'Số phát ngôn cơ quan đã công bố trong kỳ: {published}; chưa công bố: {owed}.', waiting: 'Còn {flags} cảnh báo chưa được kết luận.', waitingAllStrong: 'Còn {flags} cảnh báo chưa được kết luận, {flags?ở|đều ở} mức mạnh.', waitingStrong: 'Còn {flags} cảnh báo chưa được kết luận, trong đó {strong} ở mức mạnh.',
    machine: 'Cảnh báo là gợi ý của máy; chỉ con người kết luận.',
  },
  matters: {
    none: 'Trong kỳ không có phản ánh đúng nào được chuyển đơn vị xử lý, và không còn việc nào chờ trả lời.', lead: 'Trong kỳ đã chuyển {sent} việc, {replied} việc được trả lời; {waits}.',
    waits: { none: 'không còn việc nào chờ', inTime: '{waiting} việc còn chờ, chưa quá hạn', overdue: '{waiting} việc còn chờ, trong đó {overdue} quá hạn' },
    replied: '{case}, {unit}: đã trả lời ngày {date}.', waiting: '{case}, {unit}: chuyển ngày {sent}, hạn trả lời {due}.', overdue: '{case}, {unit}: chuyển ngày {sent}, quá hạn trả lời từ {due}.',
  },
  statements: {
    none: 'Trong kỳ cơ quan không công bố phát ngôn nào.', lead: 'Cơ quan đã công bố {published} phát ngôn; {reported} phát ngôn được báo chí đăng lại.', leadUnheard: 'Cơ quan đã công bố {published} phát ngôn; chưa có báo nào đăng lại.', statement: '{statement}, công bố ngày {date}: {articles} bài báo trên {outlets} nơi đăng.',
    unheard: '{statement}, công bố ngày {date}: chưa có báo nào đăng lại.', owed: 'Còn {owed} phát ngôn chưa công bố.', owedOverdue: 'Còn {owed} phát ngôn chưa công bố, trong đó {overdue} quá hạn.',
  },
  own: {
    none: 'Trong kỳ cơ quan không đăng tin bài nào trên các kênh được theo dõi.', lead: 'Cơ quan đăng {articles} tin bài và {posts} bài trên mạng xã hội, {change}.', leadArticles: 'Cơ quan đăng {articles} tin bài, {change}.', article: '{link}: sau đó có {documents} tài liệu của {outlets} nơi đăng khác về cùng câu chuyện; {reprints} bản đăng lại nguyên văn.', articleFollowed: '{link}: sau đó có {documents} tài liệu của {outlets} nơi đăng khác về cùng câu chuyện.', articleReprinted: '{link}: có {reprints} bản đăng lại nguyên văn.',
    untaken: 'Không có tin bài nào của cơ quan được nơi khác đăng lại hoặc đưa tin tiếp trong kỳ.', rest: 'Chỉ nêu những tin bài được nơi khác đăng lại hoặc đưa tin tiếp, xếp từ nhiều đến ít.',
  },
  briefing: {
    noQuestions: 'Trong kỳ không có nhóm phản ánh, phê bình hay thông tin sai lệch nào mà báo chí có thể hỏi.', question: '{unit} trả lời thế nào về những phản ánh, phê bình liên quan đến {topic}?', questionNoTopic: '{unit} trả lời thế nào về những phản ánh, phê bình trong kỳ?',
    figures: 'Có {documents} tài liệu ({kinds}), {change}.', answered: 'Đã công bố: {statements}.', unanswered: 'Chưa có phát ngôn nào liên quan đến đơn vị này.',
    factQuestion: 'Thông tin “{fact}” có đúng không?', factAnswer: 'Đã kiểm chứng: {verdict}; trong kỳ có {flags} cảnh báo trên {outlets} nơi đăng.', rule: 'Câu hỏi do máy lập theo những nhóm phản ánh, phê bình nhiều nhất và thông tin đã kiểm chứng bị lặp lại nhiều nhất; câu trích kèm liên kết là lời của báo chí.',
    noFacts: 'Trong kỳ không có thông tin kiểm chứng nào được duyệt.', facts: 'Thông tin kiểm chứng được duyệt trong kỳ: {facts}.', checked: '“{fact}”: {verdict} (kiểm chứng ngày {date}).', checkedBy: '“{fact}”: {verdict} (kiểm chứng ngày {date}; nguồn: {source}).',
    own: '{link} (đăng ngày {date}).', ownTaken: '{link} (đăng ngày {date}; {documents} tài liệu của nơi khác đưa tin tiếp).',
  },
  answers: {
    none: 'Trong kỳ cơ quan không công bố phát ngôn nào.', statements: 'Cơ quan đã công bố {published} phát ngôn, {reported} được báo chí đăng lại.', statementsUnheard: 'Cơ quan đã công bố {published} phát ngôn, chưa có báo nào đăng lại.', owed: 'Còn {owed} phát ngôn chưa công bố.', owedOverdue: 'Còn {owed} phát ngôn chưa công bố, trong đó {overdue} quá hạn.',
    noMatters: 'Không có phản ánh đúng nào được chuyển đơn vị xử lý hoặc còn chờ trả lời.', matters: 'Phản ánh đúng chuyển đơn vị xử lý: {sent} việc trong kỳ, {replied} việc được trả lời; {waits}.',
    noOwn: 'Cơ quan không đăng tin bài nào trên các kênh được theo dõi.', quiet: 'Trong kỳ cơ quan không công bố phát ngôn nào, không có phản ánh đúng nào được chuyển đơn vị xử lý hay còn chờ trả lời.',
    ownArticles: { taken: 'Cơ quan đăng {articles} tin bài, {change}.', untaken: 'Cơ quan đăng {articles} tin bài, {change}; chưa tin bài nào được nơi khác đăng lại hoặc đưa tin tiếp.' },
    ownBoth: { taken: 'Cơ quan đăng {articles} tin bài và {posts} bài trên mạng xã hội, {change}.', untaken: 'Cơ quan đăng {articles} tin bài và {posts} bài trên mạng xã hội, {change}; chưa bài nào được nơi khác đăng lại hoặc đưa tin tiếp.' },
  },
  decisions: {
    none: 'Không có hồ sơ đang mở, cảnh báo mạnh chờ kết luận hay phát ngôn chưa công bố.', cases: 'Có {open} hồ sơ đang mở: {overdue} quá hạn, {due} đến hạn trong kỳ tới.', overdue: '{case}: quá hạn từ {due}.', due: '{case}: hạn {due}.',
    flags: 'Còn {strong} cảnh báo mạnh của máy chưa được kết luận.', statements: 'Còn {owed} phát ngôn chưa công bố.', statementsOverdue: 'Còn {owed} phát ngôn chưa công bố, trong đó {overdue} quá hạn.', more: 'Những hồ sơ còn lại xem trong hệ thống.',
  },
  coming: { none: 'Kỳ tới không có hạn hay ngày kỷ niệm nào trong danh mục.', observance: '{date}: {name}.', deadline: '{date}: hạn nộp {name}.', case: '{date}: hạn của {case}.', referral: '{date}: hạn {unit} trả lời {case}.', statement: '{date}: hạn công bố {statement}.' },
  ledger: {
    none: 'Trong kỳ không nguồn nào được hỏi, nên không có số liệu thu thập.', sum: 'Đã thấy {seen} mục: {stored} được lưu, {duplicate} trùng, {unchanged} không thay đổi, {rejected} bị từ chối, {deadLettered} lỗi để riêng, {underWay} đang xử lý.', adds: 'Số mục được lưu, trùng, không thay đổi, bị từ chối, lỗi để riêng và đang xử lý cộng lại đúng bằng số mục đã thấy: {sum}.',
    missing: 'Các số trên không cộng thành số đã thấy: có mục được ghi nhiều hơn một lần, cần kiểm tra sổ thu thập.', rejections: 'Lý do từ chối (không tính mục thấy lại)', rejectionHead: ['Lý do', 'Mục', 'Nguồn'], letters: 'Thông điệp lỗi được để riêng', lettersHead: ['Mã lỗi', 'Thông điệp', 'Đã xử lý lại'], letterLead: 'Có {letters} thông điệp lỗi được để riêng, chưa nằm trong các con số của báo cáo.',
    coverage: 'Đã hỏi {polled} nguồn: {answered} nguồn trả lời, {giving} nguồn có bài mới.', polls: 'Có {polls} lượt hỏi, {failed} lượt thất bại.', pollsAll: 'Có {polls} lượt hỏi, không lượt nào thất bại.', silent: 'Nguồn im ắng khi hết kỳ, nên số liệu thiếu những gì đã đăng ở đó: {outlets}.', silentMany: 'Có {silent} nguồn im ắng khi hết kỳ, nên số liệu thiếu những gì đã đăng ở đó: {outlets} và những nguồn khác nêu ở Phụ lục.', silentPart: '{outlet} (từ {since})', silentAll: 'Nguồn im ắng hoặc tạm ngưng khi hết kỳ:', silentOne: '{outlet}: từ {since}.',
    lettersPartly: 'Có {letters} thông điệp lỗi được để riêng: {redriven} đã được xử lý lại, {waiting} chưa nằm trong các con số của báo cáo.', lettersRedriven: 'Có {letters} thông điệp lỗi được để riêng, {letters?đã|đều đã} được xử lý lại.',
    added: 'Trong kỳ có thêm {added} nguồn được theo dõi lần đầu, đem lại {documents} tài liệu; khi so với kỳ trước cần tính đến điều này.',
    noneSilent: 'Khi hết kỳ không có nguồn nào im ắng.',
    revised: 'Các nơi đăng đã sửa {changed} bài, đính chính {corrected} bài và gỡ {removed} bài.', revisedNone: 'Không ghi nhận bài nào được sửa, đính chính hay gỡ.',
    method: 'Số mục được lưu gồm cả tin bài của cơ quan và tài liệu đăng ngoài kỳ, nên có thể khác số tài liệu của báo cáo. Số liệu tính trên tài liệu thu được từ những nguồn mà cơ quan theo dõi; với danh sách nguồn khác, tỷ lệ sẽ khác. Báo cáo không quy đổi thành giá trị quảng cáo.',
  },
  dossier: dossierVi,
  rephrased: 'Một số câu trích từ bài báo được máy diễn đạt lại cho gọn; tên, con số và thời gian trong đó đã được đối chiếu với bài.',
} as const;
