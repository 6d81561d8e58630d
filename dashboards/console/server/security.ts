import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { pagePolicy } from '../../desk/index.ts';
import { isSecure } from './door.ts';
import { isOwnHost } from './loopback.ts';
import { problemResponse } from './problem.ts';

/**
 * Everything the console shows comes from itself; nothing is framed, embedded, or run from within a page. Https is promised where it was
 * used: on loopback there is none, and a promise of it would bind other programs on localhost too. What lies under `open` any page may frame;
 * what `paper` names are pages that bring their styles along.
 */
export function securityHeaders(publicUrl: string | null, open: string, paper: RegExp): MiddlewareHandler {
  const [plain, https, openPlain, openHttps, paperPlain, paperHttps] = [headers, openHeaders, paperHeaders].flatMap((of) => [false, 'max-age=31536000'].map((promise) => secureHeaders({ ...of, strictTransportSecurity: promise })));
  return (c, next) => {
    const [inTheClear, secure] = c.req.path.startsWith(open) ? [openPlain, openHttps] : paper.test(c.req.path) ? [paperPlain, paperHttps] : [plain, https];
    return ((isSecure(c, publicUrl) ? secure : inTheClear) as MiddlewareHandler)(c, next);
  };
}

const headers: Parameters<typeof secureHeaders>[0] = {
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    // Of reports that are tried, drawn with styles of their own.
    frameSrc: ["'self'"],
    manifestSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
  },
  permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
};

/** A published statement: nothing runs, nothing is loaded, and the office's website may show it in a frame. */
const openHeaders: typeof headers = {
  contentSecurityPolicy: { defaultSrc: ["'none'"], styleSrc: [pagePolicy.style], baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ['*'] },
  crossOriginResourcePolicy: 'cross-origin',
  permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  referrerPolicy: 'no-referrer',
  xFrameOptions: false,
};

/** A report as a page: drawn with styles of its own, which stand in it; nothing runs and nothing is loaded. The console's own pages may frame it. */
const paperHeaders: typeof headers = {
  ...headers,
  contentSecurityPolicy: { defaultSrc: ["'none'"], styleSrc: ["'unsafe-inline'"], imgSrc: ['data:'], fontSrc: ['data:'], baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'self'"] },
  xFrameOptions: 'SAMEORIGIN',
};

/** Refuses requests that do not name this console: a page elsewhere may have had its name rebound to 127.0.0.1. */
export function ownHostOnly(port: () => number, publicUrl: string | null): MiddlewareHandler {
  return async (c, next) => {
    if (!isOwnHost(c.req.header('host'), port()) && !isSecure(c, publicUrl)) return problemResponse(c, 'host-refused');
    return next();
  };
}

/**
 * Refuses acts that another site's page would have the browser do: its origin is another, and JSON from another origin needs
 * a leave that this console never gives.
 */
export function ownPagesOnly(port: () => number, publicUrl: string | null): MiddlewareHandler {
  return async (c, next) => {
    const site = c.req.header('sec-fetch-site') ?? 'none';
    const origin = c.req.header('origin');
    const ownOrigin = origin === undefined || (isSecure(c, publicUrl) ? origin === new URL(publicUrl ?? '').origin : isOwnOrigin(origin, port()));
    if (!ownOrigin || (site !== 'same-origin' && site !== 'none')) return problemResponse(c, 'write-refused');
    if (!/^application\/json\s*(?:;|$)/i.test(c.req.header('content-type') ?? '')) return problemResponse(c, 'not-json');
    return next();
  };
}

function isOwnOrigin(origin: string, port: number): boolean {
  const url = URL.parse(origin);
  return url !== null && url.protocol === 'http:' && isOwnHost(url.host, port);
}
