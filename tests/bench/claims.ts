import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { openFlagger } from '../../processors/flags/index.ts';
import { withoutAddresses } from '../../processors/flags/matching/query.ts';
import { searchClaims } from '../../processors/flags/matching/search-claims.ts';
import { tokensOf } from '../../processors/phrases/index.ts';
import { machine } from './machine.ts';

/*
 * `node tests/bench/claims.ts [FOLDER]`: finding claims among ten thousand. MAP@5 on CLEF CheckThat! 2020 task 2 (FOLDER/claims of the public
 * corpora), and milliseconds a document to retrieve and judge against 10,000 fact-checks on one core.
 */
const folder = process.argv[2] ?? '../shared/data';
const published = { 'best of the task': 0.929, 'plain BM25': 0.847 };
console.log(machine());

const files = { queries: `${folder}/claims/queries.jsonl`, claims: `${folder}/claims/verified_claims.jsonl.gz` };
if (existsSync(files.queries)) {
  const lines = <Row>(schema: z.ZodType<Row>, text: string): Row[] => text.trim().split('\n').map((line) => schema.parse(JSON.parse(line)));
  const queries = lines(z.object({ text: z.string(), label: z.array(z.string()), split: z.string() }), readFileSync(files.queries, 'utf8'));
  const claims = lines(z.object({ id: z.string(), text: z.string(), title: z.string() }), gunzipSync(readFileSync(files.claims)).toString('utf8'));
  const search = searchClaims(claims.map(({ id, text, title }) => ({ value: id, words: tokensOf(`${text} ${title}`) })));
  for (const split of ['dev', 'test']) {
    const some = queries.filter((query) => query.split === split);
    const started = performance.now();
    const mean = some.reduce((sum, { text, label }) => sum + averagePrecision(search.ranked(tokensOf(withoutAddresses(text)), 5), label), 0) / some.length;
    console.log(`CLEF CheckThat! 2020 task 2, ${split}: MAP@5 ${mean.toFixed(3)} over ${some.length} tweets and ${claims.length} claims, ${((performance.now() - started) / some.length).toFixed(2)} ms a tweet${split === 'test' ? ` (published: ${JSON.stringify(published)})` : ''}`);
  }
} else console.log('CLEF CheckThat! 2020 is not here: its figure is left out.');

function averagePrecision(ranked: readonly string[], right: readonly string[]): number {
  let [hits, sum] = [0, 0];
  ranked.forEach((id, at) => {
    if (!right.includes(id)) return;
    hits += 1;
    sum += hits / (at + 1);
  });
  return sum / Math.max(1, Math.min(right.length, ranked.length));
}

/* Ten thousand fact-checks out of parts: as many, and as alike, as a national collection has. */
const who = ['ngân hàng', 'trường tiểu học', 'bệnh viện', 'công ty may', 'chính quyền xã', 'điện lực', 'nhà máy nước', 'trạm y tế', 'bảo hiểm xã hội', 'công an phường', 'ban quản lý chợ', 'trung tâm việc làm', 'hợp tác xã', 'cảng cá', 'sân bay', 'bến xe', 'phòng khám', 'đội thuế', 'ký túc xá', 'siêu thị'];
const what = ['thu thêm phí', 'cắt toàn bộ trợ cấp', 'bắt buộc đổi giấy tờ', 'giấu số người chết', 'tăng giá', 'sa thải công nhân', 'cấm tụ tập', 'đóng cửa vĩnh viễn', 'phạt người dân', 'bán dữ liệu', 'xả thải', 'tịch thu xe máy', 'hủy kết quả thi', 'ngừng cấp nước', 'phát thuốc giả', 'đuổi học sinh', 'bỏ bảo hiểm', 'thu hồi đất', 'lắp camera', 'trừ tiền tự động', 'hoãn lương', 'tặng tiền mặt', 'mở cửa thâu đêm', 'nhập hàng lậu', 'chặn mạng'];
const where = ['Tân Hải', 'Minh Hà', 'Bến Sao', 'Khe Dâu', 'Nà Lềm'];
const facts = Array.from({ length: 10_000 }, (_each, at) => ({
  version: 1,
  factCheck: {
    id: `B-${at}`, verdict: 'fabricated' as const, explanation: '', source: 'bench', url: null, date: '2026-01-01', topic: '', units: [],
    claim: `Từ ngày ${1 + (at % 28)}/${1 + (at % 12)}/2026, ${who[at % who.length] ?? ''} ${where[at % where.length] ?? ''} ${what[Math.floor(at / who.length) % what.length] ?? ''} ${(1 + (at % 97)) * 10}.000 đồng với ${2 + (at % 300)} hộ dân.`,
  },
}));
const flagger = await openFlagger();
let started = performance.now();
flagger.know(facts);
console.log(`10,000 fact-checks read and indexed in ${Math.round(performance.now() - started)} ms`);
const filler = ['Sáng nay trời mát, chợ họp từ sớm và đông người mua bán.', 'Đoàn khảo sát làm việc với đại diện các hộ dân ven sông.', 'Hội nghị bàn về việc tổ chức lễ hội mùa xuân và phân công nhiệm vụ.', 'Giá rau giữ ở mức ổn định so với tuần trước.', 'Các trường chuẩn bị kế hoạch năm học mới với nhiều hoạt động.', 'Người dân mong đường liên xã sớm được sửa chữa.'];
for (const [name, sentences] of [['posts of 2 sentences', 2], ['articles of 25 sentences', 25]] as const) {
  const texts = Array.from({ length: 200 }, (_each, at) => Array.from({ length: sentences }, (_sentence, place) => (place === 1 ? (facts[(at * 37) % facts.length]?.factCheck.claim ?? '') : (filler[(at + place) % filler.length] ?? ''))).join(' '));
  for (const text of texts.slice(0, 20)) flagger.flag({ title: '', text, publishedAt: null });
  started = performance.now();
  let flagged = 0;
  for (const text of texts) if (flagger.flag({ title: '', text, publishedAt: null })) flagged += 1;
  console.log(`${name}: ${((performance.now() - started) / texts.length).toFixed(2)} ms a document to retrieve and judge, ${flagged} of ${texts.length} flagged`);
}
