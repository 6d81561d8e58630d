const everything = new Set(['html', 'meta', 'link', 'time', 'script', 'base']);
const needed = new Set(['class', 'id', 'type', 'role', 'hidden', 'lang', 'itemprop', 'datetime', 'content', 'aria-hidden', 'aria-modal', 'data-testid', 'data-component', 'data-role', 'rel']);
/**
 * Parts of names (`class`, `id`) that tell something: to this room's rules for leads, dates and furniture, or to the
 * reader's for what is likely an article. Utility classes, the bulk, tell nothing.
 */
const telling = new RegExp(
  [
    'affiliate|a(?:nd|rticle|rchive|side|uthor)|blog|body|byline|caption|column|combx|com-|comment|cta|binh-luan|boilerplate|chia-se|chu-thich|chuyen-muc|doc-|donat|embed|fig|hover|im(?:g|age)|khac|lien-?quan|paywall|photo|pic|player|popover|quang-cao|rollover|similar|tac-gia|thumb|tin-|tooltip|tu-khoa|tweet|twitter|video|vjs|xem-|community|contact|content|chap|cookie|consent|copyright|cover-wrap|created|credit|date|de[ck]k?|desc|detail|didomi|disqus|discuss',
    'entry|extra|foot|gallery|gdpr|head|hid|intro|jump|keyword|lead|legend|lien|link-content|login|main|mast|media|menu|meta|mo(?:dal|re)|nav|newsletter|onetrust|outbrain|page|pagination|pager|poll|popular|popup|post|print|promo',
    'publish|quiz|rating|read|recirc|recommend|relate|remark|repl|rss|sapo|screen-reader|scroll|shadow|share|shar|shop|shout|sidebar|sign|skyscraper|slide|social|sponsor|sr-only|standfirst|story|stories|sub|summar|supplement|tom-?tat|mo-?ta|abstract|excerpt',
    'taboola|tag|text|time|tindnd|toc|tool|trending|usercentrics|utility|visual|widget|writtenby|yom|advert|banner|bio|breadcrumb|box|cmp-|(?:^|[\\s_-])ads?(?:lot)?(?:$|[\\s_-])|agegate|ai2html|shell|item|visit|hit-?s?-?count|view|truy-?cap|luot-?xem',
    '(?:other|same|hot|list|latest)-?news|news-?(?:other|same|hot|list|latest)|title|tieu-?de|trich-?(?:dan|yeu)|headline|kicker|source|nguon|cate|ngay|clock|now|today|label|badge|topic|section|pub',
  ].join('|'),
  'i',
);
const hides = /(?:display|visibility)\s*:\s*(?:none|hidden)/i;
/** How captions are set; told to the next reader as `align`. */
const setApart = /text-align\s*:\s*center|font-style\s*:\s*italic/i;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+)))?|>|\/|["'<=]/gy;
const blank = /\s*/y;

export interface SlimTag {
  /** Behind the tag's `>`. */
  readonly end: number;
  /** The tag without what is not needed; null when it may stay as it is. */
  readonly text: string | null;
  /** True when nothing but the name is left. */
  readonly bare: boolean;
  /** True when nobody asks for such an element. */
  readonly unasked: boolean;
}

const unaskedElements = new Set(['source', 'track', 'param', 'col', 'colgroup', 'wbr', 'input', 'embed']);
/** Heads of pages hold dozens of each; few say something about the article. */
const askedLink = /canonical|image_src|amphtml|shortlink/i;
const unaskedMeta = /\bname=["'](?:viewport|robots|\w*bot|theme-color|generator|referrer|format-detection|(?:msapplication|apple|google|yandex|msvalidate|facebook|csrf|al:|fb:|p:)[^"']*)["']/i;

/** Reads the attributes of the tag that opens at `at`, and writes it again with those that extraction looks at. */
export function slimTag(html: string, at: number, nameEnd: number, name: string): SlimTag {
  if (html.charCodeAt(nameEnd) === 62) return { end: nameEnd + 1, text: null, bare: true, unasked: unaskedElements.has(name) };
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
    const named = key === 'class' || key === 'id';
    if (named && value !== '' && !everything.has(name) && !telling.test(value)) changed = true;
    else if (everything.has(name) || needed.has(key.toLowerCase()) || (key === 'alt' && name === 'img' && value.length > 10) || (key === 'href' && value.startsWith('#')) || (key === 'style' && hides.test(value))) {
      text += double !== undefined || !value.includes('"') ? ` ${key}="${value}"` : ` ${key}='${value}'`;
    } else {
      changed = true;
      if ((key === 'style' && setApart.test(value)) || (key === 'align' && value.toLowerCase() === 'center')) text += ' align="center"';
    }
  }
  const unasked = unaskedElements.has(name) || (name === 'link' && !askedLink.test(text)) || (name === 'meta' && unaskedMeta.test(text));
  return { end, unasked, text: changed ? `${text}>` : null, bare: text.length === name.length + 1 };
}
