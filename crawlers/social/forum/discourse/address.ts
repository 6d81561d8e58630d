/** The forum's own address, without the list that the source names. */
export const baseOf = (url: string): string => {
  const { origin, pathname } = new URL(url);
  return origin + pathname.replace(/\.json$/, '').replace(/\/(?:latest|new|top|hot|c\/.*|tags?\/.*|t\/.*|categories)?\/?$/, '');
};

/** The list of topics that the interface answers for a page of the forum: a category, a tag, or the latest. */
export function listingOf(url: string): string {
  const { origin, pathname } = new URL(url);
  const path = pathname.replace(/\.json$/, '').replace(/\/+$/, '');
  return /\/(?:latest|new|top|hot|c\/.+|tags?\/.+)$/.test(path) ? `${origin}${path}.json` : `${origin}${path}/latest.json`;
}
