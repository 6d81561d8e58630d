import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { refuting, type Flag } from '../../infra/contracts/index.ts';
import { groundWords } from '../../infra/facts/index.ts';
import { openFlagger, type ApprovedFact, type Flagger } from './index.ts';
import { publishedWith } from './training/examples.ts';
import { readBlocks, type Block, type LabelledText } from './training/read-texts.ts';

/*
 * The labelled texts with the judge that ships. It was trained on these very texts: here is the floor below which nothing may fall; what
 * it reaches on facts that it never saw stands in docs/flags.md.
 */
interface Judged {
  readonly text: LabelledText;
  /** The fact that it should be flagged for; null where it should not be. */
  readonly wanted: string | null;
  readonly flag: Flag | null;
}

const folder = new URL('texts/', import.meta.url);
const published = new Date('2026-05-01T00:00:00Z');
const judged: Judged[] = [];
let flagger: Flagger;

const factsOf = (blocks: readonly Block[]): ApprovedFact[] => blocks.map(({ factCheck, record }) => (record ? { version: 1, record } : { version: 1, factCheck: factCheck as NonNullable<typeof factCheck> }));
const wantedOf = ({ factCheck, record }: Block, { code }: LabelledText): string | null => (record ? (code === 'X' ? record.id : null) : factCheck && refuting.has(factCheck.verdict) && code.startsWith('R') ? factCheck.id : null);

beforeAll(async () => {
  flagger = await openFlagger();
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
    const blocks = readBlocks(readFileSync(new URL(name, folder), 'utf8'));
    flagger.know(factsOf(blocks));
    for (const block of blocks) for (const text of block.texts) judged.push({ text, wanted: wantedOf(block, text), flag: flagger.flag({ title: text.title, text: text.text, publishedAt: publishedWith(block) }) });
  }
}, 60_000);

const of = (codes: string): Judged[] => judged.filter(({ text, wanted }) => codes.includes(text.code.slice(0, 1)) && wanted === null);
const flagged = (some: readonly Judged[]): string[] => some.filter(({ flag }) => flag !== null).map(({ text }) => text.text);

describe('labelled texts', () => {
  test('criticism, complaint, sarcasm and opinion: none is flagged', () => {
    const criticism = of('CS');
    expect(criticism.length).toBeGreaterThanOrEqual(150);
    expect(flagged(criticism)).toEqual([]);
  });

  test('debunks, corrections, questions and reports: at most two in a hundred', () => {
    const turned = of('DQP');
    expect(turned.length).toBeGreaterThanOrEqual(300);
    expect(flagged(turned).length / turned.length).toBeLessThanOrEqual(0.02);
  });

  test('near misses keep precision', () => {
    const near = of('NMA');
    expect(near.length).toBeGreaterThanOrEqual(400);
    const all = judged.filter(({ flag }) => flag !== null);
    const right = all.filter(({ flag, wanted }) => flag?.evidence.id === wanted);
    expect(right.length / all.length).toBeGreaterThanOrEqual(0.91);
  });

  test('repeats in four grades are found', () => {
    const share = (code: string): number => {
      const some = judged.filter(({ text, wanted }) => text.code === code && wanted !== null);
      expect(some.length).toBeGreaterThanOrEqual(70);
      return some.filter(({ flag, wanted }) => flag?.evidence.id === wanted).length / some.length;
    };
    expect(share('R1')).toBe(1);
    expect(share('R2')).toBeGreaterThanOrEqual(0.55);
    expect(share('R3')).toBeGreaterThanOrEqual(0.15);
    expect(share('R4')).toBeGreaterThanOrEqual(0.7);
  });

  test('what repeats a claim that was found accurate, unproven or an opinion is nobody’s matter', () => {
    expect(flagged(judged.filter(({ text, wanted }) => text.code.startsWith('R') && wanted === null))).toEqual([]);
  });

  test('every flag says why, what speaks against it, and where; every ground has words', () => {
    for (const { flag, text } of judged) {
      if (!flag) continue;
      expect(flag.reasons.length).toBeGreaterThan(0);
      for (const { code } of [...flag.reasons, ...flag.against]) expect(groundWords.vi).toHaveProperty(code);
      const whole = text.title === '' ? text.text : `${text.title}\n${text.text}`;
      expect(whole).toContain(flag.passage.text);
      expect(Object.keys(flag.parts).filter((part) => /tone|stance|topic|outlet|voice|author|source|kind/i.test(part))).toEqual([]);
    }
  });
});

describe('one fact', () => {
  const claim = 'Từ ngày 1/4/2026, tài khoản ngân hàng không có giao dịch trong 30 ngày sẽ bị thu phí 500.000 đồng mỗi tháng.';
  const facts: ApprovedFact[] = [
    { version: 3, factCheck: { id: 'FC-12', claim, verdict: 'fabricated', explanation: '', source: 'Ngân hàng hư cấu', url: 'https://ngan-hang.example/1', date: '2026-03-04', topic: '', units: [] } },
    { version: 1, record: { id: 'R-1', subject: 'tỷ lệ hộ nghèo đa chiều', value: '4,2', unit: '%', place: 'tỉnh Tân Hải', period: 'năm 2025', source: 'Báo cáo hư cấu', url: null, date: '2026-01-15', units: [] } },
  ];
  const flag = (text: string, title = ''): Flag | null => flagger.flag({ title, text, publishedAt: published });
  beforeAll(() => flagger.know(facts));

  test('is repeated: evidence names the fact, its version and both dates’ ground', () => {
    const found = flag(claim);
    expect(found).toMatchObject({ level: 'strong', evidence: { kind: 'fact-check', id: 'FC-12', version: 3, verdict: 'fabricated', date: '2026-03-04' }, passage: { start: 0, text: claim } });
    expect(found?.reasons.map(({ code }) => code)).toEqual(expect.arrayContaining(['repeats-claim', 'numbers-agree', 'dates-agree', 'asserted']));
  });

  test('is found without diacritics and as one sentence of a long text, and the passage is that sentence', () => {
    expect(flag('tk ngan hang ko co giao dich trong 30 ngay se bi thu phi 500k moi thang tu ngay 1/4/2026 nha')?.evidence.id).toBe('FC-12');
    const filler = 'Chợ sáng nay đông. Rau rẻ hơn hôm qua. Đường ven biển đã thông.';
    const found = flag(`${filler} ${claim} ${filler}`);
    expect(found?.passage.text).toBe(claim);
    expect(found?.passage.start).toBe(filler.length + 1);
  });

  test.each([
    'Thông tin tài khoản không giao dịch 30 ngày bị thu phí 500.000 đồng mỗi tháng từ 1/4/2026 là sai sự thật.',
    'Cho hỏi có đúng là từ 1/4/2026 tài khoản ngân hàng không có giao dịch trong 30 ngày sẽ bị thu phí 500.000 đồng mỗi tháng không?',
    'Ngân hàng phục vụ quá chậm, phí thì cao, làm ăn như vậy dân nào chịu nổi!',
    'Từ ngày 1/4/2026, tài khoản ngân hàng không có giao dịch trong 30 ngày không bị thu phí.',
  ])('is not what this says: %s', (text) => {
    expect(flag(text)).toBeNull();
  });

  test('contradicts a record: both values are shown', () => {
    const found = flag('Năm 2025 tỷ lệ hộ nghèo đa chiều của tỉnh Tân Hải là 11,7%.');
    expect(found).toMatchObject({ evidence: { kind: 'record', id: 'R-1', verdict: null, text: expect.stringContaining('4,2%') } });
    expect(found?.reasons[0]).toMatchObject({ code: 'contradicts-record', values: { value: '4,2 %', text: '11,7%' } });
    expect(flag('Năm 2025 tỷ lệ hộ nghèo đa chiều của tỉnh Tân Hải là hơn 4%.')).toBeNull();
    expect(flag('Năm 2025 tỷ lệ hộ nghèo đa chiều của tỉnh Minh Hà là 11,7%.')).toBeNull();
    expect(flag('Tỉnh Tân Hải phấn đấu năm 2025 tỷ lệ hộ nghèo đa chiều là 3%.')).toBeNull();
  });

  test('words of tone beside the claim change nothing that counts', () => {
    const plain = flag(`Chào bà con. ${claim} Cảm ơn mọi người.`);
    for (const [before, after] of [['Thật khủng khiếp, quá sức chịu đựng.', 'Bức xúc vô cùng.'], ['Tuyệt vời quá.', 'Rất vui mừng.']] as const) {
      const toned = flag(`${before} ${claim} ${after}`);
      expect(toned?.level).toBe(plain?.level);
      expect(Math.abs((toned?.probability ?? 0) - (plain?.probability ?? 0))).toBeLessThanOrEqual(0.02);
    }
  });

  test('whose flags people overturned is flagged less, and says so; what they upheld makes good for it', () => {
    const weak = 'từ 1/4/2026 thẻ ngân hàng để không 30 ngày bị trừ 500k mỗi tháng';
    const judged = (upheld: number, overturned: number): Flag | null => {
      flagger.know(facts.map((fact) => ({ ...fact, judged: { upheld, overturned } })));
      return flag(weak);
    };
    const before = judged(0, 0);
    expect(before).not.toBeNull();
    expect(judged(20, 0)?.probability).toBe(before?.probability);
    expect(judged(0, 6)).toBeNull();
    const made = judged(40, 6);
    expect(made?.probability).toBeLessThan(before?.probability ?? 0);
    expect(made?.against).toContainEqual({ code: 'overturned-before', values: { overturned: '6', judged: '46' } });
    flagger.know(facts);
  });

  test('hostile and empty texts are answered', () => {
    for (const text of ['', ' ', '?'.repeat(50_000), 'a'.repeat(100_000), '500.000 '.repeat(20_000), `${'không '.repeat(10_000)}`]) expect(() => flag(text)).not.toThrow();
  });
});
