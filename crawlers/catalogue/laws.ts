import { RejectedError } from '../../infra/contracts/index.ts';
import { canonicalUrl, sameSite } from '../../infra/http/index.ts';
import type { CatalogueProblem, ReadFile } from './read-file.ts';
import type { CatalogueFeed, CatalogueOutlet } from './schema.ts';

type Place = readonly PropertyKey[];

/** The laws that one file's schema cannot see; run over all files together. */
export function lawProblems(files: readonly ReadFile[]): CatalogueProblem[] {
  const problems: CatalogueProblem[] = [];
  const provinces = new Set(files.flatMap(({ content }) => content.provinces.map(({ slug }) => slug)));
  const evidence = new Map(files.flatMap(({ content }) => Object.entries(content.evidence)));
  const taken = new Map<string, string>();

  for (const file of files) {
    const report = (place: Place, message: string): void => void problems.push({ file: file.path, position: file.positionOf(place), message });
    const claim = (what: string, name: string, entry: string, place: Place): void => {
      const before = taken.get(`${what} ${name}`);
      if (before === undefined) taken.set(`${what} ${name}`, entry);
      else report(place, `${entry}: the ${what} ${name} is taken by ${before}`);
    };
    const checkSeen = (seen: readonly string[], entry: string, place: Place): void => {
      for (const name of seen) if (!evidence.has(name)) report(place, `${entry}: there is no evidence "${name}"`);
    };

    file.content.provinces.forEach(({ slug }, index) => claim('province', slug, slug, ['provinces', index, 'slug']));
    for (const name of Object.keys(file.content.evidence)) claim('evidence', name, name, ['evidence', name]);
    if (file.content.outlets.length > 0 && file.content.group === undefined) report([], 'the file has outlets but no group');

    file.content.outlets.forEach((outlet, index) => {
      const at = ['outlets', index];
      claim('outlet id', outlet.id, outlet.id, [...at, 'id']);
      if (outlet.province !== undefined && !provinces.has(outlet.province)) report([...at, 'province'], `${outlet.id}: there is no province "${outlet.province}"`);
      checkSeen(outlet.seen, outlet.id, [...at, 'seen']);
      if (hasLogin(outlet.home)) report([...at, 'home'], `${outlet.id}: an address without a user name and password is wanted`);
      outlet.feeds.forEach((feed, feedIndex) => {
        const entry = `${outlet.id}/${feed.id}`;
        const place = [...at, 'feeds', feedIndex];
        claim('source id', `${outlet.id}-${feed.id}`, entry, [...place, 'id']);
        checkSeen(feed.seen, entry, [...place, 'seen']);
        for (const message of addressProblems(outlet, feed)) report([...place, 'url'], `${entry}: ${message}`);
        const canonical = canonicalOrNull(feed.url);
        if (canonical !== null) claim('address', canonical, entry, [...place, 'url']);
        if (feed.status === 'confirmed' && !feed.seen.some((name) => (evidence.get(name)?.how ?? 'listed') !== 'listed')) {
          report([...place, 'status'], `${entry}: a confirmed feed names where it was seen, in a place that read or uses it`);
        }
      });
    });
  }
  return problems;
}

function addressProblems(outlet: CatalogueOutlet, feed: CatalogueFeed): string[] {
  if (hasLogin(feed.url)) return ['an address without a user name and password is wanted'];
  const within = sameSite(outlet.home, feed.url);
  if (!within && feed.elsewhere === undefined) return [`the feed lies outside the domain of ${outlet.home}; say why under "elsewhere"`];
  if (within && feed.elsewhere !== undefined) return ['"elsewhere" stands at a feed of the outlet\'s own domain'];
  return [];
}

function hasLogin(url: string): boolean {
  const { username, password } = new URL(url);
  return username !== '' || password !== '';
}

function canonicalOrNull(url: string): string | null {
  try {
    return canonicalUrl(url);
  } catch (error) {
    if (error instanceof RejectedError) return null;
    throw error;
  }
}
