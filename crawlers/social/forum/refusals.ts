import { RejectedError } from '../../../infra/contracts/index.ts';

export const loginWall = (cause?: unknown): RejectedError =>
  new RejectedError('The forum shows this only to those who log in.', { code: 'login-wall', hint: 'Only what is public is read. Take the source out, or give the address of a public part of the forum.', cause });

export const noThreads = (): RejectedError =>
  new RejectedError('No threads were found on the page.', { code: 'no-threads', hint: 'Check that the address is a list of threads, and the preset or the selectors under "options.threads".' });

export const noPosts = (): RejectedError =>
  new RejectedError('No posts were found in a thread.', { code: 'no-posts', hint: 'Check the preset or the selectors under "options.posts".' });

/** Whether a page that shows nothing of what was asked for asks for a password instead. */
export const asksForLogin = (url: string, passwordFields: number): boolean =>
  passwordFields > 0 || /[/?&=](?:login|log-in|signin|sign-in|dang-nhap|dangnhap)(?:[/?&.]|$)/i.test(url);
