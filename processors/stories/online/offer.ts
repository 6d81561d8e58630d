import { hashOf, storyOffered, topics, wrap, type DocumentKind } from '../../../infra/contracts/index.ts';
import type { Log, OutgoingMessage } from '../../../infra/log/index.ts';
import { makeSketch } from '../sketch/make-sketch.ts';
import { packSketch } from '../sketch/pack.ts';
import type { Rarity } from '../sketch/rarity.ts';

export interface OfferOptions {
  readonly log: Pick<Log, 'send'>;
  readonly rarity: Rarity;
  /** Of the office's zone east of Greenwich at an instant, milliseconds. */
  readonly offsetAt: (at: number) => number;
}

/** A content of a document as the store has it. */
export interface Content {
  readonly document: string;
  readonly contentHash: string;
  readonly kind: DocumentKind;
  readonly outlet: string;
  readonly title: string;
  readonly text: string;
  readonly syndicatedFrom: string | null;
  /** Of publication, or where that is unknown of the first fetch; ISO 8601. */
  readonly publishedAt: string;
}

/** Offers contents to be folded into stories: what their texts are made of, not the texts. */
export async function offerContents(contents: readonly Content[], { log, rarity, offsetAt }: OfferOptions): Promise<void> {
  if (contents.length === 0) return;
  const messages = contents.map(({ document, contentHash, kind, outlet, title, text, syndicatedFrom, publishedAt }): OutgoingMessage => {
    const at = Date.parse(publishedAt);
    const sketch = packSketch(makeSketch({ title, text, outlet, syndicatedFrom, publishedAt: at }, rarity, offsetAt(at))).toString('base64');
    const offered = { document, contentHash, kind, publishedAt, sketch };
    return { key: document, value: JSON.stringify(wrap(storyOffered, offered, { id: hashOf('offered', document, contentHash), source: '/processors/stories' })) };
  });
  await log.send(topics.offered.name, messages);
}
