/*
 * Words that decide what a sentence says. Vietnamese and English together: articles of either stand in one report, and where a word means something else in the other
 * language, a rephrasing is refused once too often and the article's own sentence stays.
 */
const phrases = (text: string): readonly string[] => text.trim().split(/\s*,\s*/).filter(Boolean);
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Compounds in which "không" denies nothing. */
export const notNegations = phrases('không gian, không khí, không quân, không phận, không trung, hàng không, phòng không, trên không, không chỉ, không những, không ngừng, không ít, not only');
export const negations = phrases("không, chưa, chẳng, chả, đừng, chớ, khỏi, thôi, hết, ngừng, dừng, thiếu, vắng, trái, phi, no, not, never, without, neither, nor, none, nobody, nothing, cannot, can't, won't, isn't, aren't, wasn't, weren't, doesn't, don't, didn't, hasn't, haven't, hadn't, stop, stopped, lack, lacks, failed, fails");
/** What keeps a claim a claim: who says so, how sure, whether it was refuted, and whether it is only wanted. */
export const hedges = phrases(`
  cho biết, cho hay, nói, khẳng định, tuyên bố, nhận định, phản ánh, phàn nàn, khiếu nại, tố, tố cáo, tố giác, cáo buộc, bác, bác bỏ, phủ nhận, cải chính, đính chính, sai, giả, bịa, bịa đặt, xuyên tạc, vu khống, từ chối, phản đối,
  hủy, huỷ, hoãn, bãi bỏ, thu hồi, chấm dứt, đình chỉ, cấm, ngăn, tránh, suýt, thoát, trừ, âm, đề xuất, xem xét, dự thảo, sắp, muốn, định, kế hoạch, chuẩn bị, cam kết, hứa,
  say, says, said, saying, tell, tells, told, deny, denies, denied, reject, rejects, rejected, refute, refutes, refuted, refuse, refuses, refused, accuse, accuses, accused, accusing, complain, complains, complained, false, fake, hoax, untrue,
  cancel, cancels, cancelled, canceled, postpone, postpones, postponed, avoid, avoids, avoided, except, unless, propose, proposes, proposed, consider, considers, considering, want, wants, plan, plans, promise, promises, promised, should, minus,
  có thể, có lẽ, dường như, hình như, nghi, nghi vấn, nghi ngờ, được cho là, bị cho là, cho rằng, cho là, tin đồn, đồn, rộ tin, theo, dự kiến, dự báo, sẽ, nếu, khoảng, gần, hơn, ít nhất, tối đa, tối thiểu, đề nghị, kiến nghị, yêu cầu, mong, may, might, could, would, will, if, allegedly, reportedly, alleged, rumour, rumours, rumor, rumors, according, claims, claimed, about, nearly, almost, over, at least, at most, planned, expected`);
/** What turns a sentence round when it is put in place of another. */
export const decisive: ReadonlySet<string> = words(`
  tăng giảm hơn kém cao thấp nhiều ít đúng sai thật giả bác bỏ nhận phủ xác cấm phép đồng phản đối ủng hộ mở đóng thắng thua trước sau tốt xấu chậm nhanh sớm muộn được bị lên xuống thu chi mua bán cho lấy vì do nên mọi toàn tất cả duy nhất chỉ luôn đầu tiên cuối
  rise rises rose risen fall falls fell fallen more less fewer most least higher lower up down true false right wrong deny denies denied confirm confirms confirmed refute refutes refuted ban bans banned allow allows allowed approve approved reject rejected win won lose lost before after
  open opened close closed good bad better worse all every always only first last because by from against for`);
/** How many, without saying how many. */
export const vague: ReadonlySet<string> = words('vài mấy nhiều một hai ba bốn tư năm sáu bảy bẩy tám chín mười mươi mốt lăm linh lẻ chục trăm nghìn ngàn triệu tỷ tỉ vạn đôi cặp nửa rưỡi tá phần one two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands million millions billion billions half double twice once pair several many few some');
/** Days and times that are reckoned from somewhere. */
export const times: ReadonlySet<string> = words('hôm mai qua nay kia sáng trưa chiều tối đêm tuần tháng năm quý thứ ngày giờ chủ nhật today tomorrow yesterday tonight monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december week month year morning evening night');
/** A rephrasing may begin with these though its sources do not have them. */
export const openers: ReadonlySet<string> = words('các những việc người và cũng đây đó này kết trong tại về the a an this that these in on at of and its it');
/** What names of bodies begin with: their next word belongs to them though it has no capital. */
export const bodies: ReadonlySet<string> = words('Sở Bộ Ban Cục Chi Phòng Ủy Uỷ Hội Công Trường Bệnh Trung Viện Tòa Toà Tổng Tập Đoàn Đảng Quỹ Vụ Văn Thanh Liên Mặt Ngân Đài Báo Nhà Cơ');
