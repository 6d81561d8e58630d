import type { Page } from 'playwright';
import { RejectedError, RetryableError } from '../../../infra/contracts/index.ts';

/** Elements of a rendered page; more is no page that anybody reads. */
const mostElements = 150_000;
const mostCharacters = 8_000_000;
const readTimeoutMs = 5_000;

/** Getters of the prototype: a page can give its elements names that hide the document's own. */
const expression = `(() => {
  const root = Object.getOwnPropertyDescriptor(Document.prototype, 'documentElement').get.call(document);
  if (root === null) return '';
  const elements = Document.prototype.getElementsByTagName.call(document, '*').length;
  if (elements > ${mostElements}) return -1;
  const html = Object.getOwnPropertyDescriptor(Element.prototype, 'outerHTML').get.call(root);
  return html.length > ${mostCharacters} ? -1 : html;
})()`;

/**
 * The document as it stands, read in a world that the page's scripts cannot reach.
 * @throws {RejectedError} `too-large`
 * @throws {RetryableError} `timeout` where the page's scripts never pause
 */
export async function readDocument(page: Page): Promise<string> {
  // A script that never pauses holds up the protocol too, its own time limit included.
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new RetryableError('The page keeps the browser busy without end.', { code: 'timeout' })), readTimeoutMs + 1_000);
  try {
    return await Promise.race([read(page), late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

async function read(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'reader' });
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, contextId: executionContextId, returnByValue: true, timeout: readTimeoutMs });
    if (exceptionDetails !== undefined || (typeof result.value !== 'string' && result.value !== -1)) throw new RetryableError('The rendered page cannot be read.', { code: 'page-unreadable' });
    if (result.value === -1) throw new RejectedError('The rendered page is larger than any page that is read.', { code: 'too-large' });
    return `<!DOCTYPE html>${result.value as string}`;
  } finally {
    await session.detach().catch(() => undefined);
  }
}
