import { maskLabels } from '../../../infra/privacy/index.ts';
import { countAt, listAt, objectAt, textAt, type SocialEntry } from '../edge/index.ts';

const idPattern = /^\d{1,30}(?:_\d{1,30}){0,2}$/;

/** A post of the page, and behind it the comments that came with it. Who commented is not asked for. */
export function toEntries(post: unknown, page: string): readonly SocialEntry[] {
  const comments = listAt(post, 'comments', 'data').map((comment) => toEntry(comment, 'comment', null));
  return [toEntry(post, 'post', page), ...comments];
}

function toEntry(node: unknown, kind: SocialEntry['kind'], authorKey: string | null): SocialEntry {
  return {
    kind,
    address: addressOf(textAt(node, 'permalink_url'), textAt(node, 'id')),
    text: withoutTags(node),
    // No modified time: the interface moves `updated_time` with every comment. An edit shows in the text.
    published: textAt(node, 'created_time'),
    authorKey,
    counts: {
      likes: countAt(node, 'reactions', 'summary', 'total_count') ?? countAt(node, 'like_count'),
      shares: countAt(node, 'shares', 'count'),
      replies: countAt(node, 'comments', 'summary', 'total_count') ?? countAt(node, 'comment_count'),
    },
  };
}

/** A permalink does not hold the id that the interface knows the post by: it is kept behind the address, where no server sees it. */
function addressOf(permalink: string, id: string): string {
  return permalink === '' || !idPattern.test(id) ? '' : `${permalink.replace(/#.*$/, '')}#${id}`;
}

/** The id at the end of an address that `toEntries` made; null for any other. */
export function idOf(address: string): string | null {
  const id = /#(.*)$/.exec(address)?.[1] ?? '';
  return idPattern.test(id) ? id : null;
}

/** Tagged persons stand in the text by their plain names: what is tagged is masked, unless it is a page or an event. */
function withoutTags(node: unknown): string {
  const message = objectAt(node)?.['message'];
  const text = typeof message === 'string' ? message : '';
  const tags = listAt(node, 'message_tags').slice(0, 200)
    .filter((tag) => !/^(?:page|event|group|application)$/.test(textAt(tag, 'type')))
    .map((tag) => ({ start: countAt(tag, 'offset') ?? 0, length: countAt(tag, 'length') ?? 0 }))
    .filter(({ start, length }) => length > 0 && start + length <= text.length && !text.slice(start, start + length).startsWith('#'))
    .sort((one, other) => one.start - other.start);
  let masked = '';
  let at = 0;
  for (const { start, length } of tags) {
    if (start < at) continue;
    masked += text.slice(at, start) + maskLabels.handle;
    at = start + length;
  }
  return masked + text.slice(at);
}
