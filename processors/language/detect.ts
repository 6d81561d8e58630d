import type { eld } from 'eld/small';
import { fold } from '../../infra/text/index.ts';
import { syllableShares } from './syllables.ts';

/** The detector's tables take 150 MB: loaded when the first text needs them, which in a Vietnamese newsroom is seldom. */
const loadDetector = async (): Promise<typeof eld> => (await import('eld/small')).eld;

/** Enough to tell any language; more costs time and adds nothing. */
const looked = 1200;
const letters = /[\p{L}\p{M}]+/gu;
/** Scripts that one language writes here, in the order to ask: kana before Han. Their words are not parted by blanks. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Lao}/gu, 'lo'],
  [/\p{Script=Khmer}/gu, 'km'],
  [/\p{Script=Myanmar}/gu, 'my'],
];
/** Share of the letters; kana stand between Han. */
const leastOfScript = 0.2;
/** Fewer words are a name or a cry: detectors guess there. */
const fewest = 3;

/**
 * The text's language: ISO 639-1, or `und`. `declared` (the page's own word) decides only where the text leaves doubt, for
 * templates declare whatever they were made with.
 */
export async function detectLanguage(text: string, declared: string | null): Promise<string> {
  const sample = text.normalize('NFC').slice(0, looked);
  const byScript = scriptLanguage(sample);
  if (byScript !== null) return byScript;
  const words = sample.toLowerCase().match(letters) ?? [];
  const shares = syllableShares(words, fold);
  if (shares.vietnameseLetters >= 0.12) return 'vi';
  if (words.length >= fewest && shares.shaped >= 0.85 && shares.frequent >= 0.25) return 'vi';
  const hint = declared !== null && /^[a-z]{2}$/.test(declared) ? declared : null;
  if (words.length < fewest) return hint ?? (shares.vietnameseLetters > 0 ? 'vi' : 'und');
  const result = (await loadDetector()).detect(sample);
  if (result.language === '') return hint ?? 'und';
  if (result.language === hint || result.isReliable()) return result.language;
  const scores = result.getScores();
  const best = scores[result.language] ?? 0;
  const ofHint = hint === null ? 0 : (scores[hint] ?? 0);
  if (hint !== null && (ofHint >= 0.7 * best || words.length < 8)) return hint;
  return words.length >= 8 ? result.language : 'und';
}

function scriptLanguage(sample: string): string | null {
  // Vietnamese and its Latin neighbours never reach this block: most texts leave here.
  if (!/[\u0e00-\u109f\u1100-\u11ff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(sample)) return null;
  const all = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, language] of scripts) if ((sample.match(script)?.length ?? 0) >= leastOfScript * all) return language;
  return null;
}
