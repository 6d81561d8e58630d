/** NFC, line ends as \n, no control characters, runs of blanks folded, paragraphs on lines of their own. */
export function normaliseText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200B\u200E\u200F\u2060\uFEFF\u00AD]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

/** Lower case without diacritics (đ becomes d): what search and phrase rules compare. Keeps the length of NFC Vietnamese text. */
export function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().normalize('NFD').replace(/\p{M}+/gu, '').replaceAll('đ', 'd').normalize('NFC');
}

/**
 * Folded words with one blank between them: what full-text search compares. The store's tokenizer splits at ASCII marks
 * only, so that “ … – would otherwise stick to the words beside them and hide them from every search.
 */
export function searchable(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
