import { documentAnalyses, documentById, documentCorrections, documentRevisions, documentVisit, runQuery, type AnalysisRow, type DocumentRow, type RevisionRow, type VisitRow } from '../../../queries/index.ts';
import { contentGroups, documentSchema, kindSchema, stanceLabels, stateSchema, tones, visitSchema, type Document, type Reading, type Revision, type ShownPassage, type Visit } from '../../api/index.ts';
import type { ConsoleParts } from '../parts.ts';
import { ProblemError } from '../problem.ts';
import { oneOf, toCorrections, toReading } from '../reading.ts';
import { defineRoute, noQuery } from '../route.ts';
import { readStoryOf } from './stories/index.ts';

export const documentRoute = defineRoute({
  path: '/api/documents/{id}',
  summary: 'One document with its revisions and what was read in it',
  query: noQuery,
  answer: documentSchema,
  handle: (parts, _query, { id }) => readDocument(parts, id ?? ''),
});

async function readDocument(parts: ConsoleParts, id: string): Promise<Document> {
  const { store, now } = parts;
  const at = now().getTime();
  const [found, revisions, analyses, corrections, visits] = await Promise.all([
    runQuery(store, documentById, { id, now: at }),
    runQuery(store, documentRevisions, { id, now: at }),
    runQuery(store, documentAnalyses, { id }),
    runQuery(store, documentCorrections, { id }),
    runQuery(store, documentVisit, { id }),
  ]);
  const row = found[0];
  if (!row) throw new ProblemError('document-not-found');
  const contentRevision = revisions.findLast(({ change, revision }) => change !== 'removed' && revision <= row.revision)?.revision ?? row.revision;
  const reading = toReading(analyses.find((candidate) => candidate.revision === contentRevision), row.shownText.length);
  return {
    ...shape(row),
    story: await readStoryOf(parts, row),
    contentRevision,
    reading,
    corrections: toCorrections(corrections, contentRevision),
    passages: passagesOf(reading),
    revisions: revisions.map(toRevision),
    visit: toVisit(visits[0]),
    analyses: analyses.map(toAnalysis),
  };
}

function shape(row: DocumentRow): Omit<Document, 'story' | 'contentRevision' | 'reading' | 'corrections' | 'passages' | 'revisions' | 'visit' | 'analyses'> {
  const { shownTitle, shownLead, shownText, likes, shares, replies, originalUrl, hasOriginal, flagged, expiresAt, story: _story, reprintOf: _reprintOf, ...rest } = row;
  const article = row.kind === 'article';
  return {
    ...rest,
    kind: kindSchema.parse(row.kind),
    state: stateSchema.parse(row.state),
    contentGroup: oneOf(contentGroups, row.contentGroup),
    tone: oneOf(tones, row.tone),
    stances: Object.entries(row.stances).flatMap(([unit, word]) => {
      const label = oneOf(stanceLabels, word);
      return label === null ? [] : [{ unit, label }];
    }),
    title: shownTitle,
    lead: shownLead,
    text: shownText,
    expiresAt: article ? null : expiresAt,
    counts: likes === null && shares === null && replies === null ? null : { likes, shares, replies },
    original: !hasOriginal ? 'none' : article ? 'open' : flagged ? 'flagged' : 'sealed',
    originalHost: originalUrl === null ? null : (URL.parse(originalUrl)?.host ?? null),
  };
}

/** What is marked in the text from the start: names of units, what speaks of topics, what states something checkable. */
function passagesOf(reading: Reading | null): ShownPassage[] {
  if (!reading) return [];
  return [
    ...reading.units.flatMap(({ id, passages }) => passages.map((span) => ({ ...span, kind: 'unit' as const, id }))),
    ...reading.topics.flatMap(({ id, passages }) => passages.map((span) => ({ ...span, kind: 'topic' as const, id }))),
    ...reading.claims.map(({ start, end }) => ({ start, end, kind: 'claim' as const, id: '' })),
  ].sort((left, right) => left.start - right.start || right.end - left.end);
}

function toRevision({ shownTitle, shownLead, shownText, change, ...rest }: RevisionRow): Revision {
  return { ...rest, change: documentSchema.shape.revisions.element.shape.change.parse(change), title: shownTitle, lead: shownLead, text: shownText };
}

function toVisit(row: VisitRow | undefined): Visit | null {
  return row === undefined ? null : { ...row, outcome: visitSchema.shape.outcome.parse(row.outcome) };
}

function toAnalysis({ revision, model, analysedAt, evidence }: AnalysisRow): Document['analyses'][number] {
  return {
    revision,
    model,
    analysedAt,
    units: evidence.units.map(({ unit, passages }) => ({ id: unit, passages: passages.length })),
    topics: evidence.topics.map(({ topic, score, passages }) => ({ id: topic, score, passages: passages.length })),
  };
}
