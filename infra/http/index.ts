/** The one way out to the network: safe addresses, bounds, politeness. Everything that fetches goes through it. */
export type { HttpClient, HttpRequest, HttpResponse } from './contract.ts';
