import { beginId, separatorId, wordsOf } from '../../network/tokens.ts';
import type { Vocabulary } from '../../network/vocabulary.ts';
import type { Encoded } from './forward.ts';

/** [CLS] first [SEP] second [SEP], as the tokenizer's post-processor does it; no second segment where that is empty. */
export function encode(vocabulary: Vocabulary, first: string, second: string): Encoded {
  const idsOf = (text: string): number[] => wordsOf(text).map((word) => vocabulary.idOf(word));
  const head = [beginId, ...idsOf(first), separatorId];
  const tail = second === '' ? [] : [...idsOf(second), separatorId];
  const segments = new Uint8Array(head.length + tail.length);
  segments.fill(1, head.length);
  return { ids: Int32Array.from([...head, ...tail]), segments };
}
