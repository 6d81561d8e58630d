import type { Analysed, Analysis, Reach, UnitMention } from '../../infra/contracts/index.ts';
import { searchable } from '../../infra/text/index.ts';
import type { AnalysisRow, DocumentRow, RevisionRow } from './rows.ts';

export interface RowContext {
  readonly id: string;
  readonly revision: number;
  readonly change: RevisionRow['change'];
  readonly firstStoredAt: string;
  readonly options: { readonly now: Date; readonly postDays: number; readonly reachOf?: ((source: string) => Reach) | undefined };
}

/** Versions leave room between revisions for re-analyses of the same one. */
export const versionsPerRevision = 1_000_000;
/** 2105-01-01: articles stay. */
export const never = 4_260_211_200;

function expiry(message: Analysed, context: RowContext): number {
  if (message.document.kind === 'article') return never;
  const from = Math.min(Date.parse(message.document.publishedAt ?? message.document.fetchedAt), context.options.now.getTime());
  return Math.max(0, Math.floor(from / 1000) + context.options.postDays * 86_400);
}

const mostCounted = 4_294_967_295;
const count = (value: number | undefined): number | null => (value === undefined ? null : Math.min(value, mostCounted));

export function documentRow(message: Analysed, context: RowContext): DocumentRow {
  const { document, source, analysis, sighting } = message;
  return {
    id: context.id,
    version: context.revision * versionsPerRevision,
    kind: document.kind,
    source: source.id,
    outlet: source.outlet,
    own: source.own,
    item: sighting.item,
    url: document.url,
    sealed_url: document.sealedUrl ?? '',
    title: document.title,
    lead: document.lead,
    text: document.text,
    folded: searchable(`${document.title}\n${document.text}`),
    image: document.image,
    section: document.section,
    syndicated_from: document.syndicatedFrom,
    published_at: document.publishedAt ?? document.fetchedAt,
    published_known: document.publishedAt !== null,
    modified_at: document.modifiedAt,
    fetched_at: document.fetchedAt,
    first_stored_at: context.firstStoredAt,
    language: document.language,
    revision: context.revision,
    state: context.change === 'corrected' ? 'corrected' : 'current',
    content_hash: document.contentHash,
    units: analysis.units.map((mention) => mention.unit),
    topics: analysis.topics.map((score) => score.topic),
    content_group: analysis.contentGroup?.group ?? '',
    tone: analysis.tone?.label ?? '',
    stances: stancesOf(analysis),
    reach: context.options.reachOf?.(source.id) ?? 'local',
    prominence: prominenceOf(message),
    likes: count(document.counts?.likes),
    shares: count(document.counts?.shares),
    replies: count(document.counts?.replies),
    sighting: sighting.id,
    text_from: document.textFrom,
    expires_at: expiry(message, context),
  };
}

export function revisionRow(message: Analysed, context: RowContext): RevisionRow {
  const { document, sighting } = message;
  return {
    document: context.id,
    revision: context.revision,
    change: context.change,
    content_hash: document.contentHash,
    title: document.title,
    lead: document.lead,
    text: document.text,
    seen_at: document.fetchedAt,
    sighting: sighting.id,
    expires_at: expiry(message, context),
  };
}

/** A stance towards a unit that nothing is said of is none. */
const stancesOf = ({ stances }: Analysis): Record<string, string> => Object.fromEntries(stances.filter(({ label }) => label !== 'not-about').map(({ unit, label }) => [unit, label]));

/** Where each unit is first named: a passage's place is one in the text, at whose beginning the lead stands. What only the title names has no passage. */
function prominenceOf({ document, analysis }: Analysed): Record<string, 'headline' | 'lead' | 'body'> {
  const place = ({ inTitle, passages }: UnitMention): 'headline' | 'lead' | 'body' => {
    if (inTitle || passages.length === 0) return 'headline';
    const start = Math.min(...passages.map((passage) => passage.start));
    return document.lead !== '' && document.text.startsWith(document.lead) && start < document.lead.length ? 'lead' : 'body';
  };
  return Object.fromEntries(analysis.units.map((mention) => [mention.unit, place(mention)]));
}

/** Evidence keeps offsets only, so that an expired or erased text does not live on in it. */
export function analysisRow(message: Analysed, context: RowContext): AnalysisRow {
  const { analysis } = message;
  const offsets = (passages: readonly { start: number; end: number }[]) => passages.map(({ start, end }) => ({ start, end }));
  return {
    document: context.id,
    revision: context.revision,
    model: analysis.model,
    analysed_at: context.options.now.toISOString(),
    kind: message.document.kind,
    language: message.document.language,
    units: analysis.units.map((mention) => mention.unit),
    topics: analysis.topics.map((score) => score.topic),
    topic_scores: analysis.topics.map((score) => score.score),
    content_group: analysis.contentGroup?.group ?? '',
    content_group_score: analysis.contentGroup?.score ?? 0,
    tone: analysis.tone?.label ?? '',
    tone_score: analysis.tone?.score ?? 0,
    stances: stancesOf(analysis),
    stance_scores: Object.fromEntries(analysis.stances.map(({ unit, score }) => [unit, score])),
    claims: analysis.claims.length,
    evidence: JSON.stringify({
      units: analysis.units.map(({ unit, passages }) => ({ unit, passages: offsets(passages) })),
      topics: analysis.topics.map(({ topic, score, passages }) => ({ topic, score, passages: offsets(passages) })),
      tone: analysis.tone === null ? [] : offsets(analysis.tone.passages),
      stances: analysis.stances.map(({ unit, passages }) => ({ unit, passages: offsets(passages) })),
      claims: analysis.claims.map(({ start, end, score }) => ({ start, end, score })),
    }),
  };
}
