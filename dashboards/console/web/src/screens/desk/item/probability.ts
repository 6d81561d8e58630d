import type { Item } from '../../../../../api/index.ts';
import type { Desk } from '../../../lib/context.ts';

/** How probable the machine finds it, in words and as a number that never says 100 %. */
export function probabilityWords({ text, format }: Pick<Desk, 'text' | 'format'>, { probability, fact }: Pick<Item['evidence'], 'probability' | 'fact'>): string {
  const { probable, probability: repeats, contradicts } = text.desk;
  const words = probability >= 0.9 ? probable.high : probability >= 0.75 ? probable.likely : probability >= 0.5 ? probable.maybe : probable.low;
  return (fact.kind === 'record' ? contradicts : repeats)(words, format.sure(probability));
}
