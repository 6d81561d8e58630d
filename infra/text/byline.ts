import { isBody, nameKind, type NameKind } from './person-name.ts';

/*
 * Lines that say who wrote, took the pictures or put together an article: "Bài và ảnh: Hà An", "Minh Tú – Lê Hà (tổng hợp)",
 * "By A. Placeholder". What names an outlet ("Theo Báo Tân Hải") is no byline: it tells where a reprint comes from.
 */

/** A line taken apart. */
export interface Byline {
  /** `labelled` where the line itself says that it is a byline, else how sure its least sure name is. */
  readonly kind: 'labelled' | NameKind;
  readonly names: readonly string[];
  /** What may stay of the line once the names are gone: its date, and the outlets it names; often nothing. */
  readonly rest: string;
}

const longest = 120;
const mostParts = 24;

const medium = '(?:bài viết|bài|tin|ảnh|hình ảnh|clip|video|đồ họa|đồ hoạ)';
const joint = String.raw`\s*(?:[,/&+–-]|và)\s*`;
const either = (...list: string[]): string => `(?:${list.join('|')})`;
/** Labels that need no colon after them. */
const plainLabel = either(
  `${medium}(?:${joint}${medium})+`, '(?:nhóm|tổ) (?:phóng viên|pv|tác giả)', 'phóng viên', 'cộng tác viên', String.raw`p\.?v\.?`, String.raw`c\.?t\.?v\.?`,
  '(?:(?:words|photos?|photographs|written|reporting|reported|story|text|edited|editing|translated|text and photos?|words and photos?) )?by',
);
const role = either(
  medium, '(?:người )?thực hiện', '(?:nhóm )?tác giả', '(?:người )?biên tập', 'biên tập viên', 'trình bày', 'thiết kế', 'nội dung', 'quay phim', 'dựng phim', '(?:biên |lược |người )?dịch',
  'tổng hợp', 'biên soạn', 'ghi chép', 'lược ghi', 'kỹ thuật', 'minh họa', 'minh hoạ', 'chủ biên', 'photos?', 'photography', 'words', 'text', 'story', 'authors?', 'writers?', 'editors?', 'reporters?', 'translation', 'translator',
);
const end = String.raw`(?![\p{L}\p{N}])`;
const colonLabelAt = new RegExp(String.raw`${either(plainLabel, `${role}(?:${joint}${role})*`)}\s*[:：]\s*`, 'iuy');
const plainLabelAt = new RegExp(String.raw`${plainLabel}${end}\s*`, 'iuy');
const sourceAt = new RegExp(String.raw`(?:theo|nguồn|source)${end}\s*:?\s*`, 'iuy');
const word = String.raw`(?:\p{Lu}['’])?(?:(?:\p{Lu}\.){1,3}|\p{Lu}[\p{L}'’]*(?:-\p{Lu}[\p{L}'’]*)*)`;
const nameAt = new RegExp(String.raw`${word}(?: ${word}){0,7}`, 'uy');
const bodyAt = /\p{L}[^,;|/•·–—()]{1,60}/uy;
const roleAfterAt = new RegExp(String.raw`\(?\s*(?:tổng hợp|lược ghi|ghi|(?:biên |lược )?dịch|thực hiện|biên soạn|t\/h|th)${end}(?:\s+(?:và|&)\s+(?:ảnh|dịch|ghi))?\s*\)?`, 'iuy');
const noteAt = /\([^()]{1,40}\)/uy;
const separatorAt = /\s*[,;|/•·&–—+-]\s*|\s+(?:và|and|cùng)\s+|\s+/uy;
const alone = /^(?:(?:nhóm|tổ) )?(?:phóng viên|p\.?v\.?|c\.?t\.?v\.?|cộng tác viên)(?:\s*[-–,/&+]\s*(?:p\.?v\.?|c\.?t\.?v\.?))?$/iu;

const clock = String.raw`\d{1,2}\s?[:hg]\s?\d{2}(?::\d{2})?(?:\s?(?:am|pm|sa|ch))?`;
const day = String.raw`(?:(?:thứ\s(?:hai|ba|tư|năm|sáu|bảy|\d)|chủ nhật|cn|t\d)[,\s]+)?(?:ngày\s+)?\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}`;
const date = new RegExp(String.raw`(?:${clock}[\s,|–-]*${day}|${day}(?:[\s,|–-]*${clock})?)(?:\s?\(?(?:GMT|UTC)\s?[+-]?\d*\)?)?`, 'iu');

/** Tells whether a line says nothing but who made the article. */
export function isByline(line: string): boolean {
  const byline = readByline(line);
  return byline !== null && byline.rest === '' && byline.kind !== 'doubtful';
}

/**
 * Takes a line apart, or returns null where it is no byline.
 * @param isKnown tells names the page itself has called its author's (by `nameKey`); they need not look like names
 */
export function readByline(line: string, isKnown: (key: string) => boolean = nobody): Byline | null {
  if (line.length > longest * 2) return null;
  const tidy = line.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (tidy.length > longest) return null;
  const when = /\d/.test(tidy) ? (date.exec(tidy)?.[0] ?? '') : '';
  const said = unwrapped(when === '' ? tidy : tidy.replace(when, ' ').replace(/\s+/g, ' '));
  if (said === '') return null;
  if (alone.test(said)) return { kind: 'labelled', names: [], rest: when };
  if (isKnown !== nobody && (isKnown(nameKey(said.replace(/^[^:：]{2,30}[:：]|^(?:theo|bài|tin|ảnh|pv|by)\s/iu, ''))) || isKnown(nameKey(said)))) return { kind: 'labelled', names: [said], rest: when };
  const parsed = new Parts(said, isKnown).read();
  return parsed === null ? null : { ...parsed, rest: [parsed.rest, when].filter((part) => part !== '').join(' ') };
}

const nobody = (): boolean => false;

/** What two spellings of one name have in common. */
export const nameKey = (name: string): string => name.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

function unwrapped(text: string): string {
  const bare = text.replace(/^[\s*•·|,;:–—-]+|[\s*•·|,;:–—-]+$/g, '').replace(/(?<=\p{L}{2})\.$/u, '');
  return (/^(?:\(([^()]*)\)|\[([^[\]]*)\]|"([^"]*)"|“([^“”]*)”)$/.exec(bare)?.slice(1).find((inner) => inner !== undefined) ?? bare).trim();
}

const order: readonly (NameKind | 'labelled')[] = ['doubtful', 'likely', 'sure', 'labelled'];

/** Reads labels, names and bodies from left to right, each character once. */
class Parts {
  readonly #text: string;
  readonly #isKnown: (key: string) => boolean;
  #at = 0;
  #labelled = false;
  #colon = false;
  #source = false;
  #weakest: NameKind | 'labelled' = 'labelled';
  readonly #names: string[] = [];
  readonly #bodies: string[] = [];

  constructor(text: string, isKnown: (key: string) => boolean) {
    this.#text = text;
    this.#isKnown = isKnown;
  }

  read(): Byline | null {
    for (let parts = 0; this.#at < this.#text.length; parts += 1) {
      if (parts > mostParts || !this.#part()) return null;
    }
    if (this.#names.length === 0) return null;
    const kind = this.#labelled ? 'labelled' : this.#bodies.length > 0 && this.#weakest === 'likely' ? 'doubtful' : this.#weakest;
    // A place and a body, or nothing but a shape: not enough to be a byline.
    if (this.#bodies.length > 0 && !this.#labelled && this.#weakest === 'doubtful') return null;
    return { kind, names: this.#names, rest: this.#bodies.length === 0 ? '' : `${this.#source ? 'Theo ' : ''}${this.#bodies.join(' / ')}` };
  }

  #part(): boolean {
    if (this.#take(colonLabelAt) !== null) {
      this.#labelled = true;
      this.#colon = true;
      return true;
    }
    if (this.#take(sourceAt) !== null) {
      this.#source = true;
      return true;
    }
    if (this.#take(plainLabelAt) !== null) {
      this.#labelled = true;
      this.#colon = false;
      return true;
    }
    if (this.#names.length > 0 && this.#take(roleAfterAt) !== null) {
      this.#labelled ||= !this.#source;
      return true;
    }
    if (this.#take(separatorAt) !== null) return true;
    if (this.#names.length > 0) {
      const note = this.#take(noteAt);
      if (note !== null) return this.#labelled || this.#source || this.#weakest !== 'doubtful' ? this.#note(note) : false;
    }
    return this.#name() || this.#body();
  }

  /** "(TTXVN)" after a name says for whom; it may stay. */
  #note(note: string): boolean {
    const inner = note.slice(1, -1).trim();
    if (isBody(inner) || /^\p{Lu}{2,8}$/u.test(inner)) this.#bodies.push(inner);
    else if (this.#weakest === 'likely' && !this.#labelled) this.#weakest = 'doubtful';
    return true;
  }

  #name(): boolean {
    const from = this.#at;
    const name = this.#take(nameAt);
    if (name === null) return false;
    const kind = this.#kindOf(name);
    // More than capitals may follow ("Báo Phụ nữ"): then it is no name, and is read anew as a body.
    const whole = kind !== null && (this.#at === this.#text.length || /^(?:\s*[,;|/•·&–—+(-]|\s+(?:và|and|cùng|tổng hợp|ghi|lược|dịch|biên|thực hiện)\s*)/u.test(this.#text.slice(this.#at, this.#at + 12)));
    if (!whole) {
      this.#at = from;
      return false;
    }
    this.#names.push(name);
    if (order.indexOf(kind) < order.indexOf(this.#weakest)) this.#weakest = kind;
    return true;
  }

  #kindOf(name: string): NameKind | null {
    if (this.#isKnown(nameKey(name))) return 'sure';
    const kind = nameKind(name);
    // Outlets are called like names ("Theo Tiền Phong"): after "Theo" only what is surely a person's is one.
    if (this.#source) return kind === 'sure' ? kind : null;
    if (!this.#labelled || kind !== null) return kind;
    const count = name.split(' ').length;
    return !isBody(name) && count <= 5 && (count > 1 || (this.#colon && !/^\p{Lu}{4,}$/u.test(name))) ? 'doubtful' : null;
  }

  #body(): boolean {
    const from = this.#at;
    const body = this.#take(bodyAt)?.trim() ?? '';
    if (body !== '' && (isBody(body) || (/^\p{Lu}[\p{Lu}+]{1,8}$/u.test(body) && this.#names.length > 0) || (this.#source && /^\p{Lu}/u.test(body)))) {
      this.#bodies.push(body);
      return true;
    }
    this.#at = from;
    return false;
  }

  #take(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? null;
    if (found === null || found === '') return null;
    this.#at += found.length;
    return found;
  }
}
