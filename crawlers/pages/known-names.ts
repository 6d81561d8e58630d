import { decodeHTML } from 'entities';
import { nameKey, readByline } from '../../infra/text/byline.ts';
import { isBody } from '../../infra/text/person-name.ts';

const most = 50;
const longest = 120;
const longestName = 50;

/** Names that a page itself gives to its authors. They live as long as the page is trimmed, and go nowhere. */
export class KnownNames {
  readonly #keys = new Set<string>();

  /** Learns the names in a text that stands where authors are named; bodies are none. */
  readonly learn = (source: string): void => {
    if (source.length > longest * 4) return;
    const text = decodeHTML(source).normalize('NFC').replace(/\s+/g, ' ').trim();
    if (text.length > longest || /[@\d]|https?:|www\./i.test(text)) return;
    const names = readByline(text)?.names ?? [];
    for (const name of names.length > 0 ? names : text.split(/\s*[,;|/&–—]\s*|\s+(?:-|và|and)\s+/u)) this.#add(name);
  };

  get isEmpty(): boolean {
    return this.#keys.size === 0;
  }

  /** Whether one of the names can stand in a text: cheaper than taking the text apart. */
  mayStandIn(text: string): boolean {
    if (this.isEmpty) return false;
    const key = nameKey(text);
    return [...this.#keys].some((name) => key.includes(name));
  }

  readonly has = (key: string): boolean => this.#keys.has(key);

  #add(name: string): void {
    const bare = name.replace(/^(?:by|theo|bài|tin|ảnh|pv|phóng viên|tác giả)\s*:?\s+/iu, '').trim();
    const key = nameKey(bare);
    if (key.length < 2 || bare.length > longestName || key.split(' ').length > 6 || isBody(bare) || this.#keys.size >= most) return;
    this.#keys.add(key);
  }
}
