import { RejectedError } from '../../infra/contracts/index.ts';
import { normaliseText } from '../../infra/text/index.ts';
import type { Stage } from '../contract/stage.ts';

/** Brings title, lead and text to the one form everything after it relies on: NFC, no control characters, blanks folded. */
export const normaliseStage = (): Stage => ({
  name: 'normalise',
  apply: (draft) => {
    const title = oneLine(draft.title);
    const text = whole(draft.text);
    // What looked like text may have been blanks and control characters only.
    if (text === '') throw new RejectedError('The document holds no text that can be read', { code: 'no-text' });
    if (title === '') throw new RejectedError('The document has no title that can be read', { code: 'no-title' });
    return { ...draft, title, text, lead: oneLine(draft.lead), section: blankIsNull(draft.section), syndicatedFrom: blankIsNull(draft.syndicatedFrom) };
  },
});

/** Lone surrogates cannot be written as UTF-8 and would not come back from the store as they went in. */
const whole = (text: string): string => normaliseText(text.toWellFormed());
const oneLine = (text: string): string => whole(text).replaceAll('\n', ' ');
const blankIsNull = (text: string | null): string | null => (text === null || oneLine(text) === '' ? null : oneLine(text));
