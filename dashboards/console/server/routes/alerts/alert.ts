import { wholeAlert, type AlertRow, type Occurrence, type SeenOccurrence } from '../../../../../infra/alerts/index.ts';
import type { Reach } from '../../../../../infra/contracts/index.ts';
import { documentsOf, factView, type StoredDocument } from '../../../../desk/index.ts';
import { runQuery, storyFigures } from '../../../../queries/index.ts';
import type { Viewer } from '../../../../access/index.ts';
import { alertSchema, type Alert, type AlertDocument } from '../../../api/index.ts';
import type { ConsoleParts } from '../../parts.ts';
import { ProblemError } from '../../problem.ts';
import { defineRoute, noQuery } from '../../route.ts';
import { numberOf } from '../desk/desk-of.ts';
import { readHeadlines } from '../stories/counts.ts';
import { readHeads } from '../stories/heads.ts';
import { alertsOf, needAlert } from './alerts-of.ts';
import { readStandings, toSaid } from './standing.ts';
import { stepsOf } from './steps.ts';
import { doingOf, whoOf } from './who.ts';

export const alertRoute = defineRoute({
  path: '/api/alerts/{number}',
  summary: 'One alert: what happened, how big it is, what it rests on, who was told and what was done',
  query: noQuery,
  answer: alertSchema,
  handle: (parts, _query, path, _body, viewer) => readAlert(parts, numberOf(path, 'number'), viewer),
});

const documentsShown = 12;
const occurrencesShown = 20;
const passageLength = 280;

export async function readAlert(parts: ConsoleParts, number: number, viewer: Viewer): Promise<Alert> {
  const row = needAlert(parts, viewer, number);
  const whole = wholeAlert(alertsOf(parts).book, number);
  if (whole === undefined) throw new ProblemError('alert-not-found');
  const { labels } = row;
  const { occurrences, deliveries } = whole;
  const ids = [...new Set(occurrences.flatMap(({ document }) => document ?? []))];
  const [[standing], documents, story] = await Promise.all([readStandings(parts, [row]), readDocuments(parts, ids.slice(0, documentsShown)), readStory(parts, row, occurrences)]);
  if (standing === undefined) throw new ProblemError('alert-not-found');
  return {
    ...standing,
    mine: standing.onIt.some(({ id }) => id === doingOf(parts, viewer).by),
    receiver: row.receiver,
    kind: occurrences[0]?.kind ?? '',
    topics: [...(labels['topic'] ?? [])],
    outlets: [...(labels['outlet'] ?? [])],
    told: [...new Set(deliveries.filter(({ state }) => state === 'sent').map(({ recipient }) => whoOf(parts, recipient).name))],
    seen: occurrences.slice(0, occurrencesShown).map((occurrence) => ({ at: occurrence.at, said: toSaid(occurrence) })),
    documents,
    documentCount: ids.length,
    story,
    evidence: readEvidence(parts, occurrences),
    case: occurrences.find((occurrence) => occurrence.case !== null)?.case ?? null,
    steps: stepsOf(parts, whole),
    colleagues: alertsOf(parts).people.map(({ id, name }) => ({ id, name })),
  };
}

/** As the store has them now, in the order in which they occurred. Of a post neither title nor words. */
async function readDocuments({ store, now, sources }: ConsoleParts, ids: readonly string[]): Promise<AlertDocument[]> {
  if (ids.length === 0) return [];
  const reachOf = (id: string): Reach | null => sources.find((source) => source.id === id)?.reach ?? null;
  const found = await documentsOf(store, { now, reachOf })(ids);
  return ids.flatMap((id) => {
    const document = found.find((each) => each.id === id);
    return document ? [toDocument(document, sources.find((source) => source.id === document.source)?.own ?? false)] : [];
  });
}

function toDocument({ id, kind, outlet, reach, publishedAt, title, passage }: StoredDocument, own: boolean): AlertDocument {
  const words = passage.length <= passageLength ? passage : `${passage.slice(0, passage.lastIndexOf(' ', passageLength)).trimEnd()} …`;
  const article = kind === 'article';
  return { id, kind, outlet, reach, own, publishedAt: publishedAt === null ? null : Date.parse(publishedAt), title: article ? title : '', passage: article ? words : '' };
}

/** The one story that it is about; null where there are several, or it is gone. */
async function readStory(parts: ConsoleParts, { labels }: AlertRow, occurrences: readonly SeenOccurrence[]): Promise<Alert['story']> {
  const ids = new Set([...(labels['story'] ?? []), ...occurrences.flatMap(({ story }) => story ?? [])]);
  const [id] = ids;
  if (id === undefined || ids.size > 1) return null;
  const head = (await readHeads(parts, [id])).get(id);
  const [figures] = head ? await runQuery(parts.store, storyFigures, { id }) : [];
  if (!head || !figures || figures.documents === 0) return null;
  const headline = (await readHeadlines(parts, [head.headline])).get(head.headline);
  const { documents, originals, reprints, outlets, firstAt } = figures;
  // Of a post its first words would stand in: an alert holds none.
  return { id, title: headline?.kind === 'article' ? headline.title : '', documents, originals, reprints, outlets, firstAt };
}

/** The fact that the newest flag rests on. */
function readEvidence({ desk }: ConsoleParts, occurrences: readonly Occurrence[]): Alert['evidence'] {
  const fact = occurrences.find((occurrence) => occurrence.fact !== null)?.fact;
  if (!fact) return null;
  const known = desk && knownFact(() => factView(desk, fact.id));
  const body = known?.fact;
  const said = body === undefined ? null : body.kind === 'fact-check' ? body.factCheck : body.record;
  return { ...fact, line: known?.line ?? '', verdict: body?.kind === 'fact-check' ? body.factCheck.verdict : null, date: said?.date ?? '', source: said?.source ?? '', url: said?.url ?? null };
}

/** A fact that was never at this desk has no words here. */
function knownFact<View>(look: () => View): View | null {
  try {
    return look();
  } catch {
    return null;
  }
}
