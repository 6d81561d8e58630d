import type { BrowserContext, Page, Route } from 'playwright';

/** What a page may load: what can make text. Frames are other people's pages; pictures, fonts and films say nothing. */
const wantedTypes = new Set(['document', 'script', 'stylesheet', 'xhr', 'fetch']);

export interface PageRules {
  /** The document as the safe client has fetched it; the browser never asks for it itself. */
  readonly document: { readonly url: string; readonly html: string; readonly policy: string | undefined };
  /** Told where a script or a refresh wants to lead the page. */
  readonly onLeave: (url: string) => void;
}

/** Puts the rules on a fresh context, before its page goes anywhere. The proxy guards whatever these let through. */
export async function applyRules(page: Page, rules: PageRules): Promise<void> {
  const context = page.context();
  let given = false;
  await closeSideDoors(context, page);
  await context.route(() => true, async (route) => {
    const request = route.request();
    if (request.isNavigationRequest()) {
      const top = isTop(route, page);
      if (top && !given && request.url() === withoutFragment(rules.document.url)) {
        given = true;
        await answer(route, rules.document);
        return;
      }
      if (top && request.method() === 'GET') rules.onLeave(request.url());
      await route.abort('aborted');
      return;
    }
    if (wantedTypes.has(request.resourceType()) && /^https?:/.test(request.url())) await route.continue();
    else await route.abort('blockedbyclient');
  });
}

async function closeSideDoors(context: BrowserContext, page: Page): Promise<void> {
  await context.routeWebSocket(() => true, (socket) => void socket.close());
  page.on('popup', (popup) => void popup.close().catch(() => undefined));
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  page.on('download', (download) => void download.cancel().catch(() => undefined));
}

function isTop(route: Route, page: Page): boolean {
  try {
    return route.request().frame() === page.mainFrame();
  } catch {
    // A page of its own (a popup) that has no frame yet.
    return false;
  }
}

const answer = (route: Route, { html, policy }: PageRules['document']): Promise<void> =>
  route.fulfill({
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', ...(policy === undefined ? {} : { 'content-security-policy': policy }) },
    body: Buffer.from(html, 'utf8'),
  });

const withoutFragment = (url: string): string => url.replace(/#.*$/s, '');
