import type { Template } from './template.ts';

/** Everything, for a receiver of the office's own. */
export const plain: Template = {
  body: ({ key, thread, recipient, message: { purpose, severity, language, title, lead, text, link, facts } }, address) => ({
    version: 1, key, thread: thread.id, to: address, recipient: recipient.id, purpose, severity, language, title, lead, text, link, facts,
  }),
};
