import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FactCheck } from '../../contracts/index.ts';
import { claimReviewFeed, claimReviewOf, jsonLdText, readClaimReviews, type FactPreview } from '../index.ts';
import { arbitraryFactCheck } from '../testing/arbitrary.ts';

/* Claims, bodies and addresses are invented. */

const review = (changes: object = {}): object => ({
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: 'https://kiemchung.example/hu-cau-1',
  datePublished: '2026-03-01T20:00:00Z',
  claimReviewed: 'Tỉnh hư cấu Tân Hải cấm bán muối.',
  author: { '@type': 'Organization', name: 'Trung tâm Kiểm chứng Hư Cấu' },
  itemReviewed: { '@type': 'Claim', author: { '@type': 'Person', name: 'Người Hư Cấu' }, appearance: 'https://mang.example/@nguoi-hu-cau/1' },
  reviewRating: { '@type': 'Rating', alternateName: 'Tin giả', ratingValue: 5 },
  ...changes,
});
const facts = ({ good }: FactPreview): FactCheck[] => good.flatMap(({ fact }) => (fact.kind === 'fact-check' ? [fact.factCheck] : []));
const read = (value: unknown): FactPreview => readClaimReviews(JSON.stringify(value));
const url = (number: number): { readonly url: string } => ({ url: `https://kiemchung.example/hu-cau-${number}` });

test('reads a ClaimReview, and nobody’s name with it', () => {
  const preview = read(review());
  expect(preview.problems).toEqual([]);
  expect(facts(preview)).toEqual([
    {
      id: expect.stringMatching(/^cr-[0-9a-f]{32}$/),
      claim: 'Tỉnh hư cấu Tân Hải cấm bán muối.',
      verdict: 'fabricated',
      explanation: '',
      source: 'Trung tâm Kiểm chứng Hư Cấu',
      url: 'https://kiemchung.example/hu-cau-1',
      // Three in the morning of the next day, in the office's zone.
      date: '2026-03-02',
      topic: '',
      units: [],
    },
  ]);
  expect(JSON.stringify(preview)).not.toMatch(/Người Hư Cấu|nguoi-hu-cau/);
  expect(facts(read(review()))[0]?.id).toBe(facts(preview)[0]?.id);
});

test.each([
  ['a person', { '@type': 'Person', name: 'Người Hư Cấu' }],
  ['somebody of no type', { name: 'Người Hư Cấu' }],
  ['a person among types', [{ '@type': ['Thing', 'Person'], name: 'Người Hư Cấu' }]],
])('does not take %s as the source', (_, author) => expect(facts(read(review({ author })))[0]?.source).toBe('kiemchung.example'));

describe('finds them in', () => {
  const [one, two] = [review(url(1)), review(url(2))];
  test.each<[string, string, 'json' | 'html' | 'feed']>([
    ['a list', JSON.stringify([one, two]), 'json'],
    ['a graph', JSON.stringify({ '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage' }, one, two] }), 'json'],
    ['a DataFeed', JSON.stringify({ '@type': 'DataFeed', dataFeedElement: [{ '@type': 'DataFeedItem', item: [one] }, { '@type': 'DataFeedItem', item: two }, { '@type': 'DataFeedItem', item: null }] }), 'json'],
    ['an ItemList', JSON.stringify({ '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', position: 1, item: one }, { '@type': 'ListItem', position: 2, item: two }] }), 'json'],
    ['a JSON feed', JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [{ id: '1', _claim: one }, { id: '2', content_html: `<p>x</p><script type="application/ld+json">${JSON.stringify(two)}</script>` }] }), 'json'],
    ['a page', `<!doctype html><title>x</title><script type="application/ld+json">${JSON.stringify(one)}</script><script>var ClaimReview = 1;</script><script type="application/ld+json">${JSON.stringify([two])}</script>`, 'html'],
    ['a page of a careless system', `<script type='application/ld+json'>\n// <![CDATA[\n${JSON.stringify([one, two]).replace(/\}\]$/, '},]')}\n// ]]>\n</script>`, 'html'],
    ['an RSS feed', `<?xml version="1.0"?><rss version="2.0"><channel><title>x</title><item><link>https://kiemchung.example/a</link><description><![CDATA[<p>x</p><script type="application/ld+json">${JSON.stringify(one)}</script>]]></description></item><item><claim>${JSON.stringify(two).replaceAll('"', '&quot;')}</claim></item></channel></rss>`, 'feed'],
    ['an Atom feed', `<feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="https://kiemchung.example/a"/><content type="html">${`<script type="application/ld+json">${JSON.stringify([one, two])}</script>`.replaceAll('<', '&lt;')}</content></entry></feed>`, 'feed'],
    ['types with prefixes', JSON.stringify([{ ...one, '@type': ['Thing', 'https://schema.org/ClaimReview'] }, { ...two, '@type': 'schema:ClaimReview' }]), 'json'],
  ])('%s', (_, text, format) => {
    const preview = readClaimReviews(text);
    expect(preview.problems).toEqual([]);
    expect(preview.format).toBe(format);
    expect(facts(preview).map((each) => each.url)).toEqual(['https://kiemchung.example/hu-cau-1', 'https://kiemchung.example/hu-cau-2']);
    expect(preview.good.map(({ line, position }) => [line, position])).toEqual([[null, 1], [null, 2]]);
  });

  test('a graph whose parts stand apart, and takes address and date from around it', () => {
    const apart = { '@graph': [review({ reviewRating: { '@id': '#r' }, itemReviewed: { '@id': '#c' }, claimReviewed: undefined }), { '@id': '#r', '@type': 'Rating', alternateName: 'Sai lệch' }, { '@id': '#c', '@type': 'Claim', text: 'Điều hư cấu.' }] };
    expect(facts(read(apart))).toEqual([expect.objectContaining({ claim: 'Điều hư cấu.', verdict: 'misleading' })]);
    const within = { '@type': 'DataFeed', dataFeedElement: [{ dateCreated: '2026-01-02', url: 'https://kiemchung.example/x', item: [review({ url: undefined, datePublished: undefined })] }] };
    expect(facts(read(within))).toEqual([expect.objectContaining({ url: 'https://kiemchung.example/x', date: '2026-01-02' })]);
  });
});

describe('ratings', () => {
  test.each([
    [{ alternateName: 'Chín quả cà', ratingValue: 1, worstRating: 1, bestRating: 5 }, 'inaccurate'],
    [{ ratingValue: '5', worstRating: '1', bestRating: '5' }, 'accurate'],
    [{ ratingValue: 'False' }, 'inaccurate'],
    [{ alternateName: ['Satire'] }, 'opinion'],
    [{ alternateName: 'Đúng', ratingValue: 1 }, 'accurate'],
  ])('%j', (reviewRating, verdict) => expect(facts(read(review({ reviewRating })))[0]?.verdict).toBe(verdict));

  test('an unknown one is named, in either language', () => {
    const reviewRating = { alternateName: 'Chín quả cà', ratingValue: 9, worstRating: 1, bestRating: 5 };
    expect(read(review({ reviewRating })).problems).toEqual([expect.objectContaining({ code: 'verdict-unknown', field: 'verdict', position: 1, message: 'The verdict is not known: "Chín quả cà".' })]);
    expect(readClaimReviews(JSON.stringify(review({ reviewRating })), { language: 'vi' }).problems[0]?.message).toBe('Không rõ kết luận: "Chín quả cà".');
    expect(read(review({ reviewRating: undefined })).problems).toEqual([expect.objectContaining({ code: 'missing', field: 'verdict' })]);
  });
});

test('two claims on one page are two facts; the same twice is one and a problem', () => {
  const preview = read([review(), review({ claimReviewed: 'Tỉnh hư cấu Tân Hải cấm bán đường.' }), review()]);
  expect(new Set(facts(preview).map(({ id }) => id)).size).toBe(2);
  expect(preview.problems).toEqual([expect.objectContaining({ code: 'duplicate-id', position: 3, message: expect.stringContaining('entry 1') })]);
});

describe('what cannot be read is said', () => {
  test.each<[string, string, string]>([
    ['JSON cut off', JSON.stringify(review()).slice(0, -20), 'json-cut-off'],
    ['JSON cut off in a page', `<p></p><script type="application/ld+json">${JSON.stringify(review()).slice(0, -20)}</script>`, 'json-cut-off'],
    ['JSON that is none', '{"a": nonsense}', 'json-broken'],
    ['a page without', '<!doctype html><p>ClaimReview</p>', 'no-claim-review'],
    ['a feed without', '<rss><channel><item><title>ClaimReview</title></item></channel></rss>', 'no-claim-review'],
    ['other JSON', '{"@type": "NewsArticle"}', 'no-claim-review'],
    ['an empty list', '[]', 'no-claim-review'],
    ['a bomb of lists', '['.repeat(5_000_000), 'nested-too-deeply'],
    ['a bomb of objects in a page', `<script type="application/ld+json">${'{"ClaimReview":'.repeat(100_000)}</script>`, 'nested-too-deeply'],
    ['a bomb of elements', `<!doctype html>${'<div>'.repeat(1_000_000)}`, 'nested-too-deeply'],
    ['a bomb of elements in a feed', `<rss><channel><item>${'<a>'.repeat(1_000_000)}`, 'nested-too-deeply'],
    ['a date that is none', JSON.stringify(review({ datePublished: 'hôm qua' })), 'date-invalid'],
    ['an address that is none', JSON.stringify(review({ url: 'javascript:alert(1)' })), 'url-invalid'],
    ['a claim that is too long', JSON.stringify(review({ claimReviewed: 'a'.repeat(3000) })), 'too-long'],
    ['a review without a claim', JSON.stringify(review({ claimReviewed: null })), 'missing'],
  ])('%s', (_, text, code) => {
    const preview = readClaimReviews(text);
    expect(preview.good).toEqual([]);
    expect(preview.problems.map((each) => each.code)).toEqual([code]);
  }, 30_000);

  test('thousands of broken pieces are not all mended', () => {
    const { problems } = readClaimReviews(`<html>${'<script type="application/ld+json">{"a":"ClaimReview",</script>'.repeat(100_000)}`);
    expect(problems).toHaveLength(1000);
  }, 30_000);

  test('entities of a feed are not expanded', () => {
    const text = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><rss><channel><item><x>ClaimReview &c;</x></item></channel></rss>`;
    expect(readClaimReviews(text).problems.map(({ code }) => code)).toEqual(['no-claim-review']);
  });

  test('texts within texts end', () => {
    let text = JSON.stringify(review());
    for (let level = 0; level < 8; level += 1) text = JSON.stringify({ text });
    expect(readClaimReviews(text).problems.map(({ code }) => code)).toEqual(['no-claim-review']);
  });
});

describe('what is written is read back', () => {
  test('one by one and as a feed', () => {
    fc.assert(
      fc.property(fc.uniqueArray(arbitraryFactCheck, { selector: ({ id }) => id, minLength: 1, maxLength: 5 }), fc.constantFrom('vi' as const, 'en' as const), (factChecks, language) => {
        const feed = readClaimReviews(jsonLdText(claimReviewFeed(factChecks, { name: 'Hư cấu', modified: new Date(0), language })));
        expect(feed.problems).toEqual([]);
        // Where no source was named, the address's host is.
        const expected = factChecks.map((each) => ({ ...each, source: each.source || (each.url === null ? '' : new URL(each.url).hostname) }));
        expect(facts(feed)).toEqual(expected);
        const page = `<!doctype html><script type="application/ld+json">${jsonLdText(claimReviewOf(factChecks[0] as FactCheck, { language }))}</script><p>`;
        expect(facts(readClaimReviews(page))).toEqual(expected.slice(0, 1));
      }),
      { numRuns: 200 },
    );
  });

  test('nobody else’s keywords become topic or units', () => {
    expect(facts(read(review({ about: [{ '@type': 'DefinedTerm', termCode: 'muối' }, 'muối'], keywords: 'muối' })))[0]).toMatchObject({ topic: '', units: [] });
  });
});
