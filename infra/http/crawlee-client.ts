import { Readable } from 'node:stream';
import type { BaseHttpClient, HttpRequest as CrawleeRequest, HttpResponse as CrawleeResponse, ResponseTypes, StreamingHttpResponse } from '@crawlee/http';
import { RejectedError } from '../contracts/index.ts';
import { binaryTypeOf } from './binary-type.ts';
import type { HttpClient, HttpRequest, HttpResponse } from './contract.ts';

/**
 * Crawlee's HTTP client over ours, so that a crawler fetches through the one safe way out: our user agent, robots.txt,
 * politeness, checked addresses, trusted certificates, no proxies, no cookies.
 *
 * What crawlee gets is text in UTF-8 and says so (`content-type: …; charset=utf-8`): decode `body` as UTF-8, whatever the page
 * declares. What is plainly no text (a PDF that a server calls text/html) bears its true type. A refused or failed request throws our typed error as it is; build the crawler with `maxRequestRetries: 0`,
 * `useSessionPool: false` and MIME types allowed, and read the error in `failedRequestHandler`. Our own time limit holds;
 * crawlee's `navigationTimeoutSecs` would also count the wait for the site's turn, so set it far beyond that.
 */
export function createCrawleeClient(http: HttpClient): BaseHttpClient {
  return {
    async sendRequest<TResponseType extends keyof ResponseTypes = 'text'>(request: CrawleeRequest<TResponseType>): Promise<CrawleeResponse<TResponseType>> {
      const response = await http.request(translate(request));
      return { ...describe(response), request, body: bodyAs(response, request.responseType ?? 'text') as ResponseTypes[TResponseType] };
    },
    async stream(request): Promise<StreamingHttpResponse> {
      const response = await http.request(translate(request));
      const bytes = contentOf(response);
      const progress = { percent: 1, transferred: bytes.byteLength, total: bytes.byteLength };
      return { ...describe(response), request, stream: Readable.from([bytes], { objectMode: false }), downloadProgress: progress, uploadProgress: { percent: 1, transferred: 0 } };
    },
  };
}

/** Only what our client is willing to say; the caller's idea of a browser (user agent, proxy, TLS) is left behind. */
function translate(request: CrawleeRequest<keyof ResponseTypes>): HttpRequest {
  const method = (request.method ?? 'GET').toUpperCase();
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') throw new RejectedError(`The method ${method} is never used on other people's sites`, { code: 'bad-request' });
  const { body, signal } = request;
  if (body !== undefined && typeof body !== 'string' && !Buffer.isBuffer(body)) throw new RejectedError('Only text and bytes can be sent', { code: 'bad-request' });
  const headers = Object.entries(request.headers ?? {}).filter(([name, value]) => value !== undefined && !/^(?:cookie|accept-encoding)$/i.test(name));
  return {
    url: String(request.url),
    method,
    headers: Object.fromEntries(headers.map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : String(value)])),
    ...(body === undefined || body.length === 0 ? {} : { body }),
    ...(signal === undefined ? {} : { signal }),
  };
}

function describe(response: HttpResponse): Omit<StreamingHttpResponse, 'stream' | 'request' | 'downloadProgress' | 'uploadProgress'> {
  const headers: Record<string, string> = { ...response.headers };
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding', 'set-cookie']) delete headers[name];
  const binary = binaryTypeOf(response.body);
  if (binary !== null) headers['content-type'] = binary;
  else if (isText(response)) headers['content-type'] = `${mimeOf(response)}; charset=utf-8`;
  return { statusCode: response.status, url: response.url, headers, trailers: {}, complete: true, redirectUrls: [] };
}

const mimeOf = (response: HttpResponse): string => response.contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';

const isText = (response: HttpResponse): boolean => binaryTypeOf(response.body) === null && /^text\/|[/+](?:xml|json|html)$|^application\/(?:xhtml|rss|atom)/.test(mimeOf(response));

const contentOf = (response: HttpResponse): Buffer => (isText(response) ? Buffer.from(response.text(), 'utf8') : Buffer.from(response.body));

function bodyAs(response: HttpResponse, type: keyof ResponseTypes): string | Buffer | unknown {
  if (type === 'buffer') return contentOf(response);
  return type === 'json' ? (JSON.parse(response.text()) as unknown) : response.text();
}
