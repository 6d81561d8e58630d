import { clip, oneLine, withoutMarks } from '../../../text/index.ts';
import type { Template } from './template.ts';

const longest = 300;

/** For a gateway of text messages. `plain` is without Vietnamese marks: it fits 160 characters into a part where `text` fits 70. */
export const sms: Template = {
  body: ({ message }, address) => {
    const text = clip(oneLine(message.short), longest);
    return { to: address, text, plain: withoutMarks(text) };
  },
};
