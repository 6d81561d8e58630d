import { z } from 'zod';
import { clip } from '../../../text/index.ts';
import { linkOf } from './link.ts';
import type { Template } from './template.ts';

const [longestHeader, longestText, longestButton] = [100, 1000, 35];
/** Its answers are 200 with a code within; 0 is success. A token that has run out or a limit passes, everything else does not. */
const passing = new Set([-32, -124, -155, -216, -218, -221]);
const answerSchema = z.object({ error: z.number() });

/**
 * An internal notice of a Zalo Official Account: `https://openapi.zalo.me/v3.0/oa/message/transaction`, its access token as the secret.
 * Person's address: the user id at the account.
 */
export const zaloOa: Template = {
  headers: (secret) => ({ access_token: secret }),
  body: ({ message }, address) => {
    const { title, lead, language } = message;
    const { button, inText } = linkOf(message);
    return {
      recipient: { user_id: address },
      message: {
        attachment: {
          type: 'template',
          payload: {
            template_type: 'transaction_internal',
            language: language === 'vi' ? 'VI' : 'EN',
            elements: [
              { type: 'header', align: 'left', content: clip(title, longestHeader) },
              // The header is short: the whole title stands here.
              { type: 'text', align: 'left', content: clip([...(title.length > longestHeader ? [title] : []), lead, ...(inText === null ? [] : [inText])].join('\n'), longestText) },
            ],
            ...(button === null ? {} : { buttons: [{ title: clip(button.label, longestButton), image_icon: '', type: 'oa.open.url', payload: { url: button.url } }] }),
          },
        },
      },
    };
  },
  refusal(answer) {
    const code = readCode(answer);
    return code === null || code === 0 ? null : passing.has(code) ? 'passing' : 'final';
  },
};

function readCode(answer: string): number | null {
  try {
    return answerSchema.parse(JSON.parse(answer)).error;
  } catch {
    return null;
  }
}
