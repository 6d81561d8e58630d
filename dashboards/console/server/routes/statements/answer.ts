import type { StatementView } from '../../../../desk/index.ts';
import type { Statement } from '../../../api/index.ts';
import type { ConsoleParts } from '../../parts.ts';
import { publicPath } from './public-path.ts';

/** A statement as the API answers it: with the frame for the office's website, where its public page can be reached from outside. */
export function answerOf({ publicUrl }: Pick<ConsoleParts, 'publicUrl'>, { texts, ...rest }: StatementView): Statement {
  const frame = publicUrl === null || rest.published === null ? null : frameOf(new URL(publicPath(rest.number), publicUrl).href, rest.title);
  return { ...rest, texts: texts && { ...texts, frame } };
}

/** In a sandbox, out of which only a link that somebody clicks leads. */
const frameOf = (address: string, title: string): string => `<iframe src="${address}" title="${escaped(title)}" sandbox="allow-popups allow-popups-to-escape-sandbox" loading="lazy" style="width:100%;height:640px;border:0"></iframe>`;
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
