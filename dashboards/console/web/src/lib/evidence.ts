import type { Item } from '../../../api/index.ts';
import type { Span } from './segments.ts';

/** `agree`: a number, date or name that both have; `differ`: one where they part; `shared`: other words that both have. */
export type EvidenceMark = 'agree' | 'differ' | 'shared';

export interface MarkedPair {
  readonly passage: readonly Span<EvidenceMark>[];
  readonly claim: readonly Span<EvidenceMark>[];
}

type Grounds = Pick<Item['evidence'], 'reasons' | 'against'>;

interface Token {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly mark: 'agree' | 'name' | 'shared';
}

/** Words, and figures with their separators. */
const tokenPattern = /[\p{L}\p{M}\p{N}]+(?:[.,:/-]\p{N}+)*/gu;
/** Syllables and words that any two texts share. */
const common = new Set('và của là ở có cho các những một này đó được bị sẽ đã đang với trong ngoài trên dưới từ đến tại về do vì nên khi thì mà như không cũng rất lại ra vào theo tới để the a an of to in on at and or is are was were be by for with that this it as from will has have not'.split(' '));

/** What a passage and what it was matched with have in common and where they part: by the flag's grounds, then word by word. */
export function markPair(passage: string, claim: string, { reasons, against }: Grounds): MarkedPair {
  const [left, right] = [tokensOf(passage), tokensOf(claim)];
  const inLeft = new Set(left.map(({ key }) => key));
  const inRight = new Set(right.map(({ key }) => key));
  const differences = [...against, ...reasons].flatMap(({ code, values }): Readonly<Record<string, string | undefined>>[] => (code.endsWith('-differ') ? [values] : code === 'contradicts-record' ? [{ claim: values['value'], text: values['text'] }] : []));
  // Names are only told from capitals: that they agree is the flag's word.
  const names = reasons.some(({ code }) => code === 'names-agree' || code === 'place-agree');
  return {
    passage: marksOf(passage, left, inRight, names, differences.map(({ text: said }) => said ?? '')),
    claim: marksOf(claim, right, inLeft, names, differences.map(({ claim: said }) => said ?? '')),
  };
}

function marksOf(text: string, tokens: readonly Token[], other: ReadonlySet<string>, names: boolean, differing: readonly string[]): Span<EvidenceMark>[] {
  const apart = differing.flatMap((phrase): Span<EvidenceMark>[] => findIn(text, phrase).map((at) => ({ ...at, mark: 'differ' })));
  const covered = ({ start, end }: Token): boolean => apart.some((span) => span.start < end && start < span.end);
  const both = tokens.map((token): Token | null => (!other.has(token.key) || covered(token) ? null : names || token.mark !== 'name' ? token : { ...token, mark: 'shared' }));
  return [...apart, ...joined(text, both)].sort((one, two) => one.start - two.start);
}

/** Neighbours of one kind read as one; a run of nothing but common words says nothing. */
function joined(text: string, tokens: readonly (Token | null)[]): Span<EvidenceMark>[] {
  const spans: { start: number; end: number; mark: EvidenceMark; telling: boolean }[] = [];
  let before: Token | null = null;
  for (const token of tokens) {
    const last = spans.at(-1);
    const mark = token?.mark === 'name' ? 'agree' : token?.mark;
    if (token && mark && before && last && last.mark === mark && /^\s+$/.test(text.slice(last.end, token.start))) {
      last.end = token.end;
      last.telling ||= !common.has(token.key);
    } else if (token && mark) spans.push({ start: token.start, end: token.end, mark, telling: !common.has(token.key) });
    before = token;
  }
  return spans.filter(({ telling }) => telling).map(({ start, end, mark }) => ({ start, end, mark }));
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(tokenPattern)].map((found) => {
    const [word] = found;
    const start = found.index;
    const named = /^\p{Lu}/u.test(word) && !/(?:^|[.!?:“"]\s*)$/u.test(text.slice(0, start));
    return { start, end: start + word.length, key: word.normalize('NFC').toLocaleLowerCase(), mark: /\p{N}/u.test(word) ? 'agree' : named ? 'name' : 'shared' };
  });
}

/** Where a phrase stands in a text, whole words only; blanks and case do not matter. */
function findIn(text: string, phrase: string): { readonly start: number; readonly end: number }[] {
  const words = phrase.trim().split(/\s+/).filter(Boolean).map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  if (words.length === 0) return [];
  return [...text.matchAll(new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}])${words.join(String.raw`\s*`)}(?![\p{L}\p{M}\p{N}])`, 'giu'))].map((found) => ({ start: found.index, end: found.index + found[0].length }));
}
