import type { answered as viAnswered, failures as viFailures, FailureWords } from './failures-vi.ts';

const byItself = 'Điểm Báo tries again by itself; if it lasts, look at the source’s page.';
const checkAddress = 'Open the source’s address in a browser, then mend its “url” in the office’s file.';
const askOutlet = 'Ask the outlet, or use another channel that it allows.';
const checkOptions = 'The site may have a new layout; mend the source’s “options” in the office’s file.';
const giveKey = 'Set the key in the program’s environment and start again.';
const readFile = 'Mend this source in the office’s file and start again.';

/** The stable codes of crawlers and processors, in English. */
export const failures: Readonly<Record<keyof typeof viFailures, FailureWords>> = {
  'http-401': { what: 'The outlet asks for a log-in (401)', advice: 'Điểm Báo reads no pages behind a log-in. Use a public channel of the source.' },
  'http-403': { what: 'The outlet refuses (403)', advice: askOutlet },
  'http-404': { what: 'There is no such page (404)', advice: checkAddress },
  'http-410': { what: 'The page is gone for good (410)', advice: checkAddress },
  'http-429': { what: 'The outlet asks to be read less often (429)', advice: 'Điểm Báo waits by itself. If it recurs, raise “crawl.interval” or “crawl.delay”.' },
  'robots-disallowed': { what: 'Disallowed by robots.txt', advice: 'Điểm Báo keeps to it. Use a public feed, or ask the outlet.' },
  'robots-unreachable': { what: 'robots.txt could not be read', advice: byItself },
  'not-a-feed': { what: 'This address is no RSS, Atom or JSON feed', advice: checkAddress },
  'no-postings': { what: 'The page has no posts that can be read', advice: checkAddress },
  timeout: { what: 'Timed out', advice: byItself },
  'connection-failed': { what: 'No connection', advice: byItself },
  'tls-failed': { what: 'The security certificate is not valid', advice: askOutlet },
  'site-resting': { what: 'The site is left alone after many errors', advice: byItself },
  'queue-full': { what: 'Too many requests wait for one site', advice: 'Raise “crawl.interval” in the office’s file.' },
  'address-refused': { what: 'Refused: the address is on an internal network', advice: 'If it is really needed, add it to “network.allow” in the office’s file.' },
  'bad-url': { what: 'The address is not valid', advice: readFile },
  'bad-redirect': { what: 'Redirected to an address that is not valid', advice: checkAddress },
  'too-many-redirects': { what: 'Redirected too many times', advice: checkAddress },
  'too-large': { what: 'Too large', advice: 'The bound is “network.maxBytes” in the office’s file.' },
  'headers-too-large': { what: 'The answer’s headers are too large' },
  'compression-bomb': { what: 'The compressed content unpacks too large', advice: askOutlet },
  'bad-encoding': { what: 'The compressed content is damaged', advice: byItself },
  truncated: { what: 'The answer broke off', advice: byItself },
  'unknown-source-kind': { what: 'This kind of source is not supported', advice: readFile },
  'key-missing': { what: 'The office has no key for this network yet', advice: giveKey },
  'key-expired': { what: 'The network no longer takes the office’s key', advice: `Make a new one. ${giveKey}` },
  'browser-missing': { what: 'There is no browser on this machine', advice: 'Install Chromium, or name its path as “crawl.browser” in the office’s file.' },
  'browser-failed': { what: 'The browser could not be started', advice: 'Start it by hand on this machine to see why; libraries or memory may be missing.' },
  'page-crashed': { what: 'The page broke the browser', advice: byItself },
  'selector-missing': { what: 'What to wait for is not on the page', advice: checkOptions },
  'selector-finds-nothing': { what: 'The selector finds nothing on the page', advice: checkOptions },
  'no-article-links': { what: 'Nothing on the page looks like a link to an article', advice: checkOptions },
  'not-a-sitemap': { what: 'This address is no sitemap', advice: checkAddress },
  'other-site': { what: 'Leads to another site, not read' },
  'another-page': { what: 'Another page stands where the item was' },
  'not-stored': { what: 'The item is no longer stored' },
  erased: { what: 'Erased from the store as the rules require' },
  'too-deep': { what: 'The page nests too deep' },
  'login-wall': { what: 'Shown only to those who log in', advice: 'Điểm Báo reads no pages behind a log-in. Use a public channel of the source.' },
  'no-threads': { what: 'No thread found on the forum', advice: checkOptions },
  'no-posts': { what: 'No post found', advice: checkOptions },
  'not-a-channel': { what: 'The address is no public channel', advice: checkAddress },
  'no-channel': { what: 'The address does not name a channel by its id', advice: checkAddress },
  'no-preview': { what: 'The channel has no public preview', advice: 'Only public channels with a preview page are read.' },
  'permission-missing': { what: 'The office’s key may not read this page', advice: 'Ask for the permission to read it, or take the source out.' },
  'page-not-readable': { what: 'No such page, or the key cannot see it', advice: checkAddress },
  'quota-spent': { what: 'The key’s quota of the day is spent', advice: 'It begins anew by itself. Read comments of fewer sources if it recurs.' },
  'rate-limited': { what: 'The network asks to be read less often', advice: 'Điểm Báo waits by itself. If it recurs, raise “crawl.interval”.' },
  'graph-unavailable': { what: 'The network does not answer for now', advice: byItself },
  'request-refused': { what: 'The network refuses the request', advice: readFile },
  'own-required': { what: 'Only the office’s own account is read', advice: 'Add “own: true” if this is the office’s account.' },
  'not-an-account': { what: 'The address does not name an account by its number', advice: readFile },
  'inbox-away': { what: 'The letterbox folder is not there', advice: 'Make the folder, or connect the share it lies on.' },
  'inbox-misplaced': { what: 'The letterbox is no folder', advice: readFile },
  'no-data-folder': { what: 'There is no data folder', advice: 'Start the program with “--data”.' },
  'bad-options': { what: 'The source’s options are not valid', advice: readFile },
  'holder-required': { what: 'The social page’s holder is not declared', advice: 'Add “holder”: press, public-body or organisation.' },
  'page-unreadable': { what: 'The page could not be read' },
  'not-html': { what: 'Not a web page' },
  'not-an-article': { what: 'The page is no article' },
  'no-title': { what: 'No title' },
  'no-text': { what: 'No text' },
  'item-invalid': { what: 'The feed’s entry is not valid' },
  'extraction-timeout': { what: 'Reading the text took too long' },
  'extraction-memory': { what: 'Reading the text took too much memory' },
  unexpected: { what: 'An unforeseen error of the crawler', advice: 'See the process’s log and tell whoever runs it.' },
};

/** Any other answer of a server that is no success. */
export const answered: typeof viAnswered = {
  fault: (status) => ({ what: `The source’s server has a fault (${status})`, advice: byItself }),
  refusal: (status) => ({ what: `The source’s server refuses (${status})`, advice: checkAddress }),
};
