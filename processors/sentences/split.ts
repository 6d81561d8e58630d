/** A stretch of a text, UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Behind these a full stop ends no sentence: "TP. Đông Kinh", "PGS.TS. Mẫu", "Mr. Example". */
const abbreviation = /(?:^|[\s(“"'.])(?:TP|Tp|TX|TT|P|Q|H|X|T|Đ|ĐT|QL|PGS|GS|TS|ThS|Th\.S|CN|KS|BS|LS|CKI|CKII|ông|bà|Mr|Mrs|Ms|Dr|Prof|St|No|Nos|vs|Inc|Ltd|Co|Gen|Sen|\p{Lu})$/u;
/* A run of marks is looked at once, from its start: thousands of them in a row cost no more than they are long. */
const ending = /(?<![.!?…])[.!?…]+(?![.!?…])["”’»')\]]*(?=\s+\S)|\n+/gu;
const opens = /^[\p{Lu}\p{Nd}"“‘«'([\p{Extended_Pictographic}–—-]/u;

/** The text's sentences in order, without the blanks between them. A line ends one; in texts without capitals so does every mark. */
export function sentencesOf(text: string): Span[] {
  const loose = !/\p{Lu}/u.test(text.slice(1));
  const spans: Span[] = [];
  let start = 0;
  const add = (end: number): void => {
    const from = start + (/^\s*/.exec(text.slice(start, end))?.[0].length ?? 0);
    const to = from + text.slice(from, end).trimEnd().length;
    if (to > from) spans.push({ start: from, end: to });
    start = end;
  };
  for (const match of text.matchAll(ending)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('\n') || endsHere(text, match.index, match[0], end, loose)) add(end);
  }
  add(text.length);
  return spans;
}

function endsHere(text: string, at: number, mark: string, end: number, loose: boolean): boolean {
  const next = text.slice(end, end + 12).trimStart();
  if (mark === '.' && abbreviation.test(text.slice(Math.max(0, at - 8), at))) return false;
  return loose || opens.test(next) || /^[!?…]/.test(mark);
}
