import type { ConsoleParts } from '../../../parts.ts';
import { style } from './style.ts';
import { pageWords, type PageWords } from './words.ts';

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);

/** A whole page, without a script, a picture or a font. */
export function frame({ office, demonstration }: ConsoleParts, language: 'vi' | 'en', { title, body }: { readonly title: string; readonly body: string }): string {
  const words = pageWords[language];
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex, nofollow"><meta name="referrer" content="no-referrer"><meta name="format-detection" content="telephone=no, date=no"><title>${escaped(title)} · ${words.product}</title><style>${style}</style></head>
<body><div class="page"><header class="top"><p class="names"><span class="brand">${words.product}</span><span>${escaped(office.name)}</span></p>${demonstration ? `<p class="demo">${escaped(words.demonstration)}</p>` : ''}</header>
<main>${body}</main></div></body></html>
`;
}

/** Why there is nothing to see: kindly, and without saying what there might be. */
export function refusalPage(parts: ConsoleParts, language: 'vi' | 'en', why: keyof PageWords['refusals']): string {
  const words = pageWords[language];
  const { title, text } = words.refusals[why];
  return frame(parts, language, { title, body: `<h1>${escaped(title)}</h1><p>${escaped(text)}</p><a class="more" href="/alerts">${escaped(words.signIn)}</a>` });
}
