import { documentAnalyses, documentById, documentRevisions, documentVisit, runQuery, type AnalysisRow, type DocumentRow, type RevisionRow, type VisitRow } from '../../../queries/index.ts';
import { documentSchema, kindSchema, stateSchema, visitSchema, type Document, type Revision, type ShownPassage, type Visit } from '../../api/index.ts';
import type { ConsoleParts } from '../parts.ts';
import { ProblemError } from '../problem.ts';
import { defineRoute, noQuery } from '../route.ts';

export const documentRoute = defineRoute({
  path: '/api/documents/{id}',
  summary: 'One document with its revisions and what was read in it',
  query: noQuery,
  answer: documentSchema,
  handle: (parts, _query, { id }) => readDocument(parts, id ?? ''),
});

async function readDocument({ store, now }: ConsoleParts, id: string): Promise<Document> {
  const at = now().getTime();
  const [found, revisions, analyses, visits] = await Promise.all([
    runQuery(store, documentById, { id, now: at }),
    runQuery(store, documentRevisions, { id, now: at }),
    runQuery(store, documentAnalyses, { id }),
    runQuery(store, documentVisit, { id }),
  ]);
  const row = found[0];
  if (!row) throw new ProblemError('document-not-found');
  const contentRevision = revisions.findLast(({ change, revision }) => change !== 'removed' && revision <= row.revision)?.revision ?? row.revision;
  return {
    ...shape(row),
    contentRevision,
    passages: passagesOf(row, contentRevision, analyses),
    revisions: revisions.map(toRevision),
    visit: toVisit(visits[0]),
    analyses: analyses.map(toAnalysis),
  };
}

function shape(row: DocumentRow): Omit<Document, 'contentRevision' | 'passages' | 'revisions' | 'visit' | 'analyses'> {
  const { shownTitle, shownLead, shownText, likes, shares, replies, originalUrl, hasOriginal, expiresAt, ...rest } = row;
  const article = row.kind === 'article';
  return {
    ...rest,
    kind: kindSchema.parse(row.kind),
    state: stateSchema.parse(row.state),
    title: shownTitle,
    lead: shownLead,
    text: shownText,
    expiresAt: article ? null : expiresAt,
    counts: likes === null && shares === null && replies === null ? null : { likes, shares, replies },
    original: !hasOriginal ? 'none' : article ? 'open' : 'sealed',
    originalHost: originalUrl === null ? null : (URL.parse(originalUrl)?.host ?? null),
  };
}

/** Passages of the newest analysis of the content that is shown; an older content's offsets would point anywhere. */
function passagesOf(row: DocumentRow, contentRevision: number, analyses: readonly AnalysisRow[]): ShownPassage[] {
  const analysis = analyses.find((candidate) => candidate.revision === contentRevision);
  if (!analysis) return [];
  const within = ({ start, end }: { start: number; end: number }): boolean => start < end && end <= row.shownText.length;
  return [
    ...analysis.evidence.units.flatMap(({ unit, passages }) => passages.filter(within).map(({ start, end }) => ({ start, end, kind: 'unit' as const, id: unit }))),
    ...analysis.evidence.topics.flatMap(({ topic, passages }) => passages.filter(within).map(({ start, end }) => ({ start, end, kind: 'topic' as const, id: topic }))),
  ].sort((left, right) => left.start - right.start || right.end - left.end);
}

function toRevision({ shownTitle, shownLead, shownText, change, ...rest }: RevisionRow): Revision {
  return { ...rest, change: documentSchema.shape.revisions.element.shape.change.parse(change), title: shownTitle, lead: shownLead, text: shownText };
}

function toVisit(row: VisitRow | undefined): Visit | null {
  return row === undefined ? null : { ...row, outcome: visitSchema.shape.outcome.parse(row.outcome) };
}

function toAnalysis({ evidence, ...rest }: AnalysisRow): Document['analyses'][number] {
  return {
    ...rest,
    units: evidence.units.map(({ unit, passages }) => ({ id: unit, passages: passages.length })),
    topics: evidence.topics.map(({ topic, score, passages }) => ({ id: topic, score, passages: passages.length })),
  };
}
