import type { Verdict } from '../../../infra/contracts/index.ts';
import { cutShort } from '../../../infra/text/index.ts';
import type { Desk } from '../desk.ts';
import { kindFor, type StatementContent } from './content.ts';
import type { FactAtHand } from './facts-of-case.ts';
import { statementWords, type StatementWords } from './words/index.ts';

const longestTitle = 200;

/**
 * The first draft of a statement: the claim, the verdict in words, the case's fact-checks and records with their sources, in a template. Nothing of
 * a document is in it, and no sentence that somebody did not publish or the template does not hold.
 */
export function prefill(desk: Desk, facts: readonly FactAtHand[], { verdict, language }: { readonly verdict: Verdict | null; readonly language: 'vi' | 'en' }): StatementContent {
  const words = statementWords[language];
  const checked = facts.find(({ kind }) => kind === 'fact-check');
  const record = facts.find(({ kind }) => kind === 'record');
  const claim = checked?.line ?? '';
  const found = verdict ?? checked?.verdict ?? null;
  // The claim's own fact-check is the sentence above; the others are grounds.
  const grounds = facts.filter((fact) => fact !== checked).map((fact) => groundOf(fact, words));
  const paragraphs = [
    words.opening(desk.office.name),
    ...(claim !== '' && found !== null ? [words.about(bare(claim), words.verdicts[found])] : []),
    ...(checked?.explanation ? [checked.explanation] : []),
    ...(grounds.length > 0 ? [words.grounds, ...grounds] : []),
  ];
  return {
    kind: kindFor(found), language, claim, verdict: found,
    title: cutShort(claim !== '' ? words.titleOf(bare(claim)) : record ? words.titleOfRecord(record.line) : '', longestTitle),
    text: paragraphs.join('\n').slice(0, 8000),
    // A fact that names no source is none itself.
    sources: facts.filter(({ source, url }) => source !== '' || url !== null).map(({ id, line, source, url, date }) => ({ label: cutShort(words.sourceOf(source || bare(line), dayOf(date)), 600), url, fact: id })),
  };
}

function groundOf({ kind, line, verdict, source, date }: FactAtHand, words: StatementWords): string {
  const named = words.sourceOf(source, dayOf(date));
  const ending = `${named === '' ? '' : ` (${named})`}.`;
  return kind === 'record' || verdict === null ? words.record(bare(line), ending) : words.check(bare(line), words.verdicts[verdict], ending);
}

/** Without the full stop that would stand inside the quotation marks. */
const bare = (text: string): string => text.trim().replace(/[.\s]+$/u, '');
/** 2026-11-20 as 20/11/2026. */
const dayOf = (iso: string): string => iso.split('-').reverse().join('/');
