import { createRequire } from 'node:module';
import type * as RenderCrawlerModule from './render-crawler.ts';

interface ProxyChain {
  readonly Server: { readonly prototype: { listen: () => Promise<void> } };
}

let loaded: Promise<typeof RenderCrawlerModule> | undefined;

/**
 * Loads crawlee's browser part when the first page wants it: it costs half a second and 40 MB, and most offices render nothing.
 *
 * When it is loaded, crawlee (3.18.1) opens a forward proxy that asks nobody for a password on every network interface of the machine,
 * as a stand-in for pages without a proxy of their own. Ours always have one, and an open proxy would lead the whole network to
 * this machine's loopback services: it is kept from listening.
 */
export function loadCrawler(): Promise<typeof RenderCrawlerModule> {
  return (loaded ??= loadWithoutOpenProxy());
}

async function loadWithoutOpenProxy(): Promise<typeof RenderCrawlerModule> {
  const fromCrawlee = createRequire(createRequire(import.meta.url).resolve('@crawlee/playwright'));
  const fromPool = createRequire(fromCrawlee.resolve('@crawlee/browser-pool'));
  const { prototype } = (fromPool('proxy-chain') as ProxyChain).Server;
  const { listen } = prototype;
  prototype.listen = () => Promise.resolve();
  try {
    return await import('./render-crawler.ts');
  } finally {
    prototype.listen = listen;
  }
}
