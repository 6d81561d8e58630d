import { decodeHTML } from 'entities';

const longest = 500_000;
/** What is worth having of a block that no mending makes JSON: one-line strings, none of which names a person. */
const salvaged = ['headline', 'datePublished', 'dateModified', 'articleSection', 'inLanguage', 'description'];
const article = /"@type"\s*:\s*\[?\s*"(?:https?:\/\/schema\.org\/)?((?:\w*Article|BlogPosting|Report)[^"]{0,20})"/;

/**
 * JSON-LD as content systems write it: wrapped in comments or CDATA, escaped as HTML, with raw line breaks in strings, commas
 * too many, comments. Of an article's block that stays unreadable, headline and dates are saved. Undefined when nothing can be read.
 */
export function parseLooseJson(source: string): unknown {
  if (source.length > longest) return undefined;
  const bare = unwrapped(source);
  const escaped = /^[[{]\s*&(?:quot|#34|#x22);/i.test(bare) ? decodeHTML(bare) : bare;
  const oneLine = escaped.replace(/[\u0000-\u001f\u2028\u2029]+/g, ' ');
  const attempts = [
    () => bare,
    () => oneLine,
    () => oneLine.replace(/,(?=\s*[}\]])/g, ''),
    () => oneLine.replace(/,(?=\s*[}\]])/g, '').replace(/([[{,])(?:\s*,)+/g, '$1').replace(/\\(?!["\\/bfnrtu])/g, '\\\\').replace(/(?<=[{,]\s{0,20})'([^'"]{1,60})'\s*:/g, '"$1":'),
    () => withoutComments(oneLine, /("(?:[^"\\]|\\.)*")|\/\*[^]*?\*\//g).replace(/,(?=\s*[}\]])/g, ''),
    () => withoutComments(escaped, /("(?:[^"\\\n]|\\.)*")|\/\*[^]*?\*\/|(?<![:"\w])\/\/[^\n]*/g).replace(/[\u0000-\u001f]+/g, ' ').replace(/,(?=\s*[}\]])/g, ''),
    // Two objects, one after the other.
    () => (/\}\s*\{/.test(oneLine) ? `[${oneLine.replace(/\}\s*\{/g, '},{')}]` : ''),
  ];
  for (const attempt of attempts) {
    try {
      return JSON.parse(attempt()) as unknown;
    } catch {
      // The next attempt mends more.
    }
  }
  return salvage(oneLine);
}

const unwrapped = (source: string): string =>
  source
    .replace(/^\uFEFF/, '')
    .trim()
    .replace(/^(?:<!--|(?:\/\*\s*)?(?:\/\/\s*)?<!\[CDATA\[(?:\s*\*\/)?)\s*/, '')
    .replace(/\s*(?:(?:\/\/\s*)?-->|(?:\/\*\s*)?(?:\/\/\s*)?\]\]>(?:\s*\*\/)?)$/, '')
    .trim()
    .replace(/;$/, '');

/** Comments outside of strings; a string, the pattern's one group, is copied whole. */
const withoutComments = (text: string, pattern: RegExp): string => text.replace(pattern, (_, string?: string) => string ?? ' ');

function salvage(text: string): unknown {
  const type = article.exec(text)?.[1];
  if (type === undefined) return undefined;
  const found: Record<string, string> = { '@type': type };
  for (const key of salvaged) {
    // Quotes within the value were not escaped: it ends where the next key begins.
    const value = new RegExp(`"${key}"\\s*:\\s*"([^]{1,600}?)"\\s*(?:,\\s*"[@\\w]{2,40}"\\s*:|[}\\]])`).exec(text)?.[1];
    if (value !== undefined) found[key] = value.replace(/\\(["\\/])/g, '$1');
  }
  return Object.keys(found).length > 1 ? found : undefined;
}
