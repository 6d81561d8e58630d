import { Parser } from 'htmlparser2';
import { maskLabels } from '../../../infra/privacy/index.ts';
import { countAt, objectAt, textAt, type SocialEntry } from '../edge/index.ts';

/** A status that is somebody's own and meant for everybody: no boosts, nothing unlisted, for followers or direct. */
export function isPublic(status: unknown): boolean {
  return textAt(status, 'visibility') === 'public' && objectAt(status, 'reblog') === null;
}

/** Whether the author asks not to be found by search engines: nor are they here. */
export const wantsNoIndex = (status: unknown): boolean => objectAt(status, 'account')?.['noindex'] === true;

/** A status without either word is broken, not private. */
export const isBroken = (status: unknown): boolean => textAt(status, 'visibility') === '';

/** One status. What stands before a fold (the author's warning) belongs to its text. */
export function toEntry(status: unknown): SocialEntry {
  const warning = textAt(status, 'spoiler_text');
  const text = textOf(textAt(status, 'content'));
  return {
    kind: textAt(status, 'in_reply_to_id') === '' ? 'post' : 'comment',
    // The page of the post; the one that ActivityPub knows it by where it shows none.
    address: textAt(status, 'url') || textAt(status, 'uri'),
    text: warning === '' ? text : `${warning}\n${text}`,
    published: textAt(status, 'created_at'),
    modified: textAt(status, 'edited_at'),
    language: textAt(status, 'language'),
    // The same account seen from two instances has one address.
    authorKey: textAt(status, 'account', 'url') || textAt(status, 'account', 'acct') || null,
    counts: { likes: countAt(status, 'favourites_count'), shares: countAt(status, 'reblogs_count'), replies: countAt(status, 'replies_count') },
  };
}

const longestContent = 200_000;
const blocks = new Set(['p', 'div', 'li', 'blockquote', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** The text of a status. Mentions are links of a class of their own (tags have `hashtag` beside it): masked whatever they look like. */
function textOf(content: string): string {
  let text = '';
  let within = 0;
  const parser = new Parser({
    onopentag(name, { class: classes = '' }) {
      if (within > 0) within += 1;
      else if (name === 'br') text += '\n';
      else if (name === 'a' && /(?:^|\s)mention(?:\s|$)/.test(classes) && !/(?:^|\s)hashtag(?:\s|$)/.test(classes)) {
        within = 1;
        text += maskLabels.handle;
      }
    },
    ontext(part) {
      if (within === 0) text += part;
    },
    onclosetag(name) {
      if (within > 0) within -= 1;
      else if (blocks.has(name)) text += '\n';
    },
  });
  parser.end(content.slice(0, longestContent));
  return text;
}
