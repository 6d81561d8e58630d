import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factWords, languages, readFacts, recordCsv, recordXlsx } from './index.ts';
import { problemOf, wholeFile } from './problem.ts';
import { problemCodes } from './words/index.ts';

/* Claims and figures are invented. */

const record = { id: 'R-1', subject: 'số hộ hư cấu', value: '1.250', unit: 'hộ', place: '', period: '', source: '', url: null, date: '2026-01-01', units: [] };
const claim = '{"id":"FC-1","claim":"Điều hư cấu.","verdict":"sai","date":"2026-01-01"}';
const review = '{"@type":"ClaimReview","claimReviewed":"Điều hư cấu.","datePublished":"2026-01-01","reviewRating":{"alternateName":"False"}}';
const pretty = JSON.stringify(JSON.parse(review), null, 2);

test.each<[string, string, string, string | Uint8Array | Promise<Uint8Array>]>([
  ['fact-lines', 'a.jsonl', 'fact-check', claim],
  ['fact-lines', 'a.txt', 'fact-check', `${claim}\n${JSON.stringify(record)}\n`],
  ['fact-lines', 'a.txt', 'fact-check', `${review}\n${claim}\n`],
  ['json', 'a.json', 'fact-check', claim],
  ['json', 'a.json', 'fact-check', `[${claim}]`],
  ['json', 'không-tên', 'fact-check', pretty],
  ['json', 'a', 'fact-check', `[\n${review}\n]`],
  ['html', 'a.html', 'fact-check', `<!doctype html><script type="application/ld+json">${pretty}</script>`],
  ['feed', 'a.xml', 'fact-check', `<?xml version="1.0"?>\n<!-- hư cấu --><rss><channel><item><x>${review.replaceAll('"', '&quot;')}</x></item></channel></rss>`],
  ['csv', 'a.csv', 'record', [...recordCsv([record])].join('')],
  ['csv', 'a', 'record', [...recordCsv([record], { delimiter: '\t', language: 'en' })].join('')],
  ['csv', 'a.csv', 'record', Buffer.from([...recordCsv([record])].join(''), 'utf16le')],
  ['xlsx', 'a.xlsx', 'record', recordXlsx([record])],
  ['xlsx', 'a.csv', 'record', recordXlsx([record])],
])('finds %s in %s', async (format, name, kind, content) => {
  const given = await content;
  const preview = await readFacts(typeof given === 'string' ? Buffer.from(given) : given, { name });
  expect(preview.problems).toEqual([]);
  expect([preview.format, preview.good[0]?.fact.kind]).toEqual([format, kind]);
});

test.each<[string, string, string | Uint8Array]>([
  ['format-unknown', 'thư.txt', 'Kính gửi ông bà,\nđây là thư hư cấu.'],
  ['columns-missing', 'a.csv', 'một,hai\n1,2\n'],
  ['xlsx-not-zip', 'a.xlsx', 'mã,chỉ tiêu'],
  ['old-excel', 'a.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
  ['not-text', 'a.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 0, 0, 1, 0, 0])],
  ['empty-file', 'a.csv', ''],
  ['json-cut-off', 'a.json', pretty.slice(0, -5)],
  ['no-claim-review', 'a.html', '<html><p>hư cấu'],
])('%s for %s', async (code, name, content) => {
  const preview = await readFacts(Buffer.from(content), { name, language: 'vi' });
  expect(preview.good).toEqual([]);
  expect(preview.problems).toEqual([expect.objectContaining({ code, line: null })]);
  expect(preview.problems[0]?.hint).not.toBe('');
});

test('nothing that is in a file makes it throw', async () => {
  const start = fc.constantFrom('', '{', '[', '<rss>', '<', 'PK\u0003\u0004', 'subject,value,date\n', claim, review);
  const name = fc.constantFrom('a', 'a.xlsx', 'a.csv', 'a.json', 'a.jsonl', 'a.html', 'a'.repeat(100_000));
  await fc.assert(fc.asyncProperty(start, fc.uint8Array({ maxLength: 200 }), name, async (head, bytes, called) => void (await readFacts(Buffer.concat([Buffer.from(head, 'latin1'), bytes]), { name: called }))), { numRuns: 500 });
});

test('every problem has words in both languages', () => {
  const values = { found: '"x"', limit: '1', id: '"x"', missing: 'value', name: '"x"', earlierLine: '7' };
  for (const language of languages) {
    for (const code of problemCodes) {
      const { message, hint } = problemOf(wholeFile, { code, field: 'claim', values }, language);
      expect(`${message} ${hint}`).not.toMatch(/undefined/);
      expect(message).toMatch(/^\S.*\.$/s);
      expect(hint).toMatch(/^\S.*\.$/s);
    }
  }
  expect(factWords.vi.verdicts.unproven).toBe('Chưa đủ căn cứ');
});
