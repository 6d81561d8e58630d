import type { Markup } from '../../desk/export/markup.ts';
import type { LayoutWords } from '../words/index.ts';
import { looks, type Part } from './looks.ts';
import { mailLooks } from './mail-looks.ts';

/** `print` for the browser that makes the PDF, `mail` for programs that know inline styles and tables only, `web` for a page of its own, on a telephone too. */
export type HtmlFor = 'print' | 'mail' | 'web';

/** What the parts of a report are written with. */
export interface Pen {
  readonly words: LayoutWords;
  readonly target: HtmlFor;
  /** The attribute that gives an element its looks. */
  readonly dress: (part: Part) => Markup;
}

/** Class names but in mails, whose programs throw style sheets away. */
export const dresser = (target: HtmlFor): Pen['dress'] => (part) => ({ markup: target === 'mail' ? ` style="${(mailLooks[part] ?? looks[part]).replaceAll('"', "'")}"` : ` class="${part}"` });
