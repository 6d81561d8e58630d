import { decodeHTML } from 'entities';

/** The text of a post's HTML: paragraphs and line breaks kept, tags dropped, entities decoded. */
export function plainText(html: string): string {
  return decodeHTML(html.replace(/<br\s*\/?>|<\/(?:p|div|li|blockquote|h[1-6])>/gi, '\n').replace(/<\/?[a-z][^<>]*>/gi, ' '));
}
