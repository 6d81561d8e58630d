import { fold } from '../../../infra/text/index.ts';

/** A proper name that a text writes with capitals: a place, a body, a product. */
export interface ProperName {
  /** Without diacritics, lower case. */
  readonly folded: string;
  /** The word before it that says what it is ("tỉnh", "xã", "công ty"), without diacritics; empty where none does. */
  readonly type: string;
  /** UTF-16 offsets, end exclusive, the type left out. */
  readonly start: number;
  readonly end: number;
}

const capitals = /\p{Lu}[\p{L}\p{M}\p{N}&]*(?:[ -]\p{Lu}[\p{L}\p{M}\p{N}&]*)*/gu;
const typed = /(tỉnh|thành phố|tp\.?|phường|xã|thị trấn|huyện|quận|đặc khu|thôn|bản|đảo|hòn|sông|cầu|đường|chợ|khu công nghiệp|kcn|trường(?: tiểu học| trung học cơ sở| thcs| thpt| mầm non| đại học| cao đẳng)?|bệnh viện|công ty|nhà máy|tập đoàn|ngân hàng|hợp tác xã|sở|bộ|chi cục|trung tâm|hội|province|city|district|ward|commune|university|hospital|school|company|bank)\s+$/iu;
/** Words that open a name without being one of its own: "Tỉnh Tân Hải" at a sentence's start is "tỉnh" and "Tân Hải". */
const openings = /^(Tỉnh|Thành phố|TP|Phường|Xã|Huyện|Quận|Thôn|Bản|Trường|Bệnh viện|Công ty|Nhà máy|Sở|Bộ|Ngân hàng|Trung tâm)\s+/u;

/** The proper names of a text. A single capitalised word that opens a sentence is none unless a type stands before it. */
export function namesOf(text: string): ProperName[] {
  const found: ProperName[] = [];
  for (const match of text.matchAll(capitals)) {
    let start = match.index;
    let raw = match[0];
    const opening = openings.exec(raw);
    let type = typed.exec(text.slice(Math.max(0, start - 24), start))?.[1] ?? '';
    if (opening && raw.length > opening[0].length) {
      type = opening[1] as string;
      start += opening[0].length;
      raw = raw.slice(opening[0].length);
    }
    const opens = type === '' && /(?:^|[.!?…:"“\n]\s*|##\s*)$/u.test(text.slice(Math.max(0, start - 4), start));
    if (opens && !raw.includes(' ')) continue;
    const name = opens ? raw.replace(/^\p{Lu}\S* (?=\p{Lu})/u, (first) => (/^(?:Theo|Tại|Từ|Ở|Các|Những|Sau|Trong|Người|Ông|Bà|Cả|Hai|Ba|The|In|At|On)\s$/u.test(first) ? '' : first)) : raw;
    if (/^\p{N}*$/u.test(name)) continue;
    found.push({ folded: fold(name).replaceAll('-', ' '), type: fold(type).replace('.', ''), start: start + raw.length - name.length, end: start + raw.length });
  }
  return found;
}
