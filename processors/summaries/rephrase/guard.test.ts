import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultOf, strayIn, type RephraseFault } from './guard.ts';
import { numbersIn, namesIn, tokensIn } from './read.ts';

const units = [['Sở Y tế tỉnh Tân Hải', 'Sở Y tế'], ['Sở Khoa học và Công nghệ tỉnh Tân Hải', 'Sở KH&CN'], ['UBND xã Đồng Vạc']];
const sources = [
  'Sáng 20/11, theo Sở KH&CN tỉnh Tân Hải, 62.000 hồ sơ một cửa không bị rao bán như tin đồn trên mạng.',
  'Theo kết luận, 17 ảnh chụp màn hình được ghép từ ba mẫu đơn cũ ở xã Đồng Vạc, thiệt hại khoảng 1,5 tỷ đồng.',
];
const fault = (text: string, of: readonly string[] = sources): RephraseFault | null => faultOf(text, of, { units });

describe('a rephrasing that says the same is taken', () => {
  it.each([
    ['the same', sources.join(' ')],
    ['put shorter', 'Sáng 20/11, theo Sở KH&CN tỉnh Tân Hải, 62.000 hồ sơ một cửa không bị rao bán như tin đồn; theo kết luận, 17 ảnh được ghép từ ba mẫu đơn cũ, thiệt hại khoảng 1,5 tỷ đồng.'],
    ['without what it need not say', 'Theo Sở KH&CN tỉnh Tân Hải, 62.000 hồ sơ một cửa không bị rao bán như tin đồn trên mạng; theo kết luận, thiệt hại khoảng 1,5 tỷ đồng.'],
    ['with a number written otherwise', 'Theo Sở KH&CN tỉnh Tân Hải, 62000 hồ sơ một cửa không bị rao bán như tin đồn trên mạng; theo kết luận, thiệt hại khoảng 1,5 tỷ đồng.'],
  ])('%s', (_, text) => expect(fault(text)).toBeNull());

  it('in English too', () => {
    const of = ['On Friday the Department of Health said 17 people were not treated at Tan Hai Hospital, according to a report by 3 doctors.'];
    expect(fault('The Department of Health said 17 people were not treated at Tan Hai Hospital, according to a report by 3 doctors.', of)).toBeNull();
    expect(fault('The Department of Health said 17 people were treated at Tan Hai Hospital, according to a report by 3 doctors.', of)).toBe('negation');
    expect(fault('The Department of Health said 3 people were not treated at Tan Hai Hospital, according to a report by 17 doctors.', of)).toBe('number');
    expect(fault('The Department of Health said 17 people were not treated at Tan Hai Clinic, according to a report by 3 doctors.', of)).toBe('name');
    expect(fault('17 people were not treated at Tan Hai Hospital, according to a report by 3 doctors.', of)).toBe('hedge');
    expect(fault('On Monday the Department of Health said 17 people were not treated at Tan Hai Hospital, according to a report by 3 doctors.', of)).toBe('time');
  });
});

const base = 'Theo Sở KH&CN tỉnh Tân Hải, 62.000 hồ sơ một cửa không bị rao bán như tin đồn trên mạng; theo kết luận, thiệt hại khoảng 1,5 tỷ đồng.';

describe('a rephrasing is refused', () => {
  it.each<readonly [string, string, string, RephraseFault]>([
    // Numbers.
    ['another number', '62.000', '63.000', 'number'], ['a digit more', '62.000', '620.000', 'number'], ['a number without its thousands', '62.000', '62', 'number'], ['another scale', '1,5 tỷ', '1,5 triệu', 'number'],
    ['a decimal that moved', '1,5 tỷ', '15 tỷ', 'number'], ['a number in words', '62.000 hồ sơ', 'sáu mươi ba nghìn hồ sơ', 'number'], ['a number of something else', '62.000 hồ sơ', '17 hồ sơ', 'number'], ['a number that was a word of something else', '62.000 hồ sơ', 'ba hồ sơ', 'number'],
    ['a percentage', '62.000 hồ sơ', '62 % hồ sơ', 'number'], ['a vague number', '62.000 hồ sơ', 'hàng trăm hồ sơ', 'number'], ['half', 'thiệt hại', 'nửa thiệt hại', 'number'], ['a year', 'trên mạng', 'trên mạng 2026', 'number'],
    // Times.
    ['another day', 'Theo Sở', 'Hôm qua, theo Sở', 'time'], ['a weekday', 'trên mạng', 'trên mạng chủ nhật', 'time'], ['an evening', 'trên mạng', 'trên mạng tối', 'time'],
    // Names, units, diacritics.
    ['a name', 'trên mạng', 'trên Facebook', 'name'], ['a person', 'trên mạng', 'theo Nguyễn Văn Hư Cấu', 'name'], ['another unit', 'Sở KH&CN tỉnh', 'Sở Y tế tỉnh', 'name'], ['a unit in small letters', 'trên mạng', 'của sở y tế', 'unit'],
    ['a name without its marks', 'Tân Hải', 'Tan Hai', 'name'], ['a name with other marks', 'Tân Hải', 'Tần Hải', 'name'], ['a longer name', 'Tân Hải', 'Tân Hải Đông', 'name'], ['an abbreviation', 'trên mạng', 'của UBND', 'name'],
    // Denied, affirmed, doubted.
    ['"không" left out', 'không bị', 'bị', 'negation'], ['"không" put twice', 'không bị', 'không phải không bị', 'negation'], ['"chưa" for "không"', 'không bị rao bán', 'chưa bị rao bán', 'negation'], ['"chưa" for "không" and more', 'không bị rao bán', 'chưa chắc không bị rao bán', 'negation'], ['a hedge left out', 'khoảng 1,5', '1,5', 'hedge'],
    ['"tin đồn" left out', 'như tin đồn trên mạng', 'trên mạng', 'hedge'], ['a hedge put in', 'không bị', 'có thể không bị', 'hedge'], ['the speaker left out', 'Theo Sở KH&CN tỉnh Tân Hải, 62.000', 'Sở KH&CN tỉnh Tân Hải: 62.000', 'hedge'],
    ['a direction', 'thiệt hại khoảng', 'thiệt hại tăng khoảng', 'direction'], ['a verdict', 'trên mạng', 'đúng trên mạng', 'direction'], ['all of them', 'rao bán', 'rao bán tất', 'direction'],
    // Links, people, quotes, form.
    ['a link', 'trên mạng', 'trên https://xau.example/a', 'link'], ['a bare address', 'trên mạng', 'trên xau.vn', 'link'], ['an e-mail', 'trên mạng', 'gửi ai@do.vn', 'link'], ['a quotation', 'tin đồn', '“tin đồn nhảm” tin đồn', 'quote'], ['half a quotation', 'tin đồn', '“tin đồn', 'quote'],
    ['a question', 'đồng.', 'đồng?', 'question'], ['no full stop', 'đồng.', 'đồng', 'characters'], ['another script', 'trên mạng', 'trên 网络', 'characters'], ['a line break', 'trên mạng', 'trên\nmạng', 'characters'], ['a small beginning', 'Theo Sở', 'theo Sở', 'characters'],
  ])('with %s', (_, from, to, why) => {
    expect(fault(base)).toBeNull();
    expect(base).toContain(from);
    expect(fault(base.replace(from, to))).toBe(why);
  });

  it('where it is too short, too long, or of its own words', () => {
    expect(fault('Không có gì.')).toBe('empty');
    expect(fault('')).toBe('empty');
    expect(fault(`${base} ${sources.join(' ')}`)).toBe('length');
    expect(fault('Theo Sở KH&CN tỉnh Tân Hải, hồ sơ không bị rao bán như tin đồn, khoảng chuyện vụn vặt linh tinh rối rắm lằng nhằng kỳ cục vẩn vơ quá.')).not.toBeNull();
    expect(fault('Theo Sở KH&CN tỉnh Tân Hải, chuyện rối rắm vẩn vơ kỳ cục lạ lùng ấy không hề giống tin đồn mạng lưới; theo kết luận, khoảng lộn xộn.')).toBe('novel');
  });

  it('where names are turned round', () => {
    const of = ['Công ty Bến Sao kiện Công ty Minh Hà vì nợ tiền thuê nhà kho của xã Đồng Vạc suốt mùa hè.'];
    expect(fault('Công ty Bến Sao kiện Công ty Minh Hà vì nợ tiền thuê nhà kho suốt mùa hè.', of)).toBeNull();
    expect(fault('Công ty Minh Hà kiện Công ty Bến Sao vì nợ tiền thuê nhà kho suốt mùa hè.', of)).toBe('order');
  });

  it.each<readonly [string, string, string, RephraseFault]>([
    ['two places change their numbers', 'Xã An Hòa có 5 hộ bị ngập, xã Bình Minh có 7 hộ bị ngập.', 'Xã An Hòa có 7 hộ bị ngập, xã Bình Minh có 5 hộ bị ngập.', 'order'],
    ['the injured are called dead', 'Vụ cháy trong đêm làm 5 người bị thương, 2 người chết.', 'Vụ cháy trong đêm làm 5 người chết.', 'number'],
    ['another one is denied', 'Xã An Hòa không tăng phí rác, xã Bình Minh tăng phí rác.', 'Xã An Hòa tăng phí rác, xã Bình Minh không tăng phí rác.', 'order'],
    ['two days change places', 'Trường nghỉ học từ ngày 5/3 đến ngày 7/4 theo lịch của xã.', 'Trường nghỉ học từ ngày 7/4 đến ngày 5/3 theo lịch của xã.', 'number'],
    ['a minus is lost', 'Nhiệt độ tại Tân Hải xuống tới -5 độ trong đêm.', 'Nhiệt độ tại Tân Hải xuống tới 5 độ trong đêm.', 'number'],
    ['what was refuted stands alone', 'Sở Y tế bác bỏ thông tin 5 trẻ tử vong sau khi tiêm.', '5 trẻ tử vong sau khi tiêm.', 'hedge'],
    ['what people complain of becomes a fact', 'Người dân phản ánh nước sông đổi màu đen do nhà máy xả thải.', 'Nước sông đổi màu đen do nhà máy xả thải.', 'hedge'],
    ['a plan becomes an act', 'Tỉnh đề xuất tăng giá nước sinh hoạt trong mùa hè.', 'Tỉnh tăng giá nước sinh hoạt trong mùa hè.', 'hedge'],
    ['what was cancelled is built', 'Tỉnh hủy kế hoạch xây cầu qua sông Vạc trong mùa khô.', 'Tỉnh xây cầu qua sông Vạc trong mùa khô.', 'hedge'],
    ['one of two doubts is lost', 'Dự án có thể chậm ba tháng; giá nước có thể tăng.', 'Dự án chậm ba tháng; giá nước có thể tăng.', 'hedge'],
    ['somebody’s words become the article’s', '“Nhà máy đầu độc dân làng ven sông”, một người viết.', 'Nhà máy đầu độc dân làng ven sông.', 'quote'],
    ['the article’s words become somebody’s', 'Ông xin nhận lỗi và cải thiện tình hình ở xã.', 'Ông xin ‘nhận lỗi và cải thiện tình hình’ ở xã.', 'quote'],
    ['it has an address that ends in no known letters', 'Người dân xem danh sách tại trụ sở trước khi nộp.', 'Người dân xem danh sách tại bit.ly/abc trước khi nộp.', 'link'],
    ['it has digits of another script', 'Vụ cháy làm nhiều người chết trong đêm.', 'Vụ cháy làm ٥ người chết trong đêm.', 'number'],
    ['it has a number in a circle', 'Vụ cháy làm nhiều người chết trong đêm.', 'Vụ cháy làm ⑤ người chết trong đêm.', 'number'],
    ['many become a few', 'Vụ cháy làm nhiều hộ ở xã An Hòa mất nhà.', 'Vụ cháy làm vài hộ ở xã An Hòa mất nhà.', 'number'],
  ])('where %s', (_, source, text, why) => {
    expect(fault(source, [source])).toBeNull();
    expect(fault(text, [source])).toBe(why);
  });

  it('where a model says something else altogether', () => {
    for (const text of ['Tôi là một mô hình ngôn ngữ và không thể trả lời câu hỏi này.', 'As an AI language model, I cannot summarise this text for you.', 'Sở KH&CN tỉnh Tân Hải xin lỗi người dân vì để lộ 62.000 hồ sơ một cửa.']) expect(fault(text)).not.toBeNull();
  });

  it('"không" in a compound is no negation, on either side', () => {
    const of = ['Hãng hàng không mở đường bay qua vùng biển Tân Hải để giảm ùn tắc không gian bay trong mùa lễ.'];
    expect(fault('Hãng hàng không mở đường bay qua vùng biển Tân Hải để giảm ùn tắc trong mùa lễ.', of)).toBeNull();
    expect(fault('Hãng hàng không không mở đường bay qua vùng biển Tân Hải để giảm ùn tắc.', of)).toBe('negation');
  });

  it('whatever single syllable of its sources with a number or a name is put in another’s place', () => {
    const words = sources[0]?.split(' ') ?? [];
    fc.assert(fc.property(fc.nat(words.length - 1), fc.constantFrom('63.000', 'Hà Nội', 'chưa', '2027', 'https://a.vn', 'ông Trần Hư', '99%'), (at, put) => {
      const text = words.map((word, index) => (index === at ? put : word)).join(' ');
      expect(fault(text, [sources[0] ?? ''])).not.toBeNull();
    }), { numRuns: 400 });
  });
});

describe('what a text and its sources share', () => {
  it('numbers are one number however they are written, with what they count', () => {
    const read = (text: string) => numbersIn(tokensIn(text)).map(({ key, of }) => `${key} ${of}`.trim());
    expect(read('62.000 hồ sơ, 62 nghìn hồ sơ, sáu mươi hai nghìn hồ sơ, 1,5 tỷ đồng, 12% dân số, 12 phần trăm dân số, 20/11/2026.')).toEqual(['62000 hồ', '62000 hồ', '62000 hồ', '1500000000 đồng', '12% dân', '12% dân', '20/11/2026']);
    expect(read('mười bảy người và hai mươi lăm hộ, 3 people')).toEqual(['17 người', '25 hộ', '3 people']);
  });

  it('names are runs of capitals', () => {
    expect(namesIn(tokensIn('Sở Y tế và UBND tỉnh Tân Hải họp. Người dân Đồng Vạc nói “Không”.')).map(({ text }) => text)).toEqual(['Sở Y', 'UBND', 'Tân Hải', 'Người', 'Đồng Vạc', 'Không']);
  });

  it('asked of a whole article, only what is not in it', () => {
    expect(strayIn(base, [`Mở đầu. ${sources.join(' ')} Kết thúc.`], { units })).toBeNull();
    expect(strayIn(base.replace('62.000', '64.000'), sources, { units })).toBe('number');
    expect(strayIn(base.replace('Tân Hải', 'Minh Hà'), sources, { units })).toBe('name');
  });
});
