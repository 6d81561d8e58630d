/** The one way out to the network: safe addresses, bounds, politeness. Everything that fetches goes through it. */
export type { HttpClient, HttpRequest, HttpResponse } from './contract.ts';
export { createHttpClient, type HttpClientOptions } from './client.ts';
export type { RequestSeen } from './visitor.ts';
export { createGuard, type Guard, type ResolvedAddress, type Resolver } from './guard.ts';
export { openPageProxy, type PageProxy } from './page-proxy.ts';
export { userAgentOf } from './outgoing.ts';
export { binaryTypeOf } from './binary-type.ts';
export { createCrawleeClient } from './crawlee-client.ts';
export { canonicalUrl, sameSite, siteOf } from './url.ts';
export { addressKey } from './address-key.ts';
export { decodeBody, type Decoded } from './charset.ts';
