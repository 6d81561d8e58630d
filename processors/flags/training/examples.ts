import { refuting, type FactCheck } from '../../../infra/contracts/index.ts';
import type { Restorer } from '../../diacritics/index.ts';
import { weighClaim, type ClaimWords } from '../judging/align.ts';
import { compare } from '../judging/features.ts';
import { compareRecord, readRecord } from '../judging/record-features.ts';
import { searchClaims } from '../matching/search-claims.ts';
import type { Lexicon } from '../reading/lexicon.ts';
import { readText } from '../reading/read.ts';
import type { Example } from './fit-logistic.ts';
import type { Block, LabelledText } from './read-texts.ts';

/** A pair of a labelled text and a fact; `fold` keeps all texts of one fact together. */
export interface PairExample extends Example {
  readonly fold: string;
  readonly text: LabelledText;
}

/** Other claims near a text, beside its own, that it does not repeat. */
const others = 4;
const otherWeight = 0.5;
/** When a labelled text is taken to have been published: with its fact, of which it speaks as of today. */
export const publishedWith = ({ factCheck, record }: Block): Date => new Date(`${factCheck?.date ?? record?.date ?? '2026-05-01'}T00:00:00Z`);

export interface Reader {
  readonly lexicon: Lexicon;
  readonly restorer: Restorer;
}

export const wholeOf = ({ title, text }: { readonly title: string; readonly text: string }): string => (title === '' ? text : `${title}\n${text}`);

/** Each text beside the claim under which it stands and the nearest other claims. */
export function claimExamples(blocks: readonly Block[], { lexicon, restorer }: Reader): PairExample[] {
  const checks = blocks.flatMap(({ factCheck }) => (factCheck && refuting.has(factCheck.verdict) ? [factCheck] : []));
  const claims = new Map<string, { factCheck: FactCheck; words: ClaimWords }>(checks.map((factCheck) => [factCheck.id, { factCheck, words: weighClaim(readText(factCheck.claim, { restorer }), lexicon) }]));
  const index = searchClaims([...claims.values()].map((claim) => ({ value: claim, words: claim.words.reading.words })));
  return blocks.flatMap((block) => {
    const { factCheck, record, texts } = block;
    const published = publishedWith(block);
    return texts.flatMap((text) => {
      const whole = wholeOf(text);
      const reading = readText(whole, { restorer, published });
      const own = factCheck ? claims.get(factCheck.id) : undefined;
      const near = index.nearest(reading.words, reading.sentences, others + 1).filter((value) => value !== own).slice(0, others);
      const fold = factCheck?.id ?? record?.id ?? '';
      const pair = (claim: { words: ClaimWords }, label: 0 | 1, weight: number): PairExample => ({ features: compare(claim.words, reading, whole, lexicon).features, label, weight, fold, text });
      return [...(own ? [pair(own, text.code.startsWith('R') ? 1 : 0, 1)] : []), ...near.map((claim) => pair(claim, 0, otherWeight))];
    });
  });
}

/** Each text beside every record of its file: only those that contradict their own are positive. */
export function recordExamples(blocks: readonly Block[], { lexicon, restorer }: Reader): PairExample[] {
  const records = blocks.flatMap(({ record }) => (record ? [{ id: record.id, read: readRecord(record, lexicon, restorer) }] : []));
  return blocks.flatMap((block) => {
    const { factCheck, record, texts } = block;
    const published = publishedWith(block);
    return texts.flatMap((text) => {
      const whole = wholeOf(text);
      const reading = readText(whole, { restorer, published });
      return records
        .filter(({ id }) => id === record?.id || factCheck === null)
        .map(({ id, read }): PairExample => ({ features: compareRecord(read, reading, whole, lexicon).features, label: id === record?.id && text.code === 'X' ? 1 : 0, weight: id === record?.id ? 1 : 0.3, fold: record?.id ?? factCheck?.id ?? '', text }));
    });
  });
}
