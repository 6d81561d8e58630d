/** One request through the safe client. Only http and https; addresses are checked before each connection and redirect. */
export interface HttpRequest {
  readonly url: string;
  readonly method?: 'GET' | 'HEAD' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Sends If-None-Match / If-Modified-Since; a 304 is an answer, not an error. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  /** Bytes after decompression (default from configuration, 8 MB). */
  readonly maxBytes?: number;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
  /** Skip robots.txt (for robots.txt itself and for official APIs); politeness still holds. */
  readonly ignoreRobots?: boolean;
  /** Statuses beside 2xx and 304 that are answers, their body read: how an official interface explains a refusal. */
  readonly answers?: readonly number[];
}

export interface HttpResponse {
  readonly status: number;
  /** After redirects. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly contentType: string;
  /** Body decoded by BOM, declaration, header, then detection; NFC is the caller's business. */
  text(): string;
}

/**
 * Answers any status from 200 to 299, 304, and those the request names. Everything else throws: RejectedError (`http-404`, `robots-disallowed`,
 * `address-refused`, `too-large`, `bad-url`, …) or RetryableError (`http-503`, `http-429`, `timeout`, `connection-failed`,
 * with `retryAfterMs` where the server gave one).
 */
export interface HttpClient {
  request(request: HttpRequest): Promise<HttpResponse>;
  /**
   * The right to visit an address by other means (a browser): its address and robots.txt are checked, its site's turn is waited for.
   * Give it back when the visit is over.
   * @throws what `request` throws before anything is sent
   */
  permit(url: string, signal?: AbortSignal): Promise<() => void>;
  close(): Promise<void>;
}
