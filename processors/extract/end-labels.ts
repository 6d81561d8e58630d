/*
 * What content systems set at a text's end and no reader counts to it: the label of the link to a reprint's original, and the
 * counters of visits on the portals of public bodies.
 */

const longestCredit = 160;
/** Written as a label: with a capital, or set off. In a sentence ("có thể xem bài gốc") it stays. */
const originalLink =
  /(?:\s*[-–|([]\s*|\s+(?=\p{Lu}))(?:(?:[Đđ]ường |ĐƯỜNG )?(?:[Ll]ink|LINK|[Dd]ẫn|DẪN)|[Xx]em|XEM|[Đđ]ọc|ĐỌC) (?:bài (?:viết )?|BÀI (?:VIẾT )?|tin |TIN |bản |BẢN )(?:gốc|GỐC)(?: tại đây|:? ?https?:\/\/\S{1,200})?\s*[\])]?\s*[.:»>]*$/u;
const credit = /^\(?(?:theo|nguồn(?: tin)?|source)(?:\s*:\s*|\s+)[^.;:]{2,80}$|\((?:theo|nguồn)[\s:][^()]{2,60}\)\.?$/iu;
const counter =
  /^[\s•*·-]*(?=tổng|số|lượng|đang|thống kê|lượt|truy cập)(?:(?:tổng|số|lượng|đang|thống kê)\s+){0,3}(?:(?:lượt|người|khách)\s+){0,2}(?:truy cập|trực tuyến|online|xem|đọc)(?:\s+(?:hôm nay|hôm qua|trong (?:ngày|tuần|tháng|năm)|tuần này|tháng này|năm nay))?\s*[:：]?\s*[\d.,\s]{1,20}(?:lượt|lần|người|khách)?[\s.]*$/iu;

/** A credit line ("Theo Báo Nam Hà Link bài gốc") without the label of the link to the original. */
export function withoutOriginalLink(line: string): string {
  if (line.length > longestCredit || !/gốc/iu.test(line)) return line;
  const found = originalLink.exec(line);
  const before = found ? line.slice(0, found.index).trimEnd() : '';
  return credit.test(before) ? before : line;
}

/** Whether a line is nothing but a counter of visits ("Lượt truy cập hôm nay: 1.234"). */
export const isCounter = (line: string): boolean => line.length < 100 && /\d/.test(line) && counter.test(line);
