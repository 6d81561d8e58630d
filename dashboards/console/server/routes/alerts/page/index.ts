import type { Context, Hono, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie } from 'hono/cookie';
import { z } from 'zod';
import { alertByNumber, readLink, type AlertRow, type SignedLink } from '../../../../../../infra/alerts/index.ts';
import { RejectedError, RetryableError } from '../../../../../../infra/contracts/index.ts';
import { makeBuckets, type Buckets } from '../../../../../access/index.ts';
import { addressOf } from '../../../door.ts';
import type { ConsoleParts } from '../../../parts.ts';
import { alertPagePath } from '../../../said-path.ts';
import { alertsOf } from '../alerts-of.ts';
import { actByLink } from './act.ts';
import { refusalPage } from './html.ts';
import { policy } from './style.ts';
import { alertPage } from './view.ts';
import type { PageWords } from './words.ts';

/** Of one address: a phone's mail program, its previews and an office's scanner come from the same. */
const perAddress = { size: 60, perMinute: 60 };
/** Links that open nothing. */
const perGuess = { size: 10, perMinute: 10 };
const formSchema = z.object({ do: z.enum(['acknowledge', 'snooze']) });
const mostBytes = 1024;

/** Put before the headers of the screens, so that these stand in the end: another policy, nothing kept, nothing told to where one goes next. */
export const alertPageHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  if (!(c.res.headers.get('content-type') ?? '').startsWith('text/html')) return;
  c.header('content-security-policy', policy);
  c.header('cache-control', 'no-store');
  c.header('referrer-policy', 'no-referrer');
  c.header('x-robots-tag', 'noindex, nofollow');
};

/**
 * `/alert/TOKEN`: the page that a message's button opens, for somebody on duty who has not signed in. Scanners of mail and previews open links too: to look changes
 * nothing, only the page's own button, a POST, does. No session is asked for, so that no other site's page gains anything by a POST: it would need the token.
 */
export function mountAlertPage(app: Hono, parts: ConsoleParts): void {
  const visits = makeBuckets({ ...perAddress, now: () => performance.now() });
  const guesses = makeBuckets({ ...perGuess, now: () => performance.now() });
  const path = `${alertPagePath}:token`;
  const tooOften = (c: Context, buckets: Buckets): Response | null => {
    try {
      buckets.take(addressOf(c, parts.publicUrl));
      return null;
    } catch (error) {
      if (!(error instanceof RetryableError)) throw error;
      return refusal(c, parts, 'often', 429, error.retryAfterMs);
    }
  };
  app.use(path, async (c, next) => tooOften(c, visits) ?? next());
  const opened = (c: Context): Opened | Response => {
    const found = open(parts, c.req.param('token') ?? '');
    if (typeof found !== 'string') return found;
    // Whoever holds an old link is no guesser.
    return (found === 'unknown' ? tooOften(c, guesses) : null) ?? refusal(c, parts, found, found === 'expired' ? 410 : 404);
  };
  app.get(path, (c) => {
    const found = opened(c);
    return found instanceof Response ? found : c.html(alertPage(parts, { ...found, recipient: found.link.recipient, language: languageOf(c, parts) }));
  });
  app.post(path, bodyLimit({ maxSize: mostBytes, onError: (c) => refusal(c, parts, 'form', 413) }), async (c) => {
    const found = opened(c);
    if (found instanceof Response) return found;
    const form = formSchema.safeParse(await c.req.parseBody().catch(() => ({})));
    if (!form.success) return refusal(c, parts, 'form', 400);
    try {
      actByLink(parts, found.link, form.data.do);
    } catch (error) {
      // Closed meanwhile: the page says so.
      if (!(error instanceof RejectedError)) throw error;
    }
    return c.redirect(c.req.path, 303);
  });
}

interface Opened {
  readonly link: SignedLink;
  readonly alert: AlertRow;
}

/** What a link opens. One that was signed here and is past its time, or whose recipient is no longer on duty for the office, is told from one that was made up. */
function open(parts: ConsoleParts, token: string): Opened | 'expired' | 'unknown' {
  const { linkKey, people, book } = alertsOf(parts);
  const link = readSafely(linkKey, token);
  if (link === null) return 'unknown';
  const known = link.recipient.startsWith('webhook:') || people.some(({ id }) => id === link.recipient);
  if (!known || link.expires <= parts.now().getTime()) return 'expired';
  const alert = alertByNumber(book, link.alert);
  return alert === undefined ? 'unknown' : { link, alert };
}

/** Whatever its time; null where it was not signed here. */
function readSafely(key: string, token: string): SignedLink | null {
  try {
    return readLink(key, token, Number.NEGATIVE_INFINITY);
  } catch {
    return null;
  }
}

function refusal(c: Context, parts: ConsoleParts, why: keyof PageWords['refusals'], status: 400 | 404 | 410 | 413 | 429, retryAfterMs = 60_000): Response {
  return c.html(refusalPage(parts, languageOf(c, parts), why), status, status === 429 ? { 'retry-after': String(Math.ceil(retryAfterMs / 1000)) } : {}) as Response;
}

/** As chosen on the screens, else as the phone is set. */
function languageOf(c: Context, { office }: ConsoleParts): 'vi' | 'en' {
  const chosen = getCookie(c, 'diembao-language');
  if (chosen === 'vi' || chosen === 'en') return chosen;
  const asked = /^\s*(vi|en)\b/i.exec(c.req.header('accept-language') ?? '')?.[1]?.toLowerCase();
  return asked === 'vi' || asked === 'en' ? asked : office.language;
}
