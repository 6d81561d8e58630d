import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readXml } from './read-xml.ts';

const locs = async (text: string): Promise<readonly string[] | null> => (await readXml(text))?.entries.map(({ loc }) => loc) ?? null;

describe('sitemaps as they come', () => {
  it.each([
    ['stray ampersands', '<urlset><url><loc>https://bao.example/?a=1&b=2</loc></url></urlset>', ['https://bao.example/?a=1&b=2']],
    ['a prefix of its own', '<sm:urlset xmlns:sm="http://www.sitemaps.org/schemas/sitemap/0.9"><sm:url><sm:loc>https://bao.example/1</sm:loc></sm:url></sm:urlset>', ['https://bao.example/1']],
    ['upper case', '<URLSET><URL><LOC> https://bao.example/1 </LOC></URL></URLSET>', ['https://bao.example/1']],
    ['unclosed elements', '<urlset><url><loc>https://bao.example/1<lastmod>2026-11-19</url><url><loc>https://bao.example/2</loc></urlset>', ['https://bao.example/1', 'https://bao.example/2']],
    ['entries never closed', '<urlset><url><loc>https://bao.example/1</loc><url><loc>https://bao.example/2</loc></url></urlset>', ['https://bao.example/1', 'https://bao.example/2']],
    ['a broken end', '<urlset><url><loc>https://bao.example/1</loc></url><url><loc>https://bao.exam', ['https://bao.example/1']],
    ['no root', '<url><loc>https://bao.example/1</loc></url>', ['https://bao.example/1']],
    ['pictures with addresses', '<urlset><url><image:image><image:loc>https://anh.example/1.jpg</image:loc></image:image><loc>https://bao.example/1</loc><video:video><video:loc>x</video:loc></video:video></url></urlset>', ['https://bao.example/1']],
    ['a picture never closed', '<urlset><url><loc>https://bao.example/1</loc><image:image><image:loc>x</url><url><loc>https://bao.example/2</loc></url></urlset>', ['https://bao.example/1', 'https://bao.example/2']],
    ['CDATA and comments', '<urlset><!-- <url><loc>x</loc></url> --><url><loc><![CDATA[https://bao.example/1?a=1&b=2]]></loc></url></urlset>', ['https://bao.example/1?a=1&b=2']],
    ['an empty set', '<urlset></urlset>', []],
  ])('%s', async (_, text, expected) => {
    expect(await locs(text)).toEqual(expected);
  });

  it('tells what it mended', async () => {
    expect((await readXml('<urlset><url><loc>https://bao.example/1</loc></url><url><loc>https'))?.warnings).toEqual(['the file is cut off']);
    expect((await readXml('<url><loc>https://bao.example/1</loc></url>'))?.warnings).toEqual(['no root element']);
  });

  it.each([
    ['deep', '<a>'.repeat(400_000)],
    ['deep in a set', `<urlset>${'<url>'.repeat(400_000)}`],
    ['never closing', `<urlset>${'<a>'.repeat(150)}${'</b>'.repeat(1_000_000)}`],
    ['one long text', `<urlset><url><loc>${'x'.repeat(8_000_000)}`],
    ['many attributes', `<urlset ${Array.from({ length: 300_000 }, (_, index) => `xmlns:a${index}="b"`).join(' ')}>`],
  ])('holds nobody up: %s', async (_, text) => {
    expect((await readXml(text))?.entries ?? []).toEqual([]);
  }, 30_000);

  it('never throws', async () => {
    const piece = fc.constantFrom('<urlset>', '</urlset>', '<url>', '</url>', '<loc>', '</loc>', 'https://bao.example/1', '<news:title>', '</news:title>', '<image:image>', '</image:image>', '&', '<![CDATA[', ']]>', '<', '>', '"', '<sitemap>', '<!--');
    await fc.assert(fc.asyncProperty(fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 40 }), async (pieces) => {
      const read = await readXml(pieces.join(''));
      expect(read === null || Array.isArray(read.entries)).toBe(true);
    }), { numRuns: 500 });
  });
});
