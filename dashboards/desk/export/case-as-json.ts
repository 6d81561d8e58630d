import { z } from 'zod';
import { flaggedSchema } from '../../../infra/contracts/index.ts';
import { mask } from '../../../infra/privacy/index.ts';
import type { CaseView } from '../cases/case-view.ts';
import { json } from '../cells.ts';
import type { Desk, StoredDocument } from '../desk.ts';
import type { ItemView } from '../items/view.ts';
import { quotes } from '../quotes.ts';
import { caseFileSchema, type CaseFile } from './case-file.ts';
import { factOfFile } from './fact-of-file.ts';

const iso = (at: number): string => new Date(at).toISOString();
const isoOrNull = (at: number | null): string | null => (at === null ? null : iso(at));

/**
 * A case as a file. Of articles passage, title and public address; of posts ids, dates, outlet, counts and the fact only, and nothing that
 * people wrote which repeats a post. `stored` is what the store has of the documents now.
 */
export function caseAsJson(desk: Desk, view: CaseView, stored: readonly StoredDocument[]): CaseFile {
  const now = new Map(stored.map((document) => [document.id, document]));
  const posts = view.items.filter(({ evidence }) => evidence.document.kind !== 'article');
  const secret = postTexts(desk, posts);
  // Names and numbers that somebody copied from a post are masked as they are in posts.
  const shown = (text: string): string => (secret.some((post) => quotes(text, post)) ? '' : mask(text));
  const nameOf = (unit: string): string => desk.units.find(({ id }) => id === unit)?.name ?? unit;
  const flagged = new Set(view.items.map(({ evidence }) => evidence.document.id));
  const byHand = view.documents.filter(({ id }) => !flagged.has(id));
  return caseFileSchema.parse({
    format: 'diembao-case', version: 1, office: desk.office.name, exportedAt: desk.now().toISOString(),
    case: {
      number: view.number, title: isOfFact(view) ? view.title : shown(view.title), state: view.state, origin: view.origin, owner: view.owner?.name ?? null, due: view.due, verdict: view.verdict, reason: shown(view.reason),
      units: view.units.map((id) => ({ id, name: nameOf(id) })), openedAt: iso(view.opened.at), closedAt: isoOrNull(view.closedAt),
    },
    facts: view.facts.map((fact) => factOfFile(fact, view.items)),
    articles: [
      ...view.items.filter(({ evidence }) => evidence.document.kind === 'article').map((item) => articleOf(item, now.get(item.evidence.document.id))),
      ...byHand.filter(({ kind }) => kind === 'article').map(({ id, outlet, language, title, passage, publishedAt, contentHash, marks }) => ({ id, outlet, language, title, passage, address: marks.includes('erased') ? null : (now.get(id)?.address ?? null), publishedAt: isoOrNull(publishedAt), contentHash, marks, reasons: [], against: [], reasonsInWords: [], againstInWords: [], flag: null })),
    ],
    posts: [
      ...posts.map((item) => ({ id: item.evidence.document.id, kind: item.evidence.document.kind, outlet: item.evidence.source.outlet, publishedAt: isoOrNull(item.evidence.document.publishedAt), contentHash: item.evidence.document.contentHash, counts: now.get(item.evidence.document.id)?.counts ?? null, marks: item.marks, flag: flagOf(item) })),
      ...byHand.filter(({ kind }) => kind !== 'article').map(({ id, kind, outlet, publishedAt, contentHash, marks }) => ({ id, kind, outlet, publishedAt: isoOrNull(publishedAt), contentHash, counts: now.get(id)?.counts ?? null, marks, flag: null })),
    ],
    hiddenItems: view.hiddenItems,
    tasks: view.tasks.map(({ task, done }) => ({ task, doneAt: isoOrNull(done?.at ?? null) })),
    referrals: view.referrals.map(({ unit, replyDue, sentAt, repliedAt, reply }) => ({ unit: nameOf(unit), replyDue, sentAt: iso(sentAt), repliedAt: isoOrNull(repliedAt), reply: shown(reply) })),
    log: view.log.map(({ at, by, what, text, withdrawn }) => ({ at: iso(at), by: by?.name ?? null, what, text: shown(text), withdrawn })).reverse(),
  });
}

/** What the posts said, now and before: what people wrote must not carry it out of the house. */
function postTexts({ book }: Desk, posts: readonly ItemView[]): string[] {
  const former = posts.flatMap(({ id }) => book.all(z.object({ evidence: json(flaggedSchema) }), 'SELECT evidence FROM desk_item_history WHERE item = ?', [id]));
  return [...posts.flatMap(({ evidence }) => [evidence.passage.text, evidence.document.title]), ...former.flatMap(({ evidence }) => [evidence.flag.passage.text, evidence.document.title])].filter((text) => text.trim() !== '');
}

/** A title that is the fact's own line stays, though a post repeats the claim: it is the office's sentence. */
const isOfFact = ({ title, facts, items }: CaseView): boolean => [...facts.map(({ line }) => line), ...items.map(({ evidence }) => evidence.fact.text)].some((line) => line !== '' && line.startsWith(title.replace(/…$/, '')));

function articleOf(item: ItemView, stored: StoredDocument | undefined) {
  const { document, source, passage, reasons, against, reasonsInWords, againstInWords } = item.evidence;
  return {
    id: document.id, outlet: source.outlet, language: document.language, title: document.title, passage: passage.text, address: item.marks.includes('erased') ? null : (stored?.address ?? null),
    publishedAt: isoOrNull(document.publishedAt), contentHash: document.contentHash, marks: item.marks, reasons: reasons.map(({ code }) => code), against: against.map(({ code }) => code), reasonsInWords, againstInWords, flag: flagOf(item),
  };
}

function flagOf({ evidence, verdict, judgedAt }: ItemView) {
  const { kind, id, version } = evidence.fact;
  return { fact: { kind, id, version }, probability: evidence.probability, level: evidence.level, model: evidence.model, parts: evidence.parts, flaggedAt: iso(evidence.flaggedAt), verdict, judgedAt: isoOrNull(judgedAt) };
}
