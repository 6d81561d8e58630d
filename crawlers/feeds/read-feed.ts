import { RejectedError } from '../../infra/contracts/index.ts';
import type { FeedReading } from './entry.ts';
import { readJson } from './read-json.ts';
import { readXml } from './read-xml.ts';
import { sniff } from './sniff.ts';

export type { FeedReading } from './entry.ts';

/**
 * Reads the text of a feed of any kind.
 * @throws {RejectedError} `not-a-feed` when it is a web page, empty, or nothing we know
 */
export async function readFeed(body: string, url: string, signal?: AbortSignal): Promise<FeedReading> {
  const sniffed = sniff(body);
  if (!('text' in sniffed)) throw notAFeed(whatElse[sniffed.format]);
  const reading = sniffed.format === 'json' ? readJson(sniffed.text, url) : await readXml(sniffed.text, url, signal);
  if (reading === null) throw notAFeed(sniffed.format === 'json' ? 'The answer is JSON, but no JSON Feed.' : 'The answer is XML, but no RSS or Atom.');
  return { ...reading, warnings: [...sniffed.warnings, ...reading.warnings] };
}

const whatElse = {
  html: 'The address answers with a web page, not with a feed.',
  empty: 'The address answers with nothing.',
  unknown: 'The answer is no RSS, Atom or JSON Feed.',
} as const;

const notAFeed = (message: string): RejectedError =>
  new RejectedError(message, { code: 'not-a-feed', hint: 'Look for the feed\'s own address: most sites name it in a <link rel="alternate"> or on a page called RSS.' });
