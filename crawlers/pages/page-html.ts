import { RejectedError } from '../../infra/contracts/index.ts';
import { trimPage } from './trim.ts';

const htmlTypes = new Set(['text/html', 'application/xhtml+xml']);
/** Types that servers fall back to: the body itself decides. */
const vagueTypes = new Set(['', 'text/plain', 'application/octet-stream', 'text/xml', 'application/xml']);

/**
 * The trimmed HTML of an answer.
 * @throws {RejectedError} `not-html` (a PDF, a picture, nothing), `too-large`
 */
export async function pageHtml(contentType: string, body: string): Promise<string> {
  assertPage(contentType, body);
  return await trimPage(body);
}

/**
 * Passes where an answer is a page.
 * @throws {RejectedError} `not-html`
 */
export function assertPage(contentType: string, body: string): void {
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const isHtml = htmlTypes.has(type) || (vagueTypes.has(type) && /<!doctype\s+html|<html[\s>]|<body[\s>]/i.test(body.slice(0, 4_096)));
  if (!isHtml) throw new RejectedError(`The address answers with ${type === '' ? 'an unknown type' : type}, not with a page.`, { code: 'not-html' });
  if (body.trim() === '') throw new RejectedError('The page is empty.', { code: 'not-html' });
}
