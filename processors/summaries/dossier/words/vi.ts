/** What dossiers say in Vietnamese, by the rules of `words/vi.ts`: whole sentences, no digit. */
export const dossierVi = {
  subject: '{about}, từ ngày {from} đến ngày {to}',
  subjectDay: '{about}, ngày {from}',
  titles: {
    matter: 'Vụ việc', known: 'Điều đã được kiểm chứng', coverage: 'Báo chí và dư luận về việc này', stance: 'Sắc thái và thái độ', flags: 'Cảnh báo của máy và kết luận của cán bộ', statement: 'Phát ngôn của cơ quan',
    uptake: 'Trước và sau khi công bố', referrals: 'Việc đã chuyển đơn vị', open: 'Việc còn mở', gaps: 'Nguồn im ắng trong thời gian này', articles: 'Danh sách bài báo', log: 'Diễn biến xử lý',
  },
  matter: {
    open: '{case} mở ngày {opened}, đã {days} ngày, đang xử lý.', waiting: '{case} mở ngày {opened}, đã {days} ngày, đang chờ trả lời.', closed: '{case} mở ngày {opened}, đóng ngày {closed}, sau {days} ngày.', sameDay: '{case} mở và đóng trong ngày {opened}.',
    today: '{case} mở trong ngày {opened}.', due: 'Hạn xử lý: {due}.', overdue: 'Hồ sơ quá hạn từ {due}.', claim: 'Thông tin được xem xét: “{fact}”.', record: 'Số liệu đối chiếu: {fact}.', noClaim: 'Hồ sơ chưa gắn với thông tin kiểm chứng hay số liệu công bố nào.',
    verdict: 'Kết luận: {verdict}, ngày {date}.', verdictUndated: 'Kết luận: {verdict}.', noVerdict: 'Chưa có kết luận.', reason: 'Lý do ghi trong hồ sơ:', units: 'Đơn vị liên quan: {units}.', noUnits: 'Hồ sơ không gắn với đơn vị nào.',
    criticism: 'Phê bình không phải là thông tin sai lệch: hồ sơ xét điều được nói, không xét người nói.',
  },
  known: {
    none: 'Chưa có kiểm chứng hay số liệu công bố nào được duyệt cho việc này.', claim: '“{fact}”: {verdict}, theo kiểm chứng ngày {date}.', claimUndated: '“{fact}”: {verdict}.', record: 'Số liệu công bố ngày {date}: {fact}.', recordUndated: 'Số liệu công bố: {fact}.', bare: '“{fact}”.',
    source: 'Nguồn: {source}.', sourceLink: 'Nguồn: {source}, {link}.', link: 'Nguồn: {link}.', drafts: 'Còn {drafts} kiểm chứng hoặc số liệu chưa được duyệt nên không nêu ở đây.',
  },
  coverage: {
    none: 'Không ghi nhận tài liệu nào về việc này trong thời gian của hồ sơ.', lead: 'Từ ngày {first} đến ngày {last} có {documents} tài liệu trên {outlets} nơi đăng nói đến việc này: {articles} bài báo và {posts} bài đăng, bình luận công khai; {originals} bản gốc và {reprints} bản đăng lại.',
    leadDay: 'Ngày {first} có {documents} tài liệu trên {outlets} nơi đăng nói đến việc này: {articles} bài báo và {posts} bài đăng, bình luận công khai; {originals} bản gốc và {reprints} bản đăng lại.',
    within: '{within} tài liệu nằm trong hồ sơ; những tài liệu khác thuộc cùng câu chuyện.', postsOnly: 'Chưa có báo nào đăng. Bài đăng của người dân chỉ được đếm, không trích dẫn.', peak: 'Nhiều nhất là ngày {date}, với {documents} tài liệu.',
    outlets: 'Đăng nhiều nhất: {outlets}.', outlet: '{outlet} ({documents})', removed: '{removed} tài liệu đã bị nơi đăng gỡ.', older: '{older} tài liệu của hồ sơ đăng trước thời gian này và không nằm trong các con số.', erased: '{erased} tài liệu của hồ sơ đã được xóa khỏi hệ thống; chỉ còn con số này.',
    reaches: 'Theo tầm phủ', reachHead: ['Tầm phủ', 'Tài liệu', 'Bản gốc', 'Nơi đăng'], national: 'Toàn quốc', regional: 'Vùng', local: 'Địa phương', specialist: 'Chuyên ngành', foreign: 'Nước ngoài', unknown: 'Không rõ',
    days: 'Tài liệu theo thời gian', all: 'Tất cả', originals: 'Bản gốc', negative: 'Tiêu cực', list: 'Các bài báo được liệt kê ở phụ lục: {shown} bài.', listMore: 'Phụ lục liệt kê {shown} bài báo; {more} bài còn lại chỉ được đếm.',
  },
  stance: {
    none: 'Không có tài liệu để đọc sắc thái.', tone: 'Trong {read} tài liệu đã được máy đọc sắc thái, {positive} tích cực, {neutral} trung tính và {negative} tiêu cực.', unread: 'Máy chưa đọc sắc thái của tài liệu nào.',
    stance: 'Trong {stanced} tài liệu nêu tên đơn vị liên quan, {favourable} ủng hộ và {critical} phê bình.', anyStance: 'Trong {stanced} tài liệu nêu tên đơn vị được theo dõi, {favourable} ủng hộ và {critical} phê bình.', unnamed: 'Không tài liệu nào nêu tên đơn vị liên quan.', anyUnnamed: 'Không tài liệu nào nêu tên đơn vị được theo dõi.',
    share: 'Tỷ lệ phê bình là {share}.', small: 'Số lượng nhỏ: chỉ nêu con số, không nêu tỷ lệ phần trăm.', rule: 'Sắc thái là của văn bản; thái độ là đối với đơn vị được nêu. Cả hai do máy đọc và không được dùng để cảnh báo.',
  },
  flags: {
    none: 'Máy không cảnh báo tài liệu nào của hồ sơ này.', lead: 'Máy cảnh báo {flags} lần ({strong} lần ở mức mạnh), trên {flagged} tài liệu.', judged: 'Cán bộ đã kết luận {judged} cảnh báo: giữ nguyên {upheld}, bác {overturned}.', unjudged: 'Chưa có cảnh báo nào được kết luận.',
    waiting: 'Còn {waiting} cảnh báo chưa được xem.', machine: 'Cảnh báo là gợi ý của máy; chỉ con người kết luận.',
  },
  statement: {
    none: 'Chưa có phát ngôn nào về việc này.', published: '{statement}, {kind}, công bố ngày {date}.', changed: 'Bản dưới đây là bản sửa, công bố ngày {date}.', at: 'Đăng tại {links}.', says: 'Nguyên văn:', sources: 'Nguồn nêu trong phát ngôn: {sources}.',
    covered: '{articles} bài báo trên {outlets} nơi đăng và {posts} bài đăng, bình luận đã nhắc đến phát ngôn.', unheard: 'Chưa có báo nào nhắc đến phát ngôn.', unheardPosts: 'Chưa có báo nào nhắc đến phát ngôn; có {posts} bài đăng, bình luận nhắc đến.',
    who: 'Trong đó: {links}.', link: '{link} ({outlet}, {date})', withdrawn: '{statement}, công bố ngày {date}, đã được rút lại ngày {withdrawn}; nội dung không còn là lời của cơ quan nên không nêu ở đây.',
    owed: '{statement} chưa công bố, hạn {due}.', overdue: '{statement} chưa công bố, quá hạn từ {due}.', undated: '{statement} chưa công bố.', refutation: 'bác bỏ thông tin', clarification: 'làm rõ thông tin', acknowledgement: 'thừa nhận và xử lý', information: 'thông tin',
  },
  uptake: {
    none: 'Phát ngôn chưa được công bố nên chưa có gì để so sánh.', lead: 'Trước khi công bố ngày {date} có {before} tài liệu trên {beforeOutlets} nơi đăng; từ lúc công bố có {after} tài liệu trên {afterOutlets} nơi đăng.',
    table: 'Trước và sau khi công bố', head: ['', 'Tài liệu', 'Bài báo', 'Bài đăng', 'Nơi đăng', 'Tiêu cực', 'Phê bình'], before: 'Trước khi công bố', after: 'Từ lúc công bố', chart: 'Tài liệu theo thời gian, trước và sau khi công bố',
    caution: 'Hai khoảng thời gian dài ngắn khác nhau, và con số không nói vì sao tài liệu nhiều lên hay ít đi.',
  },
  referrals: { none: 'Chưa chuyển đơn vị nào xử lý.', lead: 'Đã chuyển {sent} việc: {replied} việc được trả lời, {awaited} việc còn chờ, trong đó {overdue} quá hạn.', replied: '{unit}: chuyển ngày {sent}, trả lời ngày {replied}.', waiting: '{unit}: chuyển ngày {sent}, hạn trả lời {due}.', overdue: '{unit}: chuyển ngày {sent}, quá hạn trả lời từ {due}.' },
  open: {
    none: 'Không còn việc gì mở.', 'fact-check': 'Viết kiểm chứng.', statement: 'Soạn phát ngôn.', reply: '{unit} chưa trả lời, hạn {due}.', replyOverdue: '{unit} chưa trả lời, quá hạn từ {due}.', owed: '{statement} chưa công bố.', flags: '{waiting} cảnh báo chưa được xem.', drafts: '{drafts} kiểm chứng hoặc số liệu chưa được duyệt.',
    verdict: 'Hồ sơ chưa có kết luận.',
  },
  gaps: { none: 'Không nguồn nào im ắng trong thời gian này.', lead: '{sources} nguồn im ắng hoặc tạm ngưng vào lúc nào đó trong thời gian này; các con số thiếu những gì các nguồn đó đã đăng.', still: '{outlet}: từ {since} đến nay.', ended: '{outlet}: từ {since} đến {heard}.', more: 'Những nguồn còn lại xem trong hệ thống.' },
  articles: { none: 'Không có bài báo nào để liệt kê.', table: 'Bài báo theo ngày đăng', head: ['Ngày', 'Nơi đăng', 'Bài báo'], more: 'Còn {more} bài báo chỉ được đếm: bản đăng lại và bài của nơi đăng nhỏ hơn xếp sau.', posts: '{posts} bài đăng, bình luận công khai chỉ được đếm.' },
  log: {
    none: 'Chưa có việc gì được ghi.', day: '{date}: {acts}.',
    acts: {
      opened: 'mở hồ sơ', renamed: 'đổi tên hồ sơ', 'due-set': 'đặt hạn', concluded: 'kết luận', 'task-added': 'thêm việc phải làm', 'task-done': 'xong một việc', referred: 'chuyển đơn vị xử lý', replied: 'đơn vị trả lời', 'fact-added': 'thêm căn cứ',
      'documents-added': 'thêm tài liệu', closed: 'đóng hồ sơ', reopened: 'mở lại hồ sơ', merged: 'nhập hồ sơ', 'reopened-by-change': 'mở lại vì tài liệu thay đổi', 'document-revised': 'có tài liệu thay đổi', erased: 'xóa nội dung theo yêu cầu',
      'statement-drafted': 'soạn phát ngôn', 'statement-revised': 'sửa phát ngôn', 'statement-proposed': 'trình phát ngôn', 'statement-approved': 'duyệt phát ngôn', 'statement-refused': 'trả lại phát ngôn', 'statement-published': 'công bố phát ngôn', 'statement-withdrawn': 'rút phát ngôn',
    },
  },
} as const;
