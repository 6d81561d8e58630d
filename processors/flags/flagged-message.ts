import { documentFlagged, hashOf, wrap, type AnalysedDocument, type Flag, type Flagged, type Reach } from '../../infra/contracts/index.ts';
import type { OutgoingMessage } from '../../infra/log/index.ts';

export interface FlaggedParts {
  readonly document: Pick<AnalysedDocument, 'id' | 'kind' | 'title' | 'language' | 'publishedAt' | 'contentHash'>;
  readonly units: readonly string[];
  readonly source: { readonly id: string; readonly outlet: string };
  readonly reach: Reach;
  readonly flag: Flag;
  readonly at: Date;
}

/** The same content and fact make a message of the same id: whoever listens can tell a repetition. Posts' titles are their own words: they stay behind. */
export function flaggedMessage({ document: { id, kind, title, language, publishedAt, contentHash }, units, source, reach, flag, at }: FlaggedParts, traceparent?: string): OutgoingMessage {
  const flagged: Flagged = {
    document: { id, kind, title: kind === 'article' ? title : '', language, publishedAt, contentHash, units: [...units] },
    source: { id: source.id, outlet: source.outlet, reach },
    flag,
    flaggedAt: at.toISOString(),
  };
  const envelope = wrap(documentFlagged, flagged, { id: hashOf('flagged', id, contentHash, flag.evidence.id, String(flag.evidence.version)), source: '/processors/flags', ...(traceparent === undefined ? {} : { traceparent }) });
  return { key: id, value: JSON.stringify(envelope), headers: { type: envelope.type, source: source.id } };
}
