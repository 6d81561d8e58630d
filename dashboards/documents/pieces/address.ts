/** An address that a document may lead to, as it was given unless letters must be escaped; null for anything but pages of the web. */
export function addressOf(href: string): string | null {
  if (!URL.canParse(href)) return null;
  const { protocol, href: escaped } = new URL(href);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  return /^[!-~]+$/.test(href) && !/["<>\\^`{|}]/.test(href) ? href : escaped;
}
