import { clip, oneLine } from '../../text/index.ts';
import type { Evidence } from '../sheet.ts';
import { linkTo } from './links.ts';
import type { Writing } from './scene.ts';

const longestClaim = 300;

/** What a flag rests on: the claim and its verdict, or the record, where it was published, how probable the machine finds it, and that a person decides. */
export function evidenceOf({ brief: { fact, whole }, words, pens }: Writing): Evidence | null {
  if (fact === null) return null;
  const probability = Math.max(...whole.occurrences.map((one) => (one.fact?.id === fact.id ? one.fact.probability : -1)));
  const verdict = fact.verdict === null ? null : words.verdict(words.verdicts[fact.verdict] ?? oneLine(fact.verdict));
  const day = pens.day(oneLine(fact.date));
  return {
    label: words.labels.evidence[fact.kind],
    claim: clip(oneLine(fact.text), longestClaim),
    lines: [[verdict, day === '' ? null : fact.kind === 'record' ? words.published(day) : words.judged(day)].filter((part) => part !== null).join(' · ')].filter((line) => line !== ''),
    link: linkTo(words.source, fact.url),
    notes: [...(probability < 0 ? [] : [words.probable(probability, pens.sure(probability), fact.kind)]), words.personDecides],
  };
}
