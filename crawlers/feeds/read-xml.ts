import Parser from 'rss-parser';
import { breathe } from './breathe.ts';
import { noText, type Entry, type EntryText, type FeedReading } from './entry.ts';
import { prepare } from './prepare.ts';
import { rebuild } from './rebuild.ts';
import { serialiseFeed, type Kind } from './serialise.ts';
import { attributeOf, textOf, type XmlNode } from './xml-node.ts';

const names = ['title', 'link', 'guid', 'id', 'category', 'enclosure', 'language', 'x:summary', 'x:content', 'x:published', 'x:updated', 'x:media', 'x:image', 'x:origlink', 'x:base', 'x:lang', 'x:about'] as const;
type Name = (typeof names)[number];
type Nodes = Partial<Record<`all:${Name}`, readonly XmlNode[]>>;

/** Items, and characters of them, handed to rss-parser at once: it reads without a pause, so a piece must be short. */
const piece = 100;
const pieceLength = 100_000;

/**
 * Reads RSS, RDF and Atom with rss-parser, after the repair pass. The pass also moves summaries, contents and dates into
 * elements of our own: rss-parser would run slow patterns over the former and fail on unreadable dates of Atom.
 */
export async function readXml(text: string, url: string, signal?: AbortSignal): Promise<FeedReading | null> {
  const prepared = prepare(text);
  await breathe(signal);
  const rebuilt = await rebuild(prepared.text, url, signal);
  if (rebuilt === null) return null;
  const parser = new Parser<object, Nodes>({ customFields: { item: names.map((name) => [name, `all:${name}`, { keepArray: true }] as unknown as keyof Nodes) } });
  const entries: Entry[] = [];
  for (const some of pieces(rebuilt.items)) {
    const read = await parser.parseString(serialiseFeed(rebuilt.kind, some));
    for (const item of read.items) entries.push(toEntry(rebuilt.kind, item, url, rebuilt.language));
    await breathe(signal);
  }
  return { entries, channel: rebuilt.channel, warnings: [...prepared.warnings, ...rebuilt.warnings] };
}

function* pieces(items: readonly string[]): Generator<readonly string[]> {
  let some: string[] = [];
  let length = 0;
  for (const item of items) {
    if (some.length > 0 && (some.length >= piece || length + item.length > pieceLength)) {
      yield some;
      some = [];
      length = 0;
    }
    some.push(item);
    length += item.length;
  }
  if (some.length > 0) yield some;
}

function toEntry(kind: Kind, item: Nodes, url: string, language: string | null): Entry {
  const all = (name: Name): readonly XmlNode[] => item[`all:${name}`] ?? [];
  const first = (name: Name): string => all(name).map(textOf).find((text) => text.trim() !== '')?.trim() ?? '';
  const preferred = (name: Name, ...from: readonly string[]): readonly XmlNode[] =>
    [...all(name)].filter((node) => textOf(node).trim() !== '').sort((a, b) => rank(a, from) - rank(b, from));
  return {
    links: linksOf(kind, all),
    guid: first('guid') || first('id') || first('x:about'),
    base: first('x:base') || url,
    title: entryText(kind, preferred('title', 'title', 'dc:title')[0]),
    summary: entryText(kind, preferred('x:summary', 'description', 'summary')[0]),
    content: entryText(kind, preferred('x:content', 'content:encoded', 'content')[0]),
    published: preferred('x:published', 'pubdate', 'published', 'dc:date', 'issued').map(textOf),
    modified: preferred('x:updated', 'updated').map(textOf),
    images: imagesOf(all),
    categories: all('category').map((node) => attributeOf(node, 'label') || textOf(node).trim() || attributeOf(node, 'term')).filter((text) => text !== ''),
    language: first('language') || first('x:lang') || language,
  };
}

const rank = (node: XmlNode, from: readonly string[]): number => {
  const index = from.indexOf(attributeOf(node, 'x:from'));
  return index < 0 ? from.length : index;
};

function linksOf(kind: Kind, all: (name: Name) => readonly XmlNode[]): readonly string[] {
  const links = all('link');
  const written = links.map(textOf);
  const alternate = links.filter((node) => ['', 'alternate'].includes(attributeOf(node, 'rel')));
  const html = alternate.filter((node) => ['', 'text/html', 'application/xhtml+xml'].includes(attributeOf(node, 'type')));
  const permalinks = all('guid').filter((node) => attributeOf(node, 'ispermalink').toLowerCase() !== 'false').map(textOf);
  const ids = [...permalinks, ...all('id').map(textOf), ...all('x:about').map(textOf)].filter((text) => /^\s*https?:\/\//i.test(text));
  const sources = all('x:content').map((node) => attributeOf(node, 'src'));
  const own = kind === 'atom' ? [] : written;
  const candidates = [...all('x:origlink').map(textOf), ...own, ...[...html, ...alternate].map((node) => attributeOf(node, 'href')), ...written, ...ids, ...sources];
  return [...new Set(candidates.map((text) => text.trim()).filter((text) => text !== ''))];
}

function imagesOf(all: (name: Name) => readonly XmlNode[]): readonly string[] {
  const media = all('x:media').filter((node) => attributeOf(node, 'x:from') === 'media:thumbnail' || isImage(node));
  const enclosures = all('enclosure').filter(isImage);
  const atom = all('link').filter((node) => attributeOf(node, 'rel') === 'enclosure' && isImage(node)).map((node) => attributeOf(node, 'href'));
  return [...[...media, ...enclosures].map((node) => attributeOf(node, 'url')), ...atom, ...all('x:image').map((node) => textOf(node) || attributeOf(node, 'href') || attributeOf(node, 'url'))].filter((text) => text.trim() !== '');
}

function isImage(node: XmlNode): boolean {
  const type = attributeOf(node, 'type');
  if (attributeOf(node, 'medium') === 'image' || type.startsWith('image/')) return true;
  return type === '' && /\.(?:jpe?g|png|webp|gif|avif)(?:$|[?#])/i.test(attributeOf(node, 'url') || attributeOf(node, 'href'));
}

/** Atom says what its texts are; RSS does not, and means HTML. What is neither text nor HTML (a picture in base64) is no text. */
function entryText(kind: Kind, node: XmlNode | undefined): EntryText {
  if (node === undefined) return noText;
  const value = textOf(node);
  if (attributeOf(node, 'x:html') !== '' || kind === 'rss') return { value, type: 'html' };
  const type = attributeOf(node, 'type').toLowerCase();
  if (type.includes('html')) return { value, type: 'html' };
  if (type === '' || type === 'text' || type.startsWith('text/')) return { value, type: 'text' };
  return noText;
}
