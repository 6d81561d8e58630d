const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Markup that is known to be markup; anything else is escaped. */
export interface Markup {
  readonly markup: string;
}

export type Part = string | number | null | false | Markup | readonly Part[];

/** Writes HTML; everything that is put in is escaped but markup itself. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({ markup: strings.map((text, at) => text + (at < parts.length ? render(parts[at] as Part) : '')).join('') });

function render(part: Part): string {
  if (part === null || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number') return String(part).replaceAll(/[&<>"']/g, (mark) => marks[mark] as string);
  return Array.isArray(part) ? part.map((each: Part) => render(each)).join('') : (part as Markup).markup;
}
