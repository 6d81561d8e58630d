import { cuesOf, type Cue } from '../../claims/cues.ts';
import type { NamedDate } from '../../claims/slots/dates.ts';
import type { ProperName } from '../../claims/slots/names.ts';
import type { Quantity } from '../../claims/slots/quantities.ts';
import type { Restorer } from '../../diacritics/index.ts';
import { hasDiacritics, spellingOf, tokensOf, type Token } from '../../phrases/index.ts';
import { sentencesOf } from '../../sentences/index.ts';
import { abbreviations } from './abbreviations.ts';
import { slotsOf } from './slots.ts';
import { contrastsOf, sensesOf, type Contrast, type Sense } from './thesaurus.ts';

/** A sentence as numbers of words, last exclusive, and as offsets. */
export interface SentenceSpan {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

/** Everything of a text that matching and judging look at; worked out once a text. Tone, topic, outlet and voice are not among it. */
export interface Reading {
  /** As written. */
  readonly text: string;
  /** Words; where the text has no diacritics, with those put back that are likeliest. What was written short stands in full. */
  readonly words: readonly Token[];
  /** Written without diacritics: words that differ by them alone count as the same. */
  readonly unmarked: boolean;
  readonly sentences: readonly SentenceSpan[];
  readonly cues: readonly Cue[];
  readonly senses: readonly Sense[];
  /** Words that have siblings which say something else; the group is the family's, the member which of it. */
  readonly contrasts: readonly Contrast[];
  readonly quantities: readonly Quantity[];
  readonly dates: readonly NamedDate[];
  readonly names: readonly ProperName[];
}

export interface ReadOptions {
  readonly restorer: Restorer;
  /** When the text was published: what "năm nay" means. */
  readonly published?: Date | null;
}

/** Sentences of a long text that are read. */
const mostSentences = 400;

/** Reads a text for matching. A title stands as its first line. */
export function readText(text: string, { restorer, published = null }: ReadOptions): Reading {
  const written = tokensOf(text);
  const unmarked = !hasDiacritics(written);
  const restored = unmarked ? restorer.restore(text) : text;
  const plain = restored.length === text.length ? restored : text;
  const words = inFull(plain === text ? written : tokensOf(plain));
  const sentences = sentencesIn(text, words);
  const [full, placed] = written === words ? [plain, words] : spelledOut(plain, words);
  return { text, words, unmarked, sentences, cues: cuesOf(full, placed, unmarked), senses: sensesOf(full, placed, unmarked), contrasts: contrastsOf(full, placed, unmarked), ...slotsOf(text, plain, published) };
}

const shortened = new Map(Object.entries(abbreviations).map(([short, full]) => [spellingOf(short).exact, full]));

/** Each abbreviation becomes the words it stands for, at its own place. */
function inFull(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) => {
    const full = shortened.get(token.exact) ?? shortened.get(token.folded);
    if (full === undefined || token.marked !== /[^\x00-\x7f]/.test(token.exact)) return [token];
    return full.split(' ').map((word) => ({ ...spellingOf(word), start: token.start, end: token.end }));
  });
}

/** The text with what was written short in full, and the words at their places in it: phrases are looked for there. */
function spelledOut(text: string, words: readonly Token[]): [string, Token[]] {
  let full = '';
  let end = 0;
  const placed = words.map((word, at) => {
    full += at > 0 && word.start < end ? ' ' : text.slice(end, word.start);
    const start = full.length;
    const isShort = word.end - word.start !== word.exact.length || words[at + 1]?.start === word.start || (at > 0 && word.start < end);
    full += isShort ? word.exact : text.slice(word.start, word.end);
    end = word.end;
    return { ...word, start, end: full.length };
  });
  return [full + text.slice(end), placed];
}

function sentencesIn(text: string, words: readonly Token[]): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let at = 0;
  for (const { start, end } of sentencesOf(text).slice(0, mostSentences)) {
    while (at < words.length && (words[at] as Token).start < start) at += 1;
    const first = at;
    while (at < words.length && (words[at] as Token).start < end) at += 1;
    if (at > first) spans.push({ first, last: at, start, end });
  }
  return spans;
}
