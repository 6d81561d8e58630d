/** Links to a person's account hide a name behind ordinary words; the edge masks this as it masks any handle. */
const account = '@tai_khoan';
const longestLink = 300;

/** A link as a message shows it, with the address behind its words where that says something. */
export function linkText(href: string, inner: string): string {
  if (/^tg:/i.test(href)) return account;
  const worthShowing = /^https?:\/\//i.test(href) && href.length <= longestLink && !isTelegram(href) && !sameAddress(href, inner);
  return worthShowing ? `${inner} (${href})` : inner;
}

const isTelegram = (href: string): boolean => /^https?:\/\/(?:t|telegram)\.(?:me|dog|org)\//i.test(href);
const bare = (address: string): string => address.trim().replace(/^https?:\/\//i, '').replace(/\/+$/, '').replace(/…$/, '');
const sameAddress = (href: string, inner: string): boolean => bare(inner) !== '' && bare(href).startsWith(bare(inner));
