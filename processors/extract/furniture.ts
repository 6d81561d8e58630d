/*
 * Blocks that are furniture whichever site they stand on: labels of boxes and buttons, calls to read on, to follow or to
 * subscribe, credits of pictures, what video players say. Each pattern has to match the whole block.
 */

const longest = 250;

const english = [
  'advert(?:isement|ising|s)?', 'ad', 'sponsored(?: content)?', 'read (?:more|also|next)', 'also read', 'see also', 'watch(?: now| more)?', 'listen(?: now)?', 'photos?', 'image', 'gallery', 'video', 'more',
  'related(?: (?:articles?|stories|story|news|content|topics?|coverage|links?|posts?))?', 'more (?:on|about) this (?:story|topic)', 'more from .{0,40}', 'more .{0,30}(?:stories|news|articles|coverage|posts)', 'recent (?:articles|posts|stories|news)', '(?:popular|trending) (?:this|right) .{0,20}', 'like this (?:story|article|post).{0,60}', 'loading content', 'sign up .{0,120}', 'subscribe .{0,120}', 'you (?:may|might) (?:also )?(?:like|be interested in).{0,20}',
  "don['’]?t miss.{0,20}", 'recommended(?: for you)?', '(?:top|latest|trending|popular|most read)(?: (?:news|stories|now|posts))?', 'follow (?:us|me|him|her|@).{0,80}', '(?:re)?tweet(?: this)?', 'click to tweet',
  'share(?: (?:this|on).{0,60})?', 'click here.{0,80}', 'continue reading.{0,60}', 'story continues.{0,60}', 'article continues.{0,60}', 'loading', '(?:\\d+ )?comments?(?: \\(?\\d+\\)?)?', 'leave a (?:comment|reply).{0,40}', 'view (?:all )?comments.{0,20}',
  'copy link.{0,40}', 'back to top', 'skip (?:ad|advertisement|to .{0,40})', 'text size.{0,40}', '(?:reading time|tempo de leitura|lesezeit|temps de lecture)\\b.{0,30}', '\\d+ min(?:ute)?s? read', '[\\d.,]+k? (?:shares|views|likes)',
  '©.*', 'copyright .*', 'all rights reserved.*', '(?:image|photo|slide|picture)? ?\\d{1,3} (?:of|/)(?: ?/)? ?\\d{1,3}', '(?:photo|image|picture)s?(?: credits?| by| courtesy(?: of)?)?\\s*[:：/].{0,100}', 'this slideshow requires javascript', '(?:please )?enable javascript.{0,80}',
  'your browser does not support.{0,80}', 'tagged(?: with)?\\b.{0,160}', 'tags?\\s*:.{0,200}', '(?:filed|posted) (?:under|in|to)\\b.{0,120}', 'categor(?:y|ies)\\s*:.{0,120}', '\\[/?(?:button|caption|embed|gallery|video)\\b.{0,200}',
  '(?:play|pause|mute|unmute|fullscreen|replay|chapters|subtitles|captions|playback rate|audio track)(?: video)?', '(?:current|remaining|duration) time.{0,40}', 'this is a modal window',
];

const vietnamese = [
  'quảng cáo', '(?:xem|đọc|tìm hiểu) thêm\\b.{0,160}', 'đọc tiếp.{0,40}', 'xem (?:ngay|chi tiết|tất cả|toàn bộ)', '(?:các )?(?:tin|bài)(?: viết| tức| báo)? (?:liên quan|mới(?: nhất)?|nổi bật|cùng chuyên mục|cùng chủ đề|khác|đọc nhiều|xem nhiều)',
  '(?:tin )?cùng chuyên mục', '(?:tin )?(?:đọc|xem) nhiều(?: nhất)?', '(?:có thể bạn|bạn có thể)(?: cũng)? (?:quan tâm|thích).{0,40}', 'chia sẻ(?: (?:bài viết|bài|tin|ngay|link|lên|qua|facebook|twitter|zalo)\\b.{0,30})?', '(?:từ (?:khóa|khoá)|tags?|chủ đề)(?:\\s*[:：].{0,200})?',
  '(?:(?:đường )?(?:link|dẫn)|xem|đọc) (?:bài (?:viết )?|tin |bản )gốc.{0,80}', 'lấy link', '(?:hãy )?theo dõi .{0,100}(?:trên|tại|qua) .{0,30}(?:google|facebook|zalo|youtube|tiktok|fanpage|telegram|viber|instagram|twitter|lotus|ứng dụng|mạng xã hội|kênh).{0,60}',
  '(?:kính )?mời (?:quý )?(?:vị|bạn|độc giả|khán giả).{0,160}', 'mời (?:xem|đọc|theo dõi|đón).{0,160}', 'video (?:đang|đọc).{0,60}', '(?:nguồn )?(?:video|clip|audio|podcast)(?: clip)?(?:\\s*[:：].{0,140})?', '(?:\\d+ )?bình luận(?: ?\\(?\\d+\\)?)?', 'ý kiến(?: bạn đọc)?(?: ?\\(?\\d+\\)?)?',
  '(?:gửi|viết) (?:bình luận|phản hồi|góp ý|ý kiến).{0,40}', '(?:nguồn )?ảnh(?: (?:minh (?:họa|hoạ)|tư liệu|chụp màn hình|cắt từ (?:clip|video)|đại diện))?(?:\\s*[:：/].{0,100})?', '(?:nghe|đọc|nghe đọc) (?:bài(?: viết| báo)?|tin(?: tức)?|audio)', 'giọng (?:đọc|nam|nữ)\\b.{0,30}', '(?:cỡ|kích thước|màu) chữ.{0,40}',
  'lưu (?:bài(?: viết)?|tin)', 'in (?:bài(?: viết)?|trang|tin)', 'sao chép (?:link|liên kết).{0,20}', 'trình duyệt .{0,40}không hỗ trợ.{0,80}', '(?:đăng ký|đăng kí) (?:nhận (?:tin|bản tin)|kênh|theo dõi).{0,120}', '(?:đồ họa|đồ hoạ|infographic)(?:\\s*[:：].{0,60})?', 'nhấn (?:vào đây|để).{0,60}', 'về trang chủ', 'trang chủ', 'mục lục',
];

const others = [
  'anzeige', 'werbung', 'publicité', 'publicidad', 'publicidade', 'iklan', '(?:à )?lire aussi.{0,160}', 'lesen sie auch.{0,160}', 'mehr zum thema.{0,80}', 'lees ook.{0,160}', 'leggi anche.{0,160}', '(?:lea|lee) también.{0,160}', 'leia (?:mais|também).{0,160}', 'baca juga.{0,160}', 'читайте также.{0,160}',
];

const marks = '[\\s>»►▶•*+–|(\\[-]*';
const whole = new RegExp(`^${marks}(?:${[...english, ...vietnamese, ...others].map((pattern) => pattern.replaceAll('\\b', '(?![\\p{L}\\p{M}\\p{N}_])')).join('|')})[\\s:.…!»>)\\]|]*$`, 'iu');

/** Whether the block is nothing but a label, a call or a credit. */
export const isFurniture = (text: string): boolean => text.length < longest && whole.test(text);
