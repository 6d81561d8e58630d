import { padId, separatorId, beginId, specialTokens, tokenPattern } from '../network/tokens.ts';
import type { Vocabulary } from '../network/vocabulary.ts';

/** What `wordsOf` and `encode` do, in the words of Hugging Face's tokenizers. */
export function tokenizerJson(vocabulary: Vocabulary): object {
  const sequence = (id: 'A' | 'B', type: number): object => ({ Sequence: { id, type_id: type } });
  const special = (id: string, type: number): object => ({ SpecialToken: { id, type_id: type } });
  const named = (id: number): object => ({ id: specialTokens[id], ids: [id], tokens: [specialTokens[id]] });
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: specialTokens.map((content, id) => ({ id, content, single_word: false, lstrip: false, rstrip: false, normalized: false, special: true })),
    normalizer: { type: 'Sequence', normalizers: [{ type: 'NFC' }, { type: 'Lowercase' }, { type: 'Replace', pattern: { Regex: '\\p{Nd}' }, content: '0' }] },
    pre_tokenizer: { type: 'Split', pattern: { Regex: tokenPattern }, behavior: 'Removed', invert: true },
    post_processor: {
      type: 'TemplateProcessing',
      single: [special('[CLS]', 0), sequence('A', 0), special('[SEP]', 0)],
      pair: [special('[CLS]', 0), sequence('A', 0), special('[SEP]', 0), sequence('B', 1), special('[SEP]', 1)],
      special_tokens: { '[CLS]': named(beginId), '[SEP]': named(separatorId) },
    },
    decoder: null,
    model: { type: 'WordLevel', vocab: Object.fromEntries(vocabulary.words.map((word, id) => [word, id])), unk_token: '[UNK]' },
  };
}

export const tokenizerConfig = {
  tokenizer_class: 'PreTrainedTokenizerFast',
  model_max_length: 1024,
  pad_token: specialTokens[padId],
  unk_token: '[UNK]',
  cls_token: '[CLS]',
  sep_token: '[SEP]',
  model_input_names: ['input_ids', 'token_type_ids', 'attention_mask'],
} as const;
