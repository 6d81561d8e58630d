import { slimTag } from './slim-tag.ts';

/** Real pages nest a few dozen levels; parsers become quadratic, and recursive ones overflow, in the ten thousands. */
const deepest = 64;
/** Real articles have up to some thousand elements. */
const mostElements = 20_000;

/** Tags, stray angle brackets and entities together; each costs the parser a node. */
const mostMarks = 80_000;
/** Of what is left, and of the words in it: more than any real page has. The reader measures a text once for each level above it. */
const mostCharacters = 2_000_000;
const mostText = 500_000;

const isVoid = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr']);
/** Elements whose end tag may be left out: the next one of the kind ends them. */
const endsItself = new Set(['p', 'li', 'dt', 'dd', 'tr', 'td', 'th', 'option', 'thead', 'tbody', 'tfoot']);
/** Elements that never hold the article's text, dropped with all that is in them. */
const dropped = new Set(['script', 'style', 'svg', 'noscript', 'template', 'iframe', 'canvas', 'select', 'textarea', 'object', 'math', 'button', 'figcaption', 'audio', 'video']);
/** Beside them blanks mean nothing; each run of blanks would become a node. */
const blocks = new Set(
  'html head body div p ul ol li table tbody thead tr td th section article main header footer nav aside figure h1 h2 h3 h4 h5 h6 meta link script title form picture source br hr blockquote dl dt dd'.split(' '),
);
/** Their borders part paragraphs even where the tags themselves are taken out. */
const breaks = new Set(['p', 'li', 'tr', 'h1', 'h2', 'h3', 'blockquote']);
/** Patterns that look for blanks at a text's end, here and in libraries, take quadratic time on long runs. */
const blankRun = /(?:\s|&nbsp;|&#160;|&#xa0;){3,}/gi;
const breakRun = /(?:<br\b[^<>]{0,40}>\s?){3,}/gi;
const blank = /^\s+$/;
/** Without attributes they say how words look, and cut a sentence into many nodes. */
const looks = new Set(['span', 'b', 'strong', 'em', 'i', 'u', 'font', 'small', 'mark']);
/** Kept where they open a paragraph: a whole one in italics below a picture is its caption. */
const italics = new Set(['em', 'i']);
const linkedData = /^[^>]{0,200}ld\+json/i;
const searchBack = 64;

/**
 * Rewrites a page to what extraction needs, in one pass whose time grows with the page's length alone: without comments,
 * scripts (but JSON-LD) and attributes that nobody asks for (each would become a node); tags that nest deeper than in
 * any real page are taken out, their text stays; a page with more elements than any real page is cut.
 */
export function slim(page: string): string {
  const html = page.replace(blankRun, ' ').replace(breakRun, '<br><br>');
  const kept: string[] = [];
  const open: string[] = [];
  const tooDeep = new Map<string, number>();
  const neverClosed = new Set<string>();
  /** Of each open element of `looks`, whether its tag was kept. */
  const lookKept = new Map([...looks].map((name) => [name, [] as boolean[]]));
  let from = 0;
  let elements = 0;
  let lastEnd = 0;
  let lastBlock = false;
  const replace = (at: number, by: string, end: number): number => {
    if (at > from) kept.push(html.slice(from, at));
    if (by !== '') kept.push(by);
    from = end;
    return end;
  };

  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    if (html.startsWith('<!--', at)) {
      at = replace(at, '', past(html, '-->', at + 4));
      continue;
    }
    const closing = html.charCodeAt(at + 1) === 47;
    const nameEnd = endOfName(html, closing ? at + 2 : at + 1);
    const name = html.slice(closing ? at + 2 : at + 1, nameEnd).toLowerCase();
    if (name === '') {
      at += 1;
      continue;
    }
    const block = blocks.has(name);
    if ((block || lastBlock) && at > lastEnd && at - lastEnd < 500 && blank.test(html.slice(lastEnd, at))) replace(lastEnd, '', at);
    lastBlock = block;
    if (closing) {
      const end = past(html, '>', nameEnd);
      const missing = tooDeep.get(name) ?? 0;
      if (lookKept.get(name)?.pop() === false) {
        at = replace(at, name === 'span' && isSeam(html, at, end) ? ' ' : '', end);
      } else if (missing > 0) {
        tooDeep.set(name, missing - 1);
        at = replace(at, gap(html, at), end);
      } else {
        close(open, name);
        at = end;
      }
    } else {
      if (dropped.has(name) && !neverClosed.has(name)) {
        const end = indexOfClosing(html, name, nameEnd);
        if (end < 0) neverClosed.add(name);
        else if (name !== 'script' || !linkedData.test(html.slice(nameEnd, nameEnd + 220))) at = replace(at, ' ', past(html, '>', end));
        else at = past(html, '>', end);
        if (end >= 0) {
          lastEnd = at;
          lastBlock = true;
          continue;
        }
      }
      const tag = slimTag(html, at, nameEnd, name);
      if (tag.unasked) {
        at = lastEnd = replace(at, '', tag.end);
        continue;
      }
      const bareLook = tag.bare && looks.has(name) && !(italics.has(name) && html.charCodeAt(at - 1) === 62);
      lookKept.get(name)?.push(!bareLook);
      if (bareLook) {
        at = lastEnd = replace(at, '', tag.end);
        continue;
      }
      if (!isVoid.has(name)) {
        if (endsItself.has(name) && open.at(-1) === name) open.pop();
        if (open.length >= deepest) {
          tooDeep.set(name, (tooDeep.get(name) ?? 0) + 1);
          at = lastEnd = replace(at, breaks.has(name) && !(from === at && kept.at(-1) === '<br>') ? '<br>' : gap(html, at), tag.end);
          continue;
        }
        open.push(name);
      }
      elements += 1;
      if (elements > mostElements) return bounded(kept.join('') + html.slice(from, at));
      at = tag.text === null ? tag.end : replace(at, tag.text, tag.end);
    }
    lastEnd = at;
  }
  return bounded(kept.join('') + html.slice(from));
}

/** Cut where it has more marks or words than any real page. */
function bounded(page: string): string {
  const html = page.slice(0, mostCharacters);
  let marks = 0;
  let text = 0;
  let from = 0;
  let tagEnd = -1;
  while (from < html.length) {
    const opens = html.indexOf('<', from);
    const end = opens < 0 ? html.length : opens;
    text += end - from;
    marks += 1 + entitiesIn(html, from, end);
    if (text > mostText) return html.slice(0, end - (text - mostText));
    if (marks > mostMarks) return html.slice(0, end);
    if (tagEnd <= end) tagEnd = past(html, '>', end);
    // A bracket that stands before the tag's end is a stray one, and counts.
    const next = html.indexOf('<', end + 1);
    from = next >= 0 && next < tagEnd ? next : tagEnd;
  }
  return html;
}

function entitiesIn(html: string, from: number, end: number): number {
  let count = 0;
  for (let at = from; at < end && count <= mostMarks; at += 1) if (html.charCodeAt(at) === 38) count += 1;
  return count;
}

/** What stands for a tag that is taken out: a blank, unless another tag stands before it. */
const gap = (html: string, at: number): string => (html.charCodeAt(at - 1) === 62 ? '' : ' ');

/** A label set apart by looks alone ("Hà Nội" before "Sáng nay …", a day before its time) would run into what stands behind it. */
function isSeam(html: string, at: number, end: number): boolean {
  const next = html.charAt(end);
  return next === '<' ? /\d/.test(html.charAt(at - 1)) && html.startsWith('<span', end) : /\p{Lu}/u.test(next) && /\p{Ll}/u.test(html.charAt(at - 1));
}

function past(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}

function endOfName(html: string, from: number): number {
  let end = from;
  while (end < from + 40 && isNameCharacter(html.charCodeAt(end))) end += 1;
  return end;
}

const isNameCharacter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 45 || code === 58;

/** Where the element's end tag starts, in either case; -1 when it is never closed. */
function indexOfClosing(html: string, name: string, from: number): number {
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
  }
  return -1;
}

function close(open: string[], name: string): void {
  for (let index = open.length - 1; index >= Math.max(0, open.length - searchBack); index -= 1) {
    if (open[index] === name) {
      open.length = index;
      return;
    }
  }
}
