const everything = new Set(['html', 'meta', 'link', 'time', 'script', 'base']);
const needed = new Set(['class', 'id', 'type', 'role', 'hidden', 'lang', 'itemprop', 'datetime', 'content', 'aria-hidden', 'aria-modal', 'data-testid', 'data-component', 'rel']);
const hides = /(?:display|visibility)\s*:\s*(?:none|hidden)/i;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+)))?|>|\/|["'<=]/gy;
const blank = /\s*/y;

export interface SlimTag {
  /** Behind the tag's `>`. */
  readonly end: number;
  /** The tag without what is not needed; null when it may stay as it is. */
  readonly text: string | null;
}

/** Reads the attributes of the tag that opens at `at`, and writes it again with those that extraction looks at. */
export function slimTag(html: string, at: number, nameEnd: number, name: string): SlimTag {
  if (html.charCodeAt(nameEnd) === 62) return { end: nameEnd + 1, text: null };
  let text = `<${name}`;
  let changed = false;
  let end = nameEnd;
  for (;;) {
    blank.lastIndex = end;
    blank.exec(html);
    attribute.lastIndex = blank.lastIndex;
    const found = attribute.exec(html);
    if (found === null) {
      end = html.length;
      break;
    }
    end = attribute.lastIndex;
    if (found[0] === '>') break;
    const [, key, double, single, bare] = found;
    if (key === undefined) continue;
    const value = double ?? single ?? bare ?? '';
    if (everything.has(name) || needed.has(key.toLowerCase()) || (key === 'href' && value.startsWith('#')) || (key === 'style' && hides.test(value))) {
      text += double !== undefined || !value.includes('"') ? ` ${key}="${value}"` : ` ${key}='${value}'`;
    } else changed = true;
  }
  return { end, text: changed ? `${text}>` : null };
}
