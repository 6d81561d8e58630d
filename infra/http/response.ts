import { decodeBody } from './charset.ts';
import type { HttpResponse } from './contract.ts';
import type { Answer } from './exchange.ts';

/** An accepted answer as the contract shows it; the text is decoded when first asked for. */
export function createResponse(url: URL, answer: Answer): HttpResponse {
  const contentType = answer.headers['content-type'] ?? '';
  let text: string | undefined;
  return {
    status: answer.status,
    url: url.href,
    headers: answer.headers,
    body: answer.body,
    etag: answer.headers['etag'] ?? null,
    lastModified: answer.headers['last-modified'] ?? null,
    contentType,
    text: () => (text ??= decodeBody(answer.body, contentType).text),
  };
}
