import { linkOf } from './link.ts';
import type { Template } from './template.ts';

const colour = { critical: 'attention', warning: 'warning', info: 'default' } as const;
/** As runs of rich text: in plain blocks of text marks and links would come alive. */
const run = (text: string, style: Readonly<Record<string, unknown>> = {}): unknown => ({ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text, ...style }] });

/** An adaptive card, for a workflow "when a Teams webhook request is received". */
export const teams: Template = {
  body: ({ message }) => {
    const { title, lead, severity, language } = message;
    const { button, inText } = linkOf(message);
    return {
      type: 'message',
      summary: title,
      attachments: [{
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          lang: language,
          msteams: { width: 'Full' },
          body: [run(title, { weight: 'bolder', size: 'medium', color: colour[severity] }), run(lead), ...(inText === null ? [] : [run(inText)])],
          actions: button === null ? [] : [{ type: 'Action.OpenUrl', title: button.label, url: button.url }],
        },
      }],
    };
  },
};
