import { RejectedError } from '../../../infra/contracts/index.ts';
import { binaryTypeOf, type HttpClient, type HttpResponse } from '../../../infra/http/index.ts';
import { assertPage } from '../page-html.ts';
import type { Renderer } from './renderer.ts';

/** A page's scripts and refreshes are followed so often, as the safe client follows redirects. */
const mostLeads = 3;

export interface VisitParts {
  readonly http: HttpClient;
  readonly renderer: Renderer;
  readonly signal: AbortSignal;
  /** CSS selector of what the page is complete with. */
  readonly wait?: string | undefined;
}

export interface Visited {
  readonly httpStatus: number;
  /** After redirects, those that the page makes by script included. */
  readonly url: string;
  readonly html: string;
}

/**
 * Visits a page with the browser. The document itself comes through the safe client, so that robots.txt, the site's turn, redirects,
 * status and size are judged as everywhere; the browser gets it from us and loads only what the document asks for besides.
 * @throws what `HttpClient.request` and `Renderer.render` throw; {RejectedError} `not-html`, `too-many-redirects`
 */
export async function visit(url: string, { http, renderer, signal, wait }: VisitParts): Promise<Visited> {
  // Before anything is asked of a site in vain.
  renderer.find();
  let target = url;
  for (let lead = 0; lead <= mostLeads; lead += 1) {
    const response = await http.request({ url: target, signal, headers: { accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.5' } });
    const html = documentOf(response);
    const rendered = await renderer.render({ url: response.url, html, policy: response.headers['content-security-policy'], wait }, signal);
    if ('html' in rendered) return { httpStatus: response.status, url: response.url, html: rendered.html };
    target = rendered.leadsTo;
  }
  throw new RejectedError('The page leads from one address to the next without end.', { code: 'too-many-redirects' });
}

function documentOf(response: HttpResponse): string {
  const html = response.text();
  assertPage(binaryTypeOf(response.body) ?? response.contentType, html);
  return html;
}
