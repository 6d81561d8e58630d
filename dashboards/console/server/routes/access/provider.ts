import type { Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { messageOf } from '../../../../../infra/contracts/index.ts';
import { vouchedPerson, type Departure } from '../../../../access/index.ts';
import type { ConsoleParts } from '../../parts.ts';
import { visitOf } from '../../visit.ts';
import { entered } from './sign-in.ts';

const keptMs = 10 * 60_000;
const mostWaiting = 2000;
export const returnPath = '/sign-in/oidc/return';

interface Waiting {
  readonly departure: Departure;
  readonly page: string;
  readonly until: number;
}

/**
 * `/sign-in/oidc` sends the browser to the provider of identities, `…/return` takes it back. What was sent along waits here under the
 * state; a cookie holds the browser to it, and must be Lax, since the provider's page leads back here.
 */
export function mountProvider(app: Hono, parts: ConsoleParts): void {
  const { access, provider, logger } = parts;
  if (provider === null) return;
  const waiting = new Map<string, Waiting>();
  const cookieOf = (c: Context): { readonly name: string; readonly options: { path: string; secure: boolean; httpOnly: true; sameSite: 'Lax'; maxAge: number } } => {
    const { secure } = visitOf(c);
    return { name: secure ? '__Host-diembao-oidc' : 'diembao-oidc', options: { path: '/', secure, httpOnly: true, sameSite: 'Lax', maxAge: keptMs / 1000 } };
  };
  const back = (c: Context, to: string): Response => c.body(null, 302, { location: to, 'cache-control': 'no-store' });

  app.get('/sign-in/oidc', async (c) => {
    const at = Date.now();
    for (const [state, { until }] of waiting) if (until < at || waiting.size >= mostWaiting) waiting.delete(state);
    access.signIn.requirePatience(visitOf(c).address);
    try {
      const { url, departure } = await provider.depart(`${visitOf(c).origin}${returnPath}`);
      waiting.set(departure.state, { departure, page: ownPage(c.req.query('page')), until: at + keptMs });
      const { name, options } = cookieOf(c);
      setCookie(c, name, departure.state, options);
      return back(c, url);
    } catch (error) {
      logger.warn({ error: messageOf(error) }, 'the provider of identities does not answer');
      return back(c, '/#problem=oidc-refused');
    }
  });

  app.get(returnPath, async (c) => {
    const { name, options } = cookieOf(c);
    const state = getCookie(c, name);
    deleteCookie(c, name, options);
    const held = state === undefined ? undefined : waiting.get(state);
    if (state !== undefined) waiting.delete(state);
    try {
      if (!held || held.until < Date.now()) return back(c, '/#problem=oidc-refused');
      const visit = visitOf(c);
      const vouched = await provider.arrive(new URL(c.req.url.slice(new URL(c.req.url).origin.length), visit.origin), held.departure);
      const signedIn = access.signIn.vouched(vouchedPerson(access.base, vouched, provider.role), vouched.strong, visit);
      const answer = entered(parts, visit, signedIn);
      return back(c, answer.ticket === null ? held.page : `/#ticket=${answer.ticket}`);
    } catch (error) {
      logger.warn({ error: messageOf(error) }, 'a sign-in through the provider of identities was refused');
      return back(c, '/#problem=oidc-refused');
    }
  });
}

/** A page of this console; anything else would lead elsewhere in this console's name. */
function ownPage(page: string | undefined): string {
  return page !== undefined && /^\/(?![/\\])[\x21-\x7e]*$/.test(page) && !page.startsWith('/sign-in') ? page : '/';
}
