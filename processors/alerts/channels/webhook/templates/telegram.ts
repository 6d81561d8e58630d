import { clip } from '../../../text/index.ts';
import type { Template } from './template.ts';
import { linkOf } from './link.ts';

/** The service's own bound is 4096. */
const longest = 4000;

/** `sendMessage` of a bot: `https://api.telegram.org/bot{secret}/sendMessage`. Without a mode of parsing nothing in the text is a mark or a link's label. */
export const telegram: Template = {
  body: ({ message }, address) => {
    // The service refuses buttons that lead into a private network; there the address stands in the text.
    const { title, lead, severity } = message;
    const { button, inText } = linkOf(message);
    return {
      chat_id: address,
      text: clip([title, '', lead, ...(inText === null ? [] : ['', inText])].join('\n'), longest),
      link_preview_options: { is_disabled: true },
      disable_notification: severity === 'info',
      ...(button === null ? {} : { reply_markup: { inline_keyboard: [[{ text: button.label, url: button.url }]] } }),
    };
  },
};
