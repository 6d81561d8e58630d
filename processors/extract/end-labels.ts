/*
 * What content systems set at a text's end and no reader counts to it: the label of the link to a reprint's original, and the
 * counters of visits on the portals of public bodies.
 */

const longestCredit = 160;
const originalLink = /\s*[-–|([]?\s*(?:(?:đường )?link|xem|đọc|đường dẫn)\s+(?:bài\s+(?:viết\s+)?|tin\s+|bản\s+)gốc(?:\s*(?:tại đây|:?\s*https?:\/\/\S{1,200}))?\s*[\])]?\s*[.:»>]*$/iu;
const credit = /(?:^|[\s("“–-])(?:theo|nguồn(?: tin)?|source)(?![\p{L}])/iu;
const counter = /^[\s•*·-]*(?:(?:tổng|số|lượng|đang|thống kê)\s+){0,3}(?:(?:lượt|người|khách)\s+){0,2}(?:truy cập|trực tuyến|online|xem trang|xem|đọc)(?:\s+(?:hôm nay|hôm qua|trong (?:ngày|tuần|tháng|năm)|tuần này|tháng này|năm nay))?\s*[:：]?\s*[\d.,\s]{1,20}(?:lượt|lần|người|khách)?[\s.]*$/iu;

/** A credit line ("Theo Báo Nam Hà Link bài gốc") without the label of the link to the original. */
export function withoutOriginalLink(line: string): string {
  if (line.length > longestCredit || !/gốc/iu.test(line)) return line;
  const found = originalLink.exec(line);
  return found && found.index > 0 && credit.test(line.slice(0, found.index)) ? line.slice(0, found.index).trimEnd() : line;
}

/** Whether a line is nothing but a counter of visits ("Lượt truy cập hôm nay: 1.234"). */
export const isCounter = (line: string): boolean => line.length < 100 && /\d/.test(line) && counter.test(line);
