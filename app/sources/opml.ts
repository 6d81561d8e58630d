import { generateOpml, parseOpml } from 'feedsmith';
import { RejectedError } from '../../infra/contracts/index.ts';
import { deepestFolder, mostSubscriptions, type Subscription } from './subscription.ts';

interface Outline {
  readonly text?: string | undefined;
  readonly title?: string | undefined;
  readonly xmlUrl?: string | undefined;
  readonly htmlUrl?: string | undefined;
  readonly outlines?: readonly Outline[] | undefined;
}

/**
 * Reads OPML 1.0 and 2.0: outlines with an `xmlUrl` are feeds, those around them folders.
 * @throws {RejectedError} `opml-broken` where it is no well-formed OPML, `opml-too-large` where it is nested or long beyond measure
 */
export function readOpml(text: string): Subscription[] {
  const found: Subscription[] = [];
  const visit = (outlines: readonly Outline[], folder: readonly string[]): void => {
    if (folder.length > deepestFolder) throw new RejectedError(`The list nests folders more than ${deepestFolder} deep.`, { code: 'opml-too-large', hint: 'Is this a reading list? Export it again from your reader.' });
    for (const { title, text: label, xmlUrl, htmlUrl, outlines: inside = [] } of outlines) {
      const name = clean(label ?? title ?? '');
      const url = clean(xmlUrl ?? '');
      if (url !== '') found.push({ title: name, url, folder, home: htmlUrl });
      if (found.length > mostSubscriptions) throw new RejectedError(`The list holds more than ${mostSubscriptions} feeds.`, { code: 'opml-too-large', hint: 'Import it in parts.' });
      if (inside.length > 0) visit(inside, url === '' && name !== '' ? [...folder, name] : folder);
    }
  };
  visit(outlinesOf(text), []);
  return found;
}

/**
 * OPML 2.0 with a folder for each `folder` of the subscriptions, in the order they come.
 * @throws {RejectedError} `nothing-to-export`: a reading list without feeds is none
 */
export function writeOpml(subscriptions: readonly Subscription[], title: string, at: Date): string {
  if (subscriptions.length === 0) throw new RejectedError('There is no feed to write into a reading list.', { code: 'nothing-to-export', hint: '`./diembao sources list` shows what there is.' });
  const root: Folder = { folders: new Map(), feeds: [] };
  for (const subscription of subscriptions) {
    let place = root;
    for (const name of subscription.folder) {
      const next = place.folders.get(name) ?? { folders: new Map(), feeds: [] };
      place.folders.set(name, next);
      place = next;
    }
    place.feeds.push(subscription);
  }
  return `${generateOpml({ head: { title, dateCreated: at }, body: { outlines: outlinesIn(root) } }).trimEnd()}\n`;
}

interface Folder {
  readonly folders: Map<string, Folder>;
  readonly feeds: Subscription[];
}

interface WrittenOutline {
  text: string;
  title?: string;
  type?: string;
  xmlUrl?: string;
  htmlUrl?: string;
  outlines?: WrittenOutline[];
}

function outlinesIn({ folders, feeds }: Folder): WrittenOutline[] {
  return [
    ...feeds.map(({ title, url, home }) => ({ text: title, title, type: 'rss', xmlUrl: url, ...(home === undefined ? {} : { htmlUrl: home }) })),
    ...[...folders].map(([text, folder]) => ({ text, outlines: outlinesIn(folder) })),
  ];
}

function outlinesOf(text: string): readonly Outline[] {
  try {
    return parseOpml(text).body?.outlines ?? [];
  } catch (cause) {
    const looksLike = /<opml[\s>]/i.test(text) ? 'it is cut off, or a tag or a quotation mark is missing' : 'it has no <opml> element';
    throw new RejectedError(`The file is not OPML that can be read: ${looksLike}.`, { code: 'opml-broken', hint: 'Export the list from your reader once more, or give a CSV file with the columns url, title and folder.', cause });
  }
}

/** Readers indent what they write; blanks around a name or an address mean nothing. */
const clean = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
