interface Wrapper {
  readonly host: RegExp;
  readonly path: RegExp;
  /** Parameters that hold the target as plain text, the best first. */
  readonly target: readonly string[];
}

/** Addresses that only lead on to another, which they carry in plain text. Anything encoded otherwise is left to the redirect. */
const wrappers: readonly Wrapper[] = [
  { host: /^(?:www\.)?google\.[a-z]{2,3}(?:\.[a-z]{2})?$/, path: /^\/url\/?$/, target: ['url', 'q'] },
  { host: /^news\.google\.com$/, path: /^\//, target: ['url'] },
  { host: /^(?:www\.)?bing\.com$/, path: /^\/news\/apiclick\.aspx$/, target: ['url'] },
  { host: /^duckduckgo\.com$/, path: /^\/l\/?$/, target: ['uddg'] },
  { host: /^(?:[\w-]+\.)?(?:facebook|messenger)\.com$/, path: /^\/(?:l\.php|flx\/warn\/?|share(?:r\/sharer|r)?\.php)$/, target: ['u'] },
  { host: /^l\.(?:instagram\.com|threads\.(?:net|com))$/, path: /^\/$/, target: ['u'] },
  { host: /^(?:[\w-]+\.)*(?:zalo\.me|zaloapp\.com)$/, path: /^\/(?!.*(?:oauth|permission|login))/, target: ['u', 'url', 'link', 'href', 'target', 'continue'] },
  { host: /^(?:www\.|m\.)?youtube\.com$/, path: /^\/redirect$/, target: ['q'] },
  { host: /^(?:(?:www\.|m\.)?vk\.com|away\.vk\.com)$/, path: /^\/away(?:\.php)?$/, target: ['to'] },
  { host: /^out\.reddit\.com$/, path: /^\//, target: ['url'] },
  { host: /^(?:www\.)?linkedin\.com$/, path: /^\/(?:redir\/redirect|safety\/go)\/?$/, target: ['url'] },
  { host: /^[\w-]+\.safelinks\.protection\.outlook\.com$/, path: /^\//, target: ['url'] },
];

const ampCacheHost = /(?:^|\.)(?:cdn\.ampproject\.org|bing-amp\.com|amp\.cloudflare\.com)$/;
const googleAmp = /^(?:www\.)?google\.[a-z]{2,3}(?:\.[a-z]{2})?$/;

/**
 * The address that a redirect wrapper (Google, Facebook, Zalo) or an AMP cache stands for; null where it stands for itself.
 * Nothing is fetched for it: only what is written in the address in plain text is believed.
 */
export function unwrap(url: URL): string | null {
  const host = url.hostname.replace(/\.+$/, '');
  const inner = ampTarget(host, url) ?? wrappedTarget(host, url);
  return inner !== null && /^https?:\/\/[^/]/i.test(inner) && URL.canParse(inner) ? inner : null;
}

/** `…/c/s/bao.example/tin`: `c` or `v` a page, `s` for https. Pictures and other parts of pages (`i`, `r`) are no articles. */
function ampTarget(host: string, { pathname, search }: URL): string | null {
  const match = ampCacheHost.test(host) ? /^\/(?:c|v|a|wp)\/(s\/)?(.+)$/.exec(pathname) : googleAmp.test(host) ? /^\/amp\/(s\/)?(.+)$/.exec(pathname) : null;
  const rest = match?.[2] ?? '';
  return /^[^/:@\s]+\.[^/:@\s]+/.test(rest) ? `${match?.[1] === undefined ? 'http' : 'https'}://${rest}${search}` : null;
}

function wrappedTarget(host: string, { pathname, searchParams }: URL): string | null {
  const wrapper = wrappers.find((each) => each.host.test(host) && each.path.test(pathname));
  if (wrapper === undefined) return null;
  return wrapper.target.map((name) => searchParams.get(name)?.trim() ?? '').find((value) => /^https?:\/\//i.test(value)) ?? null;
}
