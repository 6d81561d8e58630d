import { RejectedError, RetryableError } from '../../infra/contracts/index.ts';

/* Every refusal of this room. The console puts the code into the reader's words. */

export const notAllowed = (): RejectedError => new RejectedError('This is not for this role.', { code: 'not-allowed', hint: 'An administrator can change the role.' });
export const noSuchPerson = (): RejectedError => new RejectedError('There is no such person.', { code: 'person-not-found' });
/** The same whatever was wrong, so that nobody learns which names exist. */
export const signInRefused = (): RejectedError => new RejectedError('Name or password is not right.', { code: 'sign-in-refused' });
export const codeRefused = (): RejectedError => new RejectedError('The code is not right, or was used before.', { code: 'code-refused', hint: 'Wait for the next code; check that the clock of the telephone is right.' });
export const linkRefused = (): RejectedError => new RejectedError('The link was used, replaced, or is too old.', { code: 'link-refused', hint: 'Ask an administrator for a new one, or run `./diembao people reset NAME` on the server.' });
export const signInTaken = (): RejectedError => new RejectedError('Somebody has this sign-in name.', { code: 'sign-in-taken' });
export const lastAdministrator = (): RejectedError => new RejectedError('This is the last administrator who can sign in.', { code: 'last-administrator', hint: 'Make somebody else an administrator first.' });
export const weakPassword = (why: 'too-short' | 'too-long' | 'too-common'): RejectedError =>
  new RejectedError(why === 'too-short' ? 'A password has at least 12 characters.' : why === 'too-long' ? 'A password has at most 256 characters.' : 'This password is among the first that are tried.', { code: `password-${why}` });
export const providerRefused = (why: string): RejectedError => new RejectedError(`The provider’s answer does not open this console: ${why}.`, { code: 'oidc-refused', hint: 'An administrator adds the person with the same e-mail as the sign-in name, or sets access.oidc.role.' });
export const tooManyTries = (retryAfterMs: number): RetryableError => new RetryableError('Too many tries.', { code: 'too-many-tries', retryAfterMs });
