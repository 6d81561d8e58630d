import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factLimits, factLines, readFactLines, worded } from '../index.ts';
import { arbitraryFactCheck, arbitraryRecord } from '../testing/arbitrary.ts';

/* Claims and figures are invented. */

const claim = { id: 'FC-1', claim: 'Điều hư cấu.', verdict: 'inaccurate', date: '2026-03-01' };
const record = { id: 'R-1', subject: 'tỷ lệ hộ nghèo hư cấu', value: '4,2', date: '2026-03-01' };
const lines = (...values: readonly (object | string)[]): string => values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join('\n');
const only = (value: object | string): object | undefined => {
  const { good, problems } = readFactLines(lines(value));
  expect(problems).toEqual([]);
  const fact = good[0]?.fact;
  return fact?.kind === 'fact-check' ? fact.factCheck : fact?.record;
};

describe('reads', () => {
  test('fact-checks and records, each at its line', () => {
    const { good, problems, format } = readFactLines(`\uFEFF${lines(claim, '', record)}\r\n`);
    expect(format).toBe('fact-lines');
    expect(problems).toEqual([]);
    expect(good.map(({ line, position, fact }) => [line, position, fact.kind])).toEqual([[1, 1, 'fact-check'], [3, 2, 'record']]);
  });

  test.each<[string, object, object]>([
    ['nulls and what is missing', { ...claim, explanation: null, url: null, units: null }, { explanation: '', url: null, units: [], source: '', topic: '' }],
    ['empty addresses', { ...claim, url: '' }, { url: null }],
    ['dates as instants', { ...claim, date: '2026-03-01T20:00:00Z' }, { date: '2026-03-02' }],
    ['Vietnamese dates', { ...claim, date: '01/03/2026' }, { date: '2026-03-01' }],
    ['verdicts by their label', { ...claim, verdict: 'Gây hiểu lầm' }, { verdict: 'misleading' }],
    ['verdicts as others rate', { ...claim, verdict: 'Pants on Fire' }, { verdict: 'fabricated' }],
    ['units in one text', { ...claim, units: 'so-khcn; ubnd-xa, so-khcn' }, { units: ['so-khcn', 'ubnd-xa'] }],
    ['letters apart from their marks', { ...claim, claim: 'Điều hư cấu.'.normalize('NFD') }, { claim: 'Điều hư cấu.' }],
    ['what is wrapped', { kind: 'fact-check', factCheck: claim }, { id: 'FC-1' }],
    ['numbers as values', { ...record, value: 4.2 }, { value: '4,2' }],
    ['numbers as ids', { ...record, id: 12 }, { id: '12' }],
    ['other names', { figure: 1250, indicator: 'số hộ hư cấu', location: 'xã Hư Cấu', year: 2025, sourceDocument: 'Báo cáo hư cấu', published: '2026-01-02' }, { subject: 'số hộ hư cấu', value: '1250', place: 'xã Hư Cấu', period: 'năm 2025', source: 'Báo cáo hư cấu', date: '2026-01-02' }],
    ['Vietnamese names', { 'chỉ tiêu': 'số hộ hư cấu', 'Giá trị': '7', 'Đơn vị tính': 'hộ', 'địa bàn': 'xã Hư Cấu', kỳ: 'quý I/2026', nguồn: 'Báo cáo hư cấu', 'đường dẫn': 'https://hu-cau.example/', ngày: '2/1/2026', mã: 'R-7' }, { id: 'R-7', unit: 'hộ', period: 'quý I/2026', url: 'https://hu-cau.example/', date: '2026-01-02' }],
  ])('%s', (_, value, expected) => expect(only(value)).toMatchObject(expected));

  test('an id of its own where there is none, the same each time', () => {
    const bare = { ...record, id: undefined };
    expect(only(bare)).toMatchObject({ id: expect.stringMatching(/^rc-[0-9a-f]{32}$/) });
    // The figure is put right: it is still the same record.
    expect(only({ ...bare, value: '4,3' })).toMatchObject({ id: (only(bare) as { id: string }).id });
    expect(only({ ...bare, place: 'xã Hư Cấu' })).not.toMatchObject({ id: (only(bare) as { id: string }).id });
    expect(only({ ...claim, id: null })).toMatchObject({ id: expect.stringMatching(/^cr-[0-9a-f]{32}$/) });
  });
});

describe('says what is wrong', () => {
  test.each<[string, string, object]>([
    ['cut off', '{"id":"a","claim":"b', { code: 'json-cut-off' }],
    ['no JSON', 'not json', { code: 'json-broken' }],
    ['no object', '[1]', { code: 'not-a-fact' }],
    ['something else', '{"a":1,"constructor":2}', { code: 'not-a-fact' }],
    ['no claim', lines({ ...claim, claim: ' ' }), { code: 'missing', field: 'claim', message: 'The claim is missing.' }],
    ['no date', lines({ ...claim, date: undefined }), { code: 'missing', field: 'date' }],
    ['a date that is none', lines({ ...claim, date: '31/02/2026' }), { code: 'date-invalid', field: 'date' }],
    ['an address that is none', lines({ ...claim, url: 'www.hu-cau.example' }), { code: 'url-invalid', field: 'url' }],
    ['an address that does more', lines({ ...claim, url: 'file:///etc/passwd' }), { code: 'url-invalid', field: 'url' }],
    ['a verdict that is none', lines({ ...claim, verdict: 'hay' }), { code: 'verdict-unknown', field: 'verdict', message: 'The verdict is not known: "hay".' }],
    ['a value that is a list', lines({ ...record, value: [1] }), { code: 'wrong-type', field: 'value' }],
    ['a value that would run', lines({ ...record, year: { toString: 1 }, value: { toString: 1 } }), { code: 'wrong-type', field: 'value' }],
    ['units that are none', lines({ ...claim, units: [[{ toString: 1 }]] }), { code: 'wrong-type', field: 'units' }],
    ['a source that is too long', lines({ ...claim, source: 'x'.repeat(501) }), { code: 'too-long', field: 'source', message: 'The source is longer than 500 characters.' }],
    ['an id that is too long', lines({ ...claim, id: 'x'.repeat(201) }), { code: 'too-long', field: 'id' }],
    ['broken letters', lines({ ...claim, claim: 'Điều h\uFFFD cấu' }), { code: 'encoding-broken', field: 'claim' }],
    ['a bomb of lists', '['.repeat(500_000), { code: 'nested-too-deeply' }],
    ['a bomb that closes', `{"claim":${'['.repeat(100)}${']'.repeat(100)}}`, { code: 'nested-too-deeply' }],
    ['a line of ten megabytes', lines({ ...claim, explanation: 'x'.repeat(10_000_000) }), { code: 'line-too-long' }],
  ])('%s', (_, line, problem) => {
    const { good, problems } = readFactLines(lines(claim, line, record));
    expect(good.map(({ line: at }) => at)).toEqual([1, 3]);
    expect(problems[0]).toMatchObject({ line: 2, position: 2, ...problem });
    expect(problems[0]?.message).not.toMatch(/undefined|\[object/);
    expect(problems[0]?.message.length).toBeLessThan(300);
  });

  test('an id that was there before, naming where', () => {
    const { good, problems } = readFactLines(lines(claim, record, { ...record, id: 'FC-1' }, claim));
    expect(good.map(({ line }) => line)).toEqual([1, 2, 3]);
    expect(problems).toEqual([expect.objectContaining({ line: 4, code: 'duplicate-id', message: 'The id "FC-1" is already that of line 1.' })]);
    expect(problems.map((problem) => worded(problem, 'vi').message)).toEqual(['Mã "FC-1" đã có ở dòng 1.']);
  });

  test('where a line’s JSON is wrong', () => expect(readFactLines('{"id": "a", "claim": oops}').problems[0]).toMatchObject({ line: 1, code: 'json-broken' }));

  test('files that are too much, empty, or no text', () => {
    expect(readFactLines(Buffer.alloc(factLimits.fileBytes + 1, ' ')).problems[0]?.code).toBe('file-too-large');
    expect(readFactLines('ế'.repeat(factLimits.fileBytes / 3 + 1)).problems[0]?.code).toBe('file-too-large');
    expect(readFactLines(' \n ').problems[0]?.code).toBe('empty-file');
    expect(readFactLines(Buffer.from([0, 1, 2, 0, 0, 9, 0, 200, 0, 0, 0])).problems[0]?.code).toBe('not-text');
    const many = readFactLines('{}\n'.repeat(factLimits.entries + 10));
    expect(many.problems).toHaveLength(factLimits.problems);
    expect(many.unlisted).toBe(factLimits.entries + 1 - factLimits.problems);
  });

  test('too many entries, although problems before are too many to list', () => {
    const text = `${'{}\n'.repeat(factLimits.problems + 5)}${'\n'.repeat(5)}${JSON.stringify(claim)}\n`;
    expect(readFactLines(text)).toMatchObject({ unlisted: 5, good: [{ line: factLimits.problems + 11 }] });
  });

  test('encodings', () => {
    const text = lines(claim);
    for (const bytes of [Buffer.from(text), Buffer.from(`\uFEFF${text}`), Buffer.from(`\uFEFF${text}`, 'utf16le'), Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(), Buffer.from(text, 'utf16le')]) {
      expect(readFactLines(bytes).good).toHaveLength(1);
    }
    // Windows-1258: no letter of it may become another one unseen.
    expect(readFactLines(Buffer.concat([Buffer.from('{"id":"FC-1","claim":"'), Buffer.from([0xd0, 0x69, 0xea, 0xcc, 0x75, 0x20, 0x68, 0xfd, 0x20, 0x63, 0xe2, 0xec, 0x75]), Buffer.from('","verdict":"sai","date":"2026-01-01"}')])).problems[0]?.code).toBe('encoding-unknown');
    // Cut in the middle of a letter.
    const cut = readFactLines(Buffer.concat([Buffer.from(lines(claim, record)), Buffer.from('\n{"id":"FC-2","claim":"Điều'), Buffer.from([0xe1, 0xba]), Buffer.from('","verdict":"sai","date":"2026-01-01"}')]));
    expect(cut.good).toHaveLength(2);
    expect(cut.problems.map(({ code, line }) => [code, line])).toEqual([['encoding-broken', 3]]);
  });
});

test('what is written is read back', () => {
  const facts = fc.array(fc.oneof(arbitraryFactCheck.map((factCheck) => ({ kind: 'fact-check' as const, factCheck })), arbitraryRecord.map((record) => ({ kind: 'record' as const, record }))), { maxLength: 6 });
  fc.assert(
    fc.property(facts, (some) => {
      const unique = [...new Map(some.map((fact) => [`${fact.kind}${fact.kind === 'record' ? fact.record.id : fact.factCheck.id}`, fact])).values()];
      const preview = readFactLines([...factLines(unique)].join('') || '\n{}');
      if (unique.length > 0) expect(preview.problems).toEqual([]);
      expect(preview.good.map(({ fact }) => fact)).toEqual(unique);
    }),
    { numRuns: 300 },
  );
});

test('nothing that is in a file makes it throw', () => {
  fc.assert(fc.property(fc.oneof(fc.json(), fc.string(), fc.string({ unit: 'binary' })), (text) => void readFactLines(text)), { numRuns: 500 });
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void readFactLines(bytes)), { numRuns: 500 });
});
