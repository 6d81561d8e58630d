import { clip } from '../../../text/index.ts';
import { linkOf } from './link.ts';
import type { Template } from './template.ts';

const [longestHeader, longestSection] = [150, 3000];
/** `text` is read with marks: what would begin one is written out. */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** An incoming webhook of Slack, or of a chat that speaks like it. The blocks are plain text: nothing in them is a mark, a mention or a link. */
export const slack: Template = {
  body: ({ message }, address) => {
    const { title, lead, severity } = message;
    const { button, inText } = linkOf(message);
    return {
      ...(address === '' ? {} : { channel: address }),
      text: escaped(clip(title, longestSection)),
      blocks: [
        { type: 'header', text: { type: 'plain_text', text: clip(title, longestHeader), emoji: false } },
        { type: 'section', text: { type: 'plain_text', text: clip([lead, ...(inText === null ? [] : [inText])].join('\n'), longestSection), emoji: false } },
        ...(button === null ? [] : [{ type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: button.label }, url: button.url, ...(severity === 'critical' ? { style: 'danger' } : { style: 'primary' }) }] }]),
      ],
    };
  },
};
