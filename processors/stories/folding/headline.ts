import { cosineOf } from '../likeness/features.ts';
import type { Placed } from './placed.ts';
import { sketchOf } from './sketch-of.ts';

const mostCompared = 16;

/** The document that is most like all others of its story; originals before reprints, articles before posts. */
export function headlineOf(documents: readonly Placed[]): string {
  const articles = documents.filter(({ kind }) => kind === 'article');
  const standing = articles.length > 0 ? articles : documents;
  const originals = standing.filter(({ reprintOf }) => reprintOf === null);
  const compared = [...(originals.length > 0 ? originals : standing)].sort(byTime).slice(0, mostCompared);
  const sums = compared.map((one) => compared.reduce((sum, other) => (one === other ? sum : sum + cosineOf(sketchOf(one).terms, sketchOf(other).terms)), 0));
  const best = sums.indexOf(Math.max(...sums));
  return (compared[best] as Placed).document;
}

const byTime = (left: Placed, right: Placed): number => left.publishedAt - right.publishedAt || (left.document < right.document ? -1 : 1);
