/**
 * Evidence for windows-1258 against windows-1252, whose bytes differ only where Vietnamese has tone marks of their own,
 * đ, ơ and ư. A tone mark stands behind a vowel in Vietnamese and almost never there in Western text.
 * @returns above zero for Vietnamese, at or below for Western text or too little evidence
 */
export function vietnameseScore(bytes: Uint8Array): number {
  let score = -1;
  let tones = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte < 0x80) continue;
    if (toneMarks.has(byte)) {
      const behindVowel = vowels.has(bytes[index - 1] ?? 0);
      tones += behindVowel ? 1 : 0;
      score += behindVowel ? 1 : -2;
    } else if (hornedOrBarred.has(byte)) score += 0.5;
  }
  // Without a single tone mark the rest is Portuguese as likely as Vietnamese.
  return tones === 0 ? -1 : score;
}

/** Grave, hook, tilde, acute, dot below. */
const toneMarks = new Set([0xcc, 0xd2, 0xde, 0xec, 0xf2]);
/** Đ đ Ơ ơ Ư ư; in windows-1252 these are Ð ð Õ õ Ý ý, rare in what our sources write. */
const hornedOrBarred = new Set([0xd0, 0xf0, 0xd5, 0xf5, 0xdd, 0xfd]);
/** Vowels of windows-1258: plain, breve, circumflex, horn. */
const vowels = new Set([...'aeiouyAEIOUY'].map((letter) => letter.charCodeAt(0)).concat([0xc2, 0xc3, 0xca, 0xd4, 0xd5, 0xdd, 0xe2, 0xe3, 0xea, 0xf4, 0xf5, 0xfd]));
